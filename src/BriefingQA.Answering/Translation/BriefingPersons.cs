using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Finds the persons of a briefing by the part they play in it, where no relationship of the graph tells: who chairs, who speaks, who sits on the platform.</summary>
internal static partial class BriefingPersons
{
    /// <summary>The share of what is said that the one who is called the speaker must say.</summary>
    private const double Most = 0.5;

    /// <summary>A longer line does not only name who is there.</summary>
    private const int LongestLine = 60;

    /// <returns>Their names; none where the question asks for no such part, or the briefing does not tell.</returns>
    public static IReadOnlyList<string> Find(QuestionContext context)
    {
        var form = context.Frame.Form;
        if (context.Index.Briefings.Count(entry => context.Briefing is null || entry.Id == context.Briefing) != 1)
            return [];
        var passages = context.Index.PassagesIn(context.Briefing ?? context.Index.Briefings[0].Id).ToList();
        if (Chairing().IsMatch(form))
            return context.Index.Hosts.Count == 0 ? Chairs(passages, context.Index) : NamesAsEvent(context) ? context.Index.Briefings.First(entry => context.Briefing is null || entry.Id == context.Briefing).Hosts : [];
        var named = context.Frame.Words.Where(word => word is { IsVerb: false, Weight: >= 1, Role: not WordRole.Person } && !Part().IsMatch(word.Form)).ToList();
        if (named.Count > 0 && !named.All(word => word.CoverageIn(context.Index.BriefingForms) > 0 || passages.Any(passage => passage.Form.Contains("发布会", StringComparison.Ordinal) && word.CoverageIn(passage.Form) > 0)))
            return [];
        return Sitting().IsMatch(form) ? Seated(passages, context)
            : Speaking().IsMatch(form) && Briefing().IsMatch(form) ? Speakers(passages, context.Index) : [];
    }

    /// <summary>Whether the question names the briefing as the event that it is, and nothing else: 某局新闻发布会.</summary>
    private static bool NamesAsEvent(QuestionContext context) =>
        context.Frame.Words.Where(word => !word.IsVerb && word.Weight >= 1).ToList() is { Count: > 0 } words && words.TrueForAll(word => word.Things.Any(thing => thing.Label == GraphLabels.Event) && Briefing().IsMatch(word.Form));

    private static List<string> Chairs(List<Passage> passages, GraphIndex index) =>
        [.. passages.Where(passage => passage.Text.Length <= LongestLine && ChairLine().IsMatch(passage.Text)).SelectMany(passage => PersonsIn(passage, index)).Distinct().Take(1)];

    /// <summary>Who says more than all others together; the chair's words are few.</summary>
    private static List<string> Speakers(List<Passage> passages, GraphIndex index)
    {
        var spoken = passages.Where(passage => passage is { Speaker: not null, IsQuestion: false } && index.Posts.Any(post => post.Person == passage.Speaker && post.Title is not null)).ToList();
        var most = spoken.GroupBy(passage => passage.Speaker!).OrderByDescending(group => group.Count()).FirstOrDefault();
        return most is not null && most.Count() > Most * spoken.Count ? [most.Key] : [];
    }

    /// <summary>Those whom the one sentence names that says who is there, apart from those the question leaves out.</summary>
    private static List<string> Seated(List<Passage> passages, QuestionContext context) =>
        passages.Where(passage => Present().IsMatch(passage.Text)).Select(passage => PersonsIn(passage, context.Index).FindAll(name => !ChairsIn(passage.Text, name))).OrderByDescending(names => names.Count).FirstOrDefault()?
            .Where(name => !context.Frame.Text.Contains(name, StringComparison.Ordinal)).ToList() ?? [];

    /// <summary>Whether somebody is named as the one who chairs: 由某某主持.</summary>
    private static bool ChairsIn(string text, string name) =>
        text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && text.AsSpan(at + name.Length) is var behind && behind[..Math.Min(MostBetween, behind.Length)].Contains("主持", StringComparison.Ordinal);

    private const int MostBetween = 6;

    private static List<string> PersonsIn(Passage passage, GraphIndex index) =>
        [.. index.Names.Matches(passage.Form).SelectMany(match => match.Things).Where(thing => thing.Label == GraphLabels.Person && index.Posts.Any(post => post.Person == thing.Name && post.Title is not null)).Select(thing => thing.Name).Distinct()];

    [GeneratedRegex("主持")]
    private static partial Regex Chairing();

    [GeneratedRegex("^主持人?[:：]?")]
    private static partial Regex ChairLine();

    [GeneratedRegex("发布会|通气会|吹风会|这场|本场|台上")]
    private static partial Regex Briefing();

    [GeneratedRegex("主讲|通报|介绍情况|来介绍|作介绍|发言|讲话|发布消息|唱主角")]
    private static partial Regex Speaking();

    [GeneratedRegex("就[坐座]|在座|台上坐|坐在|出席|(邀请|请来|请到|请)了?(哪|谁|几|多少)|(有哪|哪几|几)[些几位名个]*(官员|嘉宾|领导|负责人|发布人)(?!.*(介绍|回答|答|说|谈|讲))")]
    private static partial Regex Sitting();

    [GeneratedRegex("就[坐座]的|在座的|嘉宾|请来|请到|邀请|出席|(?<![邀申])请(?![问大给])[^，。：]{2,40}(介绍|出席)")]
    private static partial Regex Present();

    /// <summary>Words for the meeting and the parts in it, which name no matter.</summary>
    [GeneratedRegex("发布|台上|主讲|通报|介绍|情况|专家|官员|嘉宾|领导|负责人|主持|出席|邀请|会|专场|例行|就座|就坐|身份|职务|记者")]
    private static partial Regex Part();
}
