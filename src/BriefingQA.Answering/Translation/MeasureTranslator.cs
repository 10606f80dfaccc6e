using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>What is being done, or will be done, about a matter: the numbered list that an official gave.</summary>
internal sealed partial class MeasureTranslator(GraphSchema schema, QueryRunner runner) : ITranslator
{
    private readonly IReadOnlyList<string> _words = schema.Nodes.GetValueOrDefault(GraphLabels.Measure)?.Chinese ?? [];

    private const double SufficientSupport = 0.62, SufficientTheme = 0.4, SufficientPoint = 0.75, SufficientTitle = 0.7;

    /// <summary>The weight of what the question names beyond the list's introduction: a noun at least.</summary>
    private const double LeastTelling = 1.5;

    /// <summary>Of a list of which only a part is asked for: clauses that say the part are better.</summary>
    private const double PartSupport = 0.5;

    /// <summary>From this weight on a word that only the items name limits what is asked for.</summary>
    private const double LimitingWeight = 0.8;

    /// <summary>From this weight on a word that neither the introduction nor an item names is another matter.</summary>
    private const double NamingWeight = 2, Named = 0.35;

    private const int MostParts = 8, LongestPart = 60, Room = 195;

    private const string CountWords = "方项条点个大招步类手件";

    private const string Ordinals = "一二三四五六七八九十";

    public double MostSupport => 1;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is not (AskKind.Measures or AskKind.List or AskKind.Quote or AskKind.Why) || (frame.Ask == AskKind.List && !_words.Any(word => frame.Form.Contains(word, StringComparison.Ordinal))) || frame.Asks.Contains(AskKind.Figure) && !frame.Asks.Contains(AskKind.Measures))
            return null;
        if (BestPoint(context) is var (point, pointSupport) && await ReadPointAsync(point, pointSupport, frame.Ask == AskKind.Quote, cancellationToken) is { } draft)
            return draft;
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
            (CountsPoints(frame.Form) ? Counted(list) : "") + string.Join("；", rows.Select(row => Label(row.Text("ordinal")) + Shortened(row.Text("title") ?? "", room))),
            ran,
            [.. items.Select(item => item.Passage).OfType<Passage>().Distinct()],
            $"查{(list.IsPlanned ? "下一步" : "已开展")}的举措，共{list.Items.Count}项") { Support = IsOtherTime(frame, list) || frame.Ask == AskKind.Why || !AsksForSeveral(frame.Form) && !AsksForList().IsMatch(frame.Form) && !IsAllOf(frame, list) ? PartSupport : frame.Ask == AskKind.Quote ? 0.8 : 0.9 };
    }

    /// <summary>Whether plans are asked for and the list tells what was done.</summary>
    private static bool IsOtherTime(QuestionFrame frame, MeasureList list) =>
        FigureTimes.AsksPlanned(frame) && !list.IsPlanned && !list.Theme.Contains("下一步", StringComparison.Ordinal);

    /// <summary>Whether the question is about all of the list: nothing it names is named by the items alone.</summary>
    private static bool IsAllOf(QuestionFrame frame, MeasureList list) =>
        frame.Words.Where(word => word is { IsVerb: false, IsInherited: false, Weight: >= LimitingWeight, Role: not (WordRole.Person or WordRole.Period) }).All(word => word.CoverageIn(list.Theme) >= SufficientTheme);

    /// <summary>The one point of a list that the question is about: its title names what the list's introduction does not.</summary>
    private static (MeasureItem Point, double Support)? BestPoint(QuestionContext context)
    {
        var frame = context.Frame;
        var points = context.Index.FindMeasureLists(frame.Words.SelectMany(word => word.Forms), context.Briefing)
            .Where(list => list.IsPlanned || !FigureTimes.AsksPlanned(frame)).SelectMany(list => list.Items.Select(item => (Item: item, Support: PointSupport(frame, item, list)))).Where(entry => entry.Support >= SufficientPoint)
            .OrderByDescending(entry => entry.Support).ToList();
        return points.Count == 0 || (points.Count > 1 && points[1].Support > points[0].Support - 0.02) ? null : points[0];
    }

    private static double PointSupport(QuestionFrame frame, MeasureItem item, MeasureList list)
    {
        if (AsksForSeveral(frame.Form) || list.Items.Count < 2)
            return 0;
        double total = 0, carried = 0, telling = 0, titled = 0, themed = 0;
        foreach (var word in frame.Words)
        {
            var (inTitle, inTheme) = (word.CoverageIn(item.Form), word.CoverageIn(list.Theme));
            total += word.Weight;
            carried += word.Weight * Math.Max(inTitle, Math.Max(0.8 * word.CoverageIn(item.TextForm), 0.9 * inTheme));
            themed += word.Weight * inTheme;
            if (inTheme >= 0.4)
                continue;
            telling += word.Weight;
            titled += word.Weight * inTitle;
        }

        return telling < LeastTelling || titled < SufficientTitle * telling || themed > SufficientTitle * total ? 0 : carried / total;
    }

    /// <summary>Whether the question says that there are several things to name: 哪四方面, 三项举措.</summary>
    private static bool AsksForSeveral(string form)
    {
        for (var i = 0; i + 1 < form.Length; i++)
            if (form[i] is '几' or '两' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '第' && CountWords.Contains(form[i + 1]) || form[i] == '第' && Ordinals.Contains(form[i + 1]))
                return true;
        return false;
    }

    /// <summary>What is done under a point: its parts, or what is said under its title.</summary>
    private async Task<Draft?> ReadPointAsync(MeasureItem point, double support, bool isQuote, CancellationToken cancellationToken)
    {
        var ran = await runner.RunAsync(
            Tree.Query(
                Tree.Match(Tree.Equal(Tree.Property("m", "id"), Tree.Param("measure")), Tree.Node("m", GraphLabels.Measure)),
                Tree.OptionalMatch(Tree.Node("p", GraphLabels.Measure), Tree.To("PART_OF_MEASURE"), Tree.Node("m")),
                Tree.Return(50, [new SortItem(Tree.Property("p", "order"), false)],
                    ("ordinal", Tree.Property("m", "ordinal")), ("title", Tree.Property("m", "title")), ("text", Tree.Property("m", "text")), ("part", Tree.Property("p", "title")))),
            new Dictionary<string, CypherValue> { ["measure"] = point.Id },
            cancellationToken);
        var parts = ran.Rows.Select(row => row.Text("part")).OfType<string>().Where(part => part.Length > 0).Distinct().ToList();
        var text = parts.Count > 0 ? Numbered(parts) : Under(point);
        return text.Length == 0 ? null : new Draft(text, ran, point.Passage is { } passage ? [passage] : [], $"查举措：{point.Ordinal}{point.Title}") { Support = isQuote ? 0.8 : Math.Min(1, support + 0.05) };
    }

    /// <summary>As many parts, one a line, as there is room for.</summary>
    private static string Numbered(List<string> parts)
    {
        var lines = parts.Take(MostParts).Select(part => Shortened(part, LongestPart)).ToList();
        while (NumberedList.Of(lines).Length >= Room)
            lines.RemoveAt(lines.Count - 1);
        return NumberedList.Of(lines);
    }

    /// <summary>What is said under a point's title, without the title.</summary>
    private static string Under(MeasureItem point)
    {
        var text = point.Text;
        if (text.IndexOf(point.Title, StringComparison.Ordinal) is >= 0 and var at)
            text = text[(at + point.Title.Length)..].TrimStart('。', '，', '；', '：');
        return Shortened(text, 190);
    }

    /// <summary>Whether a question asks how many points an answer had: 几个方面, 几项举措.</summary>
    public static bool CountsPoints(string form) => PointsAsked().IsMatch(form);

    /// <summary>How many points there are, as the words before them say it.</summary>
    private static string Counted(MeasureList list) =>
        (PointsStated().Match(list.Theme) is { Success: true } stated ? stated.Value : $"{list.Items.Count}个方面") + "：";

    [GeneratedRegex("(?<!哪)(几|多少)(个|大)?(方面|项|点|条|招|步)")]
    private static partial Regex PointsAsked();

    [GeneratedRegex("[两二三四五六七八九十\\d]+(个|大)?方面")]
    private static partial Regex PointsStated();

    private static MeasureList? Best(QuestionContext context)
    {
        var frame = context.Frame;
        return context.Index.FindMeasureLists(frame.Words.SelectMany(word => word.Forms), context.Briefing)
            .Select(list => (List: list, Support: Support(frame, list)))
            .Where(entry => entry.Support >= SufficientSupport && !frame.Words.Any(word => word is { Weight: >= NamingWeight, Role: WordRole.Other or WordRole.Indicator or WordRole.Subject, IsInherited: false } && Math.Max(word.CoverageIn(entry.List.Theme), word.CoverageIn(entry.List.Content)) < Named) && entry.List.Theme is var theme && frame.Words.Sum(word => word.Weight * word.CoverageIn(theme)) >= SufficientTheme * frame.TotalWeight)
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

    [GeneratedRegex("哪些(主要|具体|重点|相关|新)?(举措|措施|工作|做法|安排|部署|方面|成效|进展|成绩)")]
    private static partial Regex AsksForList();
}
