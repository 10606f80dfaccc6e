using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>On which day a briefing was held: by the sentence that says so, and by the day it was published where that says today or yesterday.</summary>
internal sealed partial class BriefingDayTranslator(GraphSchema schema, QueryRunner runner) : ITranslator
{
    /// <summary>From this weight on a word must be one that the briefing has.</summary>
    private const double NamingWeight = 1.5;

    private const string Title = "title", Date = "date", Stated = "stated";

    private readonly string[] _names = [.. schema.Nodes.GetValueOrDefault(GraphLabels.Briefing)?.Chinese.OrderByDescending(name => name.Length) ?? Enumerable.Empty<string>()];

    public double MostSupport => 1;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask != AskKind.Time || frame.Words.Any(word => word.IsInherited) || !IsAbout(frame.Form) || Meant(context) is not { } briefing)
            return null;
        var ran = await runner.RunAsync(
            Tree.Query(
                Tree.Match(Tree.Equal(Tree.Property("b", "id"), Tree.Param("briefing")), Tree.Node("b", GraphLabels.Briefing)),
                Tree.Return(1, (Title, Tree.Property("b", "title")), (Date, Tree.Property("b", "date")), (Stated, Tree.Property("b", "dateText")))),
            new Dictionary<string, Cypher.Values.CypherValue> { ["briefing"] = briefing.Id }, cancellationToken);
        var rows = ran.Rows.ToList();
        if (rows.Count == 0 || Held([.. context.Index.PassagesIn(briefing.Id)], rows[0]) is not { } held)
            return null;
        return new Draft(held.Day, ran, held.Passage is null ? [] : [held.Passage], "查发布会哪天举行") { Support = 1 };
    }

    /// <summary>Whether the question asks when a briefing was held, and not when something that was told there is.</summary>
    private bool IsAbout(string form) =>
        _names.FirstOrDefault(name => form.Contains(name, StringComparison.Ordinal)) is { } name && !Other().IsMatch(form) && form.AsSpan(form.LastIndexOf(name, StringComparison.Ordinal) + name.Length) is var rest && Holding().IsMatch(rest) && !Within().IsMatch(rest);

    /// <summary>The one briefing that has the words of the question.</summary>
    private static BriefingEntry? Meant(QuestionContext context)
    {
        var words = context.Frame.Words.Where(word => word is { IsVerb: false, Weight: >= NamingWeight }).ToList();
        bool Has(BriefingEntry entry, ContentWord word) =>
            word.CoverageIn(entry.Form) > 0 || context.Index.PassagesIn(entry.Id).Any(passage => word.CoverageIn(passage.Form) > 0 || word.CoverageIn(passage.SpeakerForm) > 0);
        var meant = context.Index.Briefings.Where(entry => (context.Briefing is null || entry.Id == context.Briefing) && words.All(word => Has(entry, word))).ToList();
        return meant is [var one] && context.Frame.Years.All(year => one.Year is null || one.Year == year || context.Index.PassagesIn(one.Id).Any(passage => passage.Form.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))) ? one : null;
    }

    private (string Day, Passage? Passage)? Held(IReadOnlyList<Passage> passages, RowValues row)
    {
        var published = DateOnly.TryParseExact(row.Text(Date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        var telling = passages.Where(passage => !passage.IsQuestion && _names.Any(name => passage.Text.Contains(name, StringComparison.Ordinal)) && Convened().IsMatch(passage.Text)).ToList();
        foreach (var passage in telling)
            if (Day().Match(passage.Text) is { Success: true } day)
                return (WithYear(day.Value, published), passage);
        foreach (var passage in telling)
            if (published is { } on && Yesterday().IsMatch(passage.Text))
                return (Written(on.AddDays(-1)), passage);
        var first = telling.FirstOrDefault();
        return published is { } known ? (Written(known), first)
            : row.Text(Stated) is { Length: > 0 } stated ? (stated, first)
            : null;
    }

    /// <summary>The day with its year, where it is of the one that the briefing was published in.</summary>
    private static string WithYear(string day, DateOnly? published)
    {
        var plain = WordForms.Plain(day).Replace('号', '日');
        return published is { } on && !plain.Contains('年', StringComparison.Ordinal) && Math.Abs(on.DayOfYear - DayOfYear(plain, on.Year)) <= 7 ? $"{on.Year}年{plain}" : plain;
    }

    private static int DayOfYear(string day, int year) =>
        DateOnly.TryParseExact($"{year}年{day}", "yyyy年M月d日", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.DayOfYear : int.MaxValue / 2;

    private static string Written(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    [GeneratedRegex("举行|召开|举办|开|办|是|在|时间|日期|哪|何时|什么|几")]
    private static partial Regex Holding();

    /// <summary>What is asked for was told at the briefing.</summary>
    [GeneratedRegex("^[上中里]?(说|提|讲|介绍|公布|宣布|透露|回应|强调|指出|表示)|^[上中里]")]
    private static partial Regex Within();

    /// <summary>Another briefing than the one that is told of.</summary>
    [GeneratedRegex("下一?[场次]|上一?[场次]|以后|今后|往后")]
    private static partial Regex Other();

    [GeneratedRegex("举行|召开|举办")]
    private static partial Regex Convened();

    [GeneratedRegex("((19|20)\\d\\d年)?\\d{1,2}月\\d{1,2}[日号]")]
    private static partial Regex Day();

    [GeneratedRegex("昨[天日]")]
    private static partial Regex Yesterday();
}
