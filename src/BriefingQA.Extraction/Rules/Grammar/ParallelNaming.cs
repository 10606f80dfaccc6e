using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>
/// Names what stands beside things that were measured before: 甲产量30吨、均价5元，<b>乙</b>20吨. Chinese says what is measured once; of the indicators
/// before it, a thing without one of its own takes the one that was given in its unit.
/// </summary>
internal sealed class ParallelNaming(FactLexicon lexicon)
{
    /// <summary>A longer phrase before a share says itself what is measured.</summary>
    private const int LongestMember = 4;

    private readonly PhraseEdges _edges = new(lexicon.Predicates);

    /// <summary>The name of a figure of a bare noun; null where nothing tells what is measured of it.</summary>
    public FigureName? Name(Sentence sentence, FigureReading reading, Frame frame)
    {
        var phrase = reading.Phrase;
        bool isBare = reading is { Verb: null, IsChange: false } && !phrase.IsEmpty && phrase.Indicator is null && (phrase.GovernedBy is not { } opening || lexicon.Predicates.Parts.Contains(opening));
        if (!isBare || !frame.Measures.TryGetValue(reading.Quantity.NormalizedUnit, out var measured))
            return null;
        bool isPlace = IsPlace(sentence, phrase);
        if (measured.AreThings ? !isPlace || reading.Quantity.Kind is not QuantityKind.Count : !isPlace && !IsMember(sentence, reading) || lexicon.Indicators.EndingOf(measured.Indicator) is null
            || reading.Quantity.Kind is QuantityKind.Share && lexicon.Indicators.DimensionOf(measured.Indicator) == "count"
            || !isPlace && lexicon.Indicators.NamesThings(measured.Indicator))
            return null;
        // 某机场货邮吞吐量60吨，其中|国际货邮|40吨: a part of what the place has of it.
        if (reading.IsPart && measured.Subject is { } whole && !isPlace && lexicon.Subjects.IsPlace(whole) && !lexicon.Subjects.IsBearer(phrase.Text) && lexicon.Subjects.KnownLength(phrase.Text) < phrase.Text.Length)
            return new FigureName(whole, Joined(phrase.Scope + phrase.Text, measured.Indicator), measured.Indicator, null, null) { IsBeside = true };
        // 甲作物面积30亩，其中乙县5亩: the place has that much of the thing.
        string indicator = isPlace && !measured.AreThings && measured.Subject is { } thing && !thing.Any(char.IsAsciiDigit) && !lexicon.Subjects.IsPlace(thing) && !lexicon.Subjects.Generic.Contains(thing) ? thing + measured.Indicator : measured.Indicator;
        return new FigureName(phrase.Text, indicator, measured.Indicator, null, phrase.Scope) { IsBeside = true };
    }

    /// <summary>国际货邮|货邮吞吐量: what both have is said once.</summary>
    private static string Joined(string part, string indicator)
    {
        int shared = Math.Min(part.Length, indicator.Length);
        while (shared > 0 && !part.EndsWith(indicator[..shared], StringComparison.Ordinal))
            shared--;
        return part + indicator[shared..];
    }

    /// <summary>What a known thing takes of what was measured before: what was given in its unit, else the last indicator where it could be.</summary>
    public string? IndicatorFor(FigureReading reading, Frame frame)
    {
        if (reading.IsChange || frame.Indicator is not { } last)
            return frame.Indicator ?? (frame.IsCarried && frame.Before is { } before && Fits(before.Indicator, reading) ? before.Indicator : null);
        if ((frame.Measures.Count > 0 ? frame.Measures : frame.EarlierMeasures).TryGetValue(reading.Quantity.NormalizedUnit, out var measured) && lexicon.Indicators.EndingOf(measured.Indicator) is not null)
            return measured.Indicator;
        bool isOther = frame.Measures.Count > 0 && lexicon.Indicators.DimensionOf(last) switch
        {
            "price" => reading.Quantity.Kind is not (QuantityKind.Price or QuantityKind.Money),
            "share" => reading.Quantity.Kind is not QuantityKind.Share,
            _ => lexicon.Indicators.EndingOf(last) is null,
        };
        return isOther ? null : last;
    }

    /// <summary>Whether an indicator is measured in money, or no money, as a figure is.</summary>
    private bool Fits(string indicator, FigureReading reading) =>
        lexicon.Indicators.EndingOf(indicator) is not null && (reading.IsChange || reading.Quantity.Kind is QuantityKind.Money && lexicon.Indicators.DimensionOf(indicator) == "money");

    /// <summary>Money is of all sorts (捐款3亿元): beside money only somebody who has it is meant, or what a clause is set against the one before.</summary>
    private bool IsMember(Sentence sentence, FigureReading reading) =>
        reading.Quantity.Kind is QuantityKind.Money && !reading.IsPart && !(reading.Clause.Start > 0 && sentence.Text[reading.Clause.Start - 1] is '；' or ';') ? lexicon.Subjects.IsBearer(reading.Phrase.Text) || lexicon.Subjects.IsAgent(reading.Phrase.Text) || lexicon.Subjects.KnownLength(reading.Phrase.Text) == reading.Phrase.Text.Length
            : (reading.Quantity.Kind is QuantityKind.Measure or QuantityKind.Money || reading.Quantity.Kind is QuantityKind.Count && lexicon.Indicators.Units.Contains(reading.Quantity.NormalizedUnit) || reading.Quantity.Kind is QuantityKind.Share && reading.Phrase.Text.Length <= LongestMember) && _edges.IsNounPhrase(sentence, reading.Phrase.Start, reading.Phrase.Start + reading.Phrase.Text.Length);

    private bool IsPlace(Sentence sentence, NounPhrase phrase) =>
        lexicon.Subjects.IsPlace(phrase.Text) || phrase.Text.Split('、', '和') is { Length: > 1 } listed && listed.All(place => lexicon.Subjects.IsPlace(place) || sentence.Names.Any(name => name.Kind is NameKind.Region && name.Text == place)) || sentence.Names.Any(name => name.Kind is NameKind.Region && name.Start == phrase.Start && name.End == phrase.Start + phrase.Text.Length);
}
