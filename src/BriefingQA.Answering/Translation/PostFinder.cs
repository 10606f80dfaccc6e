using System.Buffers;
using System.Runtime.CompilerServices;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Finds the persons a question means by their posts: 消费品工业司司长, 那位副司长.</summary>
internal sealed class PostFinder(QuestionLexicon lexicon)
{
    /// <summary>As much of the end of an office's name tells it from others.</summary>
    private const int WholeOffice = 4;

    private readonly ConditionalWeakTable<GraphIndex, ILookup<string, PostHolder>> _holders = [];

    private static readonly SearchValues<char> Breaks = SearchValues.Create("是任当为由的，,、和");

    /// <summary>The post named in a text, the longest; null where there is none.</summary>
    public string? TitleIn(string form) => lexicon.Posts.FirstOrDefault(post => form.Contains(post, StringComparison.Ordinal));

    /// <summary>The single posts of a title: 总农艺师、发展规划司司长 has two, the second without its office.</summary>
    public IEnumerable<string> Titles(string title)
    {
        foreach (var part in title.Split('、', '，', '兼', '（', '('))
        {
            yield return part;
            if (lexicon.Posts.FirstOrDefault(post => part.EndsWith(post, StringComparison.Ordinal)) is { } post)
                yield return post;
        }
    }

    private ILookup<string, PostHolder> HoldersByTitle(GraphIndex index) =>
        index.Posts.Where(holder => holder.Title is not null).SelectMany(holder => Titles(holder.Title!).Distinct().Select(title => (Title: title, Holder: holder))).ToLookup(entry => entry.Title, entry => entry.Holder);

    /// <summary>Who holds the post named in the question, in the organization named with it.</summary>
    public IReadOnlyList<PostHolder> Holders(QuestionFrame frame, GraphIndex index)
    {
        if (TitleIn(frame.Form) is not { } title)
            return [];
        var at = frame.Form.IndexOf(title, StringComparison.Ordinal);
        var holders = _holders.GetValue(index, HoldersByTitle)[title].ToList();
        var named = holders.Where(holder => OrganizationBefore(frame.Form[..at], holder)).ToList();
        if (named.Count == 0)
            named = [.. holders.Where(holder => OfficeIn(frame.Form[..at], holder))];
        return named.Count > 0 ? named : frame.Words.Any(word => word.End == at && word.Role == WordRole.Subject) ? [] : holders;
    }

    /// <summary>Whether the office that the question names before the post is that of the holder; a question that names none agrees.</summary>
    public bool IsOfficeOf(QuestionFrame frame, string person, GraphIndex index)
    {
        if (TitleIn(frame.Form) is not { } title)
            return true;
        var before = frame.Form[..frame.Form.LastIndexOf(title, StringComparison.Ordinal)];
        return before.Length - before.AsSpan().LastIndexOfAny(Breaks) <= 2 || before.EndsWith(person, StringComparison.Ordinal)
            || index.Posts.Any(holder => holder.Person == person && OrganizationBefore(before, holder));
    }

    /// <summary>Whether the words before a post name the organization of its holder, in full or in part: 消费品司 for 消费品工业司.</summary>
    private static bool OrganizationBefore(string before, PostHolder holder)
    {
        var asked = before[(before.AsSpan().LastIndexOfAny(Breaks) + 1)..];
        return holder.Form.Split('|').Any(name =>
        {
            var office = name.EndsWith(holder.TitleForm, StringComparison.Ordinal) ? name[..^holder.TitleForm.Length] : name;
            if (asked.Length >= 2 && office.Length >= 2 && (Abbreviates(asked, office) || asked.EndsWith(office, StringComparison.Ordinal)))
                return true;
            for (var length = office.Length; length >= WholeOffice; length--)
                if (before.EndsWith(office[^length..], StringComparison.Ordinal))
                    return true;
            return false;
        });
    }

    /// <summary>Whether the office of a holder, in full or its end, is named anywhere in a text: 消费品工业司来了两位.</summary>
    private static bool OfficeIn(string text, PostHolder holder) =>
        holder.Form.Split('|').Select(name => name.EndsWith(holder.TitleForm, StringComparison.Ordinal) ? name[..^holder.TitleForm.Length] : name)
            .Any(office => office.Length > WholeOffice && text.Contains(office[^(WholeOffice + 1)..], StringComparison.Ordinal));

    /// <summary>Whether the characters of a short name stand in the long one in their order.</summary>
    private static bool Abbreviates(string asked, string office)
    {
        var at = 0;
        foreach (var character in office)
            if (at < asked.Length && asked[at] == character)
                at++;
        return at == asked.Length;
    }
}
