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

    public static FigureValues Read(RowValues row) => new()
    {
        Subject = row.Text(Subject) ?? "",
        Indicator = row.Text(Indicator) ?? "",
        Value = row.Number(Value),
        Unit = row.Text(Unit),
        Comparator = row.Text("comparator"),
        Period = row.Text(Period),
        PeriodStart = row.Text(PeriodStart),
        PeriodEnd = row.Text(PeriodEnd),
        Scope = row.Text("scope"),
        Whole = row.Text("whole"),
        BaseValue = row.Number("baseValue"),
        BaseUnit = row.Text("baseUnit"),
        BasePeriod = row.Text("basePeriod"),
        ChangeAmount = row.Number("changeAmount"),
        ChangeUnit = row.Text("changeUnit"),
        ChangeDirection = row.Text("changeDirection"),
        ChangeKind = row.Text("changeKind"),
        ChangeComparator = row.Text("changeComparator"),
        Text = row.Text("text"),
        Clause = row.Text("clause"),
    };
}
