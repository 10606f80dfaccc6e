using System.Text.Json;
using BriefingQA.Cypher;
using BriefingQA.Cypher.Values;
using Spectre.Console;

namespace BriefingQA.Commands;

/// <summary>Prints what statements gave, each in turn.</summary>
internal sealed class RowPrinter(RowFormat format, TextWriter output)
{
    public void Print(QueryResult result)
    {
        switch (format)
        {
            case RowFormat.Json:
                output.WriteLine(JsonSerializer.Serialize(new { result.Columns, result.Rows }, ServiceJson.Options));
                break;
            case RowFormat.Csv when result.Columns.Count > 0:
                output.WriteLine(string.Join(',', result.Columns.Select(Quote)));
                foreach (var row in result.Rows)
                    output.WriteLine(string.Join(',', row.Select(value => Quote(Plain(value)))));
                break;
            case RowFormat.Table:
                PrintTable(result);
                break;
        }
    }

    private void PrintTable(QueryResult result)
    {
        if (result.Columns.Count > 0)
        {
            var table = new Table().Border(TableBorder.Rounded);
            foreach (var column in result.Columns)
                table.AddColumn(Markup.Escape(column));
            foreach (var row in result.Rows)
                table.AddRow(row.Select(value => new Text(Plain(value))));
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
        }

        if (result.Plan is { } plan)
            PrintPlan(plan);
        output.WriteLine(Summary(result));
    }

    private void PrintPlan(IReadOnlyList<PlanStep> plan)
    {
        var width = plan.Max(step => (2 * step.Depth) + step.Operator.Length);
        foreach (var step in plan)
            output.WriteLine($"{(new string(' ', 2 * step.Depth) + step.Operator).PadRight(width)}  {step.Rows,8}  {step.Details}");
    }

    private static string Summary(QueryResult result)
    {
        var changes = result.Statistics;
        var parts = new (int Count, string What)[]
        {
            (changes.NodesCreated, "nodes created"), (changes.NodesDeleted, "nodes deleted"),
            (changes.RelationshipsCreated, "relationships created"), (changes.RelationshipsDeleted, "relationships deleted"),
            (changes.PropertiesSet, "properties set"), (changes.LabelsAdded, "labels added"), (changes.LabelsRemoved, "labels removed"),
            (changes.IndexesAdded, "indexes added"), (changes.IndexesRemoved, "indexes removed"),
            (changes.ConstraintsAdded, "constraints added"), (changes.ConstraintsRemoved, "constraints removed"),
        };
        return string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}").Prepend($"{result.Rows.Count} rows"));
    }

    /// <summary>Strings as they are, null as nothing, everything else as JSON.</summary>
    private static string Plain(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Null => "",
        CypherValueKind.String => value.AsString(),
        _ => JsonSerializer.Serialize(value, ServiceJson.Options),
    };

    private static string Quote(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
