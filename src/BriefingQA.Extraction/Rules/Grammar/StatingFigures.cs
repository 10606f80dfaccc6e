using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Tells figures that state something from numbers that only divide a speech, sort things or say when.</summary>
internal sealed class StatingFigures(FactLexicon lexicon)
{
    private const string Anniversary = "周年";

    /// <summary>A speech has no more parts than that.</summary>
    private const int MostParts = 12;

    /// <summary>三个方面, 难忘的五年: such numbers state nothing.</summary>
    public bool State(Sentence sentence, FigureReading reading) => reading.Quantity.Kind switch
    {
        QuantityKind.Money or QuantityKind.Measure or QuantityKind.Duration when Qualifies(sentence, reading) => false,
        QuantityKind.Count when lexicon.Predicates.Steps.MatchLengthBefore(reading.Counted.Noun, reading.Counted.Noun.Length) > 0 || reading.Counted.Tail is { } step && lexicon.Predicates.Steps.MatchLength(step, 0) > 0 => false,
        // 1个总量近千亿、4个过五百亿的县: which things they are is said only at the end of the list.
        QuantityKind.Count when reading.Counted.Noun.Length > 0 && sentence.Analysis.Mentions.OfType<QuantityMention>().Any(size => size.End == reading.Counted.End && size.Start > reading.Quantity.End) => false,
        QuantityKind.Count => !lexicon.Predicates.Structural.Contains(reading.Quantity.NormalizedUnit)
            && !(reading.Quantity.NormalizedValue <= MostParts && !reading.Quantity.Text.Any(char.IsAsciiDigit)
                && (reading.Clause.Delimiter == '：' || reading.Counted.Tail is { } tail && lexicon.Predicates.Abstract.MatchLength(tail, 0) > 0 || lexicon.Predicates.Abstract.MatchLengthBefore(reading.Counted.Noun, reading.Counted.Noun.Length) is var abstractly && (abstractly > 1 || abstractly == reading.Counted.Noun.Length && abstractly > 0)))
            && !(reading.Counted.Noun.Length > 0 && lexicon.Predicates.Structural.MatchLength(reading.Counted.Noun, 0) > 0),
        QuantityKind.Bare => reading.Predicate is { HasLevelWord: true } or { Starts: true } or { Reaches: true } || reading.IsChange || reading.Phrase.Indicator is not null || reading.Quantity.Unit.Length > 0,
        QuantityKind.Duration when reading.Quantity.NormalizedUnit == Anniversary => reading.Quantity.End == reading.Clause.End,
        QuantityKind.Duration when reading.Counted.Noun.Length > 1 && !reading.Predicate.HasLevelWord && !reading.IsRunning && reading.Phrase.Indicator is null => false,
        QuantityKind.Duration when !reading.IsRunning && IsTimeOfFigure(sentence, reading) => false,
        QuantityKind.Duration when reading.Quantity.Comparator != "=" && reading.Quantity.End < reading.Clause.End && sentence.Text[reading.Quantity.End] == '的' => false,
        QuantityKind.Duration when sentence.Text[Math.Max(0, reading.Quantity.Start - 1)] == '的' => false,
        QuantityKind.Duration => reading.IsRunning || reading.Verb is not null || reading.Phrase.Indicator is not null || reading.Predicate is { HasLevelWord: true } or { Reaches: true } || reading.IsChange,
        _ => true,
    };

    /// <summary>支出五年|累计1.9万亿元: over how long the next figure adds up.</summary>
    public bool IsTimeOfFigure(Sentence sentence, FigureReading reading) =>
        reading.Predicate.Start == reading.Quantity.Start && (lexicon.Predicates.Kinds.MatchLength(sentence.Text, reading.Quantity.End) > 0
            || lexicon.Predicates.Respectively.MatchLength(sentence.Text, reading.Quantity.End) > 0
            || lexicon.Predicates.Changes.MatchLength(sentence.Text, reading.Quantity.End) > 0);

    /// <summary>7亿吨级矿, 3岁以下儿童, 某地40吨金矿: what kind of thing, not how much of it.</summary>
    private bool Qualifies(Sentence sentence, FigureReading reading)
    {
        var quantity = reading.Quantity;
        if (sentence.TokenStartingAt(quantity.End + (quantity.End < sentence.Text.Length && sentence.Text[quantity.End] == '的' ? 1 : 0)) is not { Tag: ['n' or 'b' or 'j', ..] or "vn" or "eng" } || quantity.End >= reading.Clause.End)
            return false;
        if (FigureReader.IsSize(sentence, quantity) && reading.Counted.Noun.Length == 0)
            return true;
        if (reading.Counted.Noun.Length == 0 || lexicon.Indicators.Heads.MatchLengthBefore(reading.Counted.Noun, reading.Counted.Noun.Length) > 0 || lexicon.Indicators.Names.Contains(reading.Counted.Noun))
            return false;
        if (FigureReader.IsSize(sentence, quantity))
            return true;
        return reading is { Verb: null, Phrase: { Indicator: null, IsObject: false }, Predicate: { HasLevelWord: false, ChangeWord: null, Reaches: false, Starts: false }, ShareOf: null, ContinuesList: false };
    }
}
