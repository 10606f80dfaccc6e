using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Tells which figures of one sentence are planned, in their order: what holds for one holds for others behind it.</summary>
/// <param name="today">The day of the text.</param>
internal sealed class FigurePlans(PlanRule plans, ListedPlans listed, ForecastRule forecasts, DateOnly? today)
{
    private PeriodMention? _reached;
    private bool _isStriving;
    private bool _isAnnounced;

    /// <summary>By when all that the part of the text states is planned, unless it says otherwise; null where it does not plan all.</summary>
    public PeriodMention? Program { get; init; }

    /// <summary>Whether the part of the text looks back on what has been done.</summary>
    public bool LooksBack { get; init; }

    /// <summary>Whether the list or paragraph of the sentence says what is to be done, among what else it may tell.</summary>
    public bool ListsPlans { get; init; }

    /// <summary>Where a list of goals begins in the sentence; negative for none.</summary>
    public int Goals { get; init; } = -1;

    public bool Plan(StatedFigure figure)
    {
        bool isOwn = !LooksBack && plans.IsAnnounced(figure);
        bool isReached = IsReached(figure, isOwn);
        if (isReached)
            _reached = figure.Period;
        // 投资要保持在8000亿元以上，新投产里程8000公里以上: what is striven for in a sentence goes on.
        _isStriving |= !LooksBack && plans.Strives(figure);
        bool isPlanned = _isStriving || Program is not null || isOwn
            || (ListsPlans || _isAnnounced) && listed.Plan(figure, today)
            || Goals >= 0 && figure.TextEnd > Goals
            || plans.IsDue(figure, today);
        _isAnnounced |= isOwn;
        return plans.IsAim(figure) || isPlanned && !isReached && !plans.IsGiven(figure) && !forecasts.IsExpected(figure);
    }

    /// <summary>What has been reached by one figure of a time has been by the others of the same time, unless they plan on.</summary>
    private bool IsReached(StatedFigure figure, bool isOwn) => Program is not null && figure.Period == Program
        ? plans.SaysReached(figure)
        : plans.IsReached(figure, today)
            || figure.Period is not null && figure.Period == _reached && !_isAnnounced && !isOwn
            || listed.TellsTime(figure, today) && !plans.PlansItself(figure);
}
