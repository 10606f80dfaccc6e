using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Updates;

/// <summary>Adds or removes labels.</summary>
internal sealed class LabelsUpdate(Evaluator target, LabelSource labels, bool remove) : RowUpdate
{
    public override string Name => remove ? "RemoveLabels" : "SetLabels";

    public override void Apply(Frame frame)
    {
        if (remove)
            frame.Context.Writer.RemoveLabels(target(frame), labels.Read(frame));
        else
            frame.Context.Writer.AddLabels(target(frame), labels.Read(frame));
    }
}
