namespace BriefingQA.Cypher.Transfer;

/// <summary>While the scripts run, nodes carry a label and a number of their own, which relationships find them by and the last script removes.</summary>
internal sealed class NumberingScriptForm : ScriptForm
{
    private const string ImportLabel = "`UNIQUE IMPORT LABEL`";
    private const string ImportId = "`UNIQUE IMPORT ID`";
    private const string Constraint = "`UNIQUE IMPORT CONSTRAINT`";

    private readonly Dictionary<(string Space, string Id), int> _numbers = [];
    private int _count;

    public override IEnumerable<string> Before => [$"CREATE CONSTRAINT {Constraint} FOR (n:{ImportLabel}) REQUIRE n.{ImportId} IS UNIQUE"];

    public override IEnumerable<string> After => [$"MATCH (n:{ImportLabel}) REMOVE n:{ImportLabel}, n.{ImportId}", $"DROP CONSTRAINT {Constraint}"];

    public override string GroupOf(NodeRow node) => Labels(node.Labels);

    public override string GroupOf(RelationshipRow relationship) => relationship.Type;

    public override string Literal(NodeRow node)
    {
        if (node.Id is not null)
            _numbers[(node.IdSpace, node.Id)] = _count;
        return $"{{id: {_count++}, properties: {CypherLiteral.Map(node.Properties)}}}";
    }

    public override string Literal(RelationshipRow relationship)
    {
        var (start, end) = (_numbers[(relationship.StartIdSpace, relationship.StartId)], _numbers[(relationship.EndIdSpace, relationship.EndId)]);
        return $"{{start: {start}, end: {end}, properties: {CypherLiteral.Map(relationship.Properties)}}}";
    }

    public override string Update(NodeRow first) => $"CREATE (n{Labels(first.Labels)}:{ImportLabel} {{{ImportId}: row.id}}) SET n += row.properties";

    public override string Update(RelationshipRow first) =>
        $"MATCH (a:{ImportLabel} {{{ImportId}: row.start}}) MATCH (b:{ImportLabel} {{{ImportId}: row.end}}) "
        + $"CREATE (a)-[r:{CypherLiteral.Name(first.Type)}]->(b) SET r += row.properties";
}
