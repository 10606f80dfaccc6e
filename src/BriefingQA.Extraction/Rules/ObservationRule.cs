using System.Globalization;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Rules.Grammar;

namespace BriefingQA.Extraction.Rules;

/// <summary>A stated figure as an observation; 由A增加到B as two, the later one changed from the earlier one.</summary>
internal sealed class ObservationRule(SubjectRule subjects, IndicatorRule indicators, UnitRule units)
{
    public IEnumerable<ObservationFact> Read(string briefing, StatedFigure figure)
    {
        var observation = ReadOne(briefing, figure);
        return ReadStart(briefing, figure) is { } start ? [observation with { ChangedFromId = start.Id }, start] : [observation];
    }

    /// <summary>The figure a change started from.</summary>
    public ObservationFact? ReadStart(string briefing, StatedFigure figure) => figure.Change is { Base: { } start, BasePeriod: var when }
        ? ReadOne(briefing, figure with { Level = start, Change = null }) with
        {
            Period = when is null ? null : new Period(when, figure.BasePeriod?.From, figure.BasePeriod?.To),
        }
        : null;

    private ObservationFact ReadOne(string briefing, StatedFigure figure)
    {
        var statement = figure.Sentence.Statement;
        string place = figure.TextStart.ToString(CultureInfo.InvariantCulture);
        string id = FactId.Of("Observation", briefing, statement.Order.ToString(CultureInfo.InvariantCulture), place, figure.Subject, figure.Indicator, figure.Text,
            figure.Level?.ToString(), figure.Change?.ToString());
        return new ObservationFact(id, statement.Order, figure.Text)
        {
            Speaker = statement.Speaker,
            Subject = figure.Subject,
            AboutIds = subjects.IdsOf(figure.Subject, statement.Order),
            Indicator = figure.Indicator,
            IndicatorId = indicators.IdOf(figure.Indicator, statement.Order),
            Level = figure.Level is { } level ? units.Normal(level, figure.Indicator) : null,
            Change = figure.Change,
            Period = figure.Period is { } period ? new Period(period.Text, period.From, period.To) : null,
            Scope = figure.Scope,
            ShareOf = figure.ShareOf,
            Hedge = figure.Hedge,
            Sentence = figure.Sentence.Text[figure.Clause.Start..Math.Max(figure.Clause.End, figure.TextEnd)],
        };
    }
}
