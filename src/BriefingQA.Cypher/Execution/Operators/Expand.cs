using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>
/// The relationships of a node and the nodes at their other ends; or, where the other end is known too, the relationships
/// between the two.
/// </summary>
/// <param name="direction">From <paramref name="from"/>.</param>
/// <param name="distinctFrom">Slots of the relationships that must not be used again.</param>
internal sealed class Expand(
    Operator source, int slot, PatternNode from, PatternNode to, bool toIsFilled, RelationshipDirection direction, TypeFilter types, int[] distinctFrom) : Operator
{
    public override string Name => toIsFilled ? "ExpandInto" : "ExpandAll";

    public override string Details => $"({from.Name}){(direction == RelationshipDirection.Incoming ? "<" : "")}-[{types}]-{(direction == RelationshipDirection.Outgoing ? ">" : "")}({to.Name})";

    public override IReadOnlyList<Operator> Sources => [source];

    public override IReadOnlyList<int> Found => [slot, to.Slot, .. source.Found];

    public Operator Source => source;

    public TypeFilter Types => types;

    public bool IsDirected => direction != RelationshipDirection.Both;

    /// <summary>Whether it gives every relationship of the node that has one of the types.</summary>
    public bool IsPlain => !toIsFilled && distinctFrom.Length == 0;

    protected override Cursor MakeCursor(Frame frame) => toIsFilled
        ? new IntoCursor(frame, source.CreateCursor(frame), slot, from.Slot, to.Slot, direction, types, distinctFrom)
        : new AllCursor(frame, source.CreateCursor(frame), slot, from.Slot, to.Slot, direction, types, distinctFrom);

    private sealed class AllCursor(
        Frame frame, Cursor source, int slot, int from, int to, RelationshipDirection direction, TypeFilter types, int[] distinctFrom) : Cursor(frame)
    {
        private int[]? _types;
        private AdjacencyEnumerator _relationships;
        private bool _expanding;

        public override void Open()
        {
            _types = types.Resolve(Frame);
            source.Open();
            _expanding = false;
        }

        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (_expanding && _relationships.MoveNext())
                {
                    var (relationship, neighbour, _, _) = _relationships.Current;
                    if (distinctFrom.Length > 0 && RelationshipSet.Holds(Slots, distinctFrom, relationship))
                        continue;

                    Slots[slot] = Context.References.Relationship(relationship);
                    Slots[to] = Context.References.Node(neighbour);
                    return true;
                }

                if (!source.MoveNext())
                    return _expanding = false;

                _expanding = Slots[from].IsNodeReference(out _, out var node);
                if (_expanding)
                    _relationships = Context.Graph.RelationshipsOf((int)node, direction, _types).GetEnumerator();
            }
        }
    }

    private sealed class IntoCursor(
        Frame frame, Cursor source, int slot, int from, int to, RelationshipDirection direction, TypeFilter types, int[] distinctFrom) : Cursor(frame)
    {
        private int[]? _types;
        private AdjacencyEnumerator _relationships;
        private int _target;
        private bool _expanding;

        public override void Open()
        {
            _types = types.Resolve(Frame);
            source.Open();
            _expanding = false;
        }

        public override bool MoveNext()
        {
            while (true)
            {
                while (_expanding && _relationships.MoveNext())
                {
                    Context.Guard.Step();
                    var (relationship, neighbour, _, _) = _relationships.Current;
                    if (neighbour != _target || (distinctFrom.Length > 0 && RelationshipSet.Holds(Slots, distinctFrom, relationship)))
                        continue;

                    Slots[slot] = Context.References.Relationship(relationship);
                    return true;
                }

                Context.Guard.Step();
                if (!source.MoveNext())
                    return _expanding = false;

                _expanding = Slots[from].IsNodeReference(out _, out var node) & Slots[to].IsNodeReference(out _, out var target);
                if (_expanding)
                    OpenBetween((int)node, (int)target);
            }
        }

        // Reads the shorter of the two nodes' lists.
        private void OpenBetween(int node, int target)
        {
            var graph = Context.Graph;
            if (graph.Degree(node, direction, _types) <= graph.Degree(target, Reversed, _types))
                (_relationships, _target) = (graph.RelationshipsOf(node, direction, _types).GetEnumerator(), target);
            else
                (_relationships, _target) = (graph.RelationshipsOf(target, Reversed, _types).GetEnumerator(), node);
        }

        private RelationshipDirection Reversed => direction switch
        {
            RelationshipDirection.Outgoing => RelationshipDirection.Incoming,
            RelationshipDirection.Incoming => RelationshipDirection.Outgoing,
            _ => direction,
        };
    }
}
