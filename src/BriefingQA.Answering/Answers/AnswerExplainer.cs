using System.Globalization;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Answers;

/// <summary>Says why there is no answer: what the question names and the graph does not hold.</summary>
internal static class AnswerExplainer
{
    /// <summary>Whether the question holds a word or a year that an answer could be looked for by.</summary>
    public static bool Understands(QuestionFrame frame) => frame.Years.Any() || frame.Words.Any(word => word.Weight >= 1);

    public static string Explain(QuestionFrame frame, GraphIndex index)
    {
        if (index.Things.Count == 0)
            return "图谱还是空的，没有可以回答的内容。请先载入发布会文稿。";
        var unknownYears = frame.Years.Where(year => !index.Holds(year.ToString(CultureInfo.InvariantCulture))).ToList();
        if (unknownYears.Count > 0)
            return $"图谱中没有{string.Join("、", unknownYears)}年的相关信息。";
        var unknown = frame.Words.Where(word => word.Weight >= 2 && !index.Holds(word.Form) && !word.Forms.Any(index.Holds)).Select(word => word.Form).Distinct().Take(3).ToList();
        if (unknown.Count > 0)
            return $"图谱中没有提到“{string.Join("”“", unknown)}”，没有相关信息。";
        var known = frame.Words.Where(word => word.Weight >= 1).Select(word => word.Form).Distinct().Take(5).ToList();
        return known.Count == 0
            ? "没有读懂这个问题。可以问发布会中的数字、人物、时间、举措和文件，例如“某行业2021年营业收入是多少”。"
            : $"图谱中没有“{string.Join(" ", known)}”的{Asked(frame)}信息。";
    }

    private static string Asked(QuestionFrame frame) => frame.Ask switch
    {
        AskKind.Change => "变化或增速",
        AskKind.Share => "占比",
        AskKind.Time => "时间",
        AskKind.Who => "人物",
        AskKind.Figure => frame.Units.Count > 0 ? $"以“{frame.Units[0]}”计的数字" : "数字",
        _ => "",
    };
}
