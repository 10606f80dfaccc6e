using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Updates;

/// <summary>Makes several updates for each item of a list.</summary>
internal sealed class ForeachUpdate(Evaluator list, int slot, IReadOnlyList<RowUpdate> updates) : RowUpdate
{
    public override string Name => "Foreach";

    public override void Apply(Frame frame)
    {
        var items = list(frame);
        if (items.IsNull)
            return;
        if (items.Kind != CypherValueKind.List)
            throw CypherError.WrongType("what FOREACH goes through", "a list", items);

        foreach (var item in items.AsList())
        {
            frame.Context.Guard.Step();
            frame.Slots[slot] = item;
            foreach (var update in updates)
                update.Apply(frame);
        }
    }
}
