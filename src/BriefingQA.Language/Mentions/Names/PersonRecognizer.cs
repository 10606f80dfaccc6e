using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds persons with their posts and organizations; in a list the organization carries over.</summary>
internal sealed class PersonRecognizer(Lexicon lexicon)
{
    private const int LongestLine = 40;

    private readonly PersonNameReader _names = new(lexicon.Persons);
    private readonly PersonLexicon _words = lexicon.Persons;

    public void Find(NameContext context)
    {
        NameMention? previous = null;
        for (var at = 0; at < context.Text.Length;)
        {
            if (context.IsInTitle(at) || ReadAt(context, at, previous) is not { } person)
            {
                at++;
                continue;
            }

            previous = person;
            at = person.End;
            while (ReadFurther(context, at, previous) is { } further)
            {
                previous = further;
                at = further.End;
            }
        }
    }

    /// <summary>副部长甲、乙: the post of the first holds for the further names of the list.</summary>
    private NameMention? ReadFurther(NameContext context, int separator, NameMention person)
    {
        var text = context.Text;
        var start = separator + 1;
        if (person.Title is null || start >= text.Length || text[separator] is not ('、' or '和' or '与' or ' ') || !context.IsBoundary(start))
            return null;
        var length = _names.LengthAt(text, start);
        return length >= 2 && context.TokenAt(start) is { Tag: ['n', 'r', ..] or "x" } or { Text.Length: 1 } && !IsOrdinaryWord(context, start, length)
            ? context.Add(start, start + length, NameKind.Person, text.Substring(start, length), person.Title, person.Organization)
            : null;
    }

    private NameMention? ReadAt(NameContext context, int start, NameMention? previous)
    {
        var text = context.Text;
        if (!_words.Surnames.Contains(text[start]) && !(start + 2 <= text.Length && _words.DoubleSurnames.Contains(text.AsSpan(start, 2))) && !LooksForeign(text, start))
            return null;

        if (context.Overlaps(start, start + 1, NameKind.Organization))
            return null;
        var post = PostBefore(context, start);
        if (post.Start == start && (ReadWithPostInBrackets(context, start) ?? ReadOnList(context, start)) is { } listed)
            return listed;
        var length = post.Start < start ? _names.LengthAt(text, start) : 0;
        if (length > 0 && (IsOrdinaryWord(context, start, length) || IsNoun(context, start, length) && context.NameBefore(post.Start, NameKind.Organization) is null))
            length = 0;
        if (length == 0 && post.Start == start)
            length = LengthByContext(context, start);
        if (length == 0)
            return null;

        var end = start + length;
        var name = text[start..end].Replace(" ", "", StringComparison.Ordinal);
        if (post.Start == start && _words.Posts.TryMatch(text, end, out var behindLength, out var behind) && !_names.IsName(text.AsSpan(end)))
            return context.Add(start, end, NameKind.Person, name, behind, BodyBefore(context, start));
        if (post.Start == start)
            return context.Add(start, end, NameKind.Person, name, organization: IsAlone(text, start, end) ? BodyBefore(context, start) : null);

        var organization = OrganizationBefore(context, post.Start);
        if (organization is null && FieldBefore(context, post.Start) is var (field, body))
            (organization, post) = (body, (field, context.Text[field..start].Trim()));
        organization ??= Carried(context, post.Start, previous);
        return context.Add(start, end, NameKind.Person, name, post.Title, organization);
    }

    /// <summary>王丽（某部副部长）</summary>
    private NameMention? ReadWithPostInBrackets(NameContext context, int start)
    {
        var text = context.Text;
        foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
        {
            var bracket = start + length;
            if (bracket >= text.Length || text[bracket] is not ('（' or '(') || context.PartnerOf(bracket) is not (> 0 and var closing)
                || !_names.IsName(text.AsSpan(start, length)) || SinglePostBefore(text, closing) == closing || start > 0 && Characters.IsHan(text[start - 1]) && !context.IsBoundary(start))
                continue;
            var organization = context.Names.Find(name => name.Kind == NameKind.Organization && name.Start == bracket + 1);
            return context.Add(start, bracket, NameKind.Person, text[start..bracket], text[(organization?.End ?? bracket + 1)..closing], organization?.Name);
        }

        return null;
    }

    /// <summary>王丽 某部副部长: a line of a list, the body and the post behind the name.</summary>
    private NameMention? ReadOnList(NameContext context, int start)
    {
        var text = context.Text;
        var gap = text.IndexOf(' ');
        if (start > 0 || gap is < 2 or > 4 || text.Length > LongestLine || !_names.IsName(text.AsSpan(0, gap)) || SinglePostBefore(text, text.Length) == text.Length)
            return null;
        var organization = context.Names.Find(name => name.Kind == NameKind.Organization && name.Start == gap + 1);
        return organization is null ? null : context.Add(0, gap, NameKind.Person, text[..gap], text[organization.End..], organization.Name);
    }

    /// <summary>The post that ends right before a name, with 副, 兼 and the further posts of the same person before it.</summary>
    private (int Start, string Title) PostBefore(NameContext context, int end)
    {
        var text = context.Text;
        var at = end;
        if (at > 0 && text[at - 1] == ' ')
            at--;
        if (at > 0 && text[at - 1] is '）' or ')' && context.PartnerOf(at - 1) is > 0 and var opening && at - opening <= 12)
            at = opening;
        var start = SinglePostBefore(text, at);
        if (start == at || IsCutShort(text, at))
            return (end, "");
        // 某省委教育工委|书记: 工委书记 is a post too, but the body goes first.
        if (context.Names.Find(name => name.Kind == NameKind.Organization && name.Start < start && name.End > start && name.End < at) is { } body && _words.Posts.Contains(text.AsSpan(body.End, at - body.End)))
            start = body.End;

        for (var more = true; more;)
        {
            more = false;
            var org = context.NameBefore(start, NameKind.Organization);
            var before = org?.Start ?? start;
            if (before == 0)
                break;
            var joint = text[before - 1] is '兼' or '、' or '，' or '和' ? before - 1 : before;
            if (joint == before)
                break;
            var earlier = SinglePostBefore(text, joint);
            if (earlier == joint || text[joint] is '，' or '和' && org is null && OrganizationBefore(context, earlier) is null)
                break;
            start = earlier;
            more = true;
        }

        return (start, text[start..end].Trim());
    }

    /// <summary>总工 is no post in 总工程师.</summary>
    private bool IsCutShort(string text, int end)
    {
        var start = end - _words.Posts.MatchLengthBefore(text.AsSpan(0, end), end);
        return start + _words.Posts.MatchLength(text, start) > end;
    }

    private int SinglePostBefore(string text, int end)
    {
        var start = end - _words.Posts.MatchLengthBefore(text.AsSpan(0, end), end);
        while (start < end && start > 0 && _words.PostPrefixes.MatchLengthBefore(text.AsSpan(0, start), start) is > 0 and var prefix)
            start -= prefix;
        return start;
    }

    /// <summary>The organization right before a post; of a part without its ministry (发展规划司) the part itself, of 某司（某某司） the first.</summary>
    private static string? OrganizationBefore(NameContext context, int end) =>
        context.NameBefore(end, NameKind.Organization)?.Name ?? (end > 0 && context.Text[end - 1] is '）' or ')' && context.PartnerOf(end - 1) is > 0 and var bracket ? context.NameBefore(bracket, NameKind.Organization)?.Name : null);

    /// <summary>某司|王丽司长, 某司 王丽, 某司的|王丽司长</summary>
    private static string? BodyBefore(NameContext context, int start) =>
        OrganizationBefore(context, start) ?? (start > 0 && context.Text[start - 1] is ' ' or '的' ? OrganizationBefore(context, start - 1) : null);

    /// <summary>The length of a name with a post behind it, where a body stands before: the one that leaves the longer post (赵建|副司长).</summary>
    private int TitledLength(string text, int start)
    {
        var (best, longest) = (0, 1);
        for (var length = 2; length <= 4 && start + length < text.Length; length++)
        {
            if (_names.IsName(text.AsSpan(start, length)) && _words.Posts.MatchLength(text, start + length) is var post && post > longest)
                (best, longest) = (length, post);
        }

        return best;
    }

    /// <summary>Whether a name is the last word of a label.</summary>
    private static bool IsAlone(string text, int start, int end) =>
        start > 0 && text[start - 1] == ' ' && (end == text.Length || text[end] is '：' or ':' or ']' or '】');

    /// <summary>某中心流行病学首席专家: the field between the organization and the post is part of the post.</summary>
    private static (int Start, string Organization)? FieldBefore(NameContext context, int post)
    {
        var start = post;
        while (start > 0 && post - start < 8 && context.TokenAt(start - 1).Tag is "n" or "v" or "vn" or "nz" or "b" or "j" or "l" or "ng" or "vg" or "a" or "an")
        {
            start = context.TokenAt(start - 1).Start;
            if (context.NameBefore(start, NameKind.Organization) is { } organization)
                return (start, organization.Name);
        }

        return null;
    }

    /// <summary>司长甲、副司长乙: the organization of the person before, where only 、 or 和 stands between.</summary>
    private static string? Carried(NameContext context, int start, NameMention? previous) =>
        previous is not null && start > previous.End && start - previous.End <= 2 && context.Text[previous.End] is '、' or '，' or '和' or ' ' ? previous.Organization : null;

    /// <summary>A name without a post before it: a word that jieba takes for a name, and 表示, 总书记, 同志 or the like behind it.</summary>
    private int LengthByContext(NameContext context, int start)
    {
        var text = context.Text;
        if (BodyBefore(context, start) is not null && _words.Posts.MatchLength(text, start) == 0 && TitledLength(text, start) is > 0 and var titled)
            return titled;
        if (OrganizationBefore(context, start) is null
            && (!context.IsBoundary(start) || start > 0 && Characters.IsHan(text[start - 1]) && context.TokenAt(start - 1).Tag is ['n', ..]))
            return 0;
        foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
        {
            var end = start + length;
            if (end > text.Length || !_names.IsName(text.AsSpan(start, length)) || IsOrdinaryWord(context, start, length))
                continue;
            var isSpeaking = lexicon.Speech.Verbs.MatchLength(text, end) is > 0 and var verb && (end + verb >= text.Length || text[end + verb] is '，' or '：' or ',' or '。' or '“' or '道' or '了');
            var isTitled = context.IsBoundary(end) && (_words.Courtesies.MatchLength(text, end) >= 2 || _words.Posts.MatchLength(text, end) >= 2) && length > 2;
            var isTagged = start == 0 && length == 3 && context.TokenAt(start) is { Tag: "nr" } token && token.End == end && end < text.Length && text[end] is '是' or '的' or '在' or '说' or '介' or '担';
            if (IsAlone(text, start, end) && BodyBefore(context, start) is not null)
                return length;
            if (isSpeaking && (start == 0 || !Characters.IsHan(text[start - 1]) || text[start - 1] == '据') || isTitled && context.TokenAt(start).Tag is ['n', 'r', ..] || isTagged)
                return length;
        }

        return 0;
    }

    /// <summary>A word of the dictionary with another sense, standing where a name could.</summary>
    private bool IsOrdinaryWord(NameContext context, int start, int length)
    {
        var token = context.TokenAt(start);
        return lexicon.Segmenter.IsWord(token.Text) && token.Start == start && token.End >= start + Math.Min(length, 2) && token.Tag is not (['n', 'r', ..] or "x" or "nz" or "ns") && token.End - token.Start >= 2 && token.Tag[0] is not 'n'
            || token.Start == start && token.End - token.Start > length;
    }

    /// <summary>A name that is a noun as well needs an organization before the post.</summary>
    private static bool IsNoun(NameContext context, int start, int length) => context.TokenAt(start) is var token && token.Start == start && token.End - start == length && token.Tag is "n" or "ns" or "nz" or "vn";

    private static bool LooksForeign(string text, int start)
    {
        for (var at = start; at < text.Length && at - start < 8; at++)
        {
            if (text[at] == '·')
                return at > start;
            if (!Characters.IsHan(text[at]))
                return false;
        }

        return false;
    }
}
