using BriefingQA.Graph.Tests.Neo4j;

namespace BriefingQA.Graph.Tests.Conformance;

[Collection(nameof(Neo4jServer))]
public sealed class Neo4jDatabaseTests(Neo4jServer server) : GraphDatabaseTests
{
    private protected override async Task<IGraphDatabase> OpenAsync() => (await server.StartedAsync()).Open();
}
