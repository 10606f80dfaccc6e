using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Linking;

/// <summary>The columns by which figures are read, each named for what it holds whatever the schema calls its property.</summary>
internal static class FigureColumns
{
    public const string Id = "id";
    public const string Subject = "subject";
    public const string Indicator = "indicator";
    public const string Period = "period";
    public const string PeriodStart = "periodStart";
    public const string PeriodEnd = "periodEnd";
    public const string Value = "value";
    public const string Unit = "unit";

    /// <summary>Column and property of each part that the schema gives the label's figures, in the order they are shown.</summary>
    public static IEnumerable<(string Column, string Property)> Of(NodeType type)
    {
        var figure = type.Figure!;
        (string Column, string? Property)[] parts =
        [
            (Id, type.Key),
            (Subject, "subject"), (Indicator, "indicator"), (Period, figure.Period), (PeriodStart, PeriodStart), (PeriodEnd, PeriodEnd),
            (Value, figure.Value), (Unit, figure.Unit), ("comparator", figure.Comparator),
            ("baseValue", figure.BaseValue), ("baseUnit", figure.BaseUnit), ("basePeriod", figure.BasePeriod),
            ("changeDirection", figure.ChangeDirection), ("changeAmount", figure.ChangeAmount), ("changeUnit", figure.ChangeUnit),
            ("changeComparator", figure.ChangeComparator), ("changeKind", figure.ChangeKind),
            ("scope", figure.Scope), ("whole", figure.Whole), ("text", figure.Text), ("clause", figure.Clause),
        ];
        return parts.Where(part => part.Property is not null && type.Properties.ContainsKey(part.Property)).Select(part => (part.Column, part.Property!));
    }

    /// <param name="shared">What is taken for a text that figures have in common; null for the text itself.</param>
    public static FigureValues Read(RowValues row, Func<string?, string?>? shared = null)
    {
        string? Shared(string column) => shared is null ? row.Text(column) : shared(row.Text(column));
        return new FigureValues
        {
            Subject = Shared(Subject) ?? "",
            Indicator = Shared(Indicator) ?? "",
            Value = row.Number(Value),
            Unit = Shared(Unit),
            Comparator = Shared("comparator"),
            Period = Shared(Period),
            PeriodStart = Shared(PeriodStart),
            PeriodEnd = Shared(PeriodEnd),
            Scope = Shared("scope"),
            Whole = Shared("whole"),
            BaseValue = row.Number("baseValue"),
            BaseUnit = Shared("baseUnit"),
            BasePeriod = Shared("basePeriod"),
            ChangeAmount = row.Number("changeAmount"),
            ChangeUnit = Shared("changeUnit"),
            ChangeDirection = Shared("changeDirection"),
            ChangeKind = Shared("changeKind"),
            ChangeComparator = Shared("changeComparator"),
            Text = row.Text("text"),
            Clause = row.Text("clause"),
        };
    }
}
