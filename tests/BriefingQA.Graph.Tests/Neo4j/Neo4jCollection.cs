namespace BriefingQA.Graph.Tests.Neo4j;

/// <summary>Tests that share the graph of one server run one after another.</summary>
[CollectionDefinition(nameof(Neo4jServer))]
public sealed class Neo4jCollection;
