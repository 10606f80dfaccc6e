namespace BriefingQA.Graph.Tests.Conformance;

public sealed class InProcessDatabaseTests : GraphDatabaseTests
{
    private protected override Task<IGraphDatabase> OpenAsync() => Task.FromResult(GraphDatabases.Open("memory"));
}
