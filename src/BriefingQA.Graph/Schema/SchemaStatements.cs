namespace BriefingQA.Graph.Schema;

/// <summary>The constraints and indexes of a schema, as Cypher. Only what the community edition of Neo4j has.</summary>
public static class SchemaStatements
{
    /// <summary>Statements that make what is missing and leave the rest; each runs in a transaction of its own.</summary>
    public static IEnumerable<CypherQuery> For(GraphSchema schema) => schema.Nodes.Values.SelectMany(Statements).Select(text => new CypherQuery(text));

    private static IEnumerable<string> Statements(NodeType node)
    {
        var prefix = node.Label.ToLowerInvariant();
        yield return $"CREATE CONSTRAINT {Quote($"{prefix}_{node.Key}")} IF NOT EXISTS FOR (n:{Quote(node.Label)}) REQUIRE n.{Quote(node.Key)} IS UNIQUE";
        if (node.Name is { } name && name != node.Key)
            yield return $"CREATE INDEX {Quote($"{prefix}_{name}")} IF NOT EXISTS FOR (n:{Quote(node.Label)}) ON (n.{Quote(name)})";
        if (node.FullText.Count > 0)
        {
            var properties = string.Join(", ", node.FullText.Select(property => $"n.{Quote(property)}"));
            yield return $"CREATE FULLTEXT INDEX {Quote($"{prefix}_fulltext")} IF NOT EXISTS FOR (n:{Quote(node.Label)}) ON EACH [{properties}] "
                + "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}";
        }
    }

    private static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
