using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Answering.Translation.Nodes;

namespace BriefingQA.Answering.Translation;

/// <summary>
/// Questions over any graph whose figures are properties of its nodes: a property of a named thing, things with a property
/// above or below a bound, things joined to a thing, counts, sums, averages, groups, the largest, comparisons.
/// </summary>
/// <param name="besideFigures">Whether the graph states its figures in nodes of their own, which other translators read: then only questions are taken that limit the nodes and leave nothing over.</param>
internal sealed class NodeTranslator(NodeReader reader, QueryRunner runner, bool besideFigures) : ITranslator
{
    /// <summary>Readings of one question that are run before it is given up.</summary>
    private const int Tried = 3;

    /// <summary>What a reading may leave over beside figures.</summary>
    private const double PlainCost = 0.25;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (besideFigures && (frame.Words.Any(word => word.IsInherited) || frame.Ask is AskKind.YesNo or AskKind.Compare or AskKind.Quote or AskKind.Post or AskKind.Change or AskKind.Share or AskKind.Measures or AskKind.Why))
            return null;
        foreach (var reading in reader.Read(frame, context.Index).Take(Tried))
            if (Takes(reading) && await TryReadingAsync(reading, context, cancellationToken) is { } draft)
                return draft;
        return null;
    }

    private bool Takes(NodeReading reading) => !besideFigures || reading is { Cost: <= PlainCost, Filters.Count: > 0, IsYesNo: false };

    private async Task<Draft?> TryReadingAsync(NodeReading reading, QuestionContext context, CancellationToken cancellationToken)
    {
        var (tree, parameters) = NodeQueryBuilder.Build(reading, context.Index.Values);
        var ran = await runner.RunAsync(tree, parameters, cancellationToken);
        var rows = ran.Rows.ToList();
        if (besideFigures && rows.Count == 0)
            return null;
        var isEnglish = NodeTagger.EnglishWords(context.Frame).Count(word => word.Text.Length > 1) >= 3;
        if (new NodeAnswerWriter(reading, context.Frame, rows, isEnglish).Write() is not { Length: > 0 } text)
            return null;
        return new Draft(text, ran, [], Interpretation(reading))
        {
            Persons = reading.Type.Asks.Contains("who") && reading.Ask == NodeAsk.Names ? [.. rows.Select(row => row.Text(NodeQueryBuilder.Name)).OfType<string>()] : [],
        };
    }

    private static string Interpretation(NodeReading reading)
    {
        var label = NodeValueText.Label(reading.Type, false);
        var asked = reading.Ask switch
        {
            NodeAsk.Count => "数量",
            NodeAsk.Sum => NodeValueText.Label(reading.Measure!, false) + "合计",
            NodeAsk.Average => NodeValueText.Label(reading.Measure!, false) + "平均",
            NodeAsk.Extreme => (reading.Measure is { } measure ? NodeValueText.Label(measure, false) : "数量") + (reading.Descending ? "最大" : "最小"),
            NodeAsk.Compare => NodeValueText.Label(reading.Measure!, false) + "比较",
            NodeAsk.Values => string.Join("、", reading.Properties.Select(property => NodeValueText.Label(property, false))),
            NodeAsk.Exists => "是否存在",
            _ => "名称",
        };
        var limits = string.Join("，", reading.Filters.Select(filter => $"{filter.Owner.Label}.{filter.Property}"));
        return $"查{label}的{asked}" + (limits.Length > 0 ? $"（条件：{limits}）" : "") + (reading.Group is { } group ? $"，按{(group.Property is { } property ? NodeValueText.Label(property, false) : NodeValueText.Label(group.Node!, false))}" : "");
    }
}
