using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Updates;

internal sealed record NodeCreation(int Slot, LabelSource Labels, PropertySource Properties);

internal sealed record RelationshipCreation(int Slot, int Left, int Right, RelationshipDirection Direction, LabelSource Type, PropertySource Properties);

/// <summary>Creates the nodes, then the relationships, of a pattern that are not bound yet.</summary>
internal sealed class CreateUpdate(
    IReadOnlyList<NodeCreation> nodes, IReadOnlyList<RelationshipCreation> relationships, IReadOnlyList<PatternPath> paths) : RowUpdate
{
    public override string Name => "Create";

    public override void Apply(Frame frame)
    {
        var writer = frame.Context.Writer;
        foreach (var node in nodes)
        {
            var created = frame.Context.References.Node(writer.CreateNode(node.Labels.Read(frame)));
            frame.Slots[node.Slot] = created;
            node.Properties.Set(frame, created);
        }

        foreach (var relationship in relationships)
        {
            var (left, right) = (NodeIn(frame, relationship.Left), NodeIn(frame, relationship.Right));
            var (start, end) = relationship.Direction == RelationshipDirection.Incoming ? (right, left) : (left, right);
            var created = frame.Context.References.Relationship(writer.CreateRelationship(relationship.Type.ReadType(frame), start, end));
            frame.Slots[relationship.Slot] = created;
            relationship.Properties.Set(frame, created);
        }

        foreach (var path in paths)
            frame.Slots[path.Slot] = PathBuilder.Build(frame, path);
    }

    public void RequireNoNulls(Frame frame)
    {
        foreach (var node in nodes)
            node.Properties.RequireNoNulls(frame);
        foreach (var relationship in relationships)
            relationship.Properties.RequireNoNulls(frame);
    }

    private static int NodeIn(Frame frame, int slot) => frame.Slots[slot].IsNodeReference(out _, out var node)
        ? (int)node
        : throw new CypherRuntimeException("A relationship cannot be created: the node at one of its ends is null.", "EntityNotFound", "MissingNode");
}
