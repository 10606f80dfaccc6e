using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace BriefingQA.Answering.Translation;

/// <summary>Keeps the patterns that are made for the units of questions: to make one takes longer than to look with it.</summary>
internal sealed class PatternCache
{
    /// <summary>So many are kept; questions may name units without end.</summary>
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, Regex> _patterns = new();

    /// <param name="pattern">Makes the pattern that is meant by the key, where it is not there yet.</param>
    public Regex Of(string key, Func<string> pattern)
    {
        if (_patterns.TryGetValue(key, out var known))
            return known;
        var made = new Regex(pattern(), RegexOptions.CultureInvariant);
        if (_patterns.Count < Most)
            _patterns[key] = made;
        return made;
    }
}
