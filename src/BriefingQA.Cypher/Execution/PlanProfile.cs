using BriefingQA.Cypher.Execution.Operators;

namespace BriefingQA.Cypher.Execution;

/// <summary>Counts the rows that each operator of a plan gives, for PROFILE.</summary>
internal sealed class PlanProfile
{
    private readonly Dictionary<Operator, long> _rows = [];

    public long RowsOf(Operator step) => _rows.GetValueOrDefault(step);

    public Cursor Watch(Operator step, Cursor cursor, Frame frame) => new Watched(frame, this, step, cursor);

    private sealed class Watched(Frame frame, PlanProfile profile, Operator step, Cursor cursor) : Cursor(frame)
    {
        public override void Open() => cursor.Open();

        public override bool MoveNext()
        {
            if (!cursor.MoveNext())
                return false;
            profile._rows[step] = profile.RowsOf(step) + 1;
            return true;
        }
    }
}
