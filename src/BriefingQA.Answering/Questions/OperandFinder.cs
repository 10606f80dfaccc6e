using System.Buffers;
using System.Text.RegularExpressions;

namespace BriefingQA.Answering.Questions;

/// <summary>Finds the things a question sets side by side.</summary>
internal static partial class OperandFinder
{
    private static readonly string[] Connectors = ["和", "与", "跟", "、", "及", "以及", "还是", "或", "比", "同", "对比", "以及", "vs", "高于", "低于", "多于", "少于", "大于", "小于", "快于", "慢于", "超过", "跑赢", "赶上"];

    /// <summary>Stand between things and never within the name of one.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("，,、和与跟");

    private const string Or = "还是";

    private const double LeastTelling = 0.5;

    /// <summary>The characters of words without content that may part what belongs together: 营业 of 铁路营业里程.</summary>
    private const int MostBetween = 3;

    private static readonly string[] RatioConnectors = ["相当于", "占比", "占", "是", "为"];

    /// <returns>Two or more groups of words, or none.</returns>
    /// <param name="words">In the order of the text.</param>
    /// <param name="empty">Words without content, which may stand between a connector and the thing behind it: 和市场总成交额.</param>
    /// <param name="movements">Words that may stand between a thing and the connector behind it: 出口增长和进出口增长.</param>
    public static IReadOnlyList<IReadOnlyList<ContentWord>> Find(string form, IReadOnlyList<ContentWord> words, IReadOnlyList<string> movements, WordMask empty)
    {
        var chunks = Chunks(words.Where(word => word.Role is not (WordRole.Period or WordRole.Person)).ToList());
        var best = new List<IReadOnlyList<ContentWord>>();
        var run = new List<IReadOnlyList<ContentWord>>();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (run.Count > 0 && !Connects(form, run[^1][^1].End, chunks[i][0].Start, movements, empty))
                run.Clear();
            run.Add(chunks[i]);
            if (run.Count > best.Count)
                best = [.. run];
        }

        return best.Count >= 2 ? Aligned(form, words, WithSharedHead(form, words, Told(form, words, best))) : Alternatives(form, words) is { Count: 2 } either ? either : ByClause(form, words) is { Count: 2 } clauses ? clauses : Compared(form, words);
    }

    /// <summary>Adds to the first thing the words right before it, where it has none that the second lacks: 铁路营业里程 and 内河航道里程 are set side by side, and not any 里程.</summary>
    private static List<IReadOnlyList<ContentWord>> Told(string form, IReadOnlyList<ContentWord> words, List<IReadOnlyList<ContentWord>> operands)
    {
        var first = operands[0].ToList();
        while (first.All(word => operands[1].Any(other => other.Form == word.Form)) && operands[1].Count > first.Count
            && words.LastOrDefault(word => word.End <= first[0].Start && word.Role is not (WordRole.Period or WordRole.Person)) is { } before && first[0].Start - before.End <= MostBetween && form.AsSpan(before.End, first[0].Start - before.End).IndexOfAny(Marks) < 0)
            first.Insert(0, before);
        return [first, .. operands.Skip(1)];
    }

    /// <summary>Adds to the last thing the words behind it up to the noun that the one before it ends in, too: 上市企业和集采前六批中选企业.</summary>
    private static List<IReadOnlyList<ContentWord>> WithSharedHead(string form, IReadOnlyList<ContentWord> words, List<IReadOnlyList<ContentWord>> operands)
    {
        var head = operands[^2][^1].Form;
        var last = operands[^1];
        var behind = words.SkipWhile(word => word != last[^1]).Skip(1).TakeWhile(word => form.AsSpan(last[^1].End, word.Start - last[^1].End).IndexOfAny('，', ',') < 0).ToList();
        var at = last[^1].Form.EndsWith(head, StringComparison.Ordinal) ? -1 : behind.FindIndex(word => word.Form.EndsWith(head, StringComparison.Ordinal));
        return at < 0 ? operands : [.. operands.SkipLast(1), [.. last, .. behind.Take(at + 1)]];
    }

    /// <summary>The two sides of 营收涨得快还是利润涨得快: what follows 还是, and as much before it of the same kind.</summary>
    private static List<IReadOnlyList<ContentWord>> Alternatives(string form, IReadOnlyList<ContentWord> words)
    {
        var at = form.IndexOf(Or, StringComparison.Ordinal);
        if (at <= 0)
            return [];
        var end = form.AsSpan(at).IndexOfAny('，', ',') is >= 0 and var length ? at + length : form.Length;
        var telling = words.Where(word => word.Role is not (WordRole.Period or WordRole.Person) && word.Weight >= LeastTelling).ToList();
        var left = telling.Where(word => word.End <= at).ToList();
        var right = telling.Where(word => word.Start >= at && word.Start < end).ToList();
        if (left.Count == 0 || right.Count == 0)
            return [];
        if (right[0].Role != WordRole.Subject)
            return [[.. left.TakeLast(right.Count)], right];
        var subject = left.FindLastIndex(word => word.Role == WordRole.Subject);
        return subject < 0 ? [] : right.Count == 1 ? [[left[subject]], right] : [left[subject..], right];
    }

    /// <summary>The two sides of 轻工业营收是医药工业的多少倍 and of 家电出口占轻工业出口的多少; a thing alone on the right is meant in what the left measures.</summary>
    public static IReadOnlyList<IReadOnlyList<ContentWord>> OfRatio(string form, IReadOnlyList<ContentWord> words)
    {
        foreach (var connector in RatioConnectors)
        {
            var at = form.IndexOf(connector, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var left = words.Where(word => word.Role != WordRole.Period && word.Start < at).ToList();
            var right = words.Where(word => word.Role != WordRole.Period && word.Start > at).ToList();
            if (!left.Any(word => word.Role == WordRole.Subject) || right is not [{ Role: WordRole.Subject }, ..])
                continue;
            return right.Count > 1 ? [left, right] : [[.. left.Where(word => word.Role == WordRole.Subject)], right];
        }

        return [];
    }

    /// <summary>
    /// Makes both sides of one kind. 轻工业出口和家电出口 sets two subjects with their indicators side by side;
    /// in 纺织的实验室比轻工业多 the subject on the right is set against the one further left.
    /// </summary>
    private static List<IReadOnlyList<ContentWord>> Aligned(string form, IReadOnlyList<ContentWord> words, List<IReadOnlyList<ContentWord>> operands)
    {
        if (operands is not [[.., var left], [{ Role: WordRole.Subject } right, ..]])
            return operands;
        if (left.Role == WordRole.Subject)
            return operands[0].Count > 1 && operands[1].Count == 1 && !right.Form.EndsWith(left.Form, StringComparison.Ordinal) ? [[left], operands[1]] : operands;
        var before = words.Where(word => word.Start <= left.Start && word.Role != WordRole.Period).Reverse().TakeWhile((word, i) => i == 0 || word.End <= left.Start).ToList();
        var after = words.SkipWhile(word => word != right).TakeWhile(word => word == right || Touches(form, words, word)).ToList();
        if (before.FirstOrDefault(word => word.Role == WordRole.Subject) is not { } subject)
            return [operands[0], after];
        return after.Count > 1 ? [[subject, .. words.Where(word => word.Start > subject.Start && word.Start <= left.Start)], after] : [[subject], [right]];
    }

    private static bool Touches(string form, IReadOnlyList<ContentWord> words, ContentWord word) =>
        words.LastOrDefault(other => other.End <= word.Start) is { } previous && form[previous.End..word.Start] is "" or "的" && word.Role != WordRole.Subject;

    /// <summary>Words that touch, cut where a name of a subject begins or ends.</summary>
    private static List<List<ContentWord>> Chunks(IReadOnlyList<ContentWord> words)
    {
        var chunks = new List<List<ContentWord>>();
        foreach (var word in words)
        {
            if (chunks.Count > 0 && chunks[^1][^1] is var last && last.End == word.Start && last.Role != WordRole.Subject)
                chunks[^1].Add(word);
            else
                chunks.Add([word]);
        }

        return chunks;
    }

    private static bool Connects(string form, int from, int to, IReadOnlyList<string> movements, WordMask empty)
    {
        if (to > from && movements.FirstOrDefault(word => form.AsSpan(from, to - from).StartsWith(word, StringComparison.Ordinal)) is { } movement && from + movement.Length < to)
            from += movement.Length;
        return Joins(form, from, to) || Connectors.Where(connector => form.AsSpan(from, to - from).StartsWith(connector, StringComparison.Ordinal)).MaxBy(connector => connector.Length) is { } head && head.Length < to - from && empty.Covers(form[(from + head.Length)..to]);
    }

    private static bool Joins(string form, int from, int to) => to > from && (form[from] is not (',' or '，') || form.AsSpan(from + 1).StartsWith("还是", StringComparison.Ordinal))
        && Connectors.Contains(Between().Replace(form[from..to], "").TrimEnd('的').TrimStart('，', ',', '多', '高', '大', '快', '长', '少', '低', '好', '贵'));

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

    /// <summary>The two sides of 软件业采购设备的增速比制造业高多少: what stands behind 比, and what the clause begins with up to what is done or measured.</summary>
    private static List<IReadOnlyList<ContentWord>> Compared(string form, IReadOnlyList<ContentWord> words)
    {
        if (Comparison().Match(form) is not { Success: true } match)
            return [];
        var telling = words.Where(word => word.Role is not (WordRole.Period or WordRole.Person) && !word.IsInherited).ToList();
        var right = telling.Where(word => word.Start > match.Index && word.End <= match.Groups["than"].Index + match.Groups["than"].Length).ToList();
        // A subject on the left only is that of both: 某业的利润比营收涨得快.
        var left = right.Exists(word => word.Role == WordRole.Subject)
            ? UpToPossession(form, [.. telling.Where(word => word.End <= match.Index).TakeWhile(word => !word.IsVerb)])
            : [.. telling.Where(word => word.End <= match.Index && word is { IsVerb: false, Role: not WordRole.Subject })];
        return left.Count > 0 && right.Count > 0 && !left.Any(right.Contains) ? [left, right] : [];
    }

    /// <summary>The words up to 的: 软件业 of 软件业的增速.</summary>
    private static List<ContentWord> UpToPossession(string form, List<ContentWord> words) =>
        words.FindIndex(word => word.End < form.Length && form[word.End] == '的') is >= 0 and var end ? words[..(end + 1)] : words;

    [GeneratedRegex("比(?!上|去|前|同期|今|往|\\d)(?<than>[^，。比]{2,12}?)(要|更|还|都)?(高|低|多|少|快|慢|大|小|长|短|贵|便宜)(?!于)")]
    private static partial Regex Comparison();

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

    /// <summary>What may stand between a connector and the thing behind it: 对东盟和对欧盟, 和全国城镇.</summary>
    [GeneratedRegex("^(19|20)\\d\\d年|(?<=.)(对|按|在|向|全国|我国|全省|全市|全球|同期)+(的)?$")]
    private static partial Regex Between();
}
