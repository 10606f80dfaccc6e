using BriefingQA.Cypher.Values;
using BriefingQA.Graph;

namespace BriefingQA;

/// <summary>Lists the loaded briefings and reads one back with its facts.</summary>
internal sealed class BriefingCatalog(IGraphDatabase database)
{
    private const string ListQuery = """
        MATCH (b:Briefing)
        RETURN b.id AS id, b.title AS title, b.dateText AS date, b.theme AS theme, b.source AS source,
               COUNT { (b)-[:HAS_STATEMENT]->() } AS statements
        ORDER BY b.date, b.id
        """;

    private const string BriefingQuery = "MATCH (b:Briefing {id: $id}) RETURN b {.*} AS briefing";

    private const string StatementsQuery = """
        MATCH (:Briefing {id: $id})-[:HAS_STATEMENT]->(s:Statement)
        OPTIONAL MATCH (s)-[:SPOKEN_BY]->(p:Person)
        RETURN s.text AS text, s.role AS role, p.name AS speaker, s.start AS start, s.end AS end
        ORDER BY s.order
        """;

    private const string FactsQuery = """
        MATCH (:Briefing {id: $id})-[:HAS_STATEMENT]->(s:Statement)<-[:STATED_IN]-(f)
        RETURN labels(f)[0] AS kind, f {.*} AS fact, s.order AS statement
        ORDER BY statement, kind
        """;

    public async Task<IReadOnlyList<BriefingSummary>> ListAsync(CancellationToken cancellationToken = default)
    {
        var result = await database.ReadAsync(new CypherQuery(ListQuery), cancellationToken);
        return [.. result.Rows.Select(row => new BriefingSummary(
            row[0].AsString(), Text(row[1]), Text(row[2]), Text(row[3]), Text(row[4]), row[5].AsInteger()))];
    }

    public async Task<bool> ExistsAsync(string id, CancellationToken cancellationToken = default)
    {
        var parameters = new Dictionary<string, CypherValue> { ["id"] = id };
        return (await database.ReadAsync(new CypherQuery("MATCH (b:Briefing {id: $id}) RETURN b.id AS id", parameters), cancellationToken)).Rows.Count > 0;
    }

    /// <returns>Null where there is no such briefing.</returns>
    public async Task<BriefingDetails?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        var parameters = new Dictionary<string, CypherValue> { ["id"] = id };
        var briefing = await database.ReadAsync(new CypherQuery(BriefingQuery, parameters), cancellationToken);
        if (briefing.Rows.Count == 0)
            return null;

        var statements = await database.ReadAsync(new CypherQuery(StatementsQuery, parameters), cancellationToken);
        var facts = await database.ReadAsync(new CypherQuery(FactsQuery, parameters), cancellationToken);
        return new BriefingDetails(
            briefing.Rows[0][0].AsMap(),
            [.. statements.Rows.Select(row => new StatementView(
                row[0].AsString(), Text(row[1]), Text(row[2]), row[3].AsInteger(), row[4].AsInteger()))],
            [.. facts.Rows.Select(row => new FactView(row[0].AsString(), row[1].AsMap(), row[2].AsInteger()))]);
    }

    private static string? Text(CypherValue value) => value.IsNull ? null : value.AsString();
}

/// <param name="Date">In the words of the transcript.</param>
internal sealed record BriefingSummary(string Id, string? Title, string? Date, string? Theme, string? Source, long Statements);

/// <param name="Briefing">The properties of its node.</param>
internal sealed record BriefingDetails(CypherMap Briefing, IReadOnlyList<StatementView> Statements, IReadOnlyList<FactView> Facts);

/// <param name="Start">UTF-16 offset of the first character in the transcript.</param>
/// <param name="End">UTF-16 offset behind the last character.</param>
internal sealed record StatementView(string Text, string? Role, string? Speaker, long Start, long End);

/// <param name="Kind">The label of the fact's node.</param>
/// <param name="Fact">The properties of its node.</param>
/// <param name="Statement">The place of its sentence among the statements.</param>
internal sealed record FactView(string Kind, CypherMap Fact, long Statement);
