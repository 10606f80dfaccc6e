using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Judges which figures of the graph carry the words of a question and are of the kind it asks for.</summary>
internal sealed class FigureMatcher(QuestionLexicon lexicon)
{
    private const double SufficientSupport = 0.72, SufficientOwn = 0.5;

    /// <summary>What the figure itself must carry where the thing it is about is named only around it.</summary>
    private const double SufficientOwnOfBorrowed = 0.75;

    /// <summary>The same where the sentence is the one that the conversation is about.</summary>
    private const double SufficientOwnOfRecent = 0.2;

    /// <summary>What a sentence must carry to answer by its only figure.</summary>
    private const double NearlyAll = 0.88;

    private const double SentenceFactor = 0.82, UnaskedFactor = 0.04;

    /// <summary>What it costs to be a percentage where no rate is asked for, to be limited where the question is not, and to be planned where the question asks for what is, or the other way round.</summary>
    private const double RateCost = 0.12, LimitCost = 0.08, PlanCost = 0.1;

    /// <summary>What it costs to be about a thing that the question does not name, and what it gains to be the total, of the place, or of the very things counted, that are asked for.</summary>
    private const double ForeignCost = 0.06, TotalGain = 0.08, ScopeGain = 0.02, CountedGain = 0.04, NamesakeCost = 0.08, SameClauseGain = 0.1, Carried = 0.5;

    private readonly UnitKinds _units = new(lexicon);
    private readonly FigureTimes _times = new(lexicon);
    private readonly ClauseReader _clauses = new(lexicon);

    /// <summary>The figures that support the question well enough to answer it, the best first.</summary>
    public IReadOnlyList<FigureMatch> Match(QuestionFrame frame, AskKind ask, GraphIndex index, string? briefing)
    {
        var question = new FigureQuestion(frame, ask, lexicon, _times.Words, _units)
        {
            SpokenYears = new PassageYears(lexicon, index),
            HeldInYear = frame.Years is [var year] && !FigureTimes.AsksPlanned(frame) ? index.Briefings.Where(entry => index.IsHeldIn(entry, year)).Select(entry => entry.Id).ToHashSet() : new HashSet<string>(),
        };
        var matches = new List<FigureMatch>();
        foreach (var figure in index.FindFigures(frame.Words.SelectMany(word => word.Forms), briefing, unit => MayBeOf(question, unit)))
        {
            if (frame.StaysWithinRecent && !frame.Recent.Contains(figure.Passage?.Id ?? ""))
                continue;
            if (Judge(question, figure) is { } match)
                matches.Add(match);
        }

        if (matches.Count == 0 && frame.Units.Count > 0)
            matches.AddRange(OnlyOnesOfTheirSentence(question, index, briefing));
        return [.. matches.OrderByDescending(match => match.Support).ThenByDescending(match => match.Own).ThenBy(match => match.Figure.Own.Length)];
    }

    /// <summary>What a question asks of figures.</summary>
    public FigureQuestion Asked(QuestionFrame frame) => new(frame, frame.Ask, lexicon, _times.Words, _units);

    /// <summary>Whether a text of a sentence gives a figure that is, whatever words it carries, of another time, extent, part or unit than the question asks for: then the text is no answer.</summary>
    public bool RulesOut(QuestionFrame frame, Passage passage, string text, GraphIndex index)
    {
        var question = new FigureQuestion(frame, frame.Ask, lexicon, _times.Words, _units) { SpokenYears = new PassageYears(lexicon, index) };
        var usesBase = false;
        return index.FiguresOf(passage).Any(figure => figure.Values.Value is { } value && text.Contains(FigureText.Number(value), StringComparison.Ordinal)
            && (IsOfAnother(question, figure, passage) || PartAndWhole.Differ(question, figure) || !question.Expects(figure.Values.Unit) || !_times.Fits(question, figure, ref usesBase)));
    }

    /// <summary>Whether what the question is about is named above the sentence only, and the figure is of another thing: of a list of goods under a question about one.</summary>
    private static bool IsOfAnother(FigureQuestion question, Figure figure, Passage passage) =>
        question.Frame.Subjects.Any(word => word.CoverageIn(passage.Form) == 0 && word.CoverageIn(passage.Setting) > 0 && word.Things.All(thing => thing.Label != GraphLabels.Organization)) && FigureEvidence.IsForeign(question, figure);

    /// <summary>Figures whose sentence carries nearly all of the question and holds no other figure of the unit asked for.</summary>
    private IEnumerable<FigureMatch> OnlyOnesOfTheirSentence(FigureQuestion question, GraphIndex index, string? briefing)
    {
        var frame = question.Frame;
        foreach (var match in PassageFinder.Find(frame, index, briefing).TakeWhile(match => match.Support >= NearlyAll && match.Own >= NearlyAll).Take(2))
        {
            var fits = index.FiguresOf(match.Passage).Where(figure => KindFit(question, figure) > 0).ToList();
            var usesBase = false;
            if (fits is [var figure] && _times.Fits(question, figure, ref usesBase) && frame.Subjects.All(word => word.CoverageIn(match.Passage.Form) > 0))
                yield return new FigureMatch(figure, match.Support * SentenceFactor, match.Own, usesBase);
        }
    }

    private FigureMatch? Judge(FigureQuestion question, Figure figure)
    {
        var frame = question.Frame;
        var usesBase = false;
        var kind = KindFit(question, figure);
        if (kind <= 0 || !_times.Fits(question, figure, ref usesBase) || PartAndWhole.Differ(question, figure) || FigureEvidence.Of(question, figure, _clauses, lexicon) is not { } evidence)
            return null;
        if (question is { Ask: AskKind.Figure, Frame: { Direction: not 0, Units.Count: > 0 } } && !MovesSomewhere(figure))
            return null;
        var isRecent = figure.Passage is not null && frame.Recent.Contains(figure.Passage.Id);
        if (evidence.Share < SufficientSupport || evidence.Own < (isRecent ? SufficientOwnOfRecent : evidence.IsBorrowed ? SufficientOwnOfBorrowed : SufficientOwn))
            return null;
        var isForeign = FigureEvidence.IsForeign(question, figure);
        if (isForeign && evidence.IsOther && !isRecent)
            return null;
        var rate = !question.AsksRate && UnitKinds.IsShare(figure.Values.Unit) ? RateCost : 0;
        if (evidence.Share - rate < SufficientSupport)
            return null;
        var cost = rate + (isForeign ? figure.About.Any(thing => thing.Kinds.Count > 0) ? ForeignCost : ForeignCost / 2 : 0) + PlannedCost(question, figure) + PartAndWhole.JoinedCostOf(question, figure) + (IsOfNamesake(question, figure) ? NamesakeCost : 0) + (LimitCost * UnaskedLimits(question, figure)) + (UnaskedFactor * question.UnaskedShare(figure.Title));
        var gain = (kind * 0.03) + (isRecent ? 0.05 : 0) + (frame.RecentFigures.Count > 0 && IsBesideRecent(frame, figure) ? SameClauseGain : 0) + (figure.Values.Comparator is null or "=" ? 0.01 : 0) + (0.05 * ClauseReader.Nearness(figure, question))
            + (Shares(question.Totals, figure) ? TotalGain : 0) + (Shares(question.Scopes, figure) ? ScopeGain : 0) + (PartAndWhole.CountsTheVery(question, figure) ? CountedGain : 0);
        return new FigureMatch(figure, (evidence.Share * 0.8) + (evidence.Own * 0.2) + gain - cost, evidence.Own, usesBase);
    }

    /// <summary>Whether some word of the figure, or of what stands before it, tells of a rise or a fall: 有13个行业增长.</summary>
    private bool MovesSomewhere(Figure figure) =>
        figure.Values.HasChange || lexicon.Up.Concat(lexicon.Down).Any(word => figure.Own.Contains(word, StringComparison.Ordinal) || figure.Lead.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether what is asked for stands only in the name of what the figure is about: 出口 of 出口企业.</summary>
    private static bool IsOfNamesake(FigureQuestion question, Figure figure) =>
        question.Head is { } head && figure.Values is { Indicator.Length: > 0, Subject.Length: > 0 } values && head.CoverageIn(WordForms.Plain(values.Subject)) >= Carried
        && head.CoverageIn(WordForms.Plain(values.Indicator)) < Carried && head.CoverageIn(figure.ClauseForm.Replace(WordForms.Plain(values.Subject), "", StringComparison.Ordinal)) < Carried;

    private double PlannedCost(FigureQuestion question, Figure figure)
    {
        var asksPlanned = FigureTimes.AsksPlanned(question.Frame);
        var isPlanned = _times.IsPlanned(figure);
        return !asksPlanned && question.AsksPresent && FigureTimes.IsUnderYear(figure)
            ? isPlanned ? 0 : PlanCost
            : isPlanned == asksPlanned ? 0 : isPlanned && question.AsksDone ? 2 * PlanCost : PlanCost;
    }

    /// <summary>Whether a figure that the conversation is about stands in the same clause.</summary>
    private static bool IsBesideRecent(QuestionFrame frame, Figure figure) =>
        figure.ClauseForm.Length > 0 && frame.RecentFigures.Any(recent => recent != figure && recent.ClauseForm == figure.ClauseForm) && !frame.RecentFigures.Contains(figure);

    private static bool Shares(IReadOnlyList<string> words, Figure figure) => figure.Own.HoldsAny(words);

    /// <summary>How many limits (新增, 人均) the figure's own words set that the question does not.</summary>
    private static int UnaskedLimits(FigureQuestion question, Figure figure) =>
        figure.ClauseForm.CountHeld(question.UnaskedLimits);

    /// <summary>0 where the figure is not of the kind asked for, 1 where it is, 2 where the very unit is asked for.</summary>
    private double KindFit(FigureQuestion question, Figure figure)
    {
        var (frame, ask, values) = (question.Frame, question.Ask, figure.Values);
        switch (ask)
        {
            case AskKind.Change:
                if (!values.HasChange)
                    return values.Value is not null && figure.MovesInWords && frame.Units.Count == 0 ? 0.9 : 0;
                if (!DirectionFits(frame, values) || !IsComparedAsAsked(frame.Form, values.ChangeKind))
                    return 0;
                return frame.Units.Count == 0 || _units.Fits(frame.Units, values.ChangeUnit) || _units.Fits(frame.Units, values.Unit) ? 1 : 0;
            case AskKind.Share:
                return values.Value is not null && UnitKinds.IsShare(values.Unit) ? 1 : 0;
            default:
                if (frame.Units.Count > 0)
                    return values.Value is null || values.Unit is null ? 0 : question.FitOf(values.Unit);
                return values.Value is not null ? 1 : ask == AskKind.Unstated && values.HasChange ? 0.5 : 0;
        }
    }

    /// <summary>Whether a figure of a unit, null for none, may be of the kind asked for and of what is asked for.</summary>
    private static bool MayBeOf(FigureQuestion question, string? unit) => question.Expects(unit) && question.Ask switch
    {
        AskKind.Change => true,
        AskKind.Share => UnitKinds.IsShare(unit),
        _ => question.Frame.Units.Count == 0 || unit is not null && question.FitOf(unit) > 0,
    };

    /// <summary>Whether a movement is over the time that the question names: 环比 is not 同比.</summary>
    private static bool IsComparedAsAsked(string form, string? kind) =>
        kind is not ("同比" or "环比") || form.Contains(kind, StringComparison.Ordinal) || !form.Contains(kind == "同比" ? "环比" : "同比", StringComparison.Ordinal);

    private bool DirectionFits(QuestionFrame frame, FigureValues values) =>
        frame.Direction == 0 || values.ChangeDirection is null || DirectionOf(values.ChangeDirection) is var direction && (direction == 0 || direction == frame.Direction);

    /// <summary>1 for up, -1 for down, 0 for a word that says neither.</summary>
    public int DirectionOf(string word) =>
        word.Length == 0 ? 0 : word.HoldsAny(lexicon.Up) ? 1 : word.HoldsAny(lexicon.Down) ? -1 : 0;
}
