using System.Globalization;
using BriefingQA.Extraction.Facts;

namespace BriefingQA.Extraction.Tests;

/// <summary>Writes facts as the case files do.</summary>
internal static class FactText
{
    private const string None = "-";

    public static string Of(IEnumerable<ObservationFact> observations) => string.Join(" ‖ ", observations.Select(Of));

    public static string Of(IEnumerable<TargetFact> targets) => string.Join(" ‖ ", targets.Select(Of));

    public static string Of(IEnumerable<MeasureFact> measures) => string.Join(" ‖ ", measures.Select(measure =>
        $"{measure.Ordinal} | {measure.Title} | {(measure.IsPlanned ? "planned" : "done")}"));

    public static string Of(Quantity? quantity) =>
        quantity is null ? None : $"{(quantity.Comparator == "=" ? "" : quantity.Comparator)}{quantity.Value.ToString(CultureInfo.InvariantCulture)}{quantity.Unit}";

    private static string Of(ObservationFact observation)
    {
        string figure = $"{observation.Subject ?? None} | {observation.Indicator} | {Of(observation.Level)} | {observation.Period?.Text ?? None} | {Of(observation.Change)}";
        return observation.ShareOf is null ? figure : $"{figure} | 占{observation.ShareOf}";
    }

    private static string Of(TargetFact target) =>
        $"{target.Subject ?? None} | {target.Action ?? None} | {target.Object ?? target.Indicator} | {Of(target.Level)} | {target.Deadline?.Text ?? None}";

    private static string Of(Change? change) => change is null ? None
        : $"{change.Kind}{change.Direction}{(change.Amount is null ? "" : Of(change.Amount))}{(change.Base is null ? "" : "自" + Of(change.Base))}";
}
