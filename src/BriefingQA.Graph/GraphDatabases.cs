using BriefingQA.Cypher;
using BriefingQA.Cypher.Storage;
using BriefingQA.Graph.InProcess;
using BriefingQA.Graph.Neo4j;

namespace BriefingQA.Graph;

/// <summary>Opens the store that a person named.</summary>
public static class GraphDatabases
{
    /// <param name="location">A folder, <c>memory</c>, or the address of a Neo4j server.</param>
    /// <param name="reads">Whether reading is enough: a folder that another process has open is then read as it is now.</param>
    /// <exception cref="GraphStorageException">The folder cannot be opened; the message says why.</exception>
    /// <exception cref="GraphDatabaseException">The address is none of a Neo4j server.</exception>
    public static IGraphDatabase Open(string location, bool reads = false)
    {
        if (location == "memory")
            return new InProcessGraphDatabase(location, CypherDatabase.InMemory());
        return Neo4jSettings.IsAddress(location)
            ? new Neo4jGraphDatabase(Neo4jSettings.FromEnvironment(location))
            : new InProcessGraphDatabase(Path.GetFullPath(location), OpenFolder(location, reads));
    }

    private static CypherDatabase OpenFolder(string folder, bool reads)
    {
        try
        {
            return CypherDatabase.Open(folder);
        }
        catch (GraphStorageException exception) when (reads && exception.Failure == StorageFailure.InUse)
        {
            return CypherDatabase.OpenReadOnly(folder);
        }
    }
}
