using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>What is being done, or will be done, about a matter: the numbered list that an official gave.</summary>
internal sealed class MeasureTranslator(GraphSchema schema, QueryRunner runner) : ITranslator
{
    private readonly IReadOnlyList<string> _words = schema.Nodes.GetValueOrDefault(GraphLabels.Measure)?.Chinese ?? [];

    private const double SufficientSupport = 0.62, SufficientTheme = 0.4;

    private const string Ordinals = "一二三四五六七八九十";

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is not (AskKind.Measures or AskKind.List or AskKind.Quote or AskKind.Why) || (frame.Ask == AskKind.List && !_words.Any(word => frame.Form.Contains(word, StringComparison.Ordinal))) || frame.Asks.Contains(AskKind.Figure) && !frame.Asks.Contains(AskKind.Measures))
            return null;
        if (Best(context) is not { } list)
            return null;

        var items = Ordinal(frame.Form) is { } ordinal && ordinal < list.Items.Count ? [list.Items[ordinal]] : list.Items;
        var tree = Tree.Query(
            Tree.Match(Tree.In(Tree.Property("m", "id"), Tree.Param("measures")), Tree.Node("m", GraphLabels.Measure)),
            Tree.OptionalMatch(Tree.Node("m"), Tree.To(GraphLabels.StatedIn), Tree.Node("s", GraphLabels.Statement)),
            Tree.Return(50, [new SortItem(Tree.Property("m", "order"), false)],
                ("ordinal", Tree.Property("m", "ordinal")), ("title", Tree.Property("m", "title")), ("status", Tree.Property("m", "status")), ("sentence", Tree.Property("s", "text"))));
        var ran = await runner.RunAsync(tree, new Dictionary<string, CypherValue> { ["measures"] = Tree.Strings(items.Select(item => item.Id)) }, cancellationToken);
        var rows = ran.Rows.DistinctBy(row => row.Text("ordinal") + row.Text("title")).ToList();
        if (rows.Count == 0)
            return null;
        var room = (190 / rows.Count) - 4;
        return new Draft(
            string.Join("；", rows.Select(row => Label(row.Text("ordinal")) + Shortened(row.Text("title") ?? "", room))),
            ran,
            [.. items.Select(item => item.Passage).OfType<Passage>().Distinct()],
            $"查{(list.IsPlanned ? "下一步" : "已开展")}的举措，共{list.Items.Count}项") { Support = frame.Ask == AskKind.Quote ? 0.8 : 0.9 };
    }

    private static MeasureList? Best(QuestionContext context)
    {
        var frame = context.Frame;
        return context.Index.MeasureLists
            .Where(list => context.Briefing is null || list.BriefingId == context.Briefing)
            .Select(list => (List: list, Support: Support(frame, list)))
            .Where(entry => entry.Support >= SufficientSupport && entry.List.Theme is var theme && frame.Words.Sum(word => word.Weight * word.CoverageIn(theme)) >= SufficientTheme * frame.TotalWeight)
            .OrderByDescending(entry => entry.Support + (frame.AsksPlanned && !frame.AsksDone && entry.List.IsPlanned || frame.AsksDone && !frame.AsksPlanned && !entry.List.IsPlanned ? 0.25 : 0))
            .Select(entry => entry.List)
            .FirstOrDefault();
    }

    private static double Support(QuestionFrame frame, MeasureList list) =>
        frame.TotalWeight == 0 ? 0 : frame.Words.Sum(word => word.Weight * Math.Max(word.CoverageIn(list.Theme), 0.7 * word.CoverageIn(list.Content))) / frame.TotalWeight;

    private static int? Ordinal(string form)
    {
        for (var i = 0; i + 1 < form.Length; i++)
            if (form[i] == '第' && Ordinals.IndexOf(form[i + 1]) is >= 0 and var ordinal && i + 2 < form.Length && form[i + 2] is '项' or '个' or '条' or '方')
                return ordinal;
        return null;
    }

    private static string Label(string? ordinal) => ordinal is null ? "" : ordinal.EndsWith('是') ? ordinal : ordinal.Length == 1 && Ordinals.Contains(ordinal[0]) ? ordinal + "是" : ordinal + " ";

    private static string Shortened(string title, int room) => title.TrimEnd('。', '；', '，') is var text && text.Length <= room ? text : text[..room];
}
