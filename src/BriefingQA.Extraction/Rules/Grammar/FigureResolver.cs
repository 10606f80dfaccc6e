using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>
/// Turns the figures of a sentence into statements about a subject and an indicator: joins a level with its change,
/// pairs lists (分别), and carries over what a clause leaves out.
/// </summary>
internal sealed class FigureResolver(FactLexicon lexicon)
{
    private readonly FigureReader _reader = new(lexicon);
    private readonly StatingFigures _stating = new(lexicon);
    private readonly FigureTimes _times = new(lexicon.Times);
    private readonly PlainClauseReader _plain = new(lexicon);
    private readonly FigureNaming _naming = new(lexicon);

    /// <returns>The figures, and the frame behind the sentence.</returns>
    public (IReadOnlyList<StatedFigure> Figures, Frame Frame) Resolve(Sentence sentence, Frame frame)
    {
        var carried = frame.Period;
        var all = _reader.Read(sentence);
        var readings = all.Where(reading => _stating.State(sentence, reading)).ToList();
        List<StatedFigure> stated = [];
        int next = 0;
        var opening = frame;
        foreach (var clause in sentence.Clauses)
        {
            int first = next;
            if (frame.Theme is null && clause.Start > 0 && sentence.Text[clause.Start - 1] is '；' or ';' && !(frame.Subject is { } last && lexicon.Subjects.IsPlace(last)))
                frame = stated.Select(figure => figure.Subject).FirstOrDefault(subject => subject is not null) is { } own ? frame with { Subject = own } : frame with { Subject = opening.Subject ?? frame.Subject, IsCarried = opening.Subject is not null && opening.IsCarried };
            while (next < readings.Count && readings[next].Clause == clause)
                next++;
            if (first == next)
                frame = _plain.Read(sentence, clause, frame);
            PeriodMention? span = null;
            // 余额连跨3个台阶、突破9亿元: a number that states nothing still says what is measured.
            foreach (var silent in all.Where(reading => reading.Clause == clause && reading.Phrase.Indicator is not null && !readings.Contains(reading)))
            {
                frame = silent.Phrase.Text.Contains('、') ? frame with { Subject = null, Indicator = silent.Phrase.Text }
                    : frame with { Subject = silent.Phrase.Subject.Length > 0 ? silent.Phrase.Subject : frame.Subject, Indicator = silent.Phrase.Indicator };
                if (silent.Quantity.Kind is QuantityKind.Duration && _stating.IsTimeOfFigure(sentence, silent))
                    span = new PeriodMention(silent.Quantity.Start, silent.Quantity.End, silent.Quantity.Text);
            }

            for (int at = first; at < next;)
            {
                int length = 1;
                while (at + length < next && readings[at + length].ContinuesList)
                    length++;
                frame = frame.For(readings[at]);
                var group = readings.Skip(at).Take(length).Select(reading => ShareNaming.WithoutShareWord(Compared(reading, frame), stated)).ToList();
                var reached = Reached(readings, at, length, next);
                var following = length == 1 && at + 1 < next ? readings[at + 1] : null;
                bool isPair = following is not null && IsMovement(group[0], following);
                if (isPair)
                    length = 2;
                else if (reached.Count > 0)
                    length *= 2;
                var before = frame.Period;
                frame = frame with { Period = _times.Of(sentence, group[0]) ?? span ?? before, Hedge = group[0].Predicate.Hedge ?? frame.Hedge };
                frame = isPair ? AddMovement(sentence, group[0], following!, frame, stated)
                    : reached.Count > 0 ? AddMovements(sentence, group, reached, frame, stated)
                    : AddGroup(sentence, group, frame, stated);
                if (frame.Period is { } period && !_times.Carries(period, clause))
                    frame = frame with { Period = before };
                at += length;
            }
        }

        return (stated, frame with { Period = _times.OpeningOf(sentence) ?? carried });
    }

    /// <summary>A movement compared with what the sentence opens with, where it says nothing itself.</summary>
    private static FigureReading Compared(FigureReading reading, Frame frame) =>
        frame.Against is { } against && reading.Predicate is { ChangeWord: not null, Base: null, Kind: null } predicate
            ? reading with { Predicate = predicate with { Base = against, Kind = "较" + against } }
            : reading;

    /// <summary>由A增加到B, A增加到B.</summary>
    private static bool IsMovement(FigureReading start, FigureReading end) =>
        end.Phrase.IsEmpty && end.Predicate is { Reaches: true } && (start.Predicate.Starts || end.Predicate.ChangeWord is not null && !start.IsChange)
        && SameUnit(start.Quantity, end.Quantity);

    /// <summary>由A和B分别增加到<b>C和D</b>: the ends of a list of movements; empty where there are none.</summary>
    private static List<FigureReading> Reached(List<FigureReading> readings, int at, int length, int limit)
    {
        int behind = at + length;
        return length > 1 && behind + length <= limit && readings[at].Predicate.Starts && readings[behind] is { ContinuesList: false, Phrase.IsEmpty: true, Predicate.Reaches: true }
            ? readings.GetRange(behind, length)
            : [];
    }

    private static bool SameUnit(QuantityMention a, QuantityMention b) =>
        a.NormalizedUnit == b.NormalizedUnit || a.NormalizedUnit.Length == 0 || b.NormalizedUnit.Length == 0;

    private Frame AddMovement(Sentence sentence, FigureReading start, FigureReading end, Frame frame, List<StatedFigure> stated)
    {
        var named = _naming.Name(sentence, start with { Counted = end.Counted, Quantity = end.Quantity }, frame);
        // One movement behind another without a time of its own starts when that one did: 由2012年的A增加到B，收入由C增加到D.
        var since = !start.Predicate.Starts ? null : start.Predicate.Period ?? (stated is [.., { Change.Base: not null, BasePeriod: { } before }] ? before : null);
        var figure = Figure(sentence, end, named, frame with { Period = end.Predicate.Period ?? frame.Period }) with
        {
            Level = QuantityOf(end.Quantity),
            Change = new Change(end.Predicate.Direction ?? "变化", "由A到B", null, QuantityOf(start.Quantity), since?.Text),
            BasePeriod = since,
            TextStart = Math.Min(start.TextStart, end.TextStart),
        };
        stated.Add(figure);
        return named.Update(frame, end);
    }

    private Frame AddMovements(Sentence sentence, List<FigureReading> starts, List<FigureReading> ends, Frame frame, List<StatedFigure> stated)
    {
        var names = _naming.NameAll(sentence, starts, frame);
        if (names.Count == 0)
            return frame;
        var (from, to) = (starts[0].Predicate, ends[0].Predicate);
        for (int i = 0; i < starts.Count; i++)
            stated.Add(Figure(sentence, ends[i], names[Math.Min(i, names.Count - 1)], frame with { Period = to.Period ?? frame.Period }) with
            {
                Level = QuantityOf(ends[i].Quantity),
                Change = new Change(to.Direction ?? "变化", "由A到B", null, QuantityOf(starts[i].Quantity), from.Period?.Text),
                BasePeriod = from.Period,
                TextStart = starts[0].TextStart,
            });
        return names[^1].Update(frame, ends[^1]);
    }

    private Frame AddGroup(Sentence sentence, List<FigureReading> group, Frame frame, List<StatedFigure> stated)
    {
        var head = group[0];
        if (head.Phrase.IsEmpty && head.ShareOf is null && head.IsChange && !frame.HasMoved && head.Predicate.Period is null && !lexicon.Predicates.ChangeIndicators.Contains(head.Predicate.ChangeWord) && head.Counted.Noun.Length == 0 && stated.Count > 0
            && !(group.Count > 1 && head.Predicate.Respectively && !FollowsFigure(head, stated)))
            return AttachChanges(sentence, group, frame, stated);

        if (AddTotals(group, frame, stated))
            return frame;
        // 甲…、乙…，分别完成任务的69%、75%
        if (group.Count > 1 && head is { Goal: { } goal, Predicate.Respectively: true } && stated.Count >= group.Count && FollowsFigure(head, stated))
        {
            stated.AddRange(group.Zip(stated[^group.Count..], (reading, before) => Figure(sentence, reading, ShareNaming.OfGoal(before, goal), frame) with { Level = QuantityOf(reading.Quantity) }).ToList());
            return frame;
        }

        // 甲…吨、乙…吨，分别占总量的50%、30%
        if (group.Count > 1 && head is { ShareOf: not null, Phrase.IsEmpty: true, Predicate.Respectively: true } && stated.Count >= group.Count && FollowsFigure(head, stated))
        {
            stated.AddRange(group.Zip(stated[^group.Count..], (reading, before) => Figure(sentence, reading with { ShareOf = head.ShareOf }, ShareNaming.OfPart(before), frame) with { Level = QuantityOf(reading.Quantity) }).ToList());
            return frame;
        }

        var times = FigureTimes.Paired(sentence, group, frame);
        var names = PointedFigures.OfList(head.Phrase.Text, stated, group.Count) is { Count: > 0 } listed ? [.. listed.Select(member => new FigureName(member.Subject, member.Indicator, member.Indicator, null, member.Scope))]
            : PointedFigures.One(lexicon.Predicates, head.Phrase.Text, stated) is { } named ? [new FigureName(named.Subject, named.Indicator, named.Indicator, null, named.Scope)]
            : times.Count > 0 ? [.. times.Select(_ => _naming.Name(sentence, head, frame))] : _naming.NameAll(sentence, group, frame);
        frame = frame with { Whole = head.ShareOf is { Length: > 0 } whole ? whole : frame.Whole };
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i] is { Subject: null, Indicator: CountNaming.Number })
                continue;
            var reading = group[Math.Min(i, group.Count - 1)];
            if (!head.IsChange && head.Phrase.IsEmpty && head.ShareOf is null && reading.Counted.Noun.Length == 0
                && stated is [.., { Level: null } last] && head.Predicate.HasLevelWord && (frame.IsMeasured || frame.Subject is null || frame.Subject == last.Subject))
            {
                stated[^1] = last with { Level = QuantityOf(reading.Quantity), TextEnd = reading.TextEnd };
                continue;
            }

            var figure = Figure(sentence, reading, names[i], times.Count > 0 ? frame with { Period = times[i] } : frame);
            if (PointedFigures.One(lexicon.Predicates, figure.ShareOf, stated) is { } former)
                figure = figure with { ShareOf = former.Subject ?? former.Indicator };
            stated.Add(head.IsChange
                ? figure with { Change = ChangeOf(Moving(reading, head), reading) }
                : figure with { Level = QuantityOf(reading.Quantity) });
        }

        return names.Count > 0 ? names[^1].Update(times.Count > 0 ? frame with { Times = times } : frame, group[^1] with { Predicate = head.Predicate }) : frame;
    }

    /// <summary>新增甲3家、乙5家，|累计分别达到|60家、80家: as many levels of what was counted right before.</summary>
    private static bool AddTotals(List<FigureReading> group, Frame frame, List<StatedFigure> stated)
    {
        var head = group[0];
        if (group.Count < 2 || stated.Count < group.Count || !head.Phrase.IsEmpty || head.Verb is not null || head.ShareOf is not null || head is not { IsChange: false, Predicate: { Respectively: true, HasLevelWord: true } } || !FollowsFigure(head, stated))
            return false;
        var counted = stated.GetRange(stated.Count - group.Count, group.Count);
        if (!counted.Zip(group).All(pair => pair.First.Level?.NormalizedUnit == pair.Second.Quantity.NormalizedUnit))
            return false;
        foreach (var (before, reading) in counted.Zip(group))
            stated.Add(before with { Level = QuantityOf(reading.Quantity), Change = null, Verb = null, Period = frame.Period, TextStart = reading.TextStart, TextEnd = reading.TextEnd, Clause = reading.Clause });
        return true;
    }

    /// <summary>Whether the clause right before a figure states one.</summary>
    private static bool FollowsFigure(FigureReading reading, List<StatedFigure> stated) => stated[^1].Clause.End >= reading.Clause.Start - 1;

    /// <summary>分别增长5%、下降2%: the movement of a member of a list, else that of the list.</summary>
    private static Predicate Moving(FigureReading member, FigureReading head) =>
        member.Predicate.ChangeWord is null ? head.Predicate : member.Predicate with { Kind = member.Predicate.Kind ?? head.Predicate.Kind, Base = member.Predicate.Base ?? head.Predicate.Base };

    /// <summary>…，同比增长5% belongs to the figure before it; …，分别增长5%和6% to as many as there are figures.</summary>
    private static Frame AttachChanges(Sentence sentence, List<FigureReading> group, Frame frame, List<StatedFigure> stated)
    {
        if (group.Count > 1 && group[0].Predicate.Respectively && stated.Count < group.Count)
            return frame;
        int first = Math.Max(0, stated.Count - group.Count);
        // 甲、乙分别为…，前者…；甲|价格走低，下降8%: of the figure of what a clause between is about.
        if (group.Count == 1 && frame is { IsMeasured: false, Subject: { } subject } && stated[^1].Subject is { } other && subject != other && stated.FindLastIndex(figure => figure.Subject == subject) is >= 0 and var own)
            first = own;
        for (int i = 0; i < group.Count; i++)
        {
            int at = Math.Min(first + i, stated.Count - 1);
            var target = stated[at];
            var change = ChangeOf(Moving(group[i], group[0]), group[i]);
            if (target.Change is null)
                stated[at] = target with { Change = change, TextEnd = target.Clause == group[i].Clause || group.Count == 1 && at == stated.Count - 1 ? group[i].TextEnd : target.TextEnd };
            else
                stated.Add(target with { Level = null, Change = change, TextStart = group[i].TextStart, TextEnd = group[i].TextEnd, Clause = group[i].Clause });
        }

        return frame;
    }

    private static StatedFigure Figure(Sentence sentence, FigureReading reading, FigureName name, Frame frame) => new()
    {
        Sentence = sentence,
        Subject = name.Subject is { Length: > 0 } subject ? subject : null,
        Indicator = name.Indicator,
        Counted = name.Things,
        Topic = name.Subject is null && !frame.IsCarried ? frame.Subject : null,
        Period = frame.Period,
        Scope = name.Scope,
        ShareOf = reading.ShareOf == FigureReading.SameWhole ? frame.Whole : reading.ShareOf ?? PartOf(reading, frame),
        Hedge = frame.Hedge,
        Verb = reading.Verb,
        TextStart = reading.TextStart,
        TextEnd = name.Things is not null && reading.Counted.Noun.Length > 0 ? reading.Counted.End : reading.TextEnd,
        Clause = reading.Clause,
    };

    /// <summary>接待300人，其中|四成…: a part of the things counted before it.</summary>
    private static string? PartOf(FigureReading reading, Frame frame) =>
        reading is { IsPart: true, Quantity.Kind: QuantityKind.Share, IsChange: false, Goal: null, Phrase.IsEmpty: true } && frame.Counted is { } things ? things : null;

    private static Change ChangeOf(Predicate predicate, FigureReading reading) =>
        new(predicate.Direction ?? "变化", predicate.Kind, QuantityOf(reading.Quantity), reading.Base is { } start ? QuantityOf(start) : null, predicate.Base);

    private static Quantity QuantityOf(QuantityMention mention) =>
        new(mention.Value, mention.Unit, mention.NormalizedValue, mention.NormalizedUnit, mention.Comparator, mention.UpperValue);
}
