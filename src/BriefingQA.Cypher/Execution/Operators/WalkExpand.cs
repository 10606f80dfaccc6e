using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>
/// All walks of an allowed length from a node that use no relationship twice, depth first. Each gives the list of its
/// relationships, in the order of the pattern, and the node at its end.
/// </summary>
internal sealed class WalkExpand(Operator source, WalkEdge edge, PatternNode from, PatternNode to, bool toIsFilled, int[] distinctFrom) : Operator
{
    public override string Name => edge.IsBound ? "BoundWalk" : "VarLengthExpand";

    public override string Details => $"({from.Name})-[{edge.Types}*{edge.Min}..{edge.Max}]-({to.Name})";

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => edge.IsBound
        ? new BoundWalkCursor(frame, source.CreateCursor(frame), edge, from, to, toIsFilled)
        : new WalkCursor(frame, source.CreateCursor(frame), edge, from, to, toIsFilled, distinctFrom);

    private sealed class WalkCursor(
        Frame frame, Cursor source, WalkEdge edge, PatternNode from, PatternNode to, bool toIsFilled, int[] distinctFrom) : Cursor(frame)
    {
        private int[]? _types;
        private readonly RelationshipDirection _direction = ExpansionPlanner.Directed(edge.Direction, edge, from);
        private readonly bool _reversed = !ReferenceEquals(edge.Left, from);
        private readonly long _max = edge.Max ?? long.MaxValue;

        // One enumerator for each node on the walk; the walk's relationships are one fewer.
        private AdjacencyEnumerator[] _levels = new AdjacencyEnumerator[4];
        private int[] _walk = new int[4];
        private int _depth = -1;
        private CypherValue _target;
        private int _start;
        private bool _startIsGiven;

        public override void Open()
        {
            _types = edge.Types.Resolve(Frame);
            source.Open();
            (_depth, _startIsGiven) = (-1, true);
        }

        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (!_startIsGiven)
                {
                    _startIsGiven = true;
                    if (edge.Min == 0 && Give(_start, 0))
                        return true;
                }

                if (_depth >= 0)
                {
                    if (Advance())
                        return true;
                    continue;
                }

                if (!source.MoveNext())
                    return false;

                _target = toIsFilled ? Slots[to.Slot] : default;
                if (!Slots[from.Slot].IsNodeReference(out _, out var node) || (toIsFilled && _target.IsNull))
                    continue;

                (_start, _startIsGiven) = ((int)node, false);
                if (_max > 0)
                    Push(_start);
            }
        }

        // One relationship further, or one node back. True when the walk it leads to is given out.
        private bool Advance()
        {
            if (!_levels[_depth].MoveNext())
            {
                _depth--;
                return false;
            }

            var (relationship, neighbour, _, _) = _levels[_depth].Current;
            if (_walk.AsSpan(0, _depth).Contains(relationship) || RelationshipSet.Holds(Slots, distinctFrom, relationship) || !IsAllowed(relationship))
                return false;

            if (_depth == _walk.Length)
                Array.Resize(ref _walk, _depth * 2);
            _walk[_depth] = relationship;
            var length = _depth + 1;
            if (length < _max)
                Push(neighbour);
            return length >= edge.Min && Give(neighbour, length);
        }

        private bool IsAllowed(int relationship)
        {
            if (edge.Item is null)
                return true;
            Slots[edge.ItemSlot] = Context.References.Relationship(relationship);
            return edge.Item(Frame);
        }

        private void Push(int node)
        {
            if (++_depth == _levels.Length)
                Array.Resize(ref _levels, _depth * 2);
            _levels[_depth] = Context.Graph.RelationshipsOf(node, _direction, _types).GetEnumerator();
        }

        private bool Give(int end, int length)
        {
            if (toIsFilled && !(_target.IsNodeReference(out _, out var target) && target == end))
                return false;

            var relationships = new CypherValue[length];
            for (var i = 0; i < length; i++)
                relationships[i] = Context.References.Relationship(_walk[_reversed ? length - 1 - i : i]);
            Slots[edge.Slot] = CypherValue.Of(CypherList.Wrap(relationships));
            if (!toIsFilled)
                Slots[to.Slot] = Context.References.Node(end);
            return true;
        }
    }

    /// <summary>Follows a list of relationships that an earlier clause found.</summary>
    private sealed class BoundWalkCursor(Frame frame, Cursor source, WalkEdge edge, PatternNode from, PatternNode to, bool toIsFilled) : Cursor(frame)
    {
        private int[]? _types;

        public override void Open()
        {
            _types = edge.Types.Resolve(Frame);
            source.Open();
        }

        public override bool MoveNext()
        {
            while (source.MoveNext())
            {
                Context.Guard.Step();
                if (Slots[from.Slot].IsNodeReference(out _, out var node) && Slots[edge.Slot].Kind == CypherValueKind.List && Follow((int)node))
                    return true;
            }

            return false;
        }

        private bool Follow(int node)
        {
            var direction = ExpansionPlanner.Directed(edge.Direction, edge, from);
            var items = Slots[edge.Slot].AsList();
            if (items.Count < edge.Min || items.Count > (edge.Max ?? long.MaxValue))
                return false;

            foreach (var item in ReferenceEquals(edge.Left, from) ? items : items.Reverse())
            {
                if (!item.IsRelationshipReference(out _, out var id) || (_types is not null && !_types.AsSpan().Contains(Context.Graph.TypeOf((int)id))))
                    return false;

                var (start, end) = (Context.Graph.StartOf((int)id), Context.Graph.EndOf((int)id));
                if (direction != RelationshipDirection.Incoming && start == node)
                    node = end;
                else if (direction != RelationshipDirection.Outgoing && end == node)
                    node = start;
                else
                    return false;
            }

            if (toIsFilled)
                return Slots[to.Slot].IsNodeReference(out _, out var target) && target == node;
            Slots[to.Slot] = Context.References.Node(node);
            return true;
        }
    }
}
