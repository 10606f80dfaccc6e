using BriefingQA.Graph.Tests.Neo4j;

namespace BriefingQA.Graph.Tests.Conformance;

[Collection(nameof(SharedNeo4j))]
public sealed class Neo4jDatabaseTests(SharedNeo4j server) : GraphDatabaseTests
{
    private protected override async Task<IGraphDatabase> OpenAsync()
    {
        await server.StartedAsync();
        return server.Open();
    }
}
