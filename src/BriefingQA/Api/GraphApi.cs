using BriefingQA.Cypher.Values;
using BriefingQA.Graph;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BriefingQA.Api;

/// <summary>A sub-graph for drawing.</summary>
internal static class GraphApi
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 2_000;

    public static void MapGraph(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/graph", ReadAsync)
            .WithSummary("The neighbours of one node, or of the nodes with a name; without either, those of the briefings.")
            .WithTags("Graph")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <param name="node">The <c>id</c> property of the node in the middle.</param>
    /// <param name="name">A name, or an alias, of the nodes in the middle.</param>
    /// <param name="limit">The most relationships, 1 to 2,000; 100 where it is left out.</param>
    private static async Task<Ok<GraphResponse>> ReadAsync(IGraphDatabase database, string? node, string? name, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MaxLimit)
            throw new InvalidFieldException("limit", $"must be a number from 1 to {MaxLimit}.");

        var parameters = new Dictionary<string, CypherValue> { ["limit"] = (long)(limit ?? DefaultLimit) };
        string match;
        if (node is not null)
            (match, parameters["value"]) = ("MATCH (a {id: $value})-[r]-(b)", node);
        else if (name is not null)
            (match, parameters["value"]) = ("MATCH (a)-[r]-(b) WHERE a.name = $value OR $value IN a.aliases", name);
        else
            match = "MATCH (a:Briefing)-[r]-(b)";

        var result = await database.ReadAsync(new CypherQuery($"{match} RETURN a, r, b LIMIT $limit", parameters), cancellationToken);
        return TypedResults.Ok(new GraphResponse(
            [.. result.Rows.SelectMany(row => new[] { row[0], row[2] }).Distinct()],
            [.. result.Rows.Select(row => row[1]).Distinct()]));
    }
}

/// <summary>Each node and relationship once.</summary>
internal sealed record GraphResponse(IReadOnlyList<CypherValue> Nodes, IReadOnlyList<CypherValue> Relationships);
