using System.Globalization;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Rules.Grammar;

namespace BriefingQA.Extraction.Rules;

/// <summary>A planned figure as targets.</summary>
internal sealed class TargetRule(SubjectRule subjects, IndicatorRule indicators)
{
    /// <param name="measure">The numbered measure the statement belongs to, or null.</param>
    /// <param name="theme">The industry the turn is about.</param>
    /// <returns>One for the level, one for the change beside it.</returns>
    public IEnumerable<TargetFact> Read(string briefing, StatedFigure figure, MeasureFact? measure, string? theme)
    {
        if (figure.Level is { } level)
            yield return ReadOne(briefing, figure, level, figure.Verb, measure, theme);
        if (figure.Change?.Amount is { } amount)
            yield return ReadOne(briefing, figure, amount, figure.Change.Direction, measure, theme);
    }

    private TargetFact ReadOne(string briefing, StatedFigure figure, Quantity level, string? action, MeasureFact? measure, string? theme)
    {
        var statement = figure.Sentence.Statement;
        string id = FactId.Of("Target", briefing, statement.Order.ToString(CultureInfo.InvariantCulture), figure.TextStart.ToString(CultureInfo.InvariantCulture),
            figure.Indicator, level.ToString());
        bool counts = figure.Counted is not null;
        return new TargetFact(id, statement.Order, figure.Text)
        {
            Speaker = statement.Speaker,
            Subject = figure.Subject ?? theme,
            AboutIds = subjects.IdsOf(figure.Subject, statement.Order),
            Action = action,
            Object = counts ? figure.Counted : null,
            Indicator = counts ? null : figure.Indicator,
            IndicatorId = indicators.IdOf(figure.Indicator, statement.Order),
            Level = level,
            Deadline = figure.Period is { } limit ? new Period(limit.Text, limit.From, limit.To) : null,
            MeasureId = measure?.Id,
            Industry = theme,
            Sentence = figure.Sentence.Text[figure.Clause.Start..Math.Max(figure.Clause.End, figure.TextEnd)],
        };
    }
}
