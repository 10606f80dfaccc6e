namespace BriefingQA.Cypher.Transfer;

/// <summary>Nodes that have an id are merged by it and their first label, so that running the scripts again changes nothing.</summary>
internal sealed class MergingScriptForm : ScriptForm
{
    private readonly Dictionary<(string Space, string Id), NodeRow> _nodes = [];

    public override IEnumerable<string> Before => [];

    public override IEnumerable<string> After => [];

    /// <summary>Whether every node has an id and a label, and no relationship stands beside another that merging would take for it.</summary>
    public static bool Fits(IEnumerable<NodeRow> nodes, IEnumerable<RelationshipRow> relationships)
    {
        var seen = new HashSet<(string, string, string)>();
        return nodes.All(node => node is { Id: not null, IdProperty: not null, Labels.Count: > 0 })
            && relationships.All(relationship => seen.Add((relationship.Type, relationship.StartId, relationship.EndId)));
    }

    public override string GroupOf(NodeRow node) => Labels(node.Labels);

    public override string GroupOf(RelationshipRow relationship) => Update(relationship);

    public override string Literal(NodeRow node)
    {
        _nodes[(node.IdSpace, node.Id!)] = node;
        return CypherLiteral.Map(node.Properties);
    }

    public override string Literal(RelationshipRow relationship) =>
        $"{{start: {CypherLiteral.Of(relationship.StartId)}, end: {CypherLiteral.Of(relationship.EndId)}, properties: {CypherLiteral.Map(relationship.Properties)}}}";

    public override string Update(NodeRow first)
    {
        var others = first.Labels.Count > 1 ? $", n{Labels(first.Labels.Skip(1))}" : "";
        return $"MERGE {Pattern("n", first, $"row.{CypherLiteral.Name(first.IdProperty!)}")} SET n += row{others}";
    }

    public override string Update(RelationshipRow first)
    {
        var start = Pattern("a", _nodes[(first.StartIdSpace, first.StartId)], "row.start");
        var end = Pattern("b", _nodes[(first.EndIdSpace, first.EndId)], "row.end");
        return $"MATCH {start} MATCH {end} MERGE (a)-[r:{CypherLiteral.Name(first.Type)}]->(b) SET r += row.properties";
    }

    private static string Pattern(string variable, NodeRow node, string id) =>
        $"({variable}{Labels(node.Labels.Take(1))} {{{CypherLiteral.Name(node.IdProperty!)}: {id}}})";
}
