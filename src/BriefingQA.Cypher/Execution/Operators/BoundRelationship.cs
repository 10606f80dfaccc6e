using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The ends of a relationship that an earlier clause found: one row for each way round in which it fits the pattern.</summary>
internal sealed class BoundRelationship(Operator source, RelationshipEdge edge, bool leftIsFilled, bool rightIsFilled, int[] distinctFrom) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new BoundCursor(frame, source.CreateCursor(frame), edge, leftIsFilled, rightIsFilled, distinctFrom);

    private sealed class BoundCursor(
        Frame frame, Cursor source, RelationshipEdge edge, bool leftIsFilled, bool rightIsFilled, int[] distinctFrom) : Cursor(frame)
    {
        private int[]? _types;
        private (int Start, int End) _ends;
        private bool _backwardsLeft;

        public override void Open()
        {
            _types = edge.Types.Resolve(Frame);
            source.Open();
            _backwardsLeft = false;
        }

        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (_backwardsLeft)
                {
                    _backwardsLeft = false;
                    if (Fits(_ends.End, _ends.Start))
                        return true;
                }

                if (!source.MoveNext())
                    return false;
                if (!Slots[edge.Slot].IsRelationshipReference(out _, out var id) || !IsAllowed((int)id))
                    continue;

                _ends = (Context.Graph.StartOf((int)id), Context.Graph.EndOf((int)id));
                _backwardsLeft = edge.Direction == RelationshipDirection.Incoming || (edge.Direction == RelationshipDirection.Both && _ends.Start != _ends.End);
                if (edge.Direction != RelationshipDirection.Incoming && Fits(_ends.Start, _ends.End))
                    return true;
            }
        }

        private bool IsAllowed(int relationship) =>
            Context.Graph.RelationshipExists(relationship)
            && (_types is null || _types.AsSpan().Contains(Context.Graph.TypeOf(relationship)))
            && !RelationshipSet.Holds(Slots, distinctFrom, relationship);

        private bool Fits(int left, int right) =>
            Fits(edge.Left.Slot, leftIsFilled, left) && Fits(edge.Right.Slot, rightIsFilled || ReferenceEquals(edge.Left, edge.Right), right);

        private bool Fits(int slot, bool isFilled, int node)
        {
            if (isFilled)
                return Slots[slot].IsNodeReference(out _, out var known) && known == node;
            Slots[slot] = Context.References.Node(node);
            return true;
        }
    }
}
