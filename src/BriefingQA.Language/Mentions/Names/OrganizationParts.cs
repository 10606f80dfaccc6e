using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>What the names of organizations and of their parts are made of, and how far they reach.</summary>
internal sealed class OrganizationParts(Lexicon lexicon)
{
    private const string Party = "中共";
    private const int LongestPart = 36;
    private const int LongestPartBeforePost = 16;

    private readonly OrganizationLexicon _words = lexicon.Organizations;

    /// <summary>Where the part of an organization ends whose name begins at <paramref name="start"/>, right behind the organization's; or 0.</summary>
    public int PartEnd(NameContext context, int start)
    {
        var text = context.Text;
        if (start < text.Length && text[start] is '和' or '与' or '及')
            return 0;
        for (var at = start; at < text.Length && at - start < LongestPart;)
        {
            var token = context.TokenAt(at);
            // 某部某司和|某部某司
            if (token.Text is "和" or "与" or "及" && _words.Named.MatchLength(text, token.End) > 0)
                return EndOfHead(context, start, at);
            if (_words.NotParts.MatchLengthBefore(token.Text, token.Text.Length) > 0 || _words.Vague.Contains(token.Text))
                return 0;
            if (!MayBeInPart(token.Tag, token.Text) && !_words.Parts.Contains(token.Text) && !(token.Tag == "m" && (token.Text[0] == '第' || token.Text.Length == 2 && token.Text[1] is '部' or '处' or '司' || token.Text.Length == 1 && token.End < text.Length && text[token.End] is '部' or '处' or '司')))
                return EndOfHead(context, start, at);
            if (EndOfHead(context, start, token.End) is > 0 and var end && _words.Parts.MatchLength(text, token.End) < 2 && (token.End >= text.Length || _words.SelfStanding.MatchLengthBefore(text.AsSpan(0, end), end) > 0 || !ContinuesName(context, token.End)))
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
        if (_words.Parts.MatchLengthBefore(text.AsSpan(0, end), end) is > 0 and var head && (head > 1 || context.TokenAt(end - 1) is { Text.Length: 1 } or { Tag: "nt" or "m" } or { Text: ['一' or '二' or '三' or '四' or '五', _] } or { Text.Length: > 2, Tag: ['n', ..] }) && (end - head > start || text.AsSpan(start, end - start) is "办公厅" or "办公室" or "研究室" or "直属机关党委"))
            return end;

        // 某业司司长 may be cut 某业/司司长.
        return lexicon.Persons.Posts.MatchLengthBefore(text.AsSpan(0, end), end) is > 0 and var post && end - post > start
            && _words.Parts.MatchLengthBefore(text.AsSpan(0, end - post), end - post) is > 0 ? end - post : 0;
    }

    public bool ContinuesName(NameContext context, int at)
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

    public bool MayBeInPart(string tag, string word) =>
        tag is "n" or "vn" or "b" or "j" or "l" or "nz" or "nt" or "ns" or "an" or "s" or "f" or "g" or "ng" or "vg" or "k" or "eng" or "i" or "nr" or "a" or "q" or "x" && Characters.IsHan(word[0])
        || tag == "v" && word.Length is 2 or 3 && !lexicon.Headwords.Doing.Contains(word) && !lexicon.Headwords.Issuing.Contains(word) && !lexicon.Headwords.Convening.Contains(word) && !lexicon.Headwords.Publishing.Contains(word)
        || _words.PartWords.Contains(word) || word is "与" or "和" or "及";

    /// <summary>Goes left over the words that may be part of a name, and over 与 and 和 among them where nothing else stands before.</summary>
    public int PartStart(NameContext context, int end)
    {
        var text = context.Text;
        var start = end;
        int? beforeAnd = null;
        while (start > 0 && end - start < LongestPartBeforePost && Characters.IsHan(text[start - 1]) && !context.Overlaps(start - 1, start, NameKind.Organization))
        {
            var token = context.TokenAt(start - 1);
            // 总审计师兼货物和劳务税司: what begins behind 兼 is the other post's.
            if (beforeAnd is not null && token.Start > 1 && text[token.Start - 1] is '兼' or '、' && lexicon.Persons.Posts.MatchLengthBefore(text, token.Start - 1) > 0)
                return token.Start;
            if (token.Text is "与" or "和" && start < end)
                beforeAnd ??= start;
            else if (!MayBeInPart(token.Tag, token.Text) && !(token.Tag == "m" && token.Text[0] == '第') || lexicon.Headwords.Governing.Contains(token.Text) && !_words.PartWords.Contains(token.Text) || beforeAnd is not null && token.Tag is ['n', 'r', ..])
                return beforeAnd ?? start;
            start = token.Start;
        }

        return start;
    }

    /// <summary>世界一流大学 names none.</summary>
    public bool HoldsVague(string name)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (_words.Vague.MatchLength(name, at) > 0)
                return true;
        }

        return false;
    }

    public int AddBody(NameContext context, int start, int end)
    {
        var name = context.Text[start..end];
        if (_words.Generic.Contains(name) || end - start < 4 || HoldsVague(name))
            return 0;
        // 全市妇产医院12家: counted, not named.
        if (end < context.Text.Length && (context.Text[end] is '等' or '们' || NumeralReader.TryRead(context.Text, end, out var count) && count.End < context.Text.Length && context.Text[count.End] is '家' or '所' or '个' or '座' or '支'))
            return 0;
        // 中共某省委 is 某省委.
        context.Add(start, end, NameKind.Organization, name.StartsWith(Party, StringComparison.Ordinal) && name[^1] == '委' ? name[Party.Length..] : name);
        return end;
    }
}
