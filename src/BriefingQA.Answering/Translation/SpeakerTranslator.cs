using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation;

/// <summary>Who said something, spoke of a matter, or answered a question.</summary>
internal sealed partial class SpeakerTranslator(SpeakerFinder speakers, QuestionLexicon lexicon, QueryRunner runner) : ITranslator
{
    public double MostSupport => 1;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask != AskKind.Who || frame.Persons.Any(word => word.Things.Count > 0) || !IsQuotation(frame) && !lexicon.Speech.Any(word => frame.Form.Contains(word, StringComparison.Ordinal) || word == "回答" && frame.Form.Contains('答'))
            || speakers.Find(frame, context.Index, context.Briefing) is not { } speaker)
            return null;
        if (speaker.Person is null)
            return Draft.Decline("这个提问没有记载由谁回答。");
        var tree = speaker.Exchange is null
            ? Tree.Query(
                Tree.Match(Tree.Equal(Tree.Property("s", "id"), Tree.Param("statement")), Tree.Node("s", GraphLabels.Statement), Tree.To(GraphLabels.SpokenBy), Tree.Node("p", GraphLabels.Person)),
                Tree.Return(5, [new SortItem(Tree.Property("p", "name"), false)], ("name", Tree.Property("p", "name")), ("sentence", Tree.Property("s", "text"))))
            : Tree.Query(
                Tree.Match(Tree.Equal(Tree.Property("x", "id"), Tree.Param("exchange")), Tree.Node("x", GraphLabels.Exchange), Tree.To(GraphLabels.AnsweredBy, "r"), Tree.Node("p", GraphLabels.Person)),
                Tree.Return(5, [new SortItem(Tree.Property("p", "name"), false)], ("name", Tree.Property("p", "name")), ("title", Tree.Property("r", "title")), ("question", Tree.Property("x", "question"))));
        var parameters = new Dictionary<string, CypherValue> { [speaker.Exchange is null ? "statement" : "exchange"] = speaker.Exchange?.Id ?? speaker.Passage!.Id };
        var ran = await runner.RunAsync(tree, parameters, cancellationToken);
        var names = ran.Rows.Select(row => row.Text("name")).OfType<string>().Distinct().ToList();
        if (names.Count == 0)
            return null;
        var evidence = speaker.Passage ?? context.Index.PassagesOf(speaker.Exchange!).FirstOrDefault(passage => names.Contains(passage.Speaker ?? ""));
        return new Draft(string.Join("、", names.Select(name => Titled(name, context.Index))), ran, evidence is null ? [] : [evidence], speaker.Exchange is null ? "查是谁说的" : "查由谁回答：" + speaker.Exchange.Question)
        {
            Persons = names,
            Support = speaker.Support,
        };
    }

    /// <summary>Whether the question holds words in quotation marks and little else.</summary>
    private bool IsQuotation(QuestionFrame frame) =>
        Quoted().Match(frame.Text) is { Success: true } quoted && WordForms.Plain(quoted.Value) is var form
        && frame.Words.Where(word => !form.Contains(word.Form, StringComparison.Ordinal) && !lexicon.Speech.Contains(word.Form)).Sum(word => word.Weight) < 1;

    [GeneratedRegex("[“「\"][^”」\"]{5,}[”」\"]")]
    private static partial Regex Quoted();

    private static string Titled(string name, GraphIndex index) =>
        index.Posts.FirstOrDefault(post => post.Person == name && post.Title is not null) is { } post ? $"{name}（{post.Organization}{post.Title}）" : name;
}
