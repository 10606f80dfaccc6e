using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>
/// The one writer of a store. It reads what it wrote; nobody else does before <see cref="Commit"/>. Disposed without a commit
/// it leaves no trace. An enumerator that was taken before a write may or may not show that write, and must not be used
/// after a deletion: whoever changes what it enumerates reads to the end first.
/// </summary>
internal sealed partial class GraphTransaction : GraphView, IDisposable
{
    private readonly GraphStore _store;
    private readonly GraphSnapshot _origin;
    private readonly HashSet<int> _nodePages = [];
    private readonly HashSet<int> _relationshipPages = [];
    private readonly HashSet<int> _adjacencyPages = [];
    private readonly HashSet<int> _deletedNodes = [];
    private bool _ended;

    internal GraphTransaction(GraphStore store, GraphSnapshot origin)
        : this(store, origin, new object())
    {
    }

    private GraphTransaction(GraphStore store, GraphSnapshot origin, object owner)
        : base(origin.State.Fork(owner)) => (_store, _origin, Owner) = (store, origin, owner);

    /// <summary>Marks the pages that this transaction may change in place.</summary>
    private object Owner { get; }

    public int CreateNode(params ReadOnlySpan<int> labels)
    {
        RequireOpen();
        var node = State.NodeBound++;
        NodePageToChange(node).LabelSets[SlotOf(node)] = Tokens.LabelSets.Of(labels);
        foreach (var label in LabelsOf(node))
            State.LabelNodesToChange(label).Add(node);
        State.NodeCount++;
        return node;
    }

    /// <exception cref="CypherRuntimeException">One of the nodes does not exist.</exception>
    public int CreateRelationship(int type, int start, int end)
    {
        RequireOpen();
        RequireNode(start);
        RequireNode(end);
        var relationship = AddRelationship(type, start, end);
        AdjacencyToChange(start).Add(AdjacencyGroup.KeyOf(type, incoming: false), end, relationship);
        AdjacencyToChange(end).Add(AdjacencyGroup.KeyOf(type, incoming: true), start, relationship);
        return relationship;
    }

    /// <returns>Whether the node lacked the label.</returns>
    /// <exception cref="CypherRuntimeException">The node does not exist, or a uniqueness constraint forbids it.</exception>
    public bool AddLabel(int node, int label)
    {
        RequireOpen();
        RequireNode(node);
        if (HasLabel(node, label))
            return false;

        foreach (var index in Schema.IndexesOf(EntityKind.Node, label))
            RequireUnique(index, node);

        SetLabels(node, label, Tokens.LabelSets.With(State.LabelSetOf(node), label));
        return true;
    }

    /// <returns>Whether the node had the label.</returns>
    public bool RemoveLabel(int node, int label)
    {
        RequireOpen();
        RequireNode(node);
        if (!HasLabel(node, label))
            return false;

        SetLabels(node, label, Tokens.LabelSets.Without(State.LabelSetOf(node), label));
        return true;
    }

    /// <summary>A null value removes the property.</summary>
    /// <exception cref="CypherRuntimeException">The element does not exist, the value cannot be a property, or a uniqueness constraint forbids it.</exception>
    public void SetNodeProperty(int node, int key, CypherValue value)
    {
        RequireOpen();
        RequireNode(node);
        SetProperty(EntityKind.Node, node, key, PropertyValues.Storable(value));
    }

    /// <inheritdoc cref="SetNodeProperty"/>
    public void SetRelationshipProperty(int relationship, int key, CypherValue value)
    {
        RequireOpen();
        RequireRelationship(relationship);
        SetProperty(EntityKind.Relationship, relationship, key, PropertyValues.Storable(value));
    }

    /// <summary>
    /// Deletes a node. It may still have relationships, but <see cref="RequireNoDanglingRelationships"/> and the commit fail
    /// until they are deleted too.
    /// </summary>
    /// <returns>Whether it existed.</returns>
    public bool DeleteNode(int node)
    {
        RequireOpen();
        if (!NodeExists(node))
            return false;

        var labels = LabelsOf(node).ToArray();
        ChangeIndexed(EntityKind.Node, node, labels, key: null, () =>
        {
            foreach (var label in labels)
                State.LabelNodesToChange(label).Remove(node);
            var page = NodePageToChange(node);
            page.Properties.RemoveAll(SlotOf(node));
            page.LabelSets[SlotOf(node)] = LabelSets.NoNode;
        });
        State.NodeCount--;
        if (Degree(node, RelationshipDirection.Both) > 0)
            _deletedNodes.Add(node);
        return true;
    }

    /// <returns>Whether it existed.</returns>
    public bool DeleteRelationship(int relationship)
    {
        RequireOpen();
        if (!RelationshipExists(relationship))
            return false;

        var (type, start, end) = (TypeOf(relationship), StartOf(relationship), EndOf(relationship));
        ChangeIndexed(EntityKind.Relationship, relationship, [type], key: null, () =>
        {
            var page = RelationshipPageToChange(relationship);
            page.Properties.RemoveAll(SlotOf(relationship));
            page.Delete(SlotOf(relationship));
        });
        AdjacencyToChange(start).Remove(AdjacencyGroup.KeyOf(type, incoming: false), relationship);
        AdjacencyToChange(end).Remove(AdjacencyGroup.KeyOf(type, incoming: true), relationship);
        State.AddToTypeCount(type, -1);
        State.RelationshipCount--;
        return true;
    }

    /// <exception cref="CypherRuntimeException">A deleted node still has relationships.</exception>
    public void RequireNoDanglingRelationships()
    {
        foreach (var node in _deletedNodes)
        {
            if (Degree(node, RelationshipDirection.Both) > 0)
            {
                throw new CypherRuntimeException(
                    $"Cannot delete node<{node}>, because it still has relationships. To delete this node, you must first delete its relationships.",
                    "ConstraintVerificationFailed",
                    "DeleteConnectedNode");
            }
        }
    }

    /// <summary>Makes the changes durable and then visible. Where it throws, nothing has changed.</summary>
    /// <exception cref="CypherRuntimeException">A deleted node still has relationships.</exception>
    /// <exception cref="Storage.GraphStorageException">The disk or the file system refuses.</exception>
    public void Commit()
    {
        RequireOpen();
        try
        {
            LinkRelationships();
            RequireNoDanglingRelationships();
            if (_nodePages.Count == 0 && _relationshipPages.Count == 0 && ReferenceEquals(Schema, _origin.Schema))
                return;

            PackPages();
            _store.Publish(new GraphChanges(State, _nodePages, _relationshipPages));
        }
        finally
        {
            End();
        }
    }

    public void Rollback()
    {
        if (!_ended)
            End();
    }

    public void Dispose() => Rollback();

    private static int SlotOf(int id) => id & (Page.Size - 1);

    private int AddRelationship(int type, int start, int end)
    {
        var relationship = State.RelationshipBound++;
        RelationshipPageToChange(relationship).Set(SlotOf(relationship), start, end, type);
        State.AddToTypeCount(type, 1);
        State.RelationshipCount++;
        return relationship;
    }

    private void RequireOpen()
    {
        if (_ended)
            throw new InvalidOperationException("The transaction has ended.");
    }

    private void RequireNode(int node)
    {
        if (!NodeExists(node))
            throw new CypherRuntimeException($"Node with id {node} has been deleted in this transaction.", "EntityNotFound", "DeletedEntityAccess");
    }

    private void RequireRelationship(int relationship)
    {
        if (!RelationshipExists(relationship))
            throw new CypherRuntimeException($"Relationship with id {relationship} has been deleted in this transaction.", "EntityNotFound", "DeletedEntityAccess");
    }

    private void End()
    {
        _ended = true;
        _store.EndTransaction();
    }
}
