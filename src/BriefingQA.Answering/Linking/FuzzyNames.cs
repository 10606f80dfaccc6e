using System.Runtime.InteropServices;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Linking;

/// <summary>
/// Finds the names that a stretch of text means though a character of it is missing, or others stand there that sound alike. By
/// dictionaries of what each name would be then, so that many names cost no more than few.
/// </summary>
internal sealed class FuzzyNames
{
    private const int ShortestSound = 3, ShortestMissing = 5, LongestName = 24;

    private readonly CharacterTables _tables;
    private readonly List<string> _names;
    private readonly int _shortest;
    private readonly Dictionary<ulong, int> _bySound = [], _byMissing = [];

    /// <param name="shortest">Of the names that a character may be missing from.</param>
    public FuzzyNames(IEnumerable<string> names, CharacterTables tables, int shortest = ShortestMissing)
    {
        _tables = tables;
        _shortest = shortest;
        _names = [.. names.Where(name => name.Length is >= ShortestSound and <= LongestName && name.All(char.IsLetter) && !char.IsAscii(name[0])).Distinct()];
        for (var i = 0; i < _names.Count; i++)
        {
            _bySound.TryAdd(Sound(_names[i]), i);
            if (_names[i].Length >= shortest)
                for (var missing = 1; missing < _names[i].Length; missing++)
                    _byMissing.TryAdd(Hash(_names[i], missing), i);
        }

        Longest = _names.Select(name => name.Length).DefaultIfEmpty(0).Max();
    }

    public int Longest { get; }

    /// <returns>Null where the text is no name, and where it is one as it stands.</returns>
    public string? Find(ReadOnlySpan<char> text)
    {
        if (text.Length >= ShortestSound && _bySound.TryGetValue(Sound(text), out var sounding) && SoundsAlike(text, _names[sounding]) && !text.SequenceEqual(_names[sounding]))
            return _names[sounding];
        return text.Length >= _shortest - 1 && _byMissing.TryGetValue(Hash(text, -1), out var longer) && LacksOne(text, _names[longer]) ? _names[longer] : null;
    }

    private bool SoundsAlike(ReadOnlySpan<char> text, string name)
    {
        var same = 0;
        for (var i = 0; i < text.Length && text.Length == name.Length; i++)
            if (text[i] == name[i])
                same++;
            else if (_tables.SoundOf(text[i]) != _tables.SoundOf(name[i]))
                return false;
        return text.Length == name.Length && same * 2 >= name.Length;
    }

    private static bool LacksOne(ReadOnlySpan<char> text, string name)
    {
        if (text.Length + 1 != name.Length)
            return false;
        var common = text.CommonPrefixLength(name);
        return text[common..].SequenceEqual(name.AsSpan(common + 1));
    }

    private ulong Sound(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
            hash = (hash ^ _tables.SoundOf(character)) * 1099511628211UL;
        return hash;
    }

    /// <param name="missing">The place that is passed over; -1 for none.</param>
    private static ulong Hash(ReadOnlySpan<char> text, int missing)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < text.Length; i++)
            if (i != missing)
                hash = (hash ^ text[i]) * 1099511628211UL;
        return hash;
    }
}
