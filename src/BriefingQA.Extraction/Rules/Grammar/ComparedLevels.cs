using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Levels that a movement is compared with: 比上年的<b>40亿元</b>增长7%.</summary>
internal sealed class ComparedLevels(FactLexicon lexicon)
{
    private readonly NounPhraseReader _phrases = new(lexicon);
    private readonly PredicateReader _predicates = new(lexicon.Predicates, lexicon.Indicators);

    /// <summary>The movement with the level before it as where it started from; null where that level is stated for itself.</summary>
    public FigureReading? Of(Sentence sentence, FigureReading level, FigureReading movement)
    {
        if (!movement.IsChange || movement.ContinuesList || !movement.Phrase.IsEmpty || movement.Predicate.Start > level.Quantity.End || level.IsChange || ComparisonStart(sentence, level) is not { } start)
            return null;
        var phrase = _phrases.Read(sentence, level.Clause.Start, start);
        string since = sentence.Text[(start + 1)..level.Quantity.Start].TrimEnd('的');
        return movement with
        {
            Base = level.Quantity,
            Phrase = phrase,
            Predicate = movement.Predicate with { Start = start, Base = since, Kind = movement.Predicate.Kind ?? _predicates.KindOf(sentence.Text[start..(start + 1 + since.Length)]) },
            TextStart = phrase.IsEmpty ? start : phrase.Start,
        };
    }

    private static int? ComparisonStart(Sentence sentence, FigureReading level)
    {
        int floor = Math.Max(level.Clause.Start, level.Quantity.Start - PredicateReader.LongestComparison);
        for (int at = level.Quantity.Start - 1; at >= floor; at--)
            if (sentence.Text[at] is '比' or '较' && sentence.IsBoundary(at) && sentence.IsBoundary(at + 1))
                return at;
        return null;
    }
}
