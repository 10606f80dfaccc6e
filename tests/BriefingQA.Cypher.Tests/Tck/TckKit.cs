using Gherkin.Ast;

namespace BriefingQA.Cypher.Tests.Tck;

/// <summary>Reads the compatibility kit's feature files and expands their outlines.</summary>
internal static class TckKit
{
    private static readonly Lazy<Dictionary<string, TckScenario>> All = new(() => Load().ToDictionary(scenario => scenario.Name));

    public static bool IsThere => SharedFolder.Find("tck/features") is not null;

    public static IReadOnlyCollection<TckScenario> Scenarios => All.Value.Values;

    public static TckScenario Scenario(string name) => All.Value[name];

    /// <summary>The names of the scenarios; one null row, to skip by, where the kit is missing.</summary>
    public static TheoryData<string?> Names() => IsThere ? [.. All.Value.Keys] : new TheoryData<string?> { (string?)null };

    public static string NamedGraph(string name) => File.ReadAllText(SharedFolder.Find($"tck/graphs/{name}/{name}.cypher")!);

    private static IEnumerable<TckScenario> Load()
    {
        var root = SharedFolder.Find("tck/features")!;
        return Directory.EnumerateFiles(root, "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Read(file, Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/')));
    }

    private static IEnumerable<TckScenario> Read(string file, string group)
    {
        var feature = new Gherkin.Parser().Parse(file).Feature;
        var featureName = Path.GetFileNameWithoutExtension(file);
        var background = feature.Children.OfType<Background>().SelectMany(part => part.Steps).ToList();
        foreach (var scenario in feature.Children.OfType<Scenario>())
        {
            var steps = background.Concat(scenario.Steps).ToList();
            var name = $"{featureName} {scenario.Name.Trim()}";
            var examples = scenario.Examples.ToList();
            if (examples.Count == 0)
                yield return new TckScenario(group, name, [.. steps.Select(step => Fill(step, []))]);

            var number = 0;
            foreach (var row in examples.SelectMany(table => table.TableBody.Select(body => Values(table.TableHeader, body))))
                yield return new TckScenario(group, $"{name} (example {++number})", [.. steps.Select(step => Fill(step, row))]);
        }
    }

    private static List<(string Placeholder, string Value)> Values(TableRow header, TableRow body) =>
        [.. header.Cells.Zip(body.Cells, (name, value) => ($"<{name.Value}>", value.Value))];

    private static TckStep Fill(Step step, List<(string Placeholder, string Value)> values)
    {
        var table = step.DataTable?.Rows
            .Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => Filled(cell.Value))])
            .ToList();
        return new TckStep(Filled(step.Text).Trim(), step.DocString?.Content is { } text ? Filled(text) : null, table);

        string Filled(string template) =>
            values.Aggregate(template, (result, pair) => result.Replace(pair.Placeholder, pair.Value, StringComparison.Ordinal));
    }
}
