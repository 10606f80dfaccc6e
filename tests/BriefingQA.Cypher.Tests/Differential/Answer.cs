namespace BriefingQA.Cypher.Tests.Differential;

/// <summary>What a database answered to a query, each row as one text; or that it answered with an error.</summary>
internal sealed record Answer(IReadOnlyList<string> Columns, IReadOnlyList<string> Rows, string? Error)
{
    public static Answer Of(string graph, string query)
    {
        using var database = CypherDatabase.InMemory();
        database.Query(graph);
        try
        {
            var result = database.Query(query);
            return new Answer(result.Columns, [.. result.Rows.Select(row => ComparableText.Row(row.Select(ComparableText.Of)))], null);
        }
        catch (Exception error) when (error is CypherSyntaxException or CypherRuntimeException)
        {
            return new Answer([], [], error.Message);
        }
    }

    /// <param name="isOrdered">Whether the order of the rows counts.</param>
    public bool Agrees(Answer other, bool isOrdered) =>
        Error is null == other.Error is null
        && Columns.SequenceEqual(other.Columns)
        && (isOrdered ? Rows.SequenceEqual(other.Rows) : Rows.Order(StringComparer.Ordinal).SequenceEqual(other.Rows.Order(StringComparer.Ordinal)));

    public override string ToString() => Error is null ? $"{Rows.Count} rows: {string.Join(" | ", Rows)}" : $"error: {Error}";
}
