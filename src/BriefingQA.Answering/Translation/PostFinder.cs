using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Finds the persons a question means by their posts: 消费品工业司司长, 那位副司长.</summary>
internal sealed class PostFinder(QuestionLexicon lexicon)
{
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

    /// <summary>Who holds the post named in the question, in the organization named with it.</summary>
    public IReadOnlyList<PostHolder> Holders(QuestionFrame frame, GraphIndex index)
    {
        if (TitleIn(frame.Form) is not { } title)
            return [];
        var at = frame.Form.IndexOf(title, StringComparison.Ordinal);
        var holders = index.Posts.Where(holder => holder.Title is not null && Titles(holder.Title).Contains(title)).ToList();
        var named = holders.Where(holder => OrganizationBefore(frame.Form[..at], holder)).ToList();
        return named.Count > 0 ? named : frame.Words.Any(word => word.End == at && word.Role == WordRole.Subject) ? [] : holders;
    }

    /// <summary>Whether the words before a post end in the organization of its holder, or in the end of its name.</summary>
    private static bool OrganizationBefore(string before, PostHolder holder) =>
        holder.Form.Split('|').Any(name =>
        {
            var office = name.EndsWith(holder.TitleForm, StringComparison.Ordinal) ? name[..^holder.TitleForm.Length] : name;
            for (var length = office.Length; length >= 2; length--)
                if (before.EndsWith(office[^length..], StringComparison.Ordinal))
                    return true;
            return false;
        });
}
