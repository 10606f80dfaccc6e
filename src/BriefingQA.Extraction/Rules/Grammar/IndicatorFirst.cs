namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Members of a list that stand behind what is measured of them: 报销比例|<b>职工、居民</b>|分别为85%和70%; also in the clause before, 补助标准|<b>甲类和乙类的</b>，|分别提高到….</summary>
internal sealed class IndicatorFirst(NounPhraseReader phrases)
{
    private static readonly char[][] Marks = [['、'], ['、', '和'], ['、', '和', '与', '及']];

    /// <returns>As many members as asked for, or none.</returns>
    public IReadOnlyList<(string Subject, string? Indicator)> Members(Sentence sentence, FigureReading head, int count)
    {
        if (count < 2 || !head.Predicate.Respectively || head.FollowsInClause)
            return [];
        int start = phrases.AfterLeadingWords(sentence, head.Clause.Start, head.Predicate.Start);
        int end = head.Predicate.Start;
        if (start >= end)
        {
            var before = sentence.Clauses.LastOrDefault(clause => clause.End < head.Clause.Start);
            if (before.Delimiter is not '，' || sentence.Text[before.End - 1] != '的' || before.End + 1 != head.Clause.Start)
                return [];
            (start, end) = (phrases.AfterLeadingWords(sentence, before.Start, before.End), before.End - 1);
        }

        foreach (char[] marks in Marks)
            if (sentence.Text[start..end].TrimEnd('的').Split(marks, StringSplitOptions.RemoveEmptyEntries) is var parts && parts.Length == count)
                return Behind(sentence, start, parts);
        return [];
    }

    private IReadOnlyList<(string Subject, string? Indicator)> Behind(Sentence sentence, int start, string[] parts)
    {
        // The last indicator of the first part parts it; a member that ends with an indicator of its own needs none before.
        for (int at = start + parts[0].Length - 2; at > start + 1; at--)
            if (sentence.IsBoundary(at) && phrases.IndicatorStart(sentence, start, at) < at)
            {
                var measured = phrases.Read(sentence, start, at);
                if (measured.Indicator is not { } indicator)
                    return [];
                IEnumerable<string> members = [sentence.Text[at..(start + parts[0].Length)], .. parts.Skip(1)];
                return [.. members.Select(member => measured.Subject.Length > 0 ? (measured.Subject, member + indicator) : (member, (string?)indicator))];
            }

        return [];
    }
}
