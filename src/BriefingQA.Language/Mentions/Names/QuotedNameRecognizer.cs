using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds what quotes and 《》 name: documents, “…”战略, “…平台”, quoted names behind 开展 and 参与.</summary>
internal sealed class QuotedNameRecognizer(Lexicon lexicon)
{
    private const int LongestBetween = 12;
    private const int ShortestName = 2;
    private const int LongestName = 40;
    private const string Numerals = "一二三四五六七八九十百千两0123456789+";

    private readonly HeadwordLexicon _words = lexicon.Headwords;
    private readonly PhraseScanner _scanner = new(lexicon.Headwords);

    public void Find(NameContext context)
    {
        foreach (var title in context.Titles)
            FindTitle(context, title);
        for (var index = 0; index < context.Quotes.Count; index++)
            FindQuote(context, index);
    }

    private void FindTitle(NameContext context, Enclosure title)
    {
        var name = context.Text[title.InnerStart..title.InnerEnd];
        if (name.Length < ShortestName || !IsDocument(context, title, name))
            return;
        if (_words.NamedPolicies.TryGet(name, out var known))
            name = known;
        context.Add(title.Start, title.End, NameKind.Policy, name, organization: IssuerBefore(context, title.Start));
        if (HeadBehind(context, title.End) is > 0 and var end && end - title.End > 2)
            context.Add(title.Start, end, NameKind.Program, context.Text[title.Start..end], organization: IssuerBefore(context, title.Start));
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
            || stem.Contains("关于", StringComparison.Ordinal) || IsGoverned(context.Text, title.Start);
    }

    /// <summary>印发《…》, 实施《…》</summary>
    private bool IsGoverned(string text, int start)
    {
        if (start > 0 && text[start - 1] == '了')
            start--;
        return _words.Publishing.MatchLengthBefore(text.AsSpan(0, start), start) > 0 || _words.Carrying.MatchLengthBefore(text.AsSpan(0, start), start) > 0;
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

        if (HeadBehind(context, quote.End) is > 0 and var end)
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
        else if (content.Length >= 3 && !IsSlogan(content) && (IsOfRegions(context.Text, quote.Start) || IsLaunched(context, quote.Start) || IsInLaunchedChain(context, index)))
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
        if (_words.Programs.MatchLengthBefore(content, content.Length) is > 0 and var program && !IsCount(content.AsSpan(0, content.Length - program)) || content.EndsWith("活动", StringComparison.Ordinal) && content.Length > 4)
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

    /// <summary>Where a program's head word ends that follows a quote or title, nouns between; 0 without one.</summary>
    private int HeadBehind(NameContext context, int start)
    {
        var text = context.Text;
        if (_words.AfterQuotes.MatchLength(text, start) is > 0 and var direct)
            return _words.NotHeads.MatchLength(text, start) > direct ? 0 : FurtherHead(text, start + direct);
        for (var at = start; at < text.Length && at - start < LongestBetween;)
        {
            var token = context.TokenAt(at);
            if (token.Tag is not ("n" or "vn" or "b" or "j" or "l" or "nz" or "v" or "ns" or "s" or "an"))
                return 0;
            if (at > start && _words.AfterQuotes.MatchLength(text, at) is > 0 and var head)
                return FurtherHead(text, at + head);
            if (_words.AfterQuotes.MatchLengthBefore(text.AsSpan(0, token.End), token.End) > 0)
                return FurtherHead(text, token.End);
            if (token.Tag == "v" && _words.Governing.Contains(token.Text))
                return 0;
            at = token.End;
        }

        return 0;
    }

    /// <summary>“…”全国行系列活动: a head word right behind another is the name's end.</summary>
    private int FurtherHead(string text, int end)
    {
        while (_words.AfterQuotes.MatchLength(text, end) is > 1 and var further && !text.AsSpan(end).StartsWith("建设") && !text.AsSpan(end).StartsWith("工作"))
            end += further;
        return end;
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
        var (first, last) = (index, index);
        while (first > 0 && IsNeighbour(context, first - 1))
            first--;
        while (last + 1 < context.Quotes.Count && IsNeighbour(context, last))
            last++;
        if (first < index && IsLaunched(context, context.Quotes[first].Start))
            return true;
        var end = context.Quotes[last].End;
        return end < context.Text.Length && context.Text[end] == '等'
            && (_words.AfterQuotes.MatchLength(context.Text, end + 1) > 0 || end + 3 < context.Text.Length && _words.AfterQuotes.MatchLength(context.Text, end + 3) > 0);
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
