using System.Text.Json;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Neo4jCases;

/// <summary>One recorded query: its parameters, its columns and rows, or that it is an error.</summary>
internal sealed class Neo4jCase(JsonElement recorded)
{
    public string Area => recorded.GetProperty("area").GetString()!;

    private string Query => recorded.GetProperty("query").GetString()!;

    private bool IsError => recorded.TryGetProperty("error", out _);

    /// <summary>What the database answers differently, or null.</summary>
    public string? Difference(CypherDatabase database)
    {
        var parameters = recorded.GetProperty("parameters").EnumerateObject().ToDictionary(parameter => parameter.Name, parameter => ValueOf(parameter.Value));
        QueryResult result;
        try
        {
            result = database.Query(Query, parameters);
        }
        catch (Exception error) when (error is CypherSyntaxException or CypherRuntimeException)
        {
            return IsError ? null : $"{Query}: {error.Message}";
        }

        if (IsError)
            return $"{Query}: expected {recorded.GetProperty("error").GetString()}, got {string.Join(" | ", result.Rows.Select(TextOf))}";
        var columns = recorded.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!);
        if (!columns.SequenceEqual(result.Columns))
            return $"{Query}: columns {string.Join(", ", result.Columns)}";
        var isBag = RecordedValue.CollectsWithoutOrder(Query);
        var expected = recorded.GetProperty("rows").EnumerateArray()
            .Select(row => RecordedValue.Row(row.EnumerateArray().Select(RecordedValue.Of), isBag)).ToList();
        var actual = result.Rows.Select(row => RecordedValue.Row(row.Select(RecordedValue.Of), isBag)).ToList();
        if (!recorded.GetProperty("ordered").GetBoolean())
        {
            expected.Sort(StringComparer.Ordinal);
            actual.Sort(StringComparer.Ordinal);
        }

        return expected.SequenceEqual(actual) ? null : $"{Query}: expected {string.Join(" | ", expected)}, got {string.Join(" | ", actual)}";
    }

    private static string TextOf(IReadOnlyList<CypherValue> row) => string.Join(", ", row.Select(CypherText.Of));

    private static CypherValue ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => CypherValue.Null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number when json.TryGetInt64(out var integer) && !json.GetRawText().Contains('.', StringComparison.Ordinal) => integer,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Array => CypherValue.Of(CypherList.Wrap([.. json.EnumerateArray().Select(ValueOf)])),
        _ => CypherValue.Of(new CypherMap(json.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, ValueOf(entry.Value))))),
    };
}
