using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The rows in which the relationship, or list of relationships, of a slot has none in common with other slots.</summary>
internal sealed class DistinctRelationships(Operator source, int slot, int[] others) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new DistinctCursor(frame, source.CreateCursor(frame), slot, others);

    private sealed class DistinctCursor(Frame frame, Cursor source, int slot, int[] others) : Cursor(frame)
    {
        public override void Open() => source.Open();

        public override bool MoveNext()
        {
            while (source.MoveNext())
            {
                Context.Guard.Step();
                if (!Shares(Slots[slot]))
                    return true;
            }

            return false;
        }

        private bool Shares(CypherValue value) => value.IsRelationshipReference(out _, out var id)
            ? RelationshipSet.Holds(Slots, others, (int)id)
            : value.Kind == CypherValueKind.List && value.AsList().Any(Shares);
    }
}
