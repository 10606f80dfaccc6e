using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Cypher.Execution.Procedures;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Tck;

/// <summary>Runs one scenario on a graph of its own.</summary>
internal sealed partial class TckRunner : IDisposable
{
    private readonly CypherDatabase _database = CypherDatabase.InMemory();
    private readonly Dictionary<string, CypherValue> _parameters = [];
    private QueryResult? _result;
    private Exception? _error;
    private SortedDictionary<string, int> _changes = [];

    /// <summary>What is wrong; null where the scenario passes.</summary>
    public static string? Run(TckScenario scenario)
    {
        using var runner = new TckRunner();
        foreach (var step in scenario.Steps)
        {
            try
            {
                if (runner.Run(step) is { } difference)
                    return $"{step.Text}: {difference}";
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return $"{step.Text}: {Describe(exception)}";
            }
        }

        return null;
    }

    public void Dispose() => _database.Dispose();

    private string? Run(TckStep step)
    {
        switch (step.Text)
        {
            case "an empty graph" or "any graph":
                return null;
            case "having executed:":
                _database.Query(step.DocString!);
                return null;
            case "parameters are:":
                foreach (var row in step.Table!)
                    _parameters[row[0]] = ValueOf(row[1]);
                return null;
            case "executing query:" or "executing control query:":
                Execute(step.DocString!);
                return null;
            case "no side effects":
                return Compare(new Dictionary<string, int>());
            case "the side effects should be:":
                return Compare(step.Table!.ToDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture)));
            case "the result should be empty":
                return _error is not null ? Describe(_error) : _result!.Rows.Count == 0 ? null : $"{_result.Rows.Count} rows";
        }

        if (NamedGraph().Match(step.Text) is { Success: true } graph)
            _database.Query(TckKit.NamedGraph(graph.Groups["name"].Value));
        else if (TckProcedure.Of(step) is { } procedure)
            _database.Procedures.Add(Definition(procedure));
        else if (Result().Match(step.Text) is { Success: true } result)
            return Compare(step.Table!, result.Groups["order"].Value == "in order", result.Groups["lists"].Success);
        else if (Error().Match(step.Text) is { Success: true } error)
            return CompareError(error.Groups["type"].Value, error.Groups["phase"].Value, error.Groups["detail"].Value);
        else
            return "a step that the runner does not know";
        return null;
    }

    private void Execute(string query)
    {
        var before = new GraphImage(_database);
        (_result, _error) = (null, null);
        try
        {
            _result = _database.Query(query, _parameters);
        }
        catch (Exception exception) when (exception is CypherSyntaxException or CypherRuntimeException)
        {
            _error = exception;
        }

        _changes = before.ChangesTo(new GraphImage(_database));
    }

    private string? Compare(IReadOnlyList<IReadOnlyList<string>> table, bool inOrder, bool sortLists)
    {
        if (_error is not null)
            return Describe(_error);
        if (!_result!.Columns.SequenceEqual(table[0]))
            return $"columns {string.Join(", ", _result.Columns)} instead of {string.Join(", ", table[0])}";

        var expected = table.Skip(1).Select(row => string.Join(" | ", row.Select(cell => TckNotation.Of(cell, sortLists)))).ToList();
        var found = _result.Rows.Select(row => string.Join(" | ", row.Select(value => TckNotation.Of(value, sortLists)))).ToList();
        if (!inOrder)
        {
            expected.Sort(StringComparer.Ordinal);
            found.Sort(StringComparer.Ordinal);
        }

        return found.SequenceEqual(expected) ? null : $"\n{string.Join('\n', found)}\ninstead of\n{string.Join('\n', expected)}";
    }

    private string? Compare(Dictionary<string, int> expected)
    {
        var wanted = string.Join(", ", expected.Where(change => change.Value != 0).OrderBy(change => change.Key, StringComparer.Ordinal));
        var found = string.Join(", ", _changes);
        return found == wanted ? null : $"{found} instead of {wanted}";
    }

    private string? CompareError(string type, string phase, string detail)
    {
        var (foundType, foundPhase, foundDetail) = _error switch
        {
            CypherSyntaxException error => (error.Type, "compile time", error.Detail),
            // Parameters are looked at before a query runs, but not by the one who reads its text.
            CypherRuntimeException { Type: "ParameterMissing" } error => (error.Type, "compile time", error.Detail),
            CypherRuntimeException error => (error.Type, "runtime", error.Detail),
            _ => ("no error", "", ""),
        };
        var same = foundType == type && (phase == "any time" || foundPhase == phase) && (detail == "*" || foundDetail == detail);
        if (!same)
            return $"{foundType} at {foundPhase}: {foundDetail} ({_error?.Message})";
        return _changes.Count == 0 ? null : "the graph changed";
    }

    private ProcedureDefinition Definition(TckProcedure procedure)
    {
        var rows = procedure.Rows.Where(row => row.Any(cell => cell.Length > 0)).Select(row => row.Select(ValueOf).ToArray()).ToList();
        return new ProcedureDefinition(procedure.Name, Fields(procedure.Inputs), Fields(procedure.Outputs), (_, arguments) =>
            procedure.Outputs.Count == 0 ? [[]] : rows.Where(row => row.AsSpan(0, arguments.Length).SequenceEqual(arguments)).Select(row => row[arguments.Length..]));

        static List<ProcedureField> Fields(IReadOnlyList<(string Name, string Type)> fields) => [.. fields.Select(field => new ProcedureField(field.Name, field.Type))];
    }

    private CypherValue ValueOf(string cell) => _database.Read($"RETURN {cell} AS value").Rows[0][0];

    private static string Describe(Exception exception) => exception switch
    {
        CypherSyntaxException error => $"{error.Type} {error.Detail}: {error.Message}",
        CypherRuntimeException error => $"{error.Type} {error.Detail}: {error.Message}",
        _ => exception.ToString(),
    };

    [GeneratedRegex("^the (?<name>binary-tree-[12]) graph$")]
    private static partial Regex NamedGraph();

    [GeneratedRegex(@"^the result should be(, (?<order>in any order|in order))?( (?<lists>\(ignoring element order for lists\)))?:$")]
    private static partial Regex Result();

    [GeneratedRegex("^an? (?<type>\\w+) should be raised at (?<phase>compile time|runtime|any time): (?<detail>\\S+)$")]
    private static partial Regex Error();
}
