using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Answers;

/// <summary>Puts a draft into its final form.</summary>
internal static class AnswerComposer
{
    private const int MaxLength = 200;

    public static Answer Compose(QuestionFrame frame, Draft? draft, GraphIndex index) => frame.Ask switch
    {
        AskKind.Refused => new Answer { Status = AnswerStatus.Refused, Text = "这里只回答关于发布会内容的问题，不修改图谱，不执行命令，也不透露系统设置。", Interpretation = "请求超出问答范围" },
        AskKind.Meta => new Answer { Status = AnswerStatus.Answered, Text = Capabilities(index), Interpretation = "询问本服务能回答什么" },
        _ when draft is null => new Answer { Status = AnswerStatus.NoAnswer, Text = AnswerExplainer.Explain(frame, index), Interpretation = Reading(frame), Understood = AnswerExplainer.Understands(frame) },
        _ when draft.Declined is { } reason => new Answer { Status = AnswerStatus.NoAnswer, Text = reason, Interpretation = Reading(frame) },
        _ => new Answer
        {
            Status = AnswerStatus.Answered,
            Text = draft.Text.Length > MaxLength ? draft.Text[..(MaxLength - 1)] + "…" : draft.Text,
            Cypher = draft.Ran.Query.Text,
            Parameters = draft.Ran.Query.Parameters,
            Columns = draft.Ran.Result.Columns,
            Rows = draft.Ran.Result.Rows,
            Citations = [.. draft.Evidence.Select(passage => new Citation(passage.Text, passage.Speaker, passage.BriefingTitle, passage.Start, passage.End) { BriefingId = passage.BriefingId })],
            Interpretation = draft.Interpretation,
        },
    };

    private static string Reading(QuestionFrame frame) => "问的是：" + string.Join("、", frame.Words.Select(word => word.Form)) + (frame.Operands.Count > 0 ? "（比较：" + string.Join(" / ", frame.Operands.Select(operand => string.Concat(operand.Select(word => word.Form)))) + "）" : "");

    private static string Capabilities(GraphIndex index) =>
        $"可以问发布会中的数字（多少、占比、增长）、目标、举措、人物与职务、谁说了什么、时间、文件与活动，也可以比较与求和。图谱现有{index.Briefings.Count}场发布会、{index.Figures.Count}个数字、{index.Passages.Count}句话。";
}
