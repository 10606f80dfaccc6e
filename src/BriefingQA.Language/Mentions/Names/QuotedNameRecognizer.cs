using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds what quotes name: “…”战略, “…平台”, quoted names behind 开展 and 参与.</summary>
internal sealed class QuotedNameRecognizer(Lexicon lexicon)
{
    private const int ShortestName = 2;
    private const int LongestName = 40;
    private const string Numerals = "一二三四五六七八九十百千两0123456789+";

    private readonly HeadwordLexicon _words = lexicon.Headwords;
    private readonly PhraseScanner _scanner = new(lexicon.Headwords);
    private readonly HeadsBehind _behind = new(lexicon.Headwords);

    public void Find(NameContext context)
    {
        for (var index = 0; index < context.Quotes.Count; index++)
            FindQuote(context, index);
    }

    private void FindQuote(NameContext context, int index)
    {
        var quote = context.Quotes[index];
        var text = context.Text;
        var content = text[quote.InnerStart..quote.InnerEnd];
        if (content.Length is < ShortestName or > LongestName || context.IsInTitle(quote.Start))
            return;
        if (context.Periods.Any(period => period.Start <= quote.Start && period.End >= quote.End))
        {
            FindPlan(context, quote);
            return;
        }

        if (_words.Sayings.Contains(content))
            return;
        if (PlatformBehind(context, quote.End) is > 0 and var platform)
        {
            Add(context, quote.Start, platform, NameKind.Platform);
            return;
        }

        // “甲”“乙”等政务平台
        if (ChainEnd(context, index) is var chain && chain < text.Length && text[chain] == '等' && !IsSlogan(content) && PlatformBehind(context, chain + 1) > 0)
        {
            context.Add(quote.Start, quote.End, NameKind.Platform, content, organization: IssuerBefore(context, quote.Start));
            return;
        }

        if (_behind.HeadEnd(context, quote.End) is > 0 and var end && !(Numerals.Contains(content[0]) && text[(end - 2)..end] is "建设" or "项目"))
        {
            Add(context, quote.Start, end, NameKind.Program);
            return;
        }

        if (content.Any(c => c is '，' or '。' or '！' or '；') || _words.NotPrograms.Contains(content))
            return;
        if (context.Text.AsSpan(quote.End).StartsWith("工作") && !IsSlogan(content) && _words.Doing.MatchLengthBefore(context.Text.AsSpan(0, quote.Start), quote.Start) > 0)
        {
            context.Add(quote.Start, quote.End, NameKind.Program, content, organization: IssuerBefore(context, quote.Start));
            return;
        }

        if (KindByEnding(content) is { } kind)
            context.Add(quote.Start, quote.End, kind, content, organization: kind == NameKind.Event ? null : IssuerBefore(context, quote.Start));
        else if (content.Length == ShortestName && !IsSlogan(content) && HeadBehindChain(context, index) is { Length: > 0 } head)
            context.Add(quote.Start, quote.End, NameKind.Program, content + head, organization: IssuerBefore(context, quote.Start));
        else if (content.Length >= 3 && !IsSlogan(content) && (IsHeadedChain(context, index) || IsOfRegions(context.Text, quote.Start) || IsLaunched(context, quote.Start) || IsInLaunchedChain(context, index)))
            context.Add(quote.Start, quote.End, NameKind.Program, content, organization: IssuerBefore(context, quote.Start));
    }

    /// <summary>“十四五”规划纲要</summary>
    private void FindPlan(NameContext context, Enclosure quote)
    {
        if (_words.Policies.MatchLength(context.Text, quote.End) is not (> 0 and var head) || context.Text.AsSpan(quote.End + head) is ['和' or '与' or '、' or '》', ..])
            return;
        Add(context, quote.Start, quote.End + head, NameKind.Policy);
    }

    /// <summary>With the nouns before the quote, which narrow it down: 某业“两新”战略.</summary>
    private void Add(NameContext context, int quote, int end, NameKind kind)
    {
        var start = _scanner.FindStart(context, quote, _words.Doing, holdsVerbs: false);
        var from = start.Limit is PhraseLimit.Quantity or PhraseLimit.Vague or PhraseLimit.Coordination || quote - start.Start > 20 ? quote : start.Start;
        context.Add(from, end, kind, context.Text[(kind == NameKind.Program ? quote : from)..end], organization: IssuerBefore(context, from));
    }

    private NameKind? KindByEnding(string content)
    {
        if (_words.Platforms.MatchLengthBefore(content, content.Length) is > 0 and var platform && platform < content.Length)
            return NameKind.Platform;
        if (_words.Meetings.MatchLengthBefore(content, content.Length) is > 0 and var meeting && meeting + 2 <= content.Length)
            return NameKind.Meeting;
        if (_words.Programs.MatchLengthBefore(content, content.Length) is > 0 and var program && !IsCount(content.AsSpan(0, content.Length - program)) || _words.QuotedEndings.MatchLengthBefore(content, content.Length) > 0 || content.EndsWith("活动", StringComparison.Ordinal) && content.Length > 4)
            return NameKind.Program;
        return content.Length <= 8 && _words.DisasterEndings.MatchLengthBefore(content, content.Length) > 0 ? NameKind.Event : null;
    }

    /// <summary>六大, 八项; also nothing at all, and a numeral.</summary>
    private static bool IsCount(ReadOnlySpan<char> text) => text.TrimStart(Numerals) is "大" or "项" or "个" || text.Length <= 1;

    /// <summary>六稳, 五个认同, 六大行动, 8+4, 稳、进、好: points, and no name.</summary>
    private static bool IsSlogan(string content)
    {
        var rest = content.AsSpan().TrimStart(Numerals);
        return content.Contains('、') && content.Split('、').All(point => point.Length == 1) || rest.Length < content.Length && (content.Length <= 2 || rest is [] or ['个' or '大' or '项', ..]);
    }

    private int PlatformBehind(NameContext context, int start)
    {
        var text = context.Text;
        for (var at = start; at < text.Length && at - start < 8; at = context.TokenAt(at).End)
        {
            if (_words.Platforms.MatchLength(text, at) is > 0 and var head)
                return at + head;
            if (_words.QuotedPlatforms.MatchLength(text, at) is > 0 and var site && context.IsBoundary(at + site))
                return at + site;
            if (context.TokenAt(at).Tag is not ("n" or "vn" or "b" or "j"))
                return 0;
        }

        return 0;
    }

    /// <summary>中某“两国双园”: short forms of two regions before a quote name what they do together.</summary>
    private bool IsOfRegions(string text, int end)
    {
        var count = 0;
        for (var at = end; at > 0 && lexicon.Regions.Abbreviations.MatchLengthBefore(text.AsSpan(0, at), at) is > 0 and var length; at -= length)
            count++;
        return count >= 2;
    }

    private bool IsLaunched(NameContext context, int start)
    {
        var end = start > 0 && context.Text[start - 1] == '了' ? start - 1 : start;
        return _words.Launching.MatchLengthBefore(context.Text.AsSpan(0, end), end) > 0;
    }

    /// <summary>“甲”“乙”等活动, or quotes side by side of which the first is launched.</summary>
    private bool IsInLaunchedChain(NameContext context, int index)
    {
        var first = index;
        while (first > 0 && IsNeighbour(context, first - 1))
            first--;
        if (first < index && IsLaunched(context, context.Quotes[first].Start))
            return true;
        var end = ChainEnd(context, index);
        return end < context.Text.Length && context.Text[end] == '等'
            && (_words.AfterQuotes.MatchLength(context.Text, end + 1) > 0 || end + 3 < context.Text.Length && _words.AfterQuotes.MatchLength(context.Text, end + 3) > 0);
    }

    /// <summary>专项行动 of “甲乙”“丙丁”等专项行动, of which two characters alone would be no name.</summary>
    private string HeadBehindChain(NameContext context, int index)
    {
        var end = ChainEnd(context, index);
        if (end < context.Text.Length && context.Text[end] == '等')
            end++;
        else if (end == context.Quotes[index].End)
            return "";
        return _words.EvidentPrograms.MatchLength(context.Text, end) is > 0 and var head ? context.Text.Substring(end, head) : "";
    }

    /// <summary>“甲乙”“丙丁”行动: the head word behind the last of quotes side by side is that of all.</summary>
    private bool IsHeadedChain(NameContext context, int index) =>
        ChainEnd(context, index) is var end && end > context.Quotes[index].End && _behind.HeadEnd(context, end) > 0;

    private static int ChainEnd(NameContext context, int index)
    {
        while (index + 1 < context.Quotes.Count && IsNeighbour(context, index))
            index++;
        return context.Quotes[index].End;
    }

    private static bool IsNeighbour(NameContext context, int index)
    {
        var (end, start) = (context.Quotes[index].End, context.Quotes[index + 1].Start);
        return start == end || start == end + 1 && context.Text[end] is '、' or '和' or '及';
    }

    /// <summary>我们会同某部: who leads is not named.</summary>
    private static bool IsJoining(string text, int organization) =>
        organization >= 2 && text.AsSpan(organization - 2, 2) is "会同" or "联合" or "协同" or "配合";

    /// <summary>The last organization named before; of 甲会同乙、丙 the first, who leads.</summary>
    internal static string? IssuerBefore(NameContext context, int start)
    {
        NameMention? issuer = null;
        foreach (var name in context.Names)
        {
            if (name.Kind != NameKind.Organization || name.End > start || issuer is not null && name.Start < issuer.End)
                continue;
            var between = issuer is null ? "" : context.Text.AsSpan(issuer.End, name.Start - issuer.End);
            if (between is not [.., '、' or '和' or '与' or '及' or '同'] && !between.EndsWith("联合"))
                issuer = name;
            else
                issuer = issuer! with { End = name.End };
        }

        return issuer is null || IsJoining(context.Text, issuer.Start) ? null : issuer.Name;
    }
}
