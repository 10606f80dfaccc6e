namespace BriefingQA.Answering.Questions;

/// <summary>Tells whether a question and a text name different times by words that exclude each other: 二季度 and 一季度, 去年 and 上半年.</summary>
internal sealed class TimeWords(QuestionLexicon lexicon)
{
    /// <param name="text">The period of a figure, as stated; where it names no such time, nothing is excluded.</param>
    public bool Exclude(string question, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return false;
        var asked = Named(question).Where(names => !names.Any(lexicon.Present.Contains)).ToList();
        var stated = Named(text).ToList();
        return asked.Count > 0 && stated.Count > 0 && (!asked.Intersect(stated).Any() || asked.Any(names => names.Any(lexicon.OtherYears.Contains) && !stated.Contains(names)));
    }

    private IEnumerable<List<string>> Named(string text) => lexicon.Times.Where(names => names.Any(name => Names(text, name)));

    /// <summary>Not where the time is only compared with: 比上年.</summary>
    private bool Names(string text, string name) =>
        text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && !lexicon.Against.Any(word => text.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal));
}
