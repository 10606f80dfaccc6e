using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution;

/// <summary>Changes the graph on behalf of a run, and counts the changes as Neo4j does.</summary>
internal sealed class GraphWriter(GraphTransaction transaction)
{
    public UpdateCounter Counter { get; } = new();

    private GraphTokens Tokens => transaction.Tokens;

    public int CreateNode(IReadOnlyCollection<string> labels)
    {
        var ids = labels.Select(Tokens.Labels.FindOrAdd).Distinct().ToArray();
        Counter.NodesCreated++;
        Counter.LabelsAdded += ids.Length;
        return transaction.CreateNode(ids);
    }

    public int CreateRelationship(string type, int start, int end)
    {
        Counter.RelationshipsCreated++;
        return transaction.CreateRelationship(Tokens.RelationshipTypes.FindOrAdd(type), start, end);
    }

    /// <param name="element">A node or a relationship; of null nothing is set.</param>
    public void SetProperty(CypherValue element, string key, CypherValue value)
    {
        if (element.IsNull)
            return;

        var id = value.IsNull ? Tokens.PropertyKeys.Find(key) : Tokens.PropertyKeys.FindOrAdd(key);
        if (id == TokenTable.None)
            return;

        if (element.IsNodeReference(out _, out var node))
        {
            if (!value.IsNull || !transaction.NodeProperty((int)node, id).IsNull)
                Counter.PropertiesSet++;
            transaction.SetNodeProperty((int)node, id, value);
        }
        else if (element.IsRelationshipReference(out _, out var relationship))
        {
            if (!value.IsNull || !transaction.RelationshipProperty((int)relationship, id).IsNull)
                Counter.PropertiesSet++;
            transaction.SetRelationshipProperty((int)relationship, id, value);
        }
        else
        {
            throw CypherError.WrongType("the target of SET", "a node or a relationship", element);
        }
    }

    public void AddLabels(CypherValue element, IEnumerable<string> labels)
    {
        if (NodeOfLabels(element) is not { } node)
            return;
        foreach (var label in labels)
        {
            if (transaction.AddLabel(node, Tokens.Labels.FindOrAdd(label)))
                Counter.LabelsAdded++;
        }
    }

    public void RemoveLabels(CypherValue element, IEnumerable<string> labels)
    {
        if (NodeOfLabels(element) is not { } node)
            return;
        foreach (var label in labels)
        {
            if (Tokens.Labels.Find(label) is not TokenTable.None and var id && transaction.RemoveLabel(node, id))
                Counter.LabelsRemoved++;
        }
    }

    /// <summary>Deletes a node, a relationship or all of a path; null is passed over.</summary>
    /// <param name="detach">Whether a node's relationships are deleted with it.</param>
    public void Delete(CypherValue element, bool detach)
    {
        if (element.IsNull)
            return;

        if (element.IsNodeReference(out _, out var node))
            DeleteNode((int)node, detach);
        else if (element.IsRelationshipReference(out _, out var relationship))
            DeleteRelationship((int)relationship);
        else if (element.IsPathReference(out var path))
            DeletePath(path, detach);
        else
            throw CypherError.WrongType("the target of DELETE", "a node, a relationship or a path", element);
    }

    /// <returns>Null for null, which has no labels to change.</returns>
    private static int? NodeOfLabels(CypherValue element) => element.IsNull ? null
        : element.IsNodeReference(out _, out var node) ? (int)node
        : throw CypherError.WrongType("the target of labels", "a node", element);

    private void DeletePath(PathReference path, bool detach)
    {
        foreach (var relationship in path.Relationships)
            DeleteRelationship((int)relationship);
        foreach (var node in path.Nodes)
            DeleteNode((int)node, detach);
    }

    private void DeleteNode(int node, bool detach)
    {
        if (detach && transaction.NodeExists(node))
        {
            var relationships = new List<int>();
            foreach (var relationship in transaction.RelationshipsOf(node, RelationshipDirection.Both))
                relationships.Add(relationship.Relationship);
            relationships.ForEach(DeleteRelationship);
        }

        if (transaction.DeleteNode(node))
            Counter.NodesDeleted++;
    }

    private void DeleteRelationship(int relationship)
    {
        if (transaction.DeleteRelationship(relationship))
            Counter.RelationshipsDeleted++;
    }
}
