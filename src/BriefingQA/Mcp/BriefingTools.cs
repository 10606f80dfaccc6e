using System.ComponentModel;
using System.Text.Json;
using BriefingQA.Answering;
using BriefingQA.Cypher;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace BriefingQA.Mcp;

/// <summary>What other programs may do over the Model Context Protocol: ask, look up, and read the graph. Nothing here writes.</summary>
[McpServerToolType]
internal sealed class BriefingTools(QuestionAnswerer answerer, BriefingCatalog catalog, IGraphDatabase database, GraphSchema schema)
{
    /// <summary>More rows than this are cut, and the result says so.</summary>
    private const int MostRows = 200;

    private const int MostEntities = 20;

    [McpServerTool(Name = "ask", Title = "Ask a question", ReadOnly = true, OpenWorld = false)]
    [Description("Answers a question in Chinese about the loaded press briefings, with the figure, the sentences it rests on, who said them, and the Cypher that found it. status is answered, no_answer or refused.")]
    public async Task<string> AskAsync(
        [Description("The question, 1 to 500 characters.")] string question,
        [Description("The conversationId of an earlier answer that this question goes on from.")] string? conversationId = null,
        [Description("The id of the only briefing to read; list_briefings gives ids.")] string? briefing = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(question) || question.Length > AskRequest.MaxLength)
            throw new McpException($"'question' must have 1 to {AskRequest.MaxLength} characters.");
        if (briefing is not null && !await catalog.ExistsAsync(briefing, cancellationToken))
            throw new McpException($"There is no briefing '{briefing}'; list_briefings gives the ids.");
        return Json(await answerer.AskAsync(new AskRequest(question, conversationId, briefing), cancellationToken));
    }

    [McpServerTool(Name = "run_cypher", Title = "Run a query", ReadOnly = true, OpenWorld = false)]
    [Description("Runs one Cypher query that only reads; get_schema tells labels, relationships and properties. Gives at most 200 rows.")]
    public async Task<string> RunCypherAsync(
        [Description("One Cypher query.")] string query,
        [Description("Values of its $parameters.")] JsonElement? parameters = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            var values = parameters is { ValueKind: JsonValueKind.Object } given ? given.Deserialize<Dictionary<string, CypherValue>>(ServiceJson.Options)! : [];
            var result = await database.ReadAsync(new CypherQuery(query, values), cancellationToken);
            return Json(new { result.Columns, Rows = result.Rows.Take(MostRows), IsCut = result.Rows.Count > MostRows });
        }
        catch (Exception exception) when (exception is CypherSyntaxException or CypherRuntimeException or GraphDatabaseException or ArgumentException)
        {
            throw new McpException(exception.Message);
        }
    }

    [McpServerTool(Name = "find_entity", Title = "Find a name", ReadOnly = true, OpenWorld = false)]
    [Description("Finds nodes by a name, an alias or a part of one: persons, organizations, programs, policies, subjects, indicators.")]
    public async Task<string> FindEntityAsync([Description("A name in Chinese.")] string name, CancellationToken cancellationToken = default) =>
        Json(await answerer.FindEntitiesAsync(name, MostEntities, cancellationToken));

    [McpServerTool(Name = "get_schema", Title = "Describe the graph", ReadOnly = true, OpenWorld = false)]
    [Description("Labels, properties and relationships of the graph, with their Chinese and English names.")]
    public string GetSchema() => Json(schema);

    [McpServerTool(Name = "list_briefings", Title = "List briefings", ReadOnly = true, OpenWorld = false)]
    [Description("The loaded briefings with id, title, date and theme.")]
    public async Task<string> ListBriefingsAsync(CancellationToken cancellationToken = default) => Json(await catalog.ListAsync(cancellationToken));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ServiceJson.Options);
}
