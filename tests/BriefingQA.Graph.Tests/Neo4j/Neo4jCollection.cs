namespace BriefingQA.Graph.Tests.Neo4j;

/// <summary>Tests that share the graph of one server run one after another.</summary>
[CollectionDefinition(nameof(SharedNeo4j))]
public sealed class Neo4jCollection;
