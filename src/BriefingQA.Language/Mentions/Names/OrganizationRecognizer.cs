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
    private const int LongestForeign = 14;
    private const int LongestPartBeforePost = 16;

    private readonly OrganizationLexicon _words = lexicon.Organizations;
    private readonly PersonNameReader _persons = new(lexicon.Persons);

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

        FindBodiesBeforePosts(context);
        FindPartsBeforePosts(context);
    }

    /// <summary>An organization known by name, and the part of it that follows; the end of what was found, or 0.</summary>
    private int NamedAt(NameContext context, int start)
    {
        var text = context.Text;
        if (MatchNamed(context, start) is not var (length, full))
            return 0;
        var end = start + length;
        if (!context.IsBoundary(start) && length < 3)
            return 0;
        if (WordEnd(context, start, end) is > 0 and var whole)
        {
            context.Add(start, whole, NameKind.Organization, full + text[end..whole]);
            return whole;
        }

        if (!EndsName(context, start, end))
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

    /// <summary>The length of the name that begins at <paramref name="start"/>, and the full name: 国家统计局, 中国国家统计局, a newspaper.</summary>
    private (int Length, string FullName)? MatchNamed(NameContext context, int start)
    {
        var text = context.Text;
        if (_words.Named.TryMatch(text, start, out var length, out var full) || _words.Media.TryMatch(text, start, out length, out full))
            return (length, full);
        return context.IsBoundary(start) && _words.OwnCountry.MatchLength(text, start) is > 0 and var country && _words.Named.TryMatch(text, start + country, out length, out full)
            ? (country + length, full)
            : null;
    }

    /// <summary>某部某中心 that the dictionary holds as one word: its end, or 0.</summary>
    private int WordEnd(NameContext context, int start, int end)
    {
        if (end >= context.Text.Length || context.IsBoundary(end) || context.TokenAt(end).Start != start)
            return 0;
        var token = context.TokenAt(end);
        return _words.Bodies.MatchLengthBefore(token.Text, token.Text.Length) > 1 ? token.End : 0;
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
        if (start < text.Length && text[start] is '和' or '与' or '及')
            return 0;
        for (var at = start; at < text.Length && at - start < LongestPart;)
        {
            var token = context.TokenAt(at);
            if (_words.NotParts.MatchLengthBefore(token.Text, token.Text.Length) > 0)
                return 0;
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
        var beginning = Math.Max(_words.Beginnings.MatchLength(text, start), Math.Max(lexicon.Regions.Names.MatchLength(text, start), PlaceLength(context, start)));
        if (beginning == 0 || IsCounted(context, start))
            return 0;
        var isForeign = lexicon.Regions.Foreign.MatchLength(text, start) > 0;

        for (var at = start + beginning; at < text.Length && at - start < LongestBody;)
        {
            if (Characters.IsOpening(text[at]) && text[at] is '（' or '“' && context.PartnerOf(at) is > 0 and var closing && closing - at < 12)
            {
                at = closing + 1;
                continue;
            }

            var token = context.TokenAt(at);
            var end = BodyEnd(text, token.End);
            var isHead = _words.Bodies.MatchLengthBefore(text.AsSpan(0, end), end) is > 0 and var head && end - head >= start + Math.Min(beginning, 2);
            if (isHead && !(end < text.Length && end == token.End && ContinuesName(context, end)))
                return AddBody(context, start, end);
            if (isForeign && token.End - start > beginning + 2 && token.End - start <= LongestForeign && _words.ForeignHeads.MatchLengthBefore(text.AsSpan(0, token.End), token.End) > 0 && !_words.NotForeign.Contains(token.Text))
                return AddBody(context, start, token.End);
            if (token.Text is "和" or "与" or "及" && token.End < text.Length && MatchNamed(context, token.End) is not null)
                return 0;
            if (!isHead && (!MayBeInPart(token.Tag, token.Text) || token.Tag == "v" && lexicon.Headwords.Governing.Contains(token.Text)))
                return 0;
            at = token.End;
        }

        return 0;
    }

    /// <summary>A place of the dictionary, or 省 and 市 of the place that the text is about; 0 where neither begins here.</summary>
    private int PlaceLength(NameContext context, int start)
    {
        var token = context.TokenAt(start);
        if (token.Tag == "ns" && token.Text.Length > 1)
            return token.Text.Length;
        var level = _words.Levels.MatchLength(context.Text, start);
        return level > 0 && (token.Text.Length == level || _words.Bodies.MatchLengthBefore(token.Text, token.Text.Length) > 1 || token.Tag == "nt") && !(start > 0 && context.TokenAt(start - 1).Tag is "ns" or "m" or "r") ? level : 0;
    }

    /// <summary>Where a body's name ends in a word that goes on with a post: 协会 of 协会会长.</summary>
    private int BodyEnd(string text, int end) =>
        lexicon.Persons.Posts.MatchLengthBefore(text.AsSpan(0, end), end) is > 0 and var post && _words.Bodies.MatchLengthBefore(text.AsSpan(0, end - post), end - post) > 0 ? end - post : end;

    private int AddBody(NameContext context, int start, int end)
    {
        var name = context.Text[start..end];
        if (_words.Generic.Contains(name) || end - start < 4 || HoldsVague(name))
            return 0;
        if (end < context.Text.Length && context.Text[end] is '等' or '们')
            return 0;
        context.Add(start, end, NameKind.Organization, name);
        return end;
    }

    /// <summary>世界一流大学 names none.</summary>
    private bool HoldsVague(string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (_words.Vague.MatchLength(name, at) > 0)
                return true;
        }

        return false;
    }

    /// <summary>6家国家重点实验室 names none.</summary>
    private static bool IsCounted(NameContext context, int start)
    {
        if (start == 0)
            return false;
        var before = context.TokenAt(start - 1);
        return before.Tag is ['q', ..] or ['m', ..] || before.Text is "个" or "家" or "批" or "所" or "多" or "等" or "各" or "级";
    }

    /// <summary>某某大学校长: before a post with a name behind, what ends as bodies do is one whatever its name begins with.</summary>
    private void FindBodiesBeforePosts(NameContext context)
    {
        var text = context.Text;
        for (var at = 2; at < text.Length; at++)
        {
            if (lexicon.Persons.Posts.MatchLength(text, at) is not (>= 2 and var post) || context.Overlaps(at - 1, at, NameKind.Organization) || !PersonFollows(text, at + post))
                continue;
            var isBody = _words.Bodies.MatchLengthBefore(text.AsSpan(0, at), at) >= 2;
            if (!isBody && _words.Parts.MatchLengthBefore(text.AsSpan(0, at), at) == 0)
                continue;
            var start = PartStart(context, context.TokenAt(at - 1).Start);
            // 某水科院 of a country or a region is one as well.
            if (at - start >= 4 && (isBody || _words.Beginnings.MatchLength(text, start) > 0 || lexicon.Regions.Names.MatchLength(text, start) > 0))
                AddBody(context, start, at);
        }
    }

    private bool PersonFollows(string text, int at)
    {
        if (at < text.Length && text[at] == ' ')
            at++;
        return _persons.LengthAt(text, at) > 0 || at + 1 < text.Length && text[at] is '、' or '兼' && lexicon.Persons.Posts.MatchLength(text, at + 1) > 0;
    }

    /// <summary>Goes left over the words that may be part of a name, and over 与 and 和 among them where nothing else stands before.</summary>
    private int PartStart(NameContext context, int end)
    {
        var text = context.Text;
        var start = end;
        int? beforeAnd = null;
        while (start > 0 && end - start < LongestPartBeforePost && Characters.IsHan(text[start - 1]) && !context.Overlaps(start - 1, start, NameKind.Organization))
        {
            var token = context.TokenAt(start - 1);
            if (token.Text is "与" or "和" && start < end)
                beforeAnd ??= start;
            else if (!MayBeInPart(token.Tag, token.Text) || lexicon.Headwords.Governing.Contains(token.Text) && !_words.PartWords.Contains(token.Text) || beforeAnd is not null && token.Tag is ['n', 'r', ..])
                return beforeAnd ?? start;
            start = token.Start;
        }

        return start;
    }

    /// <summary>发展规划司司长: a 司 or 厅 that stands without its ministry.</summary>
    private void FindPartsBeforePosts(NameContext context)
    {
        var text = context.Text;
        for (var at = 2; at < text.Length; at++)
        {
            if (text[at] is not ('司' or '厅' or '局') || lexicon.Persons.Posts.MatchLength(text, at + 1) == 0 || context.Overlaps(at, at + 1, NameKind.Organization))
                continue;
            var start = PartStart(context, at);
            if (at - start >= 2)
                context.Add(start, at + 1, NameKind.Organization, MinistryOf(context, start, text[at]) + text[start..(at + 1)]);
        }
    }

    /// <summary>某部某司司长甲、某司副司长乙: the later 司 belongs to the same ministry, which the list does not repeat.</summary>
    private string? MinistryOf(NameContext context, int start, char head)
    {
        if (head == '局')
            return null;
        var last = context.Names.FindLast(name => name.Kind == NameKind.Organization && name.End <= start);
        if (last is null || context.Text.AsSpan(last.End, start - last.End).ContainsAny('。', '：', '！') || lexicon.Persons.Posts.MatchLength(context.Text, last.End) == 0)
            return null;
        return _words.Named.TryMatch(last.Name, 0, out _, out var ministry) ? ministry : null;
    }
}
