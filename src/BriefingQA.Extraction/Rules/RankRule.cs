using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Reads which place something has in an order: 产值居全国第7位, 面积、产量分居全国第1、第2位.</summary>
internal sealed class RankRule(FactLexicon lexicon)
{
    private const string Place = "位次";
    private const string Unit = "位";
    private const string Running = "连续";
    private const int LongestScope = 10;
    private static readonly string[] ListMarks = ["、", "和", "与", "及"];

    private readonly NounPhraseReader _phrases = new(lexicon);

    /// <param name="figures">What the sentence states otherwise: a clause that opens with 居 says the place of what was measured before it.</param>
    public IEnumerable<StatedFigure> Read(Sentence sentence, IReadOnlyList<StatedFigure> figures)
    {
        foreach (var clause in sentence.Clauses)
            if (RanksIn(sentence, clause) is [var first, ..] ranks && PlacingBefore(sentence, clause, first.Start) is var (start, order) && !sentence.Text.AsSpan(clause.Start, first.Start - clause.Start).Contains(Running, StringComparison.Ordinal))
                foreach (var figure in ReadClause(sentence, clause, ranks, start, order, figures))
                    yield return figure;
    }

    private IEnumerable<StatedFigure> ReadClause(Sentence sentence, Clause clause, List<QuantityMention> ranks, int end, string scope, IReadOnlyList<StatedFigure> figures)
    {
        // 产量达5亿斤、居全国第一: the figure stands between.
        var before = figures.LastOrDefault(figure => figure.TextEnd <= end && figure.TextStart < end);
        var phrase = before?.Clause == clause ? NounPhrase.Empty : _phrases.Read(sentence, clause.Start, end);
        if (phrase.IsEmpty && before is null)
            yield break;
        var things = phrase.IsEmpty ? [(before!.Subject, (string?)before.Indicator)] : Things(phrase);
        if (things.Count != ranks.Count && ranks.Count != 1)
            yield break;
        for (int i = 0; i < things.Count; i++)
        {
            var rank = ranks[Math.Min(i, ranks.Count - 1)];
            yield return new StatedFigure
            {
                Sentence = sentence,
                Subject = things[i].Subject is { Length: > 0 } subject ? subject : null,
                Indicator = things[i].Indicator + scope + Place,
                Level = new Quantity(rank.Value, Unit, rank.Value, Unit, "="),
                Period = sentence.PeriodsWithin(clause.Start, ranks[0].Start).LastOrDefault() ?? before?.Period,
                TextStart = phrase.IsEmpty ? clause.Start : phrase.Start,
                TextEnd = ranks[^1].End,
                Clause = clause,
            };
        }
    }

    /// <summary>甲、乙|面积 are two things with one measure, 甲|面积、产量 one thing with two.</summary>
    private List<(string? Subject, string? Indicator)> Things(NounPhrase phrase)
    {
        string[] parts = phrase.Text.Split(ListMarks, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1)
            return [(phrase.Indicator is null ? phrase.Text : phrase.Subject, phrase.Indicator)];
        if (lexicon.Indicators.EndingOf(parts[^1]) is not { } last)
            return [.. parts.Select(part => ((string?)part, (string?)null))];
        if (lexicon.Indicators.EndingOf(parts[0]) is not { } opening || opening.Length == parts[0].Length)
            return [.. parts[..^1].Append(parts[^1][..^last.Length]).Select(part => ((string?)part, (string?)last))];
        string subject = parts[0][..^opening.Length];
        return [.. parts.Select((part, i) => (lexicon.Indicators.EndingOf(part) is { } own && own.Length < part.Length ? part[..^own.Length] : subject, (string?)(lexicon.Indicators.EndingOf(part) ?? part)))];
    }

    /// <summary>第一, 第7位, at the end of what the clause says or in a list; not 第一大市场.</summary>
    private static List<QuantityMention> RanksIn(Sentence sentence, Clause clause) =>
    [
        .. sentence.Analysis.Mentions.OfType<QuantityMention>().Where(rank => rank is { Kind: QuantityKind.Ordinal, Text: ['第', ..], Unit: "" or "位" or "名" }
            && rank.Start >= clause.Start && rank.End <= clause.End && (rank.End == clause.End || sentence.Text[rank.End] is '、' or '和' or '。' or '（')),
    ];

    /// <summary>The verb before a rank: where what it says begins, with 均 and 分别 before it, and the order that the rank is one of (居|全国|第一).</summary>
    private (int Start, string Order)? PlacingBefore(Sentence sentence, Clause clause, int rank)
    {
        for (int end = rank; end > clause.Start && rank - end <= LongestScope; end--)
        {
            if (!sentence.IsBoundary(end) || lexicon.Predicates.Placing.MatchLengthBefore(sentence.Text, end) is not (> 0 and var length))
                continue;
            int start = end - length;
            while (start > clause.Start && lexicon.Predicates.Fill.MatchLengthBefore(sentence.Text, start) + lexicon.Predicates.Respectively.MatchLengthBefore(sentence.Text, start) is > 0 and var fill)
                start -= Math.Min(fill, start - clause.Start);
            return (start, sentence.Text[end..rank]);
        }

        return null;
    }
}
