using BriefingQA.Cypher.Values;
using BriefingQA.Extraction.Facts;

namespace BriefingQA.Extraction.Loading;

/// <summary>The properties of figures, stated and planned, as the schema names them.</summary>
internal static class FigureProperties
{
    public static IEnumerable<(string Name, CypherValue Value)> Of(ObservationFact observation) =>
    [
        ("name", Captions.Of(observation)),
        ("subject", observation.Subject),
        ("indicator", observation.Indicator),
        .. Level(observation.Level),
        ("period", observation.Period?.Text),
        ("periodStart", observation.Period?.Start?.ToString("O")),
        ("periodEnd", observation.Period?.End?.ToString("O")),
        ("scope", observation.Scope),
        ("shareOf", observation.ShareOf),
        ("baseValue", Number(observation.Change?.Base?.Value)),
        ("baseUnit", Unit(observation.Change?.Base)),
        ("basePeriod", observation.Change?.BasePeriod),
        ("changeDirection", observation.Change?.Direction),
        ("changeKind", observation.Change?.Kind),
        ("changeAmount", Number(observation.Change?.Amount?.Value)),
        ("changeUnit", Unit(observation.Change?.Amount)),
        ("changeComparator", observation.Change?.Amount?.Comparator),
        ("hedge", observation.Hedge),
        ("source", observation.Source),
        ("text", observation.Text),
        ("sentence", observation.Sentence),
    ];

    public static IEnumerable<(string Name, CypherValue Value)> Of(TargetFact target) =>
    [
        ("name", Captions.Of(target)),
        ("subject", target.Subject),
        ("action", target.Action),
        ("object", target.Object),
        ("indicator", target.Indicator),
        .. Level(target.Level),
        ("deadline", target.Deadline?.Text),
        ("text", target.Text),
        ("sentence", target.Sentence),
    ];

    private static IEnumerable<(string Name, CypherValue Value)> Level(Quantity? level) => level is null ? [] :
    [
        ("value", Number(level.Value)),
        ("unit", Unit(level)),
        ("normalizedValue", Number(level.NormalizedValue)),
        ("normalizedUnit", level.NormalizedUnit),
        ("upperValue", Number(level.UpperValue)),
        ("comparator", level.Comparator),
    ];

    /// <summary>The unit as written, but half width: ％ and % are one.</summary>
    private static string? Unit(Quantity? quantity) => quantity?.Unit?.Replace('％', '%');

    private static CypherValue Number(decimal? value) => value is { } number ? (double)number : CypherValue.Null;
}
