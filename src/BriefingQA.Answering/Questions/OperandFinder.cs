namespace BriefingQA.Answering.Questions;

/// <summary>Finds the things a question sets side by side.</summary>
internal static class OperandFinder
{
    private static readonly string[] Connectors = ["和", "与", "跟", "、", "及", "以及", "还是", "或", "比", "同", "对比", "以及", "vs"];

    /// <returns>Two or more groups of words, or none.</returns>
    /// <param name="words">In the order of the text.</param>
    public static IReadOnlyList<IReadOnlyList<ContentWord>> Find(string form, IReadOnlyList<ContentWord> words)
    {
        var chunks = Chunks(words.Where(word => word.Role is not (WordRole.Period or WordRole.Person)).ToList());
        var best = new List<IReadOnlyList<ContentWord>>();
        var run = new List<IReadOnlyList<ContentWord>>();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (run.Count > 0 && !Connects(form, run[^1][^1].End, chunks[i][0].Start))
                run.Clear();
            run.Add(chunks[i]);
            if (run.Count > best.Count)
                best = [.. run];
        }

        return best.Count >= 2 ? best : ByClause(form, words);
    }

    /// <summary>Words that touch, cut where a name of a subject begins or ends.</summary>
    private static List<List<ContentWord>> Chunks(IReadOnlyList<ContentWord> words)
    {
        var chunks = new List<List<ContentWord>>();
        foreach (var word in words)
        {
            if (chunks.Count > 0 && chunks[^1][^1] is var last && last.End == word.Start && last.Role != WordRole.Subject && word.Role != WordRole.Subject)
                chunks[^1].Add(word);
            else
                chunks.Add([word]);
        }

        return chunks;
    }

    private static bool Connects(string form, int from, int to) => to > from && Connectors.Contains(form[from..to].TrimEnd('的').TrimStart('，', ',', '多', '高', '大', '快', '长', '少', '低', '好', '贵'));

    /// <summary>A clause that opens with a connector is set against the one before it.</summary>
    private static List<IReadOnlyList<ContentWord>> ByClause(string form, IReadOnlyList<ContentWord> words)
    {
        var start = 0;
        foreach (var (from, to) in Clauses(form))
        {
            if (start < from && Connectors.Any(connector => connector != "比" && form.AsSpan(from).StartsWith(connector, StringComparison.Ordinal)))
            {
                var left = words.Where(word => word.Start >= start && word.Start < from).ToList();
                var right = words.Where(word => word.Start >= from && word.Start < to).ToList();
                if (left.Count > 0 && right.Count > 0)
                    return [left, right];
            }

            start = from;
        }

        return [];
    }

    private static IEnumerable<(int From, int To)> Clauses(string form)
    {
        var start = 0;
        for (var i = 0; i <= form.Length; i++)
            if (i == form.Length || form[i] is ',' or '，' or ';' or '；')
            {
                yield return (start, i);
                start = i + 1;
            }
    }
}
