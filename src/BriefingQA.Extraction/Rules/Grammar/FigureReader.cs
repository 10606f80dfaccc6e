using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Reads every figure of a sentence with the words around it, clause by clause.</summary>
internal sealed class FigureReader(FactLexicon lexicon)
{
    private const int LongestQuotedName = 14;

    private readonly PredicateReader _predicates = new(lexicon.Predicates, lexicon.Indicators);
    private readonly NounPhraseReader _phrases = new(lexicon);
    private readonly CountedPhraseReader _counted = new(lexicon.Predicates);

    public NounPhraseReader Phrases => _phrases;

    public IReadOnlyList<FigureReading> Read(Sentence sentence)
    {
        List<FigureReading> readings = [];
        var figures = Figures(sentence);
        int next = 0;
        foreach (var clause in sentence.Clauses)
        {
            List<QuantityMention> here = [];
            for (; next < figures.Count && figures[next].Start < clause.End; next++)
                here.Add(figures[next]);
            if (here.Count > 1)
                here.RemoveAll(figure => IsRunning(sentence, figure) && figure != here[^1]);
            if (here.Count > 0)
                ReadClause(sentence, clause, here, readings);
        }

        return readings;
    }

    /// <summary>Quantities that state something: no ordinals, nothing inside a name or a time, no bare number inside a word.</summary>
    private List<QuantityMention> Figures(Sentence sentence)
    {
        List<QuantityMention> figures = [];
        int numbered = -1;
        foreach (var quantity in ListUnits.Share(sentence.Text, sentence.Analysis.Mentions.OfType<QuantityMention>()))
        {
            // 十三届|八次全会: what follows a number of its series is one too.
            if (quantity.Kind == QuantityKind.Ordinal || IsNumbering(sentence, quantity))
                numbered = quantity.End;
            if (quantity.Kind == QuantityKind.Ordinal
                || IsIndefinite(quantity)
                || IsNumbering(sentence, quantity) || quantity.Start == numbered && !quantity.Text.Any(char.IsAsciiDigit)
                || IsQuoted(sentence.Text, quantity)
                || sentence.IsTime(quantity.NumberStart, quantity.End) && !IsRunning(sentence, quantity)
                || sentence.IsNamed(quantity.NumberStart, quantity.End))
                continue;
            if (quantity.Kind == QuantityKind.Bare && quantity.Unit.Length == 0 && !StandsAlone(sentence, quantity))
                continue;
            if (figures.Count > 0 && SizesCounted(sentence, figures[^1], quantity))
                continue;
            figures.Add(quantity);
        }

        return figures;
    }

    /// <summary>10大类|55项实事: what groups the things that are counted.</summary>
    private bool GroupsCounted(QuantityMention group, QuantityMention count) =>
        group.Kind is QuantityKind.Count && count.Kind is QuantityKind.Count && group.End == count.Start && lexicon.Predicates.Grouping.Contains(group.NormalizedUnit);

    /// <summary>70个|30亿元以上项目: how large the things are that are counted.</summary>
    private static bool SizesCounted(Sentence sentence, QuantityMention count, QuantityMention size) =>
        count.Kind is QuantityKind.Count && size.Kind is QuantityKind.Money or QuantityKind.Measure && count.End == size.Start
        && size.End < sentence.Text.Length && sentence.Text[size.End] is not ('，' or '。' or '；' or '、');

    /// <summary>一批, 一亩: one of a thing counts nothing.</summary>
    private static bool IsIndefinite(QuantityMention quantity) =>
        quantity.Kind is QuantityKind.Count or QuantityKind.Measure && quantity.Value == 1 && quantity.Text.Contains('一');

    private bool IsNumbering(Sentence sentence, QuantityMention quantity) =>
        lexicon.Predicates.Ranking.Contains(quantity.NormalizedUnit) && quantity.NormalizedUnit == quantity.Unit
        || !quantity.Text.Any(char.IsAsciiDigit) && lexicon.Predicates.Sessions.MatchLength(sentence.Text, quantity.End) > 0
            && sentence.TokenEndingAt(quantity.Start) is { Tag: ['n' or 'm' or 'j', ..] }
        || !quantity.Text.Any(char.IsAsciiDigit) && lexicon.Predicates.Numbering.Contains(quantity.NormalizedUnit);

    /// <summary>“三个年”, “五篇大文章”: a number in a short quotation is part of a name.</summary>
    private static bool IsQuoted(string text, QuantityMention quantity)
    {
        int from = Math.Max(0, quantity.NumberStart - LongestQuotedName);
        int open = text.AsSpan(from, quantity.NumberStart - from).LastIndexOfAny('“', '”');
        if (open < 0 || text[from + open] != '“')
            return false;
        int close = text.AsSpan(quantity.End, Math.Min(LongestQuotedName, text.Length - quantity.End)).IndexOfAny('“', '”');
        return close >= 0 && text[quantity.End + close] == '”';
    }

    /// <summary>连续3年: a time for a figure beside it, and a figure itself where there is none.</summary>
    private static bool IsRunning(Sentence sentence, QuantityMention quantity) =>
        quantity.Kind is QuantityKind.Duration && (sentence.PeriodEndingAt(quantity.End) ?? sentence.PeriodEndingAt(Math.Min(quantity.End + 1, sentence.Text.Length)))?.Start < quantity.NumberStart;

    private static bool StandsAlone(Sentence sentence, QuantityMention number) =>
        number.NormalizedValue >= 10_000
        || number.End == sentence.Text.Length || sentence.Text[number.End] is '，' or '。' or '；' or '、' or '和' or '）' or '！' or ',';

    private void ReadClause(Sentence sentence, Clause clause, List<QuantityMention> figures, List<FigureReading> readings)
    {
        int first = readings.Count;
        for (int i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            int floor = i == 0 ? clause.Start : figures[i - 1].End;
            var predicate = _predicates.Read(sentence, floor, figure.Start);
            bool continuesList = i > 0 && (IsListMark(sentence.Text, floor, figure.Start)
                || readings[first].Predicate.Respectively && predicate.ChangeWord is not null && IsListMark(sentence.Text, floor, predicate.Start));
            int own = i == 0 ? floor : continuesList ? figure.Start : OwnWordsStart(sentence, figures[i - 1], floor, predicate);
            if (i > 0)
                readings[first + i - 1] = readings[first + i - 1] with { Counted = CountedBehind(sentence, figures[i - 1], continuesList ? floor : own) };

            readings.Add(ReadFigure(sentence, clause, figure, i == 0 ? null : figures[i - 1], predicate, own, continuesList) with { FollowsInClause = i > 0 });
        }

        readings[^1] = readings[^1] with { Counted = CountedBehind(sentence, figures[^1], clause.End) };
        for (int i = readings.Count - 1; i > first; i--)
            if (GroupsCounted(readings[i - 1].Quantity, readings[i].Quantity))
            {
                readings.RemoveAt(i - 1);
            }
            else if (IsCountOf(readings[i - 1], readings[i]))
            {
                var phrase = readings[i].Phrase;
                string things = sentence.Text[readings[i - 1].Quantity.NumberStart..phrase.Start];
                readings[i] = readings[i] with { Phrase = phrase with { Subject = things + phrase.Subject, Text = things + phrase.Text, Start = readings[i - 1].Quantity.NumberStart } };
                readings.RemoveAt(i - 1);
            }
    }

    /// <summary>14个甲类产业|产值占…80%: the first figure only says whose the second one is.</summary>
    private bool IsCountOf(FigureReading count, FigureReading figure) =>
        (count.Phrase.IsEmpty || lexicon.Subjects.Generic.Contains(count.Phrase.Text)) &&
        count is { Quantity.Kind: QuantityKind.Count, Verb: null, Counted.Noun.Length: 0, Predicate: { HasLevelWord: false, ChangeWord: null, Starts: false }, ShareOf: null }
        && figure is { Phrase: { Indicator: not null, Subject.Length: > 0 }, ContinuesList: false } && figure.Phrase.Start == count.Quantity.End;

    private FigureReading ReadFigure(Sentence sentence, Clause clause, QuantityMention figure, QuantityMention? previous, Predicate predicate, int own, bool continuesList)
    {
        if (figure.Kind == QuantityKind.PercentagePoint && predicate.ChangeWord is null)
            predicate = _predicates.WithDistance(sentence, own, predicate);
        int end = Math.Max(own, predicate.Start);
        string? shareOf = null;
        bool isRunning = IsRunning(sentence, figure);
        if (isRunning)
            predicate = new Predicate { Start = sentence.PeriodsWithin(own, sentence.Text.Length).First(period => period.End >= figure.End).Start };
        if (figure.Kind is QuantityKind.Share or QuantityKind.PercentagePoint && ShareOpening(sentence, own, end) is { } share)
        {
            shareOf = Whole(sentence.Text[(share.Start + share.Length)..end]);
            end = share.Start;
            var before = _predicates.Read(sentence, own, end);
            end = before.Start;
            predicate = predicate with { Period = predicate.Period ?? before.Period };
        }

        else if (figure.Kind is QuantityKind.Share && lexicon.Predicates.ShareOpenings.MatchLengthBefore(sentence.Text, end) is > 0 and var opening && end - opening >= own && sentence.IsBoundary(end - opening))
        {
            shareOf = FigureReading.SameWhole;
            end -= opening;
        }

        if (figure.Kind is QuantityKind.Share && shareOf is null && WholeFigure(sentence, figure, previous, own) is { } part)
            (shareOf, end) = (part, own);
        string? verb = shareOf is null && _phrases.IndicatorStart(sentence, own, end) == end ? VerbBefore(sentence, own, end) : null;
        if (verb is not null)
            end = _predicates.Read(sentence, own, end - verb.Length).Start;
        var phrase = continuesList || verb is not null && OpensWithAdjunct(sentence, own, end) ? NounPhrase.Empty : _phrases.Read(sentence, own, end);
        if (MovedBy(sentence, phrase, predicate, verb, figure) is { } moved)
            predicate = moved;
        if (figure.Kind is QuantityKind.Share && shareOf is null && phrase.Indicator is not null && WholeBefore(sentence, own, phrase) is { } whole)
            (shareOf, phrase) = (whole.Whole, whole.Part);
        return new FigureReading
        {
            Quantity = figure,
            Clause = clause,
            Predicate = predicate,
            Phrase = phrase,
            Verb = verb,
            ShareOf = shareOf,
            ContinuesList = continuesList,
            IsRunning = isRunning,
            TextStart = !phrase.IsEmpty ? Math.Max(own, phrase.Start) : verb is not null ? end : Math.Min(predicate.Start, figure.Start),
            TextEnd = figure.End,
        };
    }

    /// <summary>降低|甲成本|5亿元: the verb before the noun phrase says that the figure moved by so much.</summary>
    private Predicate? MovedBy(Sentence sentence, NounPhrase phrase, Predicate predicate, string? verb, QuantityMention figure) =>
        phrase.IsObject && (phrase.Indicator is not null || figure.Kind is QuantityKind.Share) && verb is null && predicate.Start == figure.Start
        && lexicon.Predicates.Changes.TryMatchBefore(sentence.Text, phrase.Start, out int length, out var direction) && length > 1
            ? predicate with { Direction = direction, ChangeWord = sentence.Text.Substring(phrase.Start - length, length) }
            : null;

    /// <summary>相当于100台保有量的90%: a share of another figure of the clause.</summary>
    private static string? WholeFigure(Sentence sentence, QuantityMention share, QuantityMention? whole, int own) =>
        whole is { Kind: QuantityKind.Count or QuantityKind.Measure or QuantityKind.Money } && whole.End == own && sentence.Text[share.Start - 1] == '的'
            ? sentence.Text[whole.NumberStart..(share.Start - 1)]
            : null;

    /// <summary>会同相关部门|认定…: what stands before the verb is not what the figure is about.</summary>
    private bool OpensWithAdjunct(Sentence sentence, int start, int end)
    {
        start = _phrases.AfterLeadingWords(sentence, start, end);
        return lexicon.Predicates.Adjuncts.MatchLength(sentence.Text, start) is > 0 and var length && sentence.IsBoundary(start + length);
    }

    /// <summary>甲在乙中占比…: a part, and the whole it is a share of.</summary>
    private (NounPhrase Part, string Whole)? WholeBefore(Sentence sentence, int floor, NounPhrase phrase)
    {
        int at = phrase.Start - 1;
        if (at <= floor || sentence.Text[at] != '在' || phrase.Subject.Length == 0 || lexicon.Indicators.DimensionOf(phrase.Indicator!) != "share")
            return null;
        var part = _phrases.Read(sentence, floor, at);
        return part.IsEmpty ? null : (part with { Indicator = phrase.Subject.TrimEnd('中', '的') + phrase.Indicator, Subject = part.Text }, phrase.Subject.TrimEnd('中', '的'));
    }

    public static bool IsListMark(string text, int start, int end) =>
        text.AsSpan(start, end - start).Trim() is "、" or "和" or "与" or "及" or "以及" or "、和";

    /// <summary>Where between two figures of a clause the words of the second one begin.</summary>
    private int OwnWordsStart(Sentence sentence, QuantityMention previous, int floor, Predicate predicate)
    {
        string text = sentence.Text;
        int end = predicate.Start;
        if (IsSize(sentence, previous))
            return floor;
        for (int at = end - 1; at >= floor; at--)
        {
            if (text[at] == '、')
                return at + 1;
            if (text[at] is '和' or '与' or '及' && sentence.IsBoundary(at) && sentence.IsBoundary(at + 1)
                && (at + 1 == end || _phrases.IndicatorStart(sentence, at + 1, end) < end))
                return at + 1;
        }

        bool counts = previous.Kind is QuantityKind.Count or QuantityKind.Measure;
        return counts && predicate.IsEmpty(end) && _phrases.IndicatorStart(sentence, floor, end) == end ? end : floor;
    }

    /// <summary>5000吨级泊位, 3岁以下幼儿: says what kind of thing is meant.</summary>
    public static bool IsSize(Sentence sentence, QuantityMention quantity) =>
        quantity.Kind is QuantityKind.Money or QuantityKind.Measure or QuantityKind.Duration
        && (quantity.Unit.EndsWith('级') || quantity.Comparator is ">=" or "<=" or "<" && sentence.Text[quantity.End - 1] is '上' or '下' or '内');

    private CountedPhrase CountedBehind(Sentence sentence, QuantityMention figure, int limit) => figure.Kind switch
    {
        QuantityKind.PercentagePoint or QuantityKind.Multiple => CountedPhrase.None,
        QuantityKind.Money or QuantityKind.Measure when OpensWithDeed(sentence, figure.End) => CountedPhrase.None,
        _ => _counted.Read(sentence, figure.End, limit),
    };

    /// <summary>投入100万元|实施…: what the figure is spent on, not what it measures.</summary>
    private bool OpensWithDeed(Sentence sentence, int start) =>
        sentence.TokenStartingAt(start) is { Tag: "v" } word && lexicon.Predicates.Bounds.Contains(word.Text);

    private (int Start, int Length)? ShareOpening(Sentence sentence, int floor, int end)
    {
        for (int at = end - 1; at >= floor; at--)
            if (lexicon.Predicates.ShareOpenings.MatchLength(sentence.Text, at) is > 0 and var length && at + length < end && sentence.Text[at + length] != '比'
                && sentence.IsBoundary(at) && sentence.IsBoundary(at + length))
                return (at, length);
        return null;
    }

    private string? Whole(string text)
    {
        int closing = lexicon.Predicates.ShareClosings.MatchLengthBefore(text, text.Length);
        string whole = (closing < text.Length ? text[..^closing] : text).Trim(' ', '的', '了');
        return whole.Length > 0 ? whole : null;
    }

    /// <summary>The verb right before a figure or its predicate: 建成, 覆盖了.</summary>
    private string? VerbBefore(Sentence sentence, int floor, int end)
    {
        string text = sentence.Text;
        int length = lexicon.Predicates.Bounds.MatchLengthBefore(text, end);
        if (length > 1 && end - length >= floor && sentence.IsBoundary(end - length))
            return text.Substring(end - length, length);
        foreach (var token in sentence.TokensWithin(floor, end).Reverse())
        {
            if (token.Tag is "v" or "vd" or "vi" && token.Text.Length > 1 && !lexicon.Predicates.Nominal.Contains(token.Text))
                return text[token.Start..end];
            if (token.Text is not ("了" or "着" or "过"))
                return null;
        }

        return null;
    }
}
