using BriefingQA.Cypher;
using BriefingQA.Graph.InProcess;
using BriefingQA.Graph.Neo4j;

namespace BriefingQA.Graph;

/// <summary>Opens the store that a person named.</summary>
public static class GraphDatabases
{
    /// <param name="location">A folder, <c>memory</c>, or the address of a Neo4j server.</param>
    /// <exception cref="GraphDatabaseException">The store cannot be opened; the message says why.</exception>
    public static IGraphDatabase Open(string location)
    {
        if (location == "memory")
            return new InProcessGraphDatabase(location, CypherDatabase.InMemory());
        return Neo4jSettings.IsAddress(location)
            ? new Neo4jGraphDatabase(Neo4jSettings.FromEnvironment(location))
            : new InProcessGraphDatabase(Path.GetFullPath(location), CypherDatabase.Open(location));
    }
}
