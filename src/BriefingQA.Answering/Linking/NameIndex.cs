namespace BriefingQA.Answering.Linking;

/// <summary>Finds the names of the graph's things in a text: the longest at each place, by a dictionary and not by a scan of all names.</summary>
internal sealed class NameIndex
{
    private const int ShortestName = 2;

    private readonly Dictionary<string, List<NamedThing>> _things = [];
    private readonly PrefixLengths _prefixes = new();
    private int _longest;

    public void Add(NamedThing thing)
    {
        foreach (var form in thing.Forms)
        {
            if (form.Length < ShortestName)
                continue;
            if (!_things.TryGetValue(form, out var things))
                _things[form] = things = [];
            if (!things.Contains(thing))
                things.Add(thing);
            _prefixes.Add(form);
            _longest = Math.Max(_longest, form.Length);
        }
    }

    /// <summary>Of the names, in characters.</summary>
    public int Longest => _longest;

    /// <summary>Of the names that begin as a text does.</summary>
    public int LongestFrom(ReadOnlySpan<char> text) => _prefixes.Longest(text);

    public IReadOnlyList<NamedThing> Find(ReadOnlySpan<char> form) =>
        LongestFrom(form) == form.Length && _things.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var things) ? things : Array.Empty<NamedThing>();

    /// <summary>The things of which a name stands in a text, whether or not it overlaps others.</summary>
    public IEnumerable<NamedThing> Within(string text)
    {
        for (var start = 0; start < text.Length; start++)
            for (var length = LongestFrom(text.AsSpan(start)); length >= ShortestName; length--)
                foreach (var thing in Find(text.AsSpan(start, length)))
                    yield return thing;
    }

    /// <summary>The names that stand in a text, from left to right, none overlapping another.</summary>
    /// <param name="text">In the form words are compared in.</param>
    public IEnumerable<NameMatch> Matches(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (LongestAt(text, start) is { } match)
            {
                yield return match;
                start += match.Length;
            }
            else
            {
                start++;
            }
        }
    }

    private NameMatch? LongestAt(string text, int start)
    {
        var lookup = _things.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = LongestFrom(text.AsSpan(start)); length >= ShortestName; length--)
            if (lookup.TryGetValue(text.AsSpan(start, length), out var things))
                return new NameMatch(start, length, things);
        return null;
    }
}

/// <summary>A name found in a text: where, and the things that are called so.</summary>
internal sealed record NameMatch(int Start, int Length, IReadOnlyList<NamedThing> Things);
