using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>How many nodes of a label there are, and which, where the question limits them by nothing: 一共有几场发布会.</summary>
internal sealed class InventoryTranslator(GraphSchema schema, WordForms forms, QueryRunner runner) : ITranslator
{
    private const int Listed = 8;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is not (AskKind.Figure or AskKind.List))
            return null;
        var (type, word) = schema.Nodes.Values.Where(node => node is { Name: not null, Figure: null })
            .Select(node => (Node: node, Word: forms.Of(node.Chinese).Where(name => frame.Form.Contains(name, StringComparison.Ordinal)).MaxBy(name => frame.Form.LastIndexOf(name, StringComparison.Ordinal))))
            .Where(entry => entry.Word is not null)
            .OrderByDescending(entry => frame.Form.LastIndexOf(entry.Word!, StringComparison.Ordinal)).FirstOrDefault();
        if (word is null || frame.Words.Where(other => !word.Contains(other.Form, StringComparison.Ordinal)).Sum(other => other.Weight) > 0.5)
            return null;

        var asksCount = frame.Ask == AskKind.Figure;
        var ran = await runner.RunAsync(
            Tree.Query(
                Tree.Match(null, Tree.Node("n", type.Label)),
                asksCount ? Tree.Return(1, ("count", new FunctionCall("count", false, [Tree.Var("n")]))) : Tree.Return(100, [new SortItem(Tree.Property("n", type.Name!), false)], ("name", Tree.Property("n", type.Name!)))),
            new Dictionary<string, CypherValue>(),
            cancellationToken);
        var names = ran.Rows.Select(row => row.Text("name")).OfType<string>().Distinct().ToList();
        var text = asksCount
            ? $"{FigureText.Number(ran.Rows.Single().Number("count") ?? 0)}{(frame.Units is [var unit, ..] ? unit : "个")}{word}"
            : string.Join("、", names.Take(Listed)) + (names.Count > Listed ? $"等，共{names.Count}个" : "");
        return text.Length == 0 ? null : new Draft(text, ran, [], $"查全部{word}（{type.Label}）");
    }
}
