using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Updates;

internal sealed class DeleteUpdate(Evaluator[] targets, bool detach) : RowUpdate
{
    public override string Name => detach ? "DetachDelete" : "Delete";

    public override void Apply(Frame frame)
    {
        foreach (var element in Array.ConvertAll(targets, target => target(frame)))
            frame.Context.Writer.Delete(element, detach);
    }
}
