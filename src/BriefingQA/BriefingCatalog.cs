using BriefingQA.Cypher.Values;
using BriefingQA.Graph;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA;

/// <summary>Lists the loaded briefings and reads one back with everything that was recognised in it.</summary>
internal sealed class BriefingCatalog(IGraphDatabase database, Lexicon lexicon)
{
    private const string ListQuery = """
        MATCH (b:Briefing)
        RETURN b.id AS id, b.title AS title, b.dateText AS date, b.theme AS theme, b.source AS source,
               COUNT { (b)-[:HAS_STATEMENT]->() } AS statements, COUNT { (b)-[:HAS_STATEMENT]->()<-[:STATED_IN]-(:Observation) } AS figures
        ORDER BY b.date, b.id
        """;

    private const string BriefingQuery = "MATCH (b:Briefing {id: $id}) RETURN b {.*} AS briefing";

    private const string StatementsQuery = """
        MATCH (:Briefing {id: $id})-[:HAS_STATEMENT]->(s:Statement)
        OPTIONAL MATCH (s)-[:SPOKEN_BY]->(p:Person)
        OPTIONAL MATCH (c:Section)-[:HAS_STATEMENT]->(s)
        RETURN s.text AS text, s.role AS role, p.name AS speaker, s.start AS start, s.end AS end, s.order AS order, c.heading AS section
        ORDER BY order
        """;

    private const string FactsQuery = """
        MATCH (:Briefing {id: $id})-[:HAS_STATEMENT]->(s:Statement)<-[:STATED_IN]-(f)
        RETURN labels(f)[0] AS kind, f {.*} AS fact, s.order AS statement
        ORDER BY statement, kind, f.id
        """;

    private const string NamesQuery = """
        MATCH (:Briefing {id: $id})-[:HAS_STATEMENT]->(s:Statement)-[:MENTIONS]->(n)
        WITH n, s ORDER BY s.order
        RETURN labels(n)[0] AS kind, n {.*} AS name, collect(s.order) AS statements
        ORDER BY kind, name.name
        """;

    private readonly TranscriptReader _reader = new(lexicon);

    public async Task<IReadOnlyList<BriefingSummary>> ListAsync(CancellationToken cancellationToken = default)
    {
        var result = await database.ReadAsync(new CypherQuery(ListQuery), cancellationToken);
        return [.. result.Rows.Select(row => new BriefingSummary(
            row[0].AsString(), Text(row[1]), Text(row[2]), Text(row[3]), Text(row[4]), row[5].AsInteger(), row[6].AsInteger()))];
    }

    public async Task<bool> ExistsAsync(string id, CancellationToken cancellationToken = default)
    {
        var parameters = new Dictionary<string, CypherValue> { ["id"] = id };
        return (await database.ReadAsync(new CypherQuery("MATCH (b:Briefing {id: $id}) RETURN b.id AS id", parameters), cancellationToken)).Rows.Count > 0;
    }

    /// <returns>Null where there is no such briefing.</returns>
    public async Task<BriefingDetails?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        Task<Cypher.QueryResult> ReadAsync(string query) =>
            database.ReadAsync(new CypherQuery(query, new Dictionary<string, CypherValue> { ["id"] = id }), cancellationToken);

        if ((await ReadAsync(BriefingQuery)).Rows is not [var briefing])
            return null;

        var properties = briefing[0].AsMap();
        var facts = (await ReadAsync(FactsQuery)).Rows.Select(row => new FactView(row[0].AsString(), row[1].AsMap(), row[2].AsInteger())).ToList();
        var names = (await ReadAsync(NamesQuery)).Rows
            .Select(row => new NameView(row[0].AsString(), row[1].AsMap(), [.. row[2].AsList().Select(order => order.AsInteger()).Distinct()])).ToList();
        var marks = new StatementMarks(facts, names);
        var paragraphs = Paragraphs(properties);
        var statements = (await ReadAsync(StatementsQuery)).Rows.Select(row => new StatementView(
            row[5].AsInteger(), row[0].AsString(), Text(row[1]), Text(row[2]), row[3].AsInteger(), row[4].AsInteger(), Text(row[6]),
            paragraphs.TryGetValue(row[3].AsInteger(), out var paragraph) ? paragraph : null,
            marks.In(row[5].AsInteger(), row[0].AsString())));
        return new BriefingDetails(properties, [.. statements], facts, names);
    }

    /// <summary>The paragraph that begins a statement belongs to, by the statement's offset: the layout is read again, for the graph does not keep it.</summary>
    private Dictionary<long, long> Paragraphs(CypherMap briefing)
    {
        var paragraphs = new Dictionary<long, long>();
        if (briefing.TryGetValue("text", out var text) && !text.IsNull)
            foreach (var statement in _reader.Read(text.AsString()).Statements)
                paragraphs[statement.Span.Start] = statement.Paragraph;
        return paragraphs;
    }

    private static string? Text(CypherValue value) => value.IsNull ? null : value.AsString();
}

/// <param name="Date">In the words of the transcript.</param>
/// <param name="Figures">How many figures it states.</param>
internal sealed record BriefingSummary(string Id, string? Title, string? Date, string? Theme, string? Source, long Statements, long Figures);

/// <param name="Briefing">The properties of its node.</param>
internal sealed record BriefingDetails(
    CypherMap Briefing, IReadOnlyList<StatementView> Statements, IReadOnlyList<FactView> Facts, IReadOnlyList<NameView> Names);

/// <param name="Order">Its place in the transcript; facts name it by this.</param>
/// <param name="Start">UTF-16 offset of the first character in the transcript.</param>
/// <param name="End">UTF-16 offset behind the last character.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Paragraph">Sentences of one paragraph share this number; null where the layout no longer tells.</param>
internal sealed record StatementView(
    long Order, string Text, string? Role, string? Speaker, long Start, long End, string? Section, long? Paragraph, IReadOnlyList<StatementMark> Marks);

/// <param name="Kind">The label of the fact's node.</param>
/// <param name="Fact">The properties of its node.</param>
/// <param name="Statement">The order of its sentence.</param>
internal sealed record FactView(string Kind, CypherMap Fact, long Statement);

/// <summary>A named thing that the briefing mentions.</summary>
/// <param name="Statements">The orders of the sentences that mention it, ascending.</param>
internal sealed record NameView(string Kind, CypherMap Name, IReadOnlyList<long> Statements);
