using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation;

/// <summary>Reads a sentence from the graph by the question's words that it holds, for an answer in its words.</summary>
internal sealed class PassageQuery(QueryRunner runner)
{
    public async Task<Draft?> AnswerAsync(Passage passage, string text, QuestionFrame frame, double support, string interpretation, CancellationToken cancellationToken)
    {
        var ran = await RunAsync(passage, frame, cancellationToken);
        return ran.Result.Rows.Count == 0 ? null : new Draft(text, ran, [passage], interpretation) { Support = support };
    }

    public Task<Draft?> AnswerAsync(Passage passage, string text, QuestionFrame frame, double support, CancellationToken cancellationToken) =>
        AnswerAsync(passage, text, frame, support, "在原文句子中查找：" + string.Join("、", frame.Words.Select(word => word.Form)), cancellationToken);

    /// <summary>The same for several sentences, in the order of the text.</summary>
    public async Task<Draft?> AnswerAsync(IReadOnlyList<Passage> sentences, string text, double support, string interpretation, CancellationToken cancellationToken)
    {
        var ran = await runner.RunAsync(
            Tree.Query(
                Tree.Match(Tree.In(Tree.Property("s", "id"), Tree.Param("statements")), Tree.Node("s", GraphLabels.Statement)),
                Tree.Return(20, [new SortItem(Tree.Property("s", "order"), false)], ("sentence", Tree.Property("s", "text")))),
            new Dictionary<string, CypherValue> { ["statements"] = Tree.Strings(sentences.Select(sentence => sentence.Id)) },
            cancellationToken);
        return ran.Result.Rows.Count == 0 ? null : new Draft(text, ran, sentences, interpretation) { Support = support };
    }

    private async Task<RanQuery> RunAsync(Passage passage, QuestionFrame frame, CancellationToken cancellationToken)
    {
        var words = frame.Words.SelectMany(word => word.Forms).Where(word => word.Length > 1 && passage.Text.Contains(word, StringComparison.Ordinal)).Distinct().Take(6).ToList();
        var parameters = new Dictionary<string, CypherValue> { ["statement"] = passage.Id };
        var conditions = new List<Expression> { Tree.Equal(Tree.Property("s", "id"), Tree.Param("statement")) };
        for (var i = 0; i < words.Count; i++)
        {
            parameters[$"word{i + 1}"] = words[i];
            conditions.Add(Tree.Contains(Tree.Property("s", "text"), Tree.Param($"word{i + 1}")));
        }

        return await runner.RunAsync(
            Tree.Query(
                Tree.Match(Tree.And(conditions), Tree.Node("s", GraphLabels.Statement)),
                Tree.OptionalMatch(Tree.Node("s"), Tree.To(GraphLabels.SpokenBy), Tree.Node("p", GraphLabels.Person)),
                Tree.Return(5, [new SortItem(Tree.Property("p", "name"), false)], ("sentence", Tree.Property("s", "text")), ("speaker", Tree.Property("p", "name")))),
            parameters,
            cancellationToken);
    }
}
