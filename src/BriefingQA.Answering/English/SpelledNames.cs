using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.English;

/// <summary>Names of a graph by how they are written in Latin letters, without spaces and tones: persons, and the places that names begin with.</summary>
internal sealed partial class SpelledNames
{
    private const int LongestFamilyName = 2, ShortestPlace = 2, LongestPlace = 3, FewestLetters = 5;

    private readonly Dictionary<string, string> _persons = [], _places = [];
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

    public string? FindPerson(string letters) => _persons.GetValueOrDefault(letters);

    /// <summary>What names begin with: Beiling of 北岭铁路集团.</summary>
    public string? FindPlace(string letters) => letters.Length < FewestLetters ? null : _places.GetValueOrDefault(letters);

    public bool IsPerson(string name) => _persons.ContainsValue(name);

    /// <summary>The family name stands first or last.</summary>
    private void AddPerson(string name)
    {
        if (Spell(name) is not { } sounds)
            return;
        for (var family = 0; family < Math.Min(LongestFamilyName, sounds.Count); family++)
            _persons.TryAdd(string.Concat(sounds.Skip(family).Concat(sounds.Take(family))), name);
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
