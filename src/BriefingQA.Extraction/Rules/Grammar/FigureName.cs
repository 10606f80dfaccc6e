namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>What a figure is about and what it measures.</summary>
/// <param name="Measured">The indicator as later clauses may lean on it: without 占比.</param>
/// <param name="Counted">Counted things that the next clauses may be about.</param>
internal sealed record FigureName(string? Subject, string Indicator, string? Measured, string? Counted, string? Scope)
{
    /// <summary>What is counted, where things are counted.</summary>
    public string? Things { get; init; }

    /// <summary><b>中职</b>返校327万: what the next figures may be about, where it is no subject here.</summary>
    public string? Topic { get; init; }

    /// <summary>Who did what the figure counts.</summary>
    public string? Doer { get; init; }

    /// <summary>Who does things in the clause of the figure, so that deeds of later clauses are theirs.</summary>
    public string? Agent { get; init; }

    /// <summary><b>服务</b>进出口总额: what an indicator that names no subject is of; figures behind it may leave it out.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether it takes what it measures from a figure before it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The frame behind the figure.</summary>
    /// <param name="reading">The figure; of a list its last one.</param>
    public Frame Update(Frame frame, FigureReading reading) => frame with
    {
        Undivided = !reading.IsPart ? frame.Undivided : frame.Undivided.IsKept ? frame.Undivided : (frame.Subject, frame.Indicator, true),
        Measures = reading.IsChange || IsBeside ? frame.Measures : frame.Measures.SetItem(reading.Quantity.NormalizedUnit, (Subject, Indicator, Things is not null || Counted is not null)),
        Subject = Subject is { } own && (own != Scope || Kind is null) ? own : Topic ?? (Subject is null && Things is not null ? frame.Theme : frame.Subject),
        Kind = Kind ?? (Subject is null ? frame.Kind : null),
        IsCarried = frame.IsCarried && Subject is null && Things is null,
        IsMeasured = Subject is not null || frame.IsMeasured,
        HasMoved = false,
        Indicator = Measured ?? frame.Indicator,
        Counted = Counted ?? frame.Counted,
        Doer = Doer is { } doer && !doer.Any(char.IsAsciiDigit) ? doer : null,
        Agent = Agent ?? frame.Agent,
    };
}
