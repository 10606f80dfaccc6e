namespace BriefingQA.Answering.Translation.YesNo;

/// <summary>A number that a question claims: 12万家 of 从9.6万家增加到12万家了吗.</summary>
/// <param name="Text">As it stands in the question's form.</param>
/// <param name="Value">In single units.</param>
/// <param name="Unit">Without 万 and 亿; empty where the question leaves it out.</param>
internal sealed record NumberClaim(string Text, double Value, string Unit)
{
    private const double Tolerance = 1e-9;

    /// <summary>Whether a value in a unit can be held against the claim.</summary>
    public bool IsOf(string? unit)
    {
        if (unit is null)
            return false;
        var plain = UnitKinds.WithoutScale(unit);
        return Unit.Length == 0 || Unit == plain || UnitKinds.IsShare(Unit) && UnitKinds.IsShare(unit)
            || plain.EndsWith(Unit, StringComparison.Ordinal) || Unit.EndsWith(plain, StringComparison.Ordinal) && plain.Length > 0;
    }

    public bool Equals(double? value, string? unit) => value is { } number && IsOf(unit) && Math.Abs((number * ScaleOf(unit)) - Value) < Tolerance * Math.Max(1, Math.Abs(Value));

    /// <summary>The factor of a unit, a tenth being ten per cent.</summary>
    public static double ScaleOf(string? unit) => unit switch
    {
        "成" => 10,
        "比例" => 100,
        _ => UnitKinds.ScaleOf(unit),
    };
}
