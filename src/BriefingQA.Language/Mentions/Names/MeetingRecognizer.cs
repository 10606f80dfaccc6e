using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>
/// Finds meetings, and fairs and exhibitions, which are events: the best known by name, others by head word with what is
/// convened before it. A fair that is used as a platform (用好…等平台) is one.
/// </summary>
internal sealed class MeetingRecognizer(Lexicon lexicon)
{
    private const int LongestTheme = 50;
    private const int LongestOrdinal = 6;
    private const int LongestUse = 8;

    /// <summary>Of the words before a meeting that is one of a list.</summary>
    private const int ShortestOfList = 4;

    private const int LongestOfList = 16;

    private readonly HeadwordLexicon _words = lexicon.Headwords;
    private readonly PhraseScanner _scanner = new(lexicon.Headwords);

    public void Find(NameContext context)
    {
        var text = context.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (context.IsInTitle(at))
                continue;
            if (_words.Congresses.TryMatch(text, at, out var length, out var congress) && context.IsBoundary(at))
            {
                context.Add(at, at + length, NameKind.Meeting, congress);
                at += length - 1;
            }
            else if (PlenumEnd(text, at) is > 0 and var plenum)
            {
                context.Add(at, plenum, NameKind.Meeting, text[at..plenum]);
                at = plenum - 1;
            }
            else if (_words.NamedFairs.TryMatch(text, at, out length, out var fair))
            {
                context.Add(SessionStart(text, at), at + length, KindOfFair(text, at + length), fair);
                at += length - 1;
            }
            else if (_words.Meetings.MatchLength(text, at) is > 0 and var meeting)
            {
                var end = at + meeting;
                while (_words.Meetings.MatchLength(text, end) is > 0 and var further)
                    end += further;
                FindMeeting(context, at, end, NameKind.Meeting);
                at = end - 1;
            }
            else if (_words.Fairs.MatchLength(text, at) is > 0 and var exhibition)
            {
                FindMeeting(context, at, at + exhibition, KindOfFair(text, at + exhibition));
                at += exhibition - 1;
            }
        }
    }

    /// <summary>党的二十届三中全会: where it ends; 0 where none begins.</summary>
    private static int PlenumEnd(string text, int start) =>
        text.AsSpan(start).StartsWith("党的") && NumeralReader.TryReadChinese(text, start + 2, out var term) && text.AsSpan(term.End).StartsWith("届")
            && NumeralReader.TryReadChinese(text, term.End + 1, out var session) && text.AsSpan(session.End).StartsWith("中全会") ? session.End + 3 : 0;

    private void FindMeeting(NameContext context, int head, int end, NameKind kind)
    {
        if (!EndsName(context, head, end))
            return;
        if (HolderOf(context, head, end) is { } holder)
        {
            context.Add(head, end, kind, holder.Text + context.Text[head..end], organization: holder.Name);
            return;
        }

        end = SessionEnd(context, end);
        var start = SkipPointing(context, BehindEarlier(context, StartOf(context, head, out var isConvened), head), head, out var isCounted);
        if (start >= head || context.Overlaps(start, end, kind) || context.Overlaps(head, end, NameKind.Platform) || IsGeneric(context, start, head, end))
            return;
        if (BeginsWell(context, start) ? head - start >= 2 : !isCounted && head - start >= (isConvened ? 2 : 6))
            context.Add(start, end, kind, context.Text[start..end], organization: BodyAt(context, start)?.Name ?? QuotedNameRecognizer.IssuerBefore(context, start));
    }

    /// <summary>Not 会议中心, and not the middle of a word.</summary>
    private bool EndsName(NameContext context, int head, int end) =>
        !(head > 0 && context.Text[head - 1] == '经') && (end >= context.Text.Length || context.TokenAt(end).Start >= end || context.TokenAt(end).End <= end)
        && _words.NotMeetings.MatchLength(context.Text, head) <= end - head;

    /// <summary>Right behind 举行, 召开 or 在 in the same clause; else where the noun phrase begins.</summary>
    private int StartOf(NameContext context, int head, out bool isConvened)
    {
        var text = context.Text;
        isConvened = true;
        for (var at = head; at > 0 && head - at < LongestTheme; at--)
        {
            if (Characters.IsClosing(text[at - 1]) && context.PartnerOf(at - 1) is >= 0 and var opening)
            {
                at = opening + 1;
                continue;
            }

            if (_words.Convening.MatchLengthBefore(text.AsSpan(0, at), at) > 0 && context.IsBoundary(at))
                return at;
            if (Characters.IsClauseEnd(text[at - 1]) || text[at - 1] is '了' or '上')
                break;
            if (text[at - 1] == '在' && context.IsBoundary(at) && context.TokenAt(at - 1).Text == "在")
                return at;
        }

        isConvened = false;
        return _scanner.FindStart(context, head, _words.Convening, holdsVerbs: false).Start;
    }

    /// <summary>今天的, 成功, 两届: what only points at a meeting, goes with it, or counts meetings.</summary>
    private int SkipPointing(NameContext context, int start, int head, out bool isCounted)
    {
        isCounted = false;
        for (var at = start; at < head; start = at)
        {
            if (_words.Deictic.MatchLength(context.Text, at) is > 0 and var pointing)
                at += pointing;
            else if (_words.Leading.MatchLength(context.Text, at) is > 0 and var leading && context.IsBoundary(at + leading))
                at += leading;
            else if (CountLength(context.Text, at) is > 0 and var count)
                (at, isCounted) = (at + count, true);
            else if (context.Text[at] != '“' && Characters.IsPunctuation(context.Text[at]) && context.PartnerOf(at) < 0)
                at++;
            else
                break;
        }

        return start;
    }

    /// <summary>九场, 2届</summary>
    private static int CountLength(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || "一二三四五六七八九十百千两几多数".Contains(text[at])))
            at++;
        return at > start && at < text.Length && text[at] is '场' or '届' or '次' or '个' ? at + 1 - start : 0;
    }

    /// <summary>水利部 of 水利部今天的新闻发布会, 水利部3月的例行新闻发布会: the body before words that only point at a briefing.</summary>
    private NameMention? HolderOf(NameContext context, int head, int end)
    {
        if (lexicon.Speech.Meetings.MatchLengthBefore(context.Text, end) == 0)
            return null;
        for (var at = head; at > 0;)
        {
            var body = at < head ? context.Names.Find(name => name.Kind == NameKind.Organization && name.End == at) : null;
            if (body is not null)
                return body;
            var skipped = context.Periods.FirstOrDefault(period => period.End == at) is { } time ? at - time.Start : _words.Deictic.MatchLengthBefore(context.Text.AsSpan(0, at), at);
            if (skipped == 0)
                return null;
            at -= skipped;
        }

        return null;
    }

    private static NameMention? BodyAt(NameContext context, int start) => context.Names.LastOrDefault(name => name.Kind == NameKind.Organization && name.Start == start);

    /// <summary>第三场吹风会, 省级会议, 有关会议: one of many.</summary>
    private bool IsGeneric(NameContext context, int start, int head, int end)
    {
        var name = context.Text.AsSpan(start, end - start);
        if (name.Contains('等') || _words.GenericMeetings.Contains(name) || lexicon.Headwords.Vague.Contains(context.TokenAt(head - 1).Text) && context.TokenAt(head - 1).Text != "系列")
            return true;
        var front = name[..(head - start)];
        return _words.GenericMeetings.Contains(name[front.Length..]) && (IsOrdinal(front) || _words.Levels.Contains(front));
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text) => text is ['第', .., '场' or '次' or '届' or '个'] && text.Length <= LongestOrdinal;

    private bool BeginsWell(NameContext context, int start) =>
        lexicon.Organizations.Beginnings.MatchLength(context.Text, start) > 0
        || lexicon.Regions.Names.MatchLength(context.Text, start) > 0
        || lexicon.Organizations.Named.MatchLength(context.Text, start) > 0
        || context.Text[start] is '第' or '“' or '首' || char.IsAsciiLetterUpper(context.Text[start]) || context.Periods.Any(period => period.Start == start);

    /// <summary>第七场 behind the name belongs to it, and 2022年年会 behind a forum.</summary>
    private int SessionEnd(NameContext context, int end)
    {
        var text = context.Text;
        if (context.Periods.FirstOrDefault(period => period.Start == end) is { } year && _words.Meetings.MatchLength(text, year.End) is > 0 and var meeting)
            return year.End + meeting;
        if (end + 2 >= text.Length || text[end] != '第' || !NumeralReader.TryRead(text, end + 1, out var number) || number.End >= text.Length)
            return end;
        if (text[number.End] is not ('场' or '次' or '期'))
            return end;
        return _words.Meetings.MatchLength(text, number.End + 1) is > 0 and var session ? number.End + 1 + session : number.End + 1;
    }

    /// <summary>第五届, 首届, 2022年 before a name that is known.</summary>
    private static int SessionStart(string text, int at)
    {
        if (at > 1 && text[at - 1] == '届')
            return text[at - 2] is '首' or '本' ? at - 2 : text.LastIndexOf('第', at - 1, Math.Min(at, LongestOrdinal)) is >= 0 and var ordinal ? ordinal : at;
        return at > 4 && text[at - 1] == '年' && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(text[at - 5]) ? at - 5 : at;
    }

    /// <summary>Of a list of meetings (某论坛、某大会) the last one begins behind 、 or 和.</summary>
    private int BehindEarlier(NameContext context, int start, int head)
    {
        var text = context.Text;
        // 甲论坛、某企业丙地行、|乙论坛: in a list of which an earlier one is known, the last one begins behind the last mark.
        var last = text.AsSpan(0, head).LastIndexOf('、') + 1;
        var clause = text.AsSpan(0, head).LastIndexOfAny('，', '。', '；') + 1;
        if (last > clause && head - last is >= ShortestOfList and <= LongestOfList && IsList(text[clause..last]))
            return last;
        for (var at = head - 1; at > start; at--)
        {
            if (text[at] is '、' or '和' && (_words.Meetings.MatchLengthBefore(text.AsSpan(0, at), at) > 0 || _words.Fairs.MatchLengthBefore(text.AsSpan(0, at), at) > 0 || EndsGathering(context, at)))
                return at + 1;
        }

        return start;
    }

    /// <summary>Whether a list names a meeting or a fair.</summary>
    private bool IsList(string list) => list.Split('、', StringSplitOptions.RemoveEmptyEntries)
        .Any(part => _words.Meetings.MatchLengthBefore(part, part.Length) > 0 || _words.Fairs.MatchLengthBefore(part, part.Length) > 0);

    /// <summary>某某节, 某某展; not 进展, 环节.</summary>
    private bool EndsGathering(NameContext context, int end)
    {
        var length = _words.Gatherings.MatchLengthBefore(context.Text.AsSpan(0, end), end);
        return length > 1 || length == 1 && context.TokenAt(end - 1) is var token && (context.Text[end] == '、' || token.Text.Length != 2 || !lexicon.Segmenter.IsWord(token.Text));
    }

    /// <summary>用好某博览会、某交易会等会展平台</summary>
    private static NameKind KindOfFair(string text, int end)
    {
        var close = text.AsSpan(end).IndexOfAny('，', '。', '；');
        var clause = close < 0 ? text.AsSpan(end) : text.AsSpan(end, close);
        return clause.IndexOf('等') is >= 0 and var etc && clause[etc..].IndexOf("平台") is >= 0 and <= LongestUse ? NameKind.Platform : NameKind.Event;
    }
}
