using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>
/// Finds organizations: by name, parts of one behind its name (某部某司), a 司 or 厅 before a post, and bodies whose names
/// begin with 国家, 中国, a region or another body and end with a word such as 协会.
/// </summary>
internal sealed class OrganizationRecognizer(Lexicon lexicon)
{
    private const int LongestBody = 30;
    private const int LongestForeign = 14;
    private const int ShortestPart = 3;
    private const int ShortestWord = 4;
    private const string Building = "建设";

    private readonly OrganizationLexicon _words = lexicon.Organizations;
    private readonly OrganizationParts _parts = new(lexicon);
    private readonly PostedOrganizations _posted = new(lexicon, new OrganizationParts(lexicon));

    public void Find(NameContext context)
    {
        var text = context.Text;
        for (var at = 0; at < text.Length;)
        {
            at = context.IsInTitle(at) ? at + 1
                : NamedAt(context, at) is > 0 and var named ? named
                : BodyAt(context, at) is > 0 and var body ? body
                : WordAt(context, at) is > 0 and var word ? word
                : at + 1;
        }

        _posted.FindBodies(context);
        _posted.FindParts(context);
    }

    /// <summary>An organization known by name, and the part of it that follows; the end of what was found, or 0.</summary>
    private int NamedAt(NameContext context, int start)
    {
        var text = context.Text;
        if (MatchNamed(context, start) is not var (length, full))
            return 0;
        var end = start + length;
        if (length < 3 && !(context.IsBoundary(start) && context.IsBoundary(end)))
            return 0;
        if (WordEnd(context, start, end) is > 0 and var whole)
        {
            context.Add(start, whole, NameKind.Organization, full + text[end..whole]);
            return whole;
        }

        if (!EndsName(context, start, end))
            return 0;
        // 中国石油|大学, 中国电子|信息行业联合会: the name of a firm that begins the name of another body.
        if (_words.FirmEndings.MatchLengthBefore(full, full.Length) > 0 && _words.FirmEndings.MatchLength(text, end) == 0 && end < text.Length && context.TokenAt(end).Tag is ['n', ..] && BodyAt(context, start) is > 0 and var longer)
            return longer;
        if (start > 0 && text[start - 1] is '省' or '市' or '县' or '区' or '州' && text[start] is not ('国' or '中'))
            return 0;

        // 某某集团|有限公司
        if (_words.FirmEndings.MatchLength(text, end) is > 0 and var firm && context.IsBoundary(end + firm))
            end += firm;
        var name = full;
        var isInner = false;
        while (_parts.PartEnd(context, end) is > 0 and var partEnd)
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
        // 中国世界贸易组织|研究会: a body of its own.
        return context.IsBoundary(start) && _words.OwnCountry.MatchLength(text, start) is > 0 and var country && _words.Named.TryMatch(text, start + country, out length, out full)
            && _words.Bodies.MatchLength(text, start + country + length) == 0
            ? (country + length, full)
            : null;
    }

    /// <summary>某部某中心 that the dictionary holds as one word: its end, or 0.</summary>
    private int WordEnd(NameContext context, int start, int end)
    {
        if (end >= context.Text.Length || context.IsBoundary(end) || context.TokenAt(end).Start != start)
            return 0;
        var token = context.TokenAt(end);
        return _words.Bodies.MatchLengthBefore(token.Text, token.Text.Length) > 1
            || token.End - end >= ShortestPart && _words.Parts.MatchLengthBefore(token.Text, token.Text.Length) > 0 && _words.NotParts.MatchLengthBefore(token.Text, token.Text.Length) == 0
            ? token.End : 0;
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

    /// <summary>某某大学附属医院: a word that the dictionary has for a body, and what of one goes on behind it; the end, or 0.</summary>
    private int WordAt(NameContext context, int start)
    {
        var token = context.TokenAt(start);
        if (token.Start != start || token.Tag != "nt" || token.Text.Length < ShortestWord || IsCounted(context, start) || GoesOnBefore(context, start) || _words.Generic.Contains(token.Text) || _words.Bodies.MatchLengthBefore(token.Text, token.Text.Length) < 2)
            return 0;
        var isListed = token.End < context.Text.Length && context.Text[token.End] is '和' or '与' or '及';
        return !isListed && EndBehind(context, start, token.Text.Length, isForeign: false) is > 0 and var whole ? whole : _parts.AddBody(context, start, token.End);
    }

    /// <summary>宁波东方|理工大学: more of the name stands before.</summary>
    private static bool GoesOnBefore(NameContext context, int start) => start > 0 && Characters.IsHan(context.Text[start - 1]) && context.TokenAt(start - 1).Tag is ['n' or 'j' or 'b' or 'f' or 's' or 'x', ..];

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

        return EndBehind(context, start, beginning, isForeign);
    }

    /// <summary>Goes on from the beginning of a body's name to its head word; the end of what was added, or 0.</summary>
    private int EndBehind(NameContext context, int start, int beginning, bool isForeign)
    {
        var text = context.Text;
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
            // 某省委|宣传部: another head word right behind it.
            if (isHead && !(end < text.Length && end == token.End && (_parts.ContinuesName(context, end) || _words.Bodies.Contains(context.TokenAt(end).Text))))
                return _parts.AddBody(context, start, end);
            if (isForeign && token.End - start > beginning + 2 && token.End - start <= LongestForeign && _words.ForeignHeads.MatchLengthBefore(text.AsSpan(0, token.End), token.End) > 0 && !_words.NotForeign.Contains(token.Text))
                return _parts.AddBody(context, start, token.End);
            // 北京、上海建设|科技创新中心 says what is done, 建设局 is a body.
            if (token.Text == Building && _words.Bodies.MatchLength(text, token.End) == 0 && _words.Parts.MatchLength(text, token.End) == 0)
                return 0;
            if (token.Text is "和" or "与" or "及" && token.End < text.Length && (MatchNamed(context, token.End) is not null || _words.Levels.MatchLength(text, token.End) > 0))
                return 0;
            if (!isHead && (!_parts.MayBeInPart(token.Tag, token.Text) || token.Tag == "v" && lexicon.Headwords.Governing.Contains(token.Text)))
                return 0;
            at = token.End;
        }

        return 0;
    }

    /// <summary>A place of the dictionary, or 省 and 市 of the place that the text is about; 0 where neither begins here.</summary>
    private int PlaceLength(NameContext context, int start)
    {
        var token = context.TokenAt(start);
        if (token.Tag == "ns" && token.Text.Length > 1 && IsSurePlace(context, token))
            return token.Text.Length;
        var level = _words.Levels.MatchLength(context.Text, start);
        return level > 0 && (token.Text.Length == level || _words.Bodies.MatchLengthBefore(token.Text, token.Text.Length) > 1 || token.Tag == "nt") && !(start > 0 && context.TokenAt(start - 1).Tag is "ns" or "m" or "r") ? level : 0;
    }

    /// <summary>新建 is a district and a verb: a place is sure by its last character, by a place that follows (滨江新区), or by a head word that does (江南大学).</summary>
    private bool IsSurePlace(NameContext context, Token token) =>
        token.End < context.Text.Length && _words.AfterPlaces.Contains(context.TokenAt(token.End).Text) && !lexicon.Headwords.Leading.Contains(token.Text) && !lexicon.Headwords.NotProper.Contains(token.Text) && !GoesOnBefore(context, token.Start)
        || _words.PlaceEndings.MatchLengthBefore(token.Text, token.Text.Length) > 0 || token.End < context.Text.Length && context.TokenAt(token.End).Tag == "ns";

    /// <summary>Where a body's name ends in a word that goes on with a post: 协会 of 协会会长.</summary>
    private int BodyEnd(string text, int end) =>
        lexicon.Persons.Posts.MatchLengthBefore(text.AsSpan(0, end), end) is > 0 and var post && _words.Bodies.MatchLengthBefore(text.AsSpan(0, end - post), end - post) > 0 ? end - post : end;

    /// <summary>6家国家重点实验室 names none.</summary>
    private static bool IsCounted(NameContext context, int start)
    {
        if (start == 0)
            return false;
        var before = context.TokenAt(start - 1);
        return before.Tag is ['q', ..] or ['m', ..] || before.Text is "个" or "家" or "批" or "所" or "多" or "等" or "各" or "级";
    }
}
