using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.English;

/// <summary>Names of a graph by how they are written in Latin letters, without spaces and tones: persons, and the places that names begin with.</summary>
internal sealed partial class SpelledNames
{
    private const int LongestFamilyName = 2, ShortestPlace = 2, LongestPlace = 3, FewestLetters = 5;
    private const string AnySound = "[a-z]{1,6}";

    private readonly Dictionary<string, string> _persons = [], _places = [];
    private readonly List<(Regex Pattern, string Name)> _partly = [];
    private readonly CharacterTables _characters;

    public SpelledNames(GraphIndex index, CharacterTables characters)
    {
        _characters = characters;
        foreach (var thing in index.Things)
            if (thing.Label == GraphLabels.Person)
                AddPerson(thing.Name);
            else if (thing.Label != GraphLabels.Indicator)
                AddPlace(thing.Name);
        foreach (Match place in Places().Matches(index.BriefingForms))
            AddPlace(place.Value);
    }

    /// <summary>ü may be written v or yu, as passports do.</summary>
    public string? FindPerson(string letters)
    {
        letters = letters.Replace("lv", "lu", StringComparison.Ordinal).Replace("lyu", "lu", StringComparison.Ordinal).Replace("nv", "nu", StringComparison.Ordinal);
        return _persons.GetValueOrDefault(letters) ?? _partly.FirstOrDefault(entry => entry.Pattern.IsMatch(letters)).Name;
    }

    /// <summary>What names begin with: Beiling of 北岭铁路集团.</summary>
    public string? FindPlace(string letters) => letters.Length < FewestLetters ? null : _places.GetValueOrDefault(letters);

    public bool IsPerson(string name) => _persons.ContainsValue(name) || _partly.Any(entry => entry.Name == name);

    /// <summary>The family name stands first or last. One character of three may be so rare that its sound is not known.</summary>
    private void AddPerson(string name)
    {
        var sounds = name.Select(character => _characters.SpellingOf(character) ?? AnySound).ToList();
        var unknown = sounds.Count(sound => sound == AnySound);
        for (var family = 0; family < Math.Min(LongestFamilyName, sounds.Count); family++)
            if (string.Concat(sounds.Skip(family).Concat(sounds.Take(family))) is var letters && unknown == 0)
                _persons.TryAdd(letters, name);
            else if (unknown == 1 && sounds.Count > 2)
                _partly.Add((new Regex($"^{letters}$", RegexOptions.CultureInvariant), name));
    }

    private void AddPlace(string name)
    {
        for (var length = ShortestPlace; length <= Math.Min(LongestPlace, name.Length); length++)
            if (Spell(name[..length]) is { } sounds)
                _places.TryAdd(string.Concat(sounds), name[..length]);
    }

    private List<string>? Spell(string name)
    {
        var sounds = name.Select(_characters.SpellingOf).ToList();
        return sounds.Contains(null) ? null : [.. sounds.OfType<string>()];
    }

    /// <summary>A place in the title of a briefing: 青山省.</summary>
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}-[年月日]]{2}(?=[省市县区州])")]
    private static partial Regex Places();
}
