using BriefingQA.Cypher.Syntax;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>
/// Decides whether a query may be run for a question: it only reads, it names nothing the schema does not know, it loads
/// no files and calls no procedures but those listed, and the number of its rows is bounded.
/// </summary>
public sealed class QueryValidator(GraphSchema schema)
{
    /// <summary>The largest number of rows a query may ask for.</summary>
    public const long MaxRows = 1000;

    private const long MaxPathLength = 6;

    private static readonly string[] AllowedProcedures = ["db.index.fulltext.queryNodes", "db.labels", "db.relationshipTypes", "db.propertyKeys"];

    private readonly HashSet<string> _labels = [.. schema.Labels];
    private readonly HashSet<string> _types = [.. schema.Relationships.Select(relationship => relationship.Type)];
    private readonly HashSet<string> _properties =
        [.. schema.Nodes.Values.SelectMany(node => node.Properties.Keys), .. schema.Relationships.SelectMany(relationship => relationship.Properties.Keys)];

    /// <returns>What is wrong with the query, or null.</returns>
    public string? Validate(Statement statement)
    {
        if (statement is not Query query)
            return "only queries may run";
        return Check(query, inRelationship: false)
            ?? (Last(query) is ReturnClause { Projection.Limit: Literal { Value: { Kind: Cypher.Values.CypherValueKind.Integer } limit } } && limit.AsInteger() is >= 0 and <= MaxRows
                ? null
                : $"the rows must be bounded by a LIMIT of at most {MaxRows}");
    }

    private static Clause? Last(Query query) => query switch
    {
        SingleQuery { Clauses: [.., var last] } => last,
        UnionQuery { Right.Clauses: [.., var last] } => last,
        _ => null,
    };

    private string? Check(SyntaxNode node, bool inRelationship)
    {
        var error = node switch
        {
            CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause => "it would write",
            LoadCsvClause => "LOAD CSV is not allowed",
            CallProcedureClause call when !AllowedProcedures.Contains(call.Procedure, StringComparer.OrdinalIgnoreCase) => $"the procedure {call.Procedure} is not allowed",
            CallSubqueryClause { InTransactions: true } => "transactions of its own are not allowed",
            LabelName { Dynamic: not null } => "labels must be written out",
            LabelName { Name: { } name } when !(inRelationship ? _types : _labels).Contains(name) && !_types.Contains(name) => $"the graph knows no '{name}'",
            PropertyAccess { Key: var key, Subject: Variable } when !_properties.Contains(key) => $"the graph knows no property '{key}'",
            NodePattern { Properties: MapLiteral map } when UnknownKey(map) is { } key => $"the graph knows no property '{key}'",
            RelationshipPattern { Properties: MapLiteral map } when UnknownKey(map) is { } key => $"the graph knows no property '{key}'",
            PropertySelector { Key: var key } when !_properties.Contains(key) => $"the graph knows no property '{key}'",
            RelationshipPattern { Length: { } length } when length.Max is null or > MaxPathLength => $"paths must be bounded by {MaxPathLength}",
            RelationshipPattern { Quantifier: { } quantifier } when quantifier.Max is null or > MaxPathLength => $"paths must be bounded by {MaxPathLength}",
            _ => null,
        };
        return error ?? SyntaxWalk.Children(node).Select(child => Check(child, node is RelationshipPattern || (inRelationship && node is LabelExpression))).FirstOrDefault(found => found is not null);
    }

    private string? UnknownKey(MapLiteral map) => map.Entries.Select(entry => entry.Key).FirstOrDefault(key => !_properties.Contains(key));
}
