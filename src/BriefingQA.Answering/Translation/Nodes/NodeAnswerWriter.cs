using System.Globalization;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Words the rows of a reading: the value or the names first, in the units of the schema.</summary>
internal sealed class NodeAnswerWriter(NodeReading reading, QuestionFrame frame, IReadOnlyList<RowValues> rows, bool isEnglish)
{
    private const int Listed = 20;

    /// <returns>Null where the rows answer nothing.</returns>
    public string? Write() => reading.Ask switch
    {
        NodeAsk.Count when reading.Group is not null => Groups(row => NodeValueText.Number(row.Number(NodeQueryBuilder.Count) ?? 0) + Counted),
        NodeAsk.Count => NodeValueText.Number(rows[0].Number(NodeQueryBuilder.Count) ?? 0) + Counted,
        NodeAsk.Sum or NodeAsk.Average when reading.Group is not null => Groups(row => Total(row)),
        NodeAsk.Sum or NodeAsk.Average => rows[0].Number(NodeQueryBuilder.Count) is > 0 and var count
            ? isEnglish ? $"{Total(rows[0])} ({(reading.Ask == NodeAsk.Sum ? "sum" : "average")} of {NodeValueText.Number(count)})" : $"{(reading.Ask == NodeAsk.Sum ? "合计" : "平均")}{Total(rows[0])}（{NodeValueText.Number(count)}项{(reading.Ask == NodeAsk.Sum ? "相加" : "平均")}）"
            : null,
        NodeAsk.Extreme => Extreme(),
        NodeAsk.Distinct => Join(rows.Select(row => NodeValueText.Of(row[NodeQueryBuilder.Value], reading.Measure!)).Where(text => text.Length > 0)),
        NodeAsk.Exists => Exists(),
        NodeAsk.Compare => Compare(),
        NodeAsk.Values => Values(),
        _ => rows.Count == 0 ? isEnglish ? "None." : $"没有符合条件的{Label}。" : Join(rows.Select(Name).Distinct()),
    };

    private string Label => NodeValueText.Label(reading.Type, isEnglish);

    private string Counted => isEnglish ? "" : frame.Units is [.., var unit] ? unit : "个";

    private string Separator => isEnglish ? ", " : "、";

    private string Join(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return string.Join(Separator, all.Take(Listed)) + (all.Count > Listed ? isEnglish ? $" and {all.Count - Listed} more" : $"等{all.Count}个" : "");
    }

    private static string Name(RowValues row) => NodeValueText.Plain(row[NodeQueryBuilder.Name]);

    private string Total(RowValues row) => row[NodeQueryBuilder.Value] is { IsNull: false } value
        ? NodeValueText.Number(Math.Round(value.AsNumber(), reading.Ask == NodeAsk.Average ? 2 : 6)) + reading.Measure!.Unit : "";

    private string? Groups(Func<RowValues, string> text)
    {
        var named = rows.Where(row => !row[NodeQueryBuilder.Group].IsNull).ToList();
        return named.Count == 0 ? null : Join(named.Select(row => Apart(NodeValueText.Plain(row[NodeQueryBuilder.Group])) + text(row)));
    }

    /// <summary>A name, set apart from the number that follows it.</summary>
    private string Apart(string name) => isEnglish ? name + " " : name.Length > 0 && char.IsAsciiDigit(name[^1]) ? name + "：" : name;

    private string? Extreme()
    {
        if (rows.Count == 0 || reading is { Measure: null, Descending: true } && rows[0].Number(NodeQueryBuilder.Value) is 0)
            return null;
        var limit = Math.Min(reading.Top, rows.Count);
        var last = rows[limit - 1][NodeQueryBuilder.Value];
        var top = rows.Where((row, i) => i < limit || row[NodeQueryBuilder.Value].Equals(last)).ToList();
        return Join(top.Select(row => $"{Name(row)}{Asked(row)}（{Measured(row)}）"));

        string Measured(RowValues row) => reading.Measure is { } measure
            ? NodeValueText.Label(measure, isEnglish) + NodeValueText.Of(row[NodeQueryBuilder.Value], measure)
            : NodeValueText.Number(row.Number(NodeQueryBuilder.Value) ?? 0) + "个" + NodeValueText.Label(reading.Group!.Node!, isEnglish);

        string Asked(RowValues row) => string.Concat(reading.Properties.Select(property => "，" + NodeValueText.Label(property, isEnglish) + NodeValueText.Of(row[NodeQueryBuilder.Column(property)], property)));
    }

    private string? Values()
    {
        var present = rows.Where(row => reading.Properties.Any(property => !row[NodeQueryBuilder.Column(property)].IsNull)).ToList();
        if (present.Count == 0)
            return null;
        if (reading.IsYesNo && reading.Named.Count == 1 && reading.Properties is [var single])
            return YesNo(present[0][NodeQueryBuilder.Column(single)], single);
        var naming = present.Select(Name).Distinct().Count() > 1;
        return Join(present.Select(row => (naming ? Apart(Name(row)) : "") + string.Join(Separator, reading.Properties
            .Select(property => (property, text: NodeValueText.Of(row[NodeQueryBuilder.Column(property)], property)))
            .Where(entry => entry.text.Length > 0)
            .Select(entry => reading.Properties.Count > 1 ? NodeValueText.Label(entry.property, isEnglish) + entry.text : entry.text))).Distinct());
    }

    private string YesNo(CypherValue value, PropertyType property)
    {
        var text = NodeValueText.Of(value, property);
        if (property.Type == "boolean")
            return Opening(NodeValueText.IsTrue(value)) + (isEnglish ? "." : $"，{NodeValueText.Label(property, isEnglish)}：{text}。");
        if (reading.Claim is { } claim && value.Kind is CypherValueKind.Integer or CypherValueKind.Float)
        {
            var scale = claim.Scaled || claim.Unit.Length > 0 ? UnitKinds.ScaleOf(property.Unit) : 1;
            var (actual, bound) = (value.AsNumber(), claim.Value / scale);
            var holds = claim.Operator switch { ">" => actual > bound, ">=" => actual >= bound, "<" => actual < bound, "<=" => actual <= bound, _ => Math.Abs(actual - bound) < 1e-9 * Math.Max(1, Math.Abs(bound)) };
            return $"{Opening(holds)}，{NodeValueText.Label(property, isEnglish)}{text}。";
        }

        return text;
    }

    private string Exists()
    {
        var holds = rows.Count > 0;
        return Opening(holds) + (holds && reading.Named.Count == 0 ? (isEnglish ? ": " : "：") + Join(rows.Select(Name)) : isEnglish ? "." : "。");
    }

    private string Opening(bool holds)
    {
        if (isEnglish)
            return holds ? "Yes" : "No";
        var has = frame.Form.Contains('有') || frame.Form.EndsWith("了吗", StringComparison.Ordinal) || frame.Form.EndsWith('了');
        return holds ? frame.Form.Contains('有') ? "有" : "是" : has ? "没有" : "不是";
    }

    private string? Compare()
    {
        var measure = reading.Measure!;
        var sides = rows.Where(row => !row[NodeQueryBuilder.Value].IsNull).DistinctBy(Name)
            .OrderBy(row => frame.Form.IndexOf(WordForms.Plain(Name(row)), StringComparison.Ordinal)).ToList();
        if (sides.Count < 2)
            return null;
        var side = string.Join("，", sides.Select(row => Apart(Name(row)) + NodeValueText.Of(row[NodeQueryBuilder.Value], measure)));
        if (reading.AsksDifference && sides.All(row => row.Number(NodeQueryBuilder.Value) is not null))
            return $"{(isEnglish ? "" : "相差")}{NodeValueText.Number(Math.Round(Math.Abs(sides[0].Number(NodeQueryBuilder.Value)!.Value - sides[1].Number(NodeQueryBuilder.Value)!.Value), 6))}{measure.Unit}（{side}）";
        var ordered = sides.OrderBy(row => row[NodeQueryBuilder.Value], Comparer<CypherValue>.Create(NodeValueText.Order)).ToList();
        var winner = reading.Descending ? ordered[^1] : ordered[0];
        if (NodeValueText.Order(ordered[0][NodeQueryBuilder.Value], ordered[^1][NodeQueryBuilder.Value]) == 0)
            return (isEnglish ? "The same: " : "一样：") + side;
        return reading.IsYesNo ? $"{Opening(Name(winner) == Name(sides[0]))}，{side}。" : $"{Name(winner)}（{side}）";
    }
}
