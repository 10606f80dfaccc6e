using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Names figures that lean on what was measured or counted before them: …，总量突破500亿元; …、连续5年居首位.</summary>
internal sealed class LeaningNaming(FactLexicon lexicon, FrameSubjects subjects)
{
    private const string Years = "年数";

    /// <summary>An indicator of more characters than that says what it is of.</summary>
    private const int LongestLeaning = 3;

    /// <summary>The same in the next sentence, and of what only the name of an indicator tells.</summary>
    private const int ShortestLeaning = 2;

    /// <summary>The same behind another figure of the subject: 甲出口…，营业收入….</summary>
    private const int LongestShared = 4;

    /// <summary>甲业加快发展，增加值…: only a short indicator leans on a known thing of a clause before it; 新增床位… and 森林面积… stand alone. Whatever is measured in a place is of it.</summary>
    public bool LeansOnSubject(Sentence sentence, FigureReading reading, Frame frame)
    {
        if (frame.Theme is not null || reading.FollowsInClause || reading.Phrase is not { Indicator: { } own, Subject.Length: 0, Agent: null })
            return frame.Theme is not null || !frame.IsCarried;
        if ((frame.Subject ?? frame.Kind) is not { } subject)
            return true;
        if (frame.Subject is null)
            return own.Length <= ShortestLeaning;
        bool isAlone = !reading.Phrase.IsObject && reading.Phrase.Scope is null;
        bool isMoney = lexicon.Indicators.DimensionOf(own) == "money";
        if (frame.IsMeasured && own.Length <= LongestShared && isMoney && isAlone && !lexicon.Indicators.Economy.Contains(own) && (!frame.IsCarried || lexicon.Subjects.IsBearer(subject)))
            return true;
        if (!frame.IsCarried && isAlone && lexicon.Indicators.Relational.Contains(WithoutQualifier(own)))
            return true;
        if (frame.IsMeasured && !frame.IsCarried && isAlone && lexicon.Subjects.IsPlace(subject) && !lexicon.Indicators.Economy.Contains(own))
            return true;
        bool isBearer = lexicon.Subjects.IsBearer(subject);
        // 甲区培育了一批企业，产业规模占全国的17%，申请量也占….
        if (isBearer && !frame.IsCarried && reading.ShareOf is not null && (own.Length <= LongestShared || reading.Between(sentence).Contains('也')))
            return true;
        bool isKnown = isBearer || lexicon.Subjects.Names.MatchLength(subject, 0) > 0;
        return (isKnown || !frame.IsCarried && !frame.IsMeasured) && isAlone && (own.Length <= (frame.IsCarried ? ShortestLeaning : LongestLeaning) || lexicon.Predicates.Sums.Contains(own));
    }

    private string WithoutQualifier(string indicator) =>
        lexicon.Indicators.Qualifiers.MatchLength(indicator, 0) is > 0 and var length && length < indicator.Length ? indicator[length..] : indicator;

    /// <summary>…收入增长5%，总量…; …项目5个、总投资…; …养老金，人均…: a word that leans on what was measured or counted before.</summary>
    public FigureName? NameSum(FigureReading reading, Frame frame)
    {
        var phrase = reading.Phrase;
        if (frame.Counted is { } things && lexicon.Predicates.Dependent.Contains(phrase.Text))
            return new FigureName(things, phrase.Text, frame.Indicator, things, phrase.Scope);
        if (frame.Indicator is not { } measured)
            return null;
        string stem = measured.EndsWith(CountNaming.Number, StringComparison.Ordinal) ? measured[..^CountNaming.Number.Length] : measured;
        if (phrase.Text.EndsWith(stem, StringComparison.Ordinal) && lexicon.Indicators.Qualifiers.Contains(phrase.Text.AsSpan(0, phrase.Text.Length - stem.Length)))
            return new FigureName(frame.Subject, phrase.Text, phrase.Text, frame.Counted, phrase.Scope);
        return lexicon.Predicates.Sums.Contains(phrase.Text) ? new FigureName(frame.Subject, stem + phrase.Text, stem + phrase.Text, frame.Counted, phrase.Scope)
            : lexicon.Indicators.Qualifiers.Contains(phrase.Text) && !(reading.Quantity.Kind is QuantityKind.Count && lexicon.Subjects.IsBearer(phrase.Text)) ? new FigureName(frame.Subject, phrase.Text + measured, measured, frame.Counted, phrase.Scope)
            : null;
    }

    /// <summary>甲连续3年|保持…地位: the indicator is how long that goes on.</summary>
    public FigureName NameRunning(Sentence sentence, FigureReading reading, Frame frame)
    {
        string what = sentence.Text[reading.Quantity.End..reading.Clause.End].Trim(' ', '的');
        var phrase = reading.Phrase;
        string unit = lexicon.Predicates.Spans.TryGet(reading.Quantity.NormalizedUnit, out var span) ? span : Years;
        // …，连续5年居首位 goes on with what was measured; …，连续5年未发生事故 does not.
        bool leans = phrase.IsEmpty && (reading.FollowsInClause || lexicon.Predicates.Standing.MatchLength(what, 0) > 0);
        string? subject = phrase.IsEmpty && !leans ? null : subjects.SubjectOf(phrase.Indicator is null ? phrase.Text : phrase.Subject, phrase.Scope, frame);
        string? measured = phrase.Indicator ?? (leans && (subject is null || reading.FollowsInClause) ? frame.Indicator : null);
        string indicator = what.Length > 0 ? $"{measured}连续{what}{unit}" : phrase.Text + unit;
        return new FigureName(subject, indicator, frame.Indicator, null, reading.Phrase.Scope);
    }

    /// <summary>最小的|22平方米: which of the things, by what such a unit measures.</summary>
    private string? Superlative(Sentence sentence, FigureReading reading)
    {
        int end = reading.Quantity.Start - 1;
        return end > 0 && sentence.Text[end] == '的' && sentence.TokenEndingAt(end) is { Text: ['最', _, ..] } which
            ? which.Text + (lexicon.Indicators.Units.TryGet(reading.Quantity.NormalizedUnit, out var measured) ? measured : CountNaming.Number) : null;
    }

    /// <summary>No noun phrase of its own: what was measured last, or what the verb does.</summary>
    public FigureName NameLeaning(Sentence sentence, FigureReading reading, Frame frame)
    {
        if (Superlative(sentence, reading) is { } most)
            return new FigureName(frame.Subject, most, null, null, null);
        if (reading is { Verb: { } deed, Quantity: { Kind: QuantityKind.Count, NormalizedUnit: var unit } } && frame.Counted is { } things)
        {
            string done = deed + (lexicon.Indicators.Units.TryGet(unit, out var byUnit) ? byUnit : CountNaming.Number);
            return new FigureName(reading.Phrase.Agent ?? frame.Subject ?? things, done, done, things, null);
        }

        // 受理案件…，审结…: another deed, done to the same.
        if (reading is { Verb: { } other, IsChange: false, Quantity.Kind: QuantityKind.Count } && frame.Indicator is { } first && lexicon.Predicates.Bounds.MatchLength(first, 0) is > 1 and var verb && verb < first.Length && !lexicon.Predicates.Locating.Contains(first.AsSpan(0, verb).ToString()))
            return new FigureName(reading.Phrase.Agent ?? frame.Subject, other + first[verb..], other + first[verb..], null, null);
        if (lexicon.Predicates.Times.Contains(reading.Quantity.NormalizedUnit) && reading.Verb is null && sentence.Text[reading.Quantity.End..reading.Clause.End] is { Length: > 1 } deeds && !reading.IsChange)
            return new FigureName(reading.Phrase.Agent ?? frame.Doer, deeds + (lexicon.Predicates.Spans.TryGet(reading.Quantity.NormalizedUnit, out var times) ? times : CountNaming.Number), null, null, null);
        if (frame is { Indicator: null, IsCarried: true, Before: { } before } && reading is { Verb: null, Counted.Noun.Length: 0 } && (reading.IsChange || reading.Predicate.HasLevelWord))
            return new FigureName(before.Subject, before.Indicator, before.Indicator, null, null);
        // 外送到18个省，输出260亿度: so much of something is no number of things.
        bool isOther = !reading.IsChange && reading.Quantity.Kind is QuantityKind.Measure or QuantityKind.Money && frame.Indicator?.EndsWith(CountNaming.Number, StringComparison.Ordinal) == true;
        if (isOther && reading.Verb is null)
            return new FigureName(null, CountNaming.Number, null, null, null);
        bool isPrice = reading.Quantity.Kind is QuantityKind.Price && (frame.Indicator is null || lexicon.Indicators.DimensionOf(frame.Indicator) != "price");
        // 归集…亿元，提取…亿元: another deed, measured by itself.
        if (reading is { Verb: { } bare, IsChange: false, Quantity.Kind: QuantityKind.Money or QuantityKind.Count } && !lexicon.Predicates.Level.Contains(bare))
            return new FigureName(reading.Phrase.Agent ?? frame.Subject, bare, bare, null, null);
        // 改造农田300亩，完成投资5亿元，累计建成|2000亩: done to the thing that was measured in this unit.
        if (reading is { Verb: { } again, IsChange: false, Quantity.Kind: QuantityKind.Measure } && frame.Measures.TryGetValue(reading.Quantity.NormalizedUnit, out var measured) && measured.Indicator != frame.Indicator && lexicon.Indicators.IsThing(measured.Indicator))
            return new FigureName(measured.Subject ?? measured.Indicator, again, again, null, null);
        string indicator = (isOther ? null : isPrice ? lexicon.Indicators.Units.TryGet(reading.Quantity.NormalizedUnit, out var price) ? price : null : frame.Indicator) ?? (reading.Verb ?? CountNaming.Number);
        return new FigureName(reading.Phrase.Agent ?? frame.Subject, indicator, indicator, null, null);
    }
}
