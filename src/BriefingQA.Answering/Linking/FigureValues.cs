namespace BriefingQA.Answering.Linking;

/// <summary>What a figure says, as its node holds it; see the notes of the schema file for each part.</summary>
internal sealed record FigureValues
{
    public string Subject { get; init; } = "";
    public string Indicator { get; init; } = "";
    public double? Value { get; init; }
    public string? Unit { get; init; }
    public string? Comparator { get; init; }
    public string? Period { get; init; }

    /// <summary>The first and the last day of the period as ISO dates, where they could be told: 2024-01-01 and 2024-03-31 of 一季度.</summary>
    public string? PeriodStart { get; init; }
    public string? PeriodEnd { get; init; }

    public string? Scope { get; init; }
    public string? Whole { get; init; }
    public double? BaseValue { get; init; }
    public string? BaseUnit { get; init; }
    public string? BasePeriod { get; init; }
    public double? ChangeAmount { get; init; }
    public string? ChangeUnit { get; init; }
    public string? ChangeDirection { get; init; }
    public string? ChangeKind { get; init; }
    public string? ChangeComparator { get; init; }
    public string? Text { get; init; }
    public string? Clause { get; init; }

    public bool HasChange => ChangeAmount is not null || BaseValue is not null;
}
