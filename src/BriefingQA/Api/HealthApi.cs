using BriefingQA.Graph;

namespace BriefingQA.Api;

/// <summary>Whether the process lives, and whether it can answer.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Ok(new HealthResponse("ok")))
            .WithSummary("200 while the process runs.")
            .WithTags("Operations");

        routes.MapGet("/readyz", async (IGraphDatabase database, CancellationToken cancellationToken) =>
            {
                await database.ReadAsync(new CypherQuery("RETURN 1"), cancellationToken); // an unreachable store is answered with 503
                return TypedResults.Ok(new HealthResponse("ready"));
            })
            .WithSummary("200 when the store answers, else 503.")
            .WithTags("Operations")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }
}

internal sealed record HealthResponse(string Status);
