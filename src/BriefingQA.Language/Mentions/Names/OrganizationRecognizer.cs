using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>
/// Finds organizations: by name, parts of one behind its name (某部某司), a 司 or 厅 before a post, and bodies whose names
/// begin with 国家, 中国, a region or another body and end with a word such as 协会.
/// </summary>
internal sealed class OrganizationRecognizer(Lexicon lexicon)
{
    private const int LongestPart = 36;
    private const int LongestBody = 30;

    private readonly OrganizationLexicon _words = lexicon.Organizations;

    public void Find(NameContext context)
    {
        var text = context.Text;
        for (var at = 0; at < text.Length;)
        {
            at = context.IsInTitle(at) ? at + 1
                : NamedAt(context, at) is > 0 and var named ? named
                : BodyAt(context, at) is > 0 and var body ? body
                : at + 1;
        }

        FindPartsBeforePosts(context);
    }

    /// <summary>An organization known by name, and the part of it that follows; the end of what was found, or 0.</summary>
    private int NamedAt(NameContext context, int start)
    {
        var text = context.Text;
        if (!_words.Named.TryMatch(text, start, out var length, out var full) && !TryMatchMedia(text, start, out length, out full))
            return 0;
        var end = start + length;
        if (!context.IsBoundary(start) && length < 3 || !EndsName(context, start, end))
            return 0;
        if (start > 0 && text[start - 1] is '省' or '市' or '县' or '区' or '州' && text[start] is not ('国' or '中'))
            return 0;

        var name = full;
        var isInner = false;
        while (PartEnd(context, end) is > 0 and var partEnd)
        {
            // 某部某专班某小组: the 专班 is named as well.
            if (isInner)
                context.Add(start, end, NameKind.Organization, name);
            isInner = true;
            name += text[end..partEnd];
            end = partEnd;
        }

        context.Add(start, end, NameKind.Organization, name);
        return end;
    }

    private bool TryMatchMedia(string text, int start, out int length, out string full)
    {
        var found = _words.Media.TryMatch(text, start, out length, out var name);
        full = name ?? "";
        return found;
    }

    /// <summary>某某部 is none in 某某部门, nor in 某某部长 where 部长 is the word.</summary>
    private static bool EndsName(NameContext context, int start, int end)
    {
        if (end >= context.Text.Length || context.IsBoundary(end))
            return true;
        var token = context.TokenAt(end);
        return token.Start <= start && token.End - token.Start > 0 && token.End > end
            ? end - start >= 4 && context.Text[end] is not ('门' or '长')
            : context.Text[end] is not ('门' or '长' or '署' or '级' or '际' or '分' or '队');
    }

    /// <summary>Where the part of an organization ends whose name begins at <paramref name="start"/>, right behind the organization's; or 0.</summary>
    private int PartEnd(NameContext context, int start)
    {
        var text = context.Text;
        for (var at = start; at < text.Length && at - start < LongestPart;)
        {
            var token = context.TokenAt(at);
            if (!MayBeInPart(token.Tag, token.Text) && !_words.Parts.Contains(token.Text))
                return EndOfHead(context, start, at);
            if (EndOfHead(context, start, token.End) is > 0 and var end && (token.End >= text.Length || _words.SelfStanding.MatchLengthBefore(text.AsSpan(0, end), end) > 0 || !ContinuesName(context, token.End)))
                return end;
            at = token.End;
        }

        return 0;
    }

    /// <summary><paramref name="end"/> where a head word of a part stands before it, not at the very start; 新闻办公室司长 has the post's own end.</summary>
    private int EndOfHead(NameContext context, int start, int end)
    {
        var text = context.Text;
        if (end - start < 2)
            return 0;
        if (_words.Parts.MatchLengthBefore(text.AsSpan(0, end), end) is > 0 and var head && (head > 1 || context.TokenAt(end - 1) is { Text.Length: 1 } or { Tag: "nt" } or { Text.Length: > 2, Tag: ['n', ..] }) && (end - head > start || text.AsSpan(start, end - start) is "办公厅" or "办公室" or "研究室" or "直属机关党委"))
            return end;

        // 某业司司长 may be cut 某业/司司长.
        return lexicon.Persons.Posts.MatchLengthBefore(text.AsSpan(0, end), end) is > 0 and var post && end - post > start
            && _words.Parts.MatchLengthBefore(text.AsSpan(0, end - post), end - post) is > 0 ? end - post : 0;
    }

    private bool ContinuesName(NameContext context, int at)
    {
        var rest = context.Text.AsSpan(at);
        if (PostFollows(context.Text, at))
            return false;
        var tag = context.TokenAt(at).Tag;
        return rest is not ['的' or '和' or '与' or '，' or '。' or '、', ..] && tag is "n" or "vn" or "b" or "j" or "nz" or "l";
    }

    /// <summary>某中心流行病学首席专家: what stands between a body and a post is the post's.</summary>
    private bool PostFollows(string text, int start)
    {
        for (var at = start; at < text.Length && at - start < 8 && Characters.IsHan(text[at]); at++)
        {
            if (lexicon.Persons.Posts.MatchLength(text, at) > 0)
                return true;
        }

        return false;
    }

    private bool MayBeInPart(string tag, string word) =>
        tag is "n" or "vn" or "b" or "j" or "l" or "nz" or "nt" or "ns" or "an" or "s" or "f" or "g" or "ng" or "vg" or "k" or "eng" or "i" or "nr" or "a" or "q" or "x" && Characters.IsHan(word[0])
        || tag == "v" && word.Length == 2 && !lexicon.Headwords.Doing.Contains(word) && !lexicon.Headwords.Issuing.Contains(word) && !lexicon.Headwords.Convening.Contains(word)
        || word is "与" or "和" or "及";

    /// <summary>中国某某协会, 某省某厅: the end, or 0.</summary>
    private int BodyAt(NameContext context, int start)
    {
        var text = context.Text;
        if (!context.IsBoundary(start))
            return 0;
        var beginning = Math.Max(_words.Beginnings.MatchLength(text, start), lexicon.Regions.Names.MatchLength(text, start));
        if (beginning == 0 || IsCounted(context, start))
            return 0;

        for (var at = start + beginning; at < text.Length && at - start < LongestBody;)
        {
            if (Characters.IsOpening(text[at]) && text[at] is '（' or '“' && context.PartnerOf(at) is > 0 and var closing && closing - at < 12)
            {
                at = closing + 1;
                continue;
            }

            var token = context.TokenAt(at);
            var isHead = _words.Bodies.MatchLengthBefore(text.AsSpan(0, token.End), token.End) is > 0 and var head && token.End - head >= start + Math.Min(beginning, 2);
            if (isHead && !(token.End < text.Length && ContinuesName(context, token.End)))
                return AddBody(context, start, token.End);
            if (!isHead && (!MayBeInPart(token.Tag, token.Text) || token.Tag == "v" && lexicon.Headwords.Governing.Contains(token.Text)))
                return 0;
            at = token.End;
        }

        return 0;
    }

    private int AddBody(NameContext context, int start, int end)
    {
        var name = context.Text[start..end];
        if (_words.Generic.Contains(name) || end - start < 4)
            return 0;
        if (end < context.Text.Length && context.Text[end] is '等' or '们')
            return 0;
        context.Add(start, end, NameKind.Organization, name);
        return end;
    }

    /// <summary>6家国家重点实验室 names none.</summary>
    private static bool IsCounted(NameContext context, int start)
    {
        if (start == 0)
            return false;
        var before = context.TokenAt(start - 1);
        return before.Tag is ['q', ..] or ['m', ..] || before.Text is "个" or "家" or "批" or "所" or "多" or "等" or "各" or "级";
    }

    /// <summary>发展规划司司长: a 司 or 厅 that stands without its ministry.</summary>
    private void FindPartsBeforePosts(NameContext context)
    {
        var text = context.Text;
        for (var at = 2; at < text.Length; at++)
        {
            if (text[at] is not ('司' or '厅' or '局') || lexicon.Persons.Posts.MatchLength(text, at + 1) == 0 || context.Overlaps(at, at + 1, NameKind.Organization))
                continue;
            var start = at;
            while (start > 0 && at - start < 14 && Characters.IsHan(text[start - 1]) && MayBeInPart(context.TokenAt(start - 1).Tag, context.TokenAt(start - 1).Text) && !lexicon.Headwords.Governing.Contains(context.TokenAt(start - 1).Text))
                start = context.TokenAt(start - 1).Start;
            if (at - start >= 2)
                context.Add(start, at + 1, NameKind.Organization, text[start..(at + 1)]);
        }
    }
}
