using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds events: epidemics, dated disasters, anniversaries, honours won, and named things that came into being.</summary>
internal sealed class EventRecognizer(Lexicon lexicon)
{
    private const int LongestHonour = 24;
    private const int LongestStormName = 8;
    private const int LongestRelation = 16;
    private const int LongestOrdinal = 6;
    private const int LongestDay = 10;

    /// <summary>Behind 日 these make a rate of it: 日处理能力, 日均.</summary>
    private const string BehindDaily = "均产供耗用处照间输游增接";

    private const int LongestDayBehindQuote = 5;

    private readonly HeadwordLexicon _words = lexicon.Headwords;

    public void Find(NameContext context)
    {
        var text = context.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (context.IsInTitle(at))
                continue;
            if (_words.Epidemics.TryMatch(text, at, out var length, out var epidemic))
            {
                context.Add(at, at + length, NameKind.Event, epidemic);
                at += length - 1;
            }
            else if (_words.Disasters.MatchLength(text, at) is > 0 and var disaster)
            {
                FindDisaster(context, at, at + disaster);
            }
            else if (_words.Games.MatchLength(text, at) is > 0 and var games)
            {
                FindGames(context, at, at + games);
                at += games - 1;
            }
            else if (_words.Happenings.MatchLength(text, at) is > 0 and var happening)
            {
                FindHappening(context, at, at + happening);
            }
            else if (_words.Relations.MatchLength(text, at) is > 0 and var relation)
            {
                FindRelation(context, at, at + relation);
                at += relation - 1;
            }
            else if (_words.Awards.MatchLength(text, at) is > 0 and var award)
            {
                FindHonour(context, at + award);
                at += award - 1;
            }
            else if (text[at] == '日')
            {
                FindDay(context, at + 1);
            }
            else if (text.AsSpan(at).StartsWith("周年"))
            {
                FindAnniversary(context, at);
            }
        }
    }

    /// <summary>某市冬奥会, 某市第19届亚运会, 第三十一届奥运会</summary>
    private void FindGames(NameContext context, int at, int end)
    {
        var text = context.Text;
        var start = at > 2 && text[at - 1] == '届' && text.LastIndexOf('第', at - 1, Math.Min(at, LongestOrdinal)) is >= 0 and var ordinal ? ordinal : at;
        var place = PlaceBefore(context, start);
        if (place > 0 || start < at)
            context.Add(start - place, end, NameKind.Event, text[(start - place)..end]);
    }

    /// <summary>5月25日连阴雨: a disaster right behind its day, or behind a place's name.</summary>
    private void FindDisaster(NameContext context, int start, int end)
    {
        foreach (var period in context.Periods)
        {
            if (period.End == start && period.Text.EndsWith('日'))
                context.Add(period.Start, end, NameKind.Event, context.Text[period.Start..end]);
        }

        // 台风“某某”
        if (_words.Storms.MatchLength(context.Text, start) > 0 && context.Quotes.FirstOrDefault(quote => quote.Start == end) is { End: > 0 } name && name.End - end <= LongestStormName)
            context.Add(start, name.End, NameKind.Event, context.Text[start..name.End]);
        var strength = MagnitudeStart(context.Text, start);
        if (PlaceBefore(context, strength) is > 0 and var place && context.Text.AsSpan(start, end - start) is "地震" or "特大暴雨" or "泥石流")
        {
            var from = strength - place;
            from -= PlaceBefore(context, from);
            context.Add(from, end, NameKind.Event, context.Text[from..end]);
        }
    }

    /// <summary>Where 6.2级 begins that stands right before <paramref name="end"/>; that offset where nothing of the sort does.</summary>
    private static int MagnitudeStart(string text, int end)
    {
        var at = end - 1;
        if (at < 1 || text[at] != '级')
            return end;
        while (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.'))
            at--;
        return at < end - 1 ? at : end;
    }

    /// <summary>The length of a place's name that ends right before <paramref name="end"/>, or 0.</summary>
    private int PlaceBefore(NameContext context, int end)
    {
        var region = lexicon.Regions.Names.MatchLengthBefore(context.Text.AsSpan(0, end), end);
        return region == 0 && end > 0 && context.TokenAt(end - 1) is { Tag: "ns", End: var behind } token && behind == end ? token.Text.Length : region;
    }

    /// <summary>某协定正式生效, 某协定（简称）的正式生效, 某铁路开通运营</summary>
    private static void FindHappening(NameContext context, int start, int end)
    {
        var before = start;
        if (before > 0 && context.Text[before - 1] == '的')
            before--;
        if (before > 0 && context.PartnerOf(before - 1) is > 0 and var bracket && context.Text[bracket] is '（' or '(')
            before = bracket;
        if (context.Names.Find(name => name.End == before && name.Kind is NameKind.Policy or NameKind.Program or NameKind.Platform) is { } named)
            context.Add(named.Start, end, NameKind.Event, named.Name + context.Text[start..end]);
    }

    /// <summary>世界环境日, 全国助残日, “六五”环境日</summary>
    private void FindDay(NameContext context, int end)
    {
        var text = context.Text;
        var last = context.TokenAt(end - 1);
        if (!context.IsBoundary(end) || end < text.Length && BehindDaily.Contains(text[end]) || last.Tag[0] == 't' || _words.NotDays.MatchLengthBefore(text.AsSpan(0, end), end) > 0 || context.Periods.Any(period => period.Start < end && end <= period.End) || context.Overlaps(end - 1, end, NameKind.Program))
            return;
        for (var at = end - 1; at > 0 && end - at <= LongestDay; at--)
        {
            if (_words.DayFronts.MatchLengthBefore(text.AsSpan(0, at), at) is > 0 and var front && context.IsBoundary(at - front) && end - at > 1)
            {
                var start = at - front;
                while (_words.DayFronts.MatchLengthBefore(text.AsSpan(0, start), start) is > 0 and var further)
                    start -= further;
                context.Add(start, end, NameKind.Event, text[start..end]);
                return;
            }

            if (text[at - 1] == '”' && end - at is > 1 and <= LongestDayBehindQuote && context.PartnerOf(at - 1) is >= 0 and var quote && at - quote <= LongestDay)
            {
                context.Add(quote, end, NameKind.Event, text[quote..end]);
                return;
            }

            if (!Characters.IsHan(text[at - 1]) || context.TokenAt(at - 1).Tag is ['m' or 't' or 'p' or 'u' or 'd' or 'r', ..])
                return;
        }
    }

    /// <summary>共同宣布建立全面战略伙伴关系</summary>
    private void FindRelation(NameContext context, int relation, int end)
    {
        for (var at = relation; at > 0 && relation - at < LongestRelation && Characters.IsHan(context.Text[at - 1]); at--)
        {
            if (_words.Proclaiming.MatchLengthBefore(context.Text.AsSpan(0, at), at) is not (> 0 and var verb))
                continue;
            context.Add(at - verb, end, NameKind.Event, context.Text[(at - verb)..end]);
            return;
        }
    }

    /// <summary>荣获“…”称号</summary>
    private void FindHonour(NameContext context, int end)
    {
        for (var at = end - 1; at > 0 && end - at < LongestHonour; at--)
        {
            if (Characters.IsClauseEnd(context.Text[at]) || context.Text[at] == '、')
                return;
            if (_words.Awarding.MatchLengthBefore(context.Text.AsSpan(0, at), at) is not (> 0 and var verb) || !context.Text.AsSpan(at, end - at).Contains('“'))
                continue;
            context.Add(at - verb, end, NameKind.Event, context.Text[(at - verb)..end]);
            return;
        }
    }

    /// <summary>某国与某国建立外交关系30周年</summary>
    private void FindAnniversary(NameContext context, int unit)
    {
        var number = unit;
        while (number > 0 && (Characters.IsDigit(context.Text[number - 1]) || "一二三四五六七八九十百".Contains(context.Text[number - 1])))
            number--;
        if (number == unit)
            return;
        var start = number;
        var isFounding = false;
        while (start > 0 && unit - start < 36 && MayBeInAnniversary(context.TokenAt(start - 1)))
        {
            var token = context.TokenAt(start - 1);
            isFounding |= _words.Founding.Contains(token.Text);
            start = token.Start;
        }

        while (_words.Leading.MatchLength(context.Text, start) is > 0 and var leading && start + leading < number && context.IsBoundary(start + leading))
            start += leading;
        if (isFounding && number - start >= 4)
            context.Add(start, unit + 2, NameKind.Event, context.Text[start..(unit + 2)]);
    }

    private bool MayBeInAnniversary(Token token) =>
        token.Tag[0] is 'n' or 'j' or 'b' or 'l' or 'i' or 'f' or 's' or 'a' or 'z' || token.Text is "与" or "和" or "同" || token.Tag is "vn" or "c" or "x" && (Characters.IsHan(token.Text[0]) || token.Text is "-" or "—" or "－" or "–") || _words.Founding.Contains(token.Text);
}
