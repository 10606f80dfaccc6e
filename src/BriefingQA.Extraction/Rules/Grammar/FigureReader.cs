using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Reads every figure of a sentence with the words around it, clause by clause.</summary>
internal sealed class FigureReader(FactLexicon lexicon)
{
    private const string Running = "连续";

    private readonly PredicateReader _predicates = new(lexicon.Predicates, lexicon.Indicators);
    private readonly NounPhraseReader _phrases = new(lexicon);
    private readonly DeedReader _deeds = new(lexicon, new NounPhraseReader(lexicon));
    private readonly CountedPhraseReader _counted = new(lexicon.Predicates);
    private readonly CountBearers _bearers = new(lexicon);
    private readonly ComparedLevels _levels = new(lexicon);
    private readonly FigureFinder _finder = new(lexicon.Predicates);
    private readonly ShareReader _shares = new(lexicon, new NounPhraseReader(lexicon));

    public NounPhraseReader Phrases => _phrases;

    public IReadOnlyList<FigureReading> Read(Sentence sentence)
    {
        List<FigureReading> readings = [];
        var figures = _finder.Find(sentence);
        int next = 0;
        foreach (var clause in sentence.Clauses)
        {
            List<QuantityMention> here = [];
            for (; next < figures.Count && figures[next].Start < clause.End; next++)
                here.Add(figures[next]);
            if (here.Count > 1)
                here.RemoveAll(figure => FigureFinder.IsRunning(sentence, figure) && figure != here[^1]);
            if (here.Count > 0)
                ReadClause(sentence, clause, here, readings);
        }

        return readings;
    }

    /// <summary>10大类|55项实事: what groups the things that are counted.</summary>
    private bool GroupsCounted(QuantityMention group, QuantityMention count) =>
        group.Kind is QuantityKind.Count && count.Kind is QuantityKind.Count && group.End == count.Start && lexicon.Predicates.Grouping.Contains(group.NormalizedUnit);

    /// <summary>6个方面|16条经验: what stands between two figures only groups the things of the second.</summary>
    private bool GroupsThings(Sentence sentence, int start, int end) => lexicon.Predicates.Structural.Contains(sentence.Text.AsSpan(start, end - start));

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
            {
                var counted = CountedBehind(sentence, readings, first + i - 1, continuesList ? floor : own);
                readings[first + i - 1] = readings[first + i - 1] with { Counted = counted };
                // 以1%的土地|创造了5%的产值: what is done with the part is the next figure's.
                if (!continuesList && figures[i - 1].Kind is QuantityKind.Share && counted.Noun.Length == 0 && sentence.Text[figures[i - 1].End] == '的' && _counted.Read(sentence, figures[i - 1].End, figure.Start, true) is { Tail: not null } part)
                {
                    readings[first + i - 1] = readings[first + i - 1] with { Counted = part with { Tail = null } };
                    own = part.End;
                }

                // 为18个省份|输送电煤3亿吨: what is done to the things counted is the next figure's.
                if (!continuesList && counted.Tail is not null && own == predicate.Start && !sentence.Text.AsSpan(counted.End, own - counted.End).Contains('、'))
                    own = counted.End;
            }

            var reading = ReadFigure(sentence, clause, figure, i == 0 ? null : figures[i - 1], predicate, own, continuesList) with { FollowsInClause = i > 0 };
            // 惠及80个乡镇、3万群众: the verb holds for the whole list.
            if (i > 0 && !continuesList && own == figure.Start && !GroupsThings(sentence, figures[i - 1].End, own) && readings[^1] is { Verb: { } shared, Quantity.Kind: QuantityKind.Count or QuantityKind.Bare } && figure.Kind is QuantityKind.Count or QuantityKind.Bare)
                reading = reading with { Verb = shared, Phrase = readings[^1].Phrase };
            // 90%以上的|村收入超过20万元: the things that the next figure is of are what the share is of.
            if (i > 0 && !continuesList && figures[i - 1].Kind is QuantityKind.Share && readings[^1] is { Phrase.IsEmpty: true, IsChange: false } && sentence.Text[figures[i - 1].End] == '的' && reading is { IsChange: false, Phrase: { Indicator: not null, Subject.Length: > 0 } things } && things.Start == figures[i - 1].End + 1)
                readings[^1] = readings[^1] with { Counted = new CountedPhrase(things.Subject, sentence.Text[(things.Start + things.Subject.Length)..figure.End].TrimStart('的'), things.Start + things.Subject.Length) };
            readings.Add(reading);
        }

        readings[^1] = readings[^1] with { Counted = CountedBehind(sentence, readings, readings.Count - 1, clause.End) };
        for (int i = first; i < readings.Count - 1; i++)
            readings[i] = WithSharedNoun(readings[i], readings[i + 1]);
        for (int i = readings.Count - 2; i >= first; i--)
            readings[i] = WithSharedDeed(sentence, readings[i], readings[i + 1]);
        for (int i = readings.Count - 1; i > first; i--)
            if (GroupsCounted(readings[i - 1].Quantity, readings[i].Quantity))
            {
                readings.RemoveAt(i - 1);
            }
            else if ((_levels.Of(sentence, readings[i - 1], readings[i]) ?? _bearers.Of(sentence, readings[i - 1], readings[i])) is { } borne)
            {
                readings[i] = borne;
                readings.RemoveAt(i - 1);
            }
    }

    /// <summary>4个国家级、5个省级|医疗中心: the noun of the last of such counts is that of all.</summary>
    private static FigureReading WithSharedNoun(FigureReading reading, FigureReading next)
    {
        int rank = next.Counted.Noun.IndexOf('级');
        return reading.Counted is { Noun: [.., '级'], Tail: null } && rank > 0 && rank + 1 < next.Counted.Noun.Length
            ? reading with { Counted = reading.Counted with { Noun = reading.Counted.Noun + next.Counted.Noun[(rank + 1)..] } }
            : reading;
    }

    /// <summary>12家医院、400张床位|完成改造: what is said of the last of such things is said of all.</summary>
    private static FigureReading WithSharedDeed(Sentence sentence, FigureReading reading, FigureReading next) =>
        reading is { Counted: { Noun.Length: > 0, Tail: null } counted, Verb: null, Phrase.IsObject: false } && next is { Counted.Tail: { } deed } && IsListMark(sentence.Text, counted.End, next.Quantity.Start)
            ? reading with { Counted = counted with { Tail = deed } }
            : reading;

    private FigureReading ReadFigure(Sentence sentence, Clause clause, QuantityMention figure, QuantityMention? previous, Predicate predicate, int own, bool continuesList)
    {
        if (figure.Kind == QuantityKind.PercentagePoint && (predicate.ChangeWord is null || lexicon.Predicates.Beside.MatchLength(sentence.Text, _phrases.AfterLeadingWords(sentence, own, figure.Start)) > 1))
            predicate = _predicates.WithDistance(sentence, own, figure.Start, predicate);
        int end = BeforeGloss(sentence, own, Math.Max(own, predicate.Start));
        string? shareOf = null;
        var goal = figure.Kind is QuantityKind.Share ? _shares.GoalBefore(sentence, own, end) : null;
        end = goal?.Start ?? end;
        if (goal is not null && lexicon.Predicates.Respectively.MatchLengthBefore(sentence.Text, end) > 0)
            predicate = predicate with { Respectively = true };
        bool isRunning = FigureFinder.IsRunning(sentence, figure);
        if (isRunning)
            predicate = new Predicate { Start = sentence.PeriodsWithin(own, sentence.Text.Length).FirstOrDefault(period => period.End >= figure.End && period.Start < figure.NumberStart)?.Start ?? figure.NumberStart - Running.Length };
        if (goal is null && figure.Kind is QuantityKind.Share or QuantityKind.PercentagePoint && _shares.Opening(sentence, own, end) is { } share)
        {
            shareOf = _shares.Whole(sentence.Text[(share.Start + share.Length)..end]);
            end = share.Start;
            var before = _predicates.Read(sentence, own, end);
            end = before.Start;
            predicate = predicate with { Period = predicate.Period ?? before.Period, Respectively = predicate.Respectively || before.Respectively };
        }

        else if ((figure.Kind is QuantityKind.Multiple ? _shares.BaseOfMultiple(sentence, own, figure.Start) : goal is null && figure.Kind is QuantityKind.Share ? _shares.Average(sentence, own, figure.Start) : null) is { } times)
        {
            shareOf = times.Whole;
            var before = _predicates.Read(sentence, own, times.Start);
            end = before.Start;
            predicate = predicate with { Start = end, Respectively = predicate.Respectively || before.Respectively };
        }

        else if (figure.Kind is QuantityKind.Share && lexicon.Predicates.ShareOpenings.MatchLengthBefore(sentence.Text, end) is > 0 and var opening && end - opening >= own && sentence.IsBoundary(end - opening))
        {
            shareOf = FigureReading.SameWhole;
            end -= opening;
            int respectively = lexicon.Predicates.Respectively.MatchLengthBefore(sentence.Text, end);
            (end, predicate) = (end - respectively, predicate with { Respectively = predicate.Respectively || respectively > 0 });
        }

        if (figure.Kind is QuantityKind.Share && shareOf is null && ShareReader.WholeFigure(sentence, figure, previous, own) is { } part)
            (shareOf, end) = (part, own);
        string? verb = shareOf is null && goal is null && _phrases.IndicatorStart(sentence, own, end) == end ? _deeds.Before(sentence, own, end) : null;
        if (verb is not null)
            end = _predicates.Read(sentence, own, end - verb.Length).Start;
        var phrase = continuesList || verb is not null && _deeds.StandsAlone(sentence, own, end) ? NounPhrase.Empty : _phrases.Read(sentence, own, end);
        // 育儿补贴|惠及60万人: what reaches people is not measured in them.
        if (verb is not null && figure.Kind is QuantityKind.Count && phrase.Indicator is not null && lexicon.Predicates.Locating.Contains(verb))
            phrase = phrase with { Subject = phrase.Text, Indicator = null };
        if (MovedBy(sentence, phrase, predicate, verb, figure) is { } moved)
            predicate = moved;
        if (figure.Kind is QuantityKind.Share && shareOf is null && phrase.Indicator is not null && _shares.WholeBefore(sentence, own, phrase) is { } whole)
            (shareOf, phrase) = (whole.Whole, whole.Part);
        return new FigureReading
        {
            Quantity = figure,
            Clause = clause,
            Predicate = predicate,
            Phrase = phrase,
            Verb = verb,
            ShareOf = shareOf,
            Goal = goal?.Goal,
            ContinuesList = continuesList,
            IsRunning = isRunning,
            IsPart = lexicon.Predicates.Parts.MatchLength(sentence.Text, clause.Start) > 0,
            TextStart = !phrase.IsEmpty ? Math.Max(own, phrase.Start) : verb is not null ? end : Math.Min(predicate.Start, figure.Start),
            TextEnd = figure.End,
        };
    }

    /// <summary>国内生产总值|（GDP）: what stands in brackets behind a noun phrase names the same once more.</summary>
    private static int BeforeGloss(Sentence sentence, int floor, int end)
    {
        if (end - 1 <= floor || sentence.Text[end - 1] is not ('）' or ')'))
            return end;
        int open = sentence.Text.AsSpan(0, end).LastIndexOfAny('（', '(');
        return open > floor ? open : end;
    }

    /// <summary>降低|甲成本|5亿元: the verb before the noun phrase says that the figure moved by so much.</summary>
    private Predicate? MovedBy(Sentence sentence, NounPhrase phrase, Predicate predicate, string? verb, QuantityMention figure) =>
        phrase.IsObject && (phrase.Indicator is not null || figure.Kind is QuantityKind.Share) && verb is null && predicate.Start == figure.Start
        && lexicon.Predicates.Changes.TryMatchBefore(sentence.Text, phrase.Start, out int length, out var direction) && length > 1 && !lexicon.Predicates.Founding.Contains(sentence.TokenEndingAt(phrase.Start - length)?.Text)
            ? predicate with { Direction = direction, ChangeWord = sentence.Text.Substring(phrase.Start - length, length) }
            : null;

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

    private CountedPhrase CountedBehind(Sentence sentence, List<FigureReading> readings, int at, int limit)
    {
        var reading = readings[at];
        if (reading.Quantity.Kind is QuantityKind.PercentagePoint or QuantityKind.Multiple || reading.Quantity.Kind is QuantityKind.Money or QuantityKind.Measure && OpensWithDeed(sentence, reading.Quantity.End))
            return CountedPhrase.None;
        while (at > 0 && (readings[at].ContinuesList || readings[at] is { FollowsInClause: true, Phrase.IsEmpty: true, Verb: null, Predicate.HasLevelWord: false }))
            at--;
        int start = lexicon.Predicates.NounUnits.Contains(reading.Quantity.NormalizedUnit) && reading.Quantity.Text.EndsWith(reading.Quantity.NormalizedUnit, StringComparison.Ordinal) ? reading.Quantity.End - reading.Quantity.NormalizedUnit.Length : reading.Quantity.End;
        return _counted.Read(sentence, start, limit, reading.Quantity.Kind is QuantityKind.Count or QuantityKind.Bare or QuantityKind.Measure && IsActing(sentence, readings[at]));
    }

    /// <summary>8个县|建成…, 向8个县|下放…: nothing before the count says what is done to the things.</summary>
    private bool IsActing(Sentence sentence, FigureReading reading) =>
        reading is { Verb: null, Predicate.ChangeWord: null, Phrase.Indicator: null } && !lexicon.Predicates.Times.Contains(reading.Quantity.NormalizedUnit)
        && (reading.Phrase is { IsEmpty: true, GovernedBy: null or "向" or "对" or "为" or "给" or "在" or "从" or "让" or "使" or "有" or "已有" or "现有" or "还有" or "另有" } || !reading.Phrase.IsObject)
        && (!reading.Predicate.HasLevelWord || (reading.Phrase.IsEmpty || lexicon.Subjects.Generic.Contains(reading.Phrase.Text)) && reading.Quantity.Start > 0 && sentence.Text[reading.Quantity.Start - 1] is '为' or '有');

    /// <summary>投入100万元|实施…: what the figure is spent on, not what it measures.</summary>
    private bool OpensWithDeed(Sentence sentence, int start) =>
        sentence.TokenStartingAt(start) is { Tag: "v" } word && lexicon.Predicates.Bounds.Contains(word.Text);
}
