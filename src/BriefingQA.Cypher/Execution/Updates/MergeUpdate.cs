using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Updates;

/// <summary>Finds a pattern or creates it.</summary>
/// <param name="slots">What the pattern fills.</param>
internal sealed class MergeUpdate(
    Operator match, CreateUpdate create, IReadOnlyList<RowUpdate> onCreate, IReadOnlyList<RowUpdate> onMatch, int[] slots) : RowUpdate
{
    public override string Name => "Merge";

    public Operator Match => match;

    public override void Apply(Frame frame) => Apply(frame, null);

    /// <summary>As <see cref="Apply(Frame)"/>; leaves in the frame one match, or what was created, after the other.</summary>
    public void Apply(Frame frame, Action? forEach)
    {
        create.RequireNoNulls(frame);
        var matches = new List<CypherValue[]>();
        for (var cursor = frame.OpenSubquery(match); cursor.MoveNext();)
            matches.Add(frame.Save(slots));

        if (matches.Count == 0)
        {
            create.Apply(frame);
            ApplyAll(onCreate, frame);
            forEach?.Invoke();
            return;
        }

        foreach (var found in matches)
        {
            frame.Restore(slots, found);
            ApplyAll(onMatch, frame);
            forEach?.Invoke();
        }
    }

    private static void ApplyAll(IReadOnlyList<RowUpdate> updates, Frame frame)
    {
        foreach (var update in updates)
            update.Apply(frame);
    }
}
