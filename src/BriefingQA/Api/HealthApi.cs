using BriefingQA.Graph;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BriefingQA.Api;

/// <summary>Whether the process lives, and whether it can answer.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Ok(new HealthResponse("ok")))
            .WithSummary("200 while the process runs.")
            .WithTags("Operations");

        routes.MapGet("/readyz", ReadyAsync)
            .WithSummary("200 when the store answers and holds what it begins with, else 503.")
            .WithTags("Operations")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    /// <exception cref="GraphDatabaseException">The store cannot be reached, which is answered with 503.</exception>
    private static async Task<Results<Ok<HealthResponse>, ProblemHttpResult>> ReadyAsync(IGraphDatabase database, SeedBriefings seed, CancellationToken cancellationToken)
    {
        await database.ReadAsync(new CypherQuery("RETURN 1"), cancellationToken);
        return seed.IsLoading
            ? TypedResults.Problem("The briefings that the store begins with are being loaded.", statusCode: StatusCodes.Status503ServiceUnavailable, title: "The service is starting.")
            : TypedResults.Ok(new HealthResponse("ready"));
    }
}

internal sealed record HealthResponse(string Status);
