using System.Globalization;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;

namespace BriefingQA.Extraction.Rules;

/// <summary>A planned figure as targets.</summary>
internal sealed class TargetRule(SubjectRule subjects, IndicatorRule indicators, UnitRule units, PredicateLexicon predicates)
{
    private const string Number = "数量";

    /// <param name="measure">The numbered measure the statement belongs to, or null.</param>
    /// <param name="theme">The industry the turn is about.</param>
    /// <returns>One for the level, one for the change beside it.</returns>
    public IEnumerable<TargetFact> Read(string briefing, StatedFigure figure, MeasureFact? measure, string? theme)
    {
        if (figure.Level is { } level)
            yield return ReadOne(briefing, figure, level, figure.Verb ?? VerbBefore(figure), measure, theme);
        if (figure.Change?.Amount is { } amount)
            yield return ReadOne(briefing, figure, amount, figure.Change.Direction, measure, theme);
    }

    private TargetFact ReadOne(string briefing, StatedFigure figure, Quantity level, string? action, MeasureFact? measure, string? theme)
    {
        var statement = figure.Sentence.Statement;
        string id = FactId.Of("Target", briefing, statement.Order.ToString(CultureInfo.InvariantCulture), figure.TextStart.ToString(CultureInfo.InvariantCulture),
            figure.Indicator, level.ToString());
        string indicator = WithoutGoal(figure.Indicator);
        bool counts = figure.Counted is not null;
        string? subject = IsVerb(figure, figure.Subject) || counts && IsLentToDeed(figure, action) ? null : WithoutPlan(figure);
        return new TargetFact(id, statement.Order, figure.Text)
        {
            Speaker = statement.Speaker,
            Subject = subject ?? theme,
            AboutIds = subjects.IdsOf(subject, statement.Order),
            Action = action,
            Object = counts ? WithoutGoal(figure.Counted!) : null,
            Indicator = counts ? null : indicator,
            IndicatorId = indicators.IdOf(indicator, statement.Order),
            Level = units.Normal(level, indicator),
            Deadline = figure.Period is { } limit ? new Period(limit.Text, limit.From, limit.To) : null,
            MeasureId = measure?.Id,
            Industry = theme,
            Sentence = figure.Sentence.Text[figure.Clause.Start..Math.Max(figure.Clause.End, figure.TextEnd)],
        };
    }

    /// <summary>今年计划改造…, 总结推广…: who plans and what is done first is no subject.</summary>
    private bool IsVerb(StatedFigure figure, string? subject) => subject is not null
        && (predicates.Planning.Contains(subject) || figure.Sentence.TokensWithin(figure.Clause.Start, figure.TextEnd).Any(token => token.Tag == "v" && token.Text == subject));

    /// <summary>…覆盖率达到95%；建成工厂500家: what the clause before measures does not build the things counted here.</summary>
    private static bool IsLentToDeed(StatedFigure figure, string? action) => action is not null && figure.Subject is { } subject
        && !figure.Sentence.Text.AsSpan(figure.Clause.Start, figure.TextEnd - figure.Clause.Start).Contains(subject, StringComparison.Ordinal);

    /// <summary>主管部门 of 主管部门计划|新建…: who plans.</summary>
    private string? WithoutPlan(StatedFigure figure)
    {
        if (figure.Subject is not { } subject || predicates.PlanningNouns.MatchLengthBefore(subject, subject.Length) is not (> 0 and var plan) || plan == subject.Length)
            return figure.Subject;
        int at = figure.Sentence.Text.IndexOf(subject, figure.Clause.Start, StringComparison.Ordinal);
        return at >= 0 && figure.Sentence.TokenStartingAt(at + subject.Length) is { Tag: "v" } ? subject[..^plan] : subject;
    }

    /// <summary>改造 of 今年计划改造|老旧小区5万个: the verbs right before what is counted.</summary>
    private string? VerbBefore(StatedFigure figure)
    {
        int start = figure.TextStart;
        while (figure.Counted is not null && figure.Sentence.TokenEndingAt(start) is { Tag: "v" or "vn" } token && token.Start >= figure.Clause.Start
            && !predicates.Planning.Contains(token.Text) && !predicates.Fill.Contains(token.Text))
            start = token.Start;
        return start < figure.TextStart ? figure.Sentence.Text[start..figure.TextStart] : null;
    }

    /// <summary>新增就业 of 新增就业目标, 发放 of 计划发放.</summary>
    private string WithoutGoal(string indicator)
    {
        int plan = predicates.Planning.MatchLength(indicator, 0);
        if (plan > 0 && plan + 1 < indicator.Length)
            indicator = indicator[plan..];
        string rest = indicator.EndsWith(Number, StringComparison.Ordinal) ? indicator[..^Number.Length] : indicator;
        int goal = predicates.PlanningNouns.MatchLengthBefore(rest, rest.Length);
        return goal > 0 && goal < rest.Length ? rest[..^goal] : indicator;
    }
}
