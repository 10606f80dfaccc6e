using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation;

/// <summary>What post a person holds, who holds a post, and whether somebody holds it.</summary>
internal sealed partial class PostTranslator(PostFinder posts, QueryRunner runner) : ITranslator
{
    private const int Room = 190;

    private const double Named = 0.8, OfBriefing = 0.96;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var persons = frame.Persons.SelectMany(word => word.Things).Select(thing => thing.Name).Distinct().ToList();
        if (frame.Ask == AskKind.Post && persons.Count > 0)
            return await ReadPostsAsync(context, persons, rows => string.Join("；", rows.Select(row => WithPost(row))), cancellationToken);
        if (frame.Ask == AskKind.YesNo && persons.Count == 1 && posts.TitleIn(frame.Form) is { } claimed)
            return await ReadPostsAsync(context, persons, rows => Confirm(context, rows, claimed), cancellationToken);
        if (frame.Ask == AskKind.YesNo && persons.Count == 1 && Belonging().IsMatch(frame.Form))
            return await ReadPostsAsync(context, persons, rows => Belongs(context, rows), cancellationToken);
        if (frame.Ask is AskKind.Who or AskKind.List && persons.Count == 0 && posts.Holders(frame, context.Index) is { Count: > 0 } holders && IsOnlyAPost(frame, holders))
            return await ReadPostsAsync(context, [.. holders.Select(holder => holder.Person)], rows => string.Join("；", rows.Select(row => WithPost(row))), cancellationToken);
        var counts = frame.Ask == AskKind.Figure && frame.Units.Any(unit => Persons().IsMatch(unit));
        if ((frame.Ask is AskKind.Who or AskKind.Post or AskKind.List || counts) && persons.Count == 0 && BriefingPersons.Find(context) is { Count: > 0 } present)
            return await ReadPostsAsync(context, present, rows => (counts ? $"{present.Count}位：" : "") + Listed(rows), cancellationToken) is { } draft ? draft with { Support = OfBriefing } : null;
        return null;
    }

    /// <summary>All of them with their posts; where there is no room for these, without.</summary>
    private static string Listed(IReadOnlyList<RowValues> rows) =>
        string.Join("；", rows.Select(WithPost)) is { Length: <= Room } text ? text : string.Join("、", rows.Select(row => row.Text("person")).Distinct());

    [GeneratedRegex("^[位名人]$")]
    private static partial Regex Persons();

    /// <summary>Whether the question is about the post and nothing else: 消费品工业司司长是谁.</summary>
    private static bool IsOnlyAPost(QuestionFrame frame, IReadOnlyList<PostHolder> holders) =>
        frame.Words.Sum(word => word.Weight * word.CoverageIn(holders[0].Form)) >= 0.8 * frame.TotalWeight;

    private async Task<Draft?> ReadPostsAsync(QuestionContext context, IReadOnlyList<string> persons, Func<IReadOnlyList<RowValues>, string> word, CancellationToken cancellationToken)
    {
        var tree = Tree.Query(
            Tree.Match(Tree.In(Tree.Property("p", "name"), Tree.Param("persons")), Tree.Node("p", GraphLabels.Person)),
            Tree.OptionalMatch(Tree.Node("p"), Tree.To(GraphLabels.MemberOf, "m"), Tree.Node("o", GraphLabels.Organization)),
            Tree.Return(20, [new SortItem(Tree.Property("p", "name"), false), new SortItem(Tree.Property("o", "name"), false)],
                ("person", Tree.Property("p", "name")),
                ("organization", Tree.Property("o", "name")),
                ("title", Tree.Call("coalesce", Tree.Property("m", "title"), Tree.Property("p", "title")))));
        var ran = await runner.RunAsync(tree, new Dictionary<string, CypherValue> { ["persons"] = Tree.Strings(persons) }, cancellationToken);
        var rows = ran.Rows.Where(row => row.Text("title") is not null).ToList();
        if (rows.Count == 0)
            return null;
        var evidence = rows.Select(row => context.Index.PassagesHolding(WordForms.Plain(row.Text("person")!)).FirstOrDefault(passage =>
            passage.Text.Contains(row.Text("person")!, StringComparison.Ordinal) && passage.Text.Contains(row.Text("title")!, StringComparison.Ordinal))).OfType<Passage>();
        return new Draft(word(rows), ran, [.. evidence.Distinct()], "查职务：" + string.Join("、", persons)) { Persons = persons };
    }

    private static string WithPost(RowValues row) => $"{row.Text("person")}（{Post(row)}）";

    private static string Post(RowValues row) => row.Text("organization") + row.Text("title");

    /// <summary>Whether a person is of the office that the question names: all of its words stand in the name of the person's own.</summary>
    private static string Belongs(QuestionContext context, IReadOnlyList<RowValues> rows)
    {
        var person = rows[0].Text("person");
        var own = string.Join('|', context.Index.Posts.Where(post => post.Person == person).Select(post => post.Form));
        var office = context.Frame.Words.Where(word => word.Role != WordRole.Person && !Belonging().IsMatch(word.Form)).ToList();
        return $"{(office.All(word => word.CoverageIn(own) >= Named) ? "是" : "不是")}，{person}是{string.Join("、", rows.Select(row => Post(row)))}。";
    }

    [GeneratedRegex("的(领导|官员|干部|负责人|人|成员|工作人员)([吗吧，]|$)|来自|属于|任职|工作吗")]
    private static partial Regex Belonging();

    private string Confirm(QuestionContext context, IReadOnlyList<RowValues> rows, string claimed)
    {
        var held = string.Join("、", rows.Select(row => Post(row)));
        var person = rows[0].Text("person");
        var others = posts.Holders(context.Frame, context.Index).Select(holder => holder.Person).ToList();
        if (posts.IsOfficeOf(context.Frame, person!, context.Index) && rows.Any(row => posts.Titles(row.Text("title")!).Contains(claimed)))
            return $"是，{person}是{held}。";
        return $"不是，{person}是{held}{(others.Count > 0 ? $"；{claimed}是{string.Join("、", others)}" : "")}。";
    }
}
