using System.Collections.Concurrent;

namespace BriefingQA.Answering.Questions;

/// <summary>Tells whether a question and a text name different times by words that exclude each other: 二季度 and 一季度, 去年 and 上半年.</summary>
internal sealed class TimeWords(QuestionLexicon lexicon)
{
    private const int MostRemembered = 10_000;

    /// <summary>The times that texts name: many figures share a few periods.</summary>
    private readonly ConcurrentDictionary<string, IReadOnlyList<IReadOnlyList<string>>> _stated = new();

    /// <summary>The times a question names, each with its other names, that exclude others.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Asked(string question) => [.. Named(question).Where(names => !names.Any(lexicon.Present.Contains))];

    /// <param name="asked">The times that the question names.</param>
    /// <param name="text">The period of a figure, as stated; where it names no such time, nothing is excluded.</param>
    public bool Exclude(IReadOnlyList<IReadOnlyList<string>> asked, string? text)
    {
        if (asked.Count == 0 || string.IsNullOrEmpty(text))
            return false;
        var stated = Stated(text);
        return stated.Count > 0 && (!asked.Intersect(stated).Any() || asked.Any(names => names.Any(lexicon.OtherYears.Contains) && !stated.Contains(names)));
    }

    private IReadOnlyList<IReadOnlyList<string>> Stated(string text)
    {
        if (_stated.TryGetValue(text, out var stated))
            return stated;
        stated = [.. Named(text)];
        if (_stated.Count < MostRemembered)
            _stated[text] = stated;
        return stated;
    }

    private IEnumerable<IReadOnlyList<string>> Named(string text) => lexicon.Times.Where(names => names.Any(name => Names(text, name)));

    /// <summary>Not where the time is only compared with (比上年), nor as the end of a longer one (前三季度).</summary>
    private bool Names(string text, string name) =>
        text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && !(at > 0 && text[at - 1] == '前') && !lexicon.Against.Any(word => text.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal));
}
