using System.Collections.Concurrent;

namespace BriefingQA.Cypher.Tests.Tck;

/// <summary>Runs the kit and counts, strictly (type, phase and detail of errors compared) and by folder.</summary>
internal static class TckReport
{
    /// <param name="filter">Part of the group's or the scenario's name; its failures are listed. Null counts only.</param>
    public static int Print(string? filter, TextWriter output)
    {
        if (!TckKit.IsThere)
        {
            output.WriteLine(SharedFolder.Missing);
            return 1;
        }

        var differences = new ConcurrentDictionary<TckScenario, string?>();
        Parallel.ForEach(TckKit.Scenarios, scenario => differences[scenario] = TckRunner.Run(scenario));

        foreach (var group in differences.GroupBy(pair => pair.Key.Group).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"{group.Count(pair => pair.Value is null),5} of {group.Count(),5}  {group.Key}");
        foreach (var (scenario, difference) in differences.Where(pair => pair.Value is not null && Matches(pair.Key, filter)).OrderBy(pair => pair.Key.Name, StringComparer.Ordinal))
            output.WriteLine($"\n{scenario.Group} {scenario.Name}\n{difference}");
        output.WriteLine($"TCK passed {differences.Values.Count(difference => difference is null)} of {differences.Count}");
        return 0;
    }

    private static bool Matches(TckScenario scenario, string? filter) =>
        filter is not null && $"{scenario.Group} {scenario.Name}".Contains(filter, StringComparison.OrdinalIgnoreCase);
}
