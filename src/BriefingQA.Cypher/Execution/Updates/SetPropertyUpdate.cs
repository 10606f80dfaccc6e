using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Updates;

/// <summary>Sets, or with the value null removes, one property.</summary>
internal sealed class SetPropertyUpdate(Evaluator target, Evaluator key, Evaluator value) : RowUpdate
{
    public override string Name => "SetProperty";

    public override void Apply(Frame frame)
    {
        var element = target(frame);
        if (element.IsNull)
            return;

        var name = key(frame);
        if (name.Kind != CypherValueKind.String)
            throw CypherError.WrongType("the key of a property", "a string", name);
        frame.Context.Writer.SetProperty(element, name.AsString(), value(frame));
    }
}
