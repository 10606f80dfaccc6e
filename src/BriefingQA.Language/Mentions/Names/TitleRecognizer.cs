using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds documents by their titles in 《》, and programs that are named after one.</summary>
internal sealed class TitleRecognizer(Lexicon lexicon)
{
    private const int ShortestName = 2;

    private readonly HeadwordLexicon _words = lexicon.Headwords;
    private readonly HeadsBehind _behind = new(lexicon.Headwords);

    public void Find(NameContext context)
    {
        foreach (var title in context.Titles)
            FindTitle(context, title);
    }

    private void FindTitle(NameContext context, Enclosure title)
    {
        var name = context.Text[title.InnerStart..title.InnerEnd];
        if (name.Length < ShortestName || !IsDocument(context, title, name))
            return;
        if (_words.NamedPolicies.TryGet(name, out var known))
            name = known;
        context.Add(title.Start, title.End, NameKind.Policy, name, organization: QuotedNameRecognizer.IssuerBefore(context, title.Start));
        if (_behind.HeadEnd(context, title.End) is > 0 and var end && end - title.End > 2)
            context.Add(title.Start, end, NameKind.Program, context.Text[title.Start..end], organization: QuotedNameRecognizer.IssuerBefore(context, title.Start));
    }

    /// <summary>Plays and newspapers stand in 《》 too: a document is known by its last word or by the verb before it.</summary>
    private bool IsDocument(NameContext context, Enclosure title, string name)
    {
        if (lexicon.Organizations.Media.Contains(name))
            return false;
        var end = name.Length;
        if (name[^1] is '）' or ')' && name.AsSpan().LastIndexOfAny('（', '(') is > 0 and var bracket)
            end = bracket;
        while (end > 1 && (char.IsAsciiDigit(name[end - 1]) || name[end - 1] is '年' or '版' or '—' or '-' or '》' or '”'))
            end--;
        if (end > 2 && name.AsSpan(0, end).EndsWith("草案"))
            end -= 2;
        var stem = name.AsSpan(0, end);
        return _words.Policies.MatchLengthBefore(stem, end) > 0 || _words.WeakPolicies.MatchLengthBefore(stem, end) > 0 || _words.Titles.MatchLengthBefore(stem, end) > 0 || _words.Programs.MatchLengthBefore(stem, end) > 1
            || stem.Contains("关于", StringComparison.Ordinal) || IsGoverned(context.Text, title.Start)
            || _words.Policies.MatchLength(context.Text, title.End) > 0;
    }

    /// <summary>印发《…》, 实施《…》</summary>
    private bool IsGoverned(string text, int start)
    {
        if (start > 0 && text[start - 1] == '了')
            start--;
        return _words.Publishing.MatchLengthBefore(text.AsSpan(0, start), start) > 0 || _words.Carrying.MatchLengthBefore(text.AsSpan(0, start), start) > 0;
    }
}
