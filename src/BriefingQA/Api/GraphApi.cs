using BriefingQA.Cypher.Values;
using BriefingQA.Graph;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BriefingQA.Api;

/// <summary>Sub-graphs for drawing.</summary>
internal static class GraphApi
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 2_000;

    public static void MapGraph(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/graph", ReadAsync)
            .WithSummary("The neighbours of one node, or of the nodes with a name; without either, those of the briefings.")
            .WithTags("Graph")
            .ProducesProblem(StatusCodes.Status400BadRequest);

        routes.MapPost("/api/graph", BehindAsync)
            .WithSummary("The nodes and relationships that the patterns of a query match: what stands behind its rows.")
            .WithTags("Graph")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden);

        routes.MapGet("/api/graph/style", Style)
            .WithSummary("The colours and captions of the graph, in the form of Neo4j Browser (.grass).")
            .WithTags("Graph")
            .Produces<string>(StatusCodes.Status200OK, "text/plain");
    }

    /// <param name="node">The <c>id</c> property of the node in the middle.</param>
    /// <param name="name">A name, or an alias, of the nodes in the middle.</param>
    /// <param name="element">The element id of the node in the middle, as rows give it.</param>
    /// <param name="limit">The most relationships, 1 to 2,000; 100 where it is left out.</param>
    private static async Task<Ok<GraphResponse>> ReadAsync(
        IGraphDatabase database, string? node, string? name, string? element, int? limit, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, CypherValue> { ["limit"] = (long)Checked(limit) };
        string match;
        if (node is not null)
            (match, parameters["value"]) = ("MATCH (a {id: $value})-[r]-(b)", node);
        else if (element is not null)
            (match, parameters["value"]) = ("MATCH (a)-[r]-(b) WHERE elementId(a) = $value", element);
        else if (name is not null)
            (match, parameters["value"]) = ("MATCH (a)-[r]-(b) WHERE a.name = $value OR $value IN a.aliases", name);
        else
            match = "MATCH (a:Briefing)-[r]-(b)";

        var result = await database.ReadAsync(new CypherQuery($"{match} RETURN a, r, b LIMIT $limit", parameters), cancellationToken);
        return TypedResults.Ok(GraphResponse.Of(result.Rows));
    }

    private static async Task<Ok<GraphResponse>> BehindAsync(GraphRequest request, IGraphDatabase database, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Query))
            throw new InvalidFieldException("query", "must hold a Cypher query.");
        if (MatchedPaths.Of(request.Query, Checked(request.Limit)) is not { } paths)
            return TypedResults.Ok(new GraphResponse([], []));

        var result = await database.ReadAsync(new CypherQuery(paths, request.Parameters ?? []), cancellationToken);
        return TypedResults.Ok(GraphResponse.Of(result.Rows));
    }

    private static ContentHttpResult Style(ServiceSettings settings)
    {
        var file = Path.Combine(settings.SeedFolder, "neo4j", "style.grass");
        return TypedResults.Text(File.Exists(file) ? File.ReadAllText(file) : "");
    }

    private static int Checked(int? limit) =>
        limit is < 1 or > MaxLimit ? throw new InvalidFieldException("limit", $"must be a number from 1 to {MaxLimit}.") : limit ?? DefaultLimit;
}

/// <param name="Query">One Cypher statement.</param>
/// <param name="Parameters">The values of its <c>$parameters</c>.</param>
/// <param name="Limit">The most matches drawn, 1 to 2,000; 100 where it is left out.</param>
internal sealed record GraphRequest(string? Query, Dictionary<string, CypherValue>? Parameters, int? Limit);

/// <summary>Each node and relationship once.</summary>
internal sealed record GraphResponse(IReadOnlyList<CypherValue> Nodes, IReadOnlyList<CypherValue> Relationships)
{
    /// <summary>The nodes, relationships and parts of paths that the rows hold.</summary>
    public static GraphResponse Of(IEnumerable<IReadOnlyList<CypherValue>> rows)
    {
        var nodes = new Dictionary<string, CypherValue>();
        var relationships = new Dictionary<string, CypherValue>();
        foreach (var value in rows.SelectMany(row => row))
            Add(value);
        return new GraphResponse([.. nodes.Values], [.. relationships.Values]);

        void Add(CypherValue value)
        {
            switch (value.Kind)
            {
                case CypherValueKind.Node:
                    nodes.TryAdd(value.AsNode().ElementId, value);
                    break;
                case CypherValueKind.Relationship:
                    relationships.TryAdd(value.AsRelationship().ElementId, value);
                    break;
                case CypherValueKind.Path:
                    foreach (var node in value.AsPath().Nodes)
                        nodes.TryAdd(node.ElementId, CypherValue.Of(node));
                    foreach (var relationship in value.AsPath().Relationships)
                        relationships.TryAdd(relationship.ElementId, CypherValue.Of(relationship));
                    break;
            }
        }
    }
}
