using BriefingQA.Graph.Schema;

namespace BriefingQA.Api;

/// <summary>What the graph holds.</summary>
internal static class SchemaApi
{
    public static void MapSchema(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/schema", (GraphSchema schema) => TypedResults.Ok(schema))
            .WithSummary("Labels, properties and relationships, with their Chinese and English names.")
            .WithTags("Graph");
}
