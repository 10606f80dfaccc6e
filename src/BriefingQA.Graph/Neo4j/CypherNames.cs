namespace BriefingQA.Graph.Neo4j;

/// <summary>Labels and types in the text of a statement: the only parts of it that no parameter can carry.</summary>
internal static class CypherNames
{
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
