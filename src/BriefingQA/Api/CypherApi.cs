using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using BriefingQA.Cypher;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BriefingQA.Api;

/// <summary>Read-only Cypher over HTTP.</summary>
internal static class CypherApi
{
    public static void MapCypher(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/cypher", RunAsync)
            .WithSummary("Runs a query that only reads; a query that would write is refused with 403.")
            .WithTags("Graph")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Ok<CypherResponse>> RunAsync(CypherRequest request, IGraphDatabase database, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Query))
            throw new InvalidFieldException("query", "must hold a Cypher query.");

        var result = await database.ReadAsync(new CypherQuery(request.Query, request.Parameters ?? []), cancellationToken);
        return TypedResults.Ok(new CypherResponse(result.Columns, result.Rows, result.Plan));
    }
}

/// <param name="Query">One Cypher statement.</param>
/// <param name="Parameters">The values of its <c>$parameters</c>.</param>
internal sealed record CypherRequest([property: Required] string? Query, Dictionary<string, CypherValue>? Parameters);

/// <param name="Rows">Each as long as <paramref name="Columns"/>.</param>
/// <param name="Plan">Of EXPLAIN and PROFILE.</param>
internal sealed record CypherResponse(
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<CypherValue>> Rows,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PlanStep>? Plan);
