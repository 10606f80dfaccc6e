using System.Buffers;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds programs, policies and platforms without quotes, by their head word and the verb before their name.</summary>
internal sealed class HeadedNameRecognizer(HeadwordLexicon lexicon, RegionLexicon regions)
{
    private const int ShortestModifier = 3;
    private const int ShortestOfActivity = 4;

    /// <summary>疫情防控工作 is none, 中小企业账款清欠工作 is one.</summary>
    private const int ShortestOfWork = 6;

    private const string Work = "工作";
    private const string Numerals = "一二三四五六七八九十百千两几";
    private const int LongestRest = 8;
    private const int ShortName = 2;
    private const int ShortestConcerning = 8;
    private const string Building = "建设";
    private const string Concerning = "关于";

    /// <summary>Marks in a name, and what opens an ordinal: they tell that a certain one is meant.</summary>
    private static readonly SearchValues<char> ProperMarks = SearchValues.Create("“《（第");

    /// <summary>Before what a name without quotes may begin with.</summary>
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；：《》");

    private readonly HeadwordLexicon _words = lexicon;
    private readonly SearchValues<char> _heads = SearchValues.Create(
    [
        .. lexicon.Policies.FirstCharacters, .. lexicon.WeakPolicies.FirstCharacters, .. lexicon.Programs.FirstCharacters,
        .. lexicon.Activities.FirstCharacters, .. lexicon.Platforms.FirstCharacters, .. lexicon.Mechanisms.FirstCharacters,
    ]);

    private readonly SearchValues<char> _named = SearchValues.Create(
        [.. lexicon.NamedPrograms.FirstCharacters, .. lexicon.NamedPolicies.FirstCharacters, .. lexicon.NamedPlatforms.FirstCharacters]);

    private readonly PhraseScanner _scanner = new(lexicon);
    private readonly UnannouncedNames _unannounced = new(lexicon, regions);

    public void Find(NameContext context)
    {
        for (var at = Next(context, 0, _named); at < context.Text.Length; at = Next(context, at + 1, _named))
        {
            FindNamedAt(context, at, _words.NamedPrograms, NameKind.Program);
            if (!IsOfLonger(context.Text, at) && !context.Overlaps(at, at + 1, NameKind.Program))
                FindNamedAt(context, at, _words.NamedPolicies, NameKind.Policy);
            FindNamedAt(context, at, _words.NamedPlatforms, NameKind.Platform);
        }

        for (var at = Next(context, 0, _heads); at < context.Text.Length; at = Next(context, at + 1, _heads))
            FindHeadAt(context, at);
    }

    /// <summary>The next character of the set outside 《》.</summary>
    private static int Next(NameContext context, int start, SearchValues<char> set)
    {
        for (var at = start; at < context.Text.Length; at++)
        {
            var next = context.Text.AsSpan(at).IndexOfAny(set);
            if (next < 0)
                break;
            at += next;
            if (!context.IsInTitle(at))
                return at;
        }

        return context.Text.Length;
    }

    /// <summary>某法|实施办法, 某市|某条例: a document of its own.</summary>
    private bool IsOfLonger(string text, int start) =>
        _words.NamedPolicies.MatchLength(text, start) is > 0 and var length
        && (_words.Policies.MatchLength(text, start + length) > 0 || start > 0 && text[start - 1] is '省' or '市' or '区' or '州' or '县' || regions.Names.MatchLengthBefore(text.AsSpan(0, start), start) > 0);

    private static void FindNamedAt(NameContext context, int at, Vocabulary<string> names, NameKind kind)
    {
        if (names.TryMatch(context.Text, at, out var length, out var name) && context.IsBoundary(at + length) && !context.Overlaps(at, at + length, kind))
        {
            var end = context.PlaceEnd(at + length);
            context.Add(at, end, kind, end > at + length ? context.Text[at..end] : name is ['“', .. var inner, '”'] && !inner.Contains('”') ? inner : name);
        }
    }


    private void FindHeadAt(NameContext context, int at)
    {
        if (_words.NotHeads.MatchLength(context.Text, at) > 0)
            return;
        // 药品管理法|实施条例: the name goes on.
        if (_words.WeakPolicies.MatchLength(context.Text, at) is > 0 and var first && _words.Policies.MatchLength(context.Text, at + first) > 0)
            return;
        if (_words.Policies.MatchLength(context.Text, at) is > 0 and var concerning && at > 0 && context.Text[at - 1] == '的')
            FindConcerning(context, at, at + concerning, mayLackConcerning: true);
        else if (_words.WeakPolicies.MatchLength(context.Text, at) is > 0 and var weakly && at > 0 && context.Text[at - 1] == '的')
            FindConcerning(context, at, at + weakly, mayLackConcerning: false);
        else if (_words.Policies.MatchLength(context.Text, at) is > 0 and var policy)
            FindName(context, at, policy, NameKind.Policy, _words.Issuing, ShortestModifier, crossesLists: true);
        else if (_words.WeakPolicies.MatchLength(context.Text, at) is > 0 and var weak)
            FindName(context, at, weak, NameKind.Policy, _words.Publishing, ShortestModifier, crossesLists: true);
        if (_words.Programs.MatchLength(context.Text, at) is > 0 and var program)
            FindName(context, at, program, NameKind.Program, _words.Doing, ShortestModifier);
        else if (_words.Activities.MatchLength(context.Text, at) is > 0 and var activity)
            FindName(context, at, activity, NameKind.Program, _words.Conducting, context.Text.AsSpan(at, activity) is Work ? ShortestOfWork : ShortestOfActivity);
        if (_words.Mechanisms.MatchLength(context.Text, at) is > 0 and var mechanism)
            FindMechanism(context, at, at + mechanism);
        if (_words.Platforms.MatchLength(context.Text, at) is > 0 and var platform)
            FindName(context, at, platform, NameKind.Platform, _words.Building, ShortestModifier);
    }

    /// <summary>印发关于做好某事的通知: from 关于 on.</summary>
    private void FindConcerning(NameContext context, int head, int end, bool mayLackConcerning)
    {
        var clause = context.Text.AsSpan(0, head).LastIndexOfAny(ClauseMarks) + 1;
        var start = context.Text.LastIndexOf(Concerning, head - 1, head - clause, StringComparison.Ordinal);
        if (start < 0 && mayLackConcerning)
            start = BehindPublishing(context, clause, head);
        if (start < 0 || head - start < ShortestConcerning || context.Overlaps(start, end, NameKind.Policy))
            return;
        for (var at = clause; at < start; at++)
        {
            if (_words.Publishing.MatchLength(context.Text, at) == 0)
                continue;
            context.Add(start, end, NameKind.Policy, context.Text[start..end], organization: QuotedNameRecognizer.IssuerBefore(context, start));
            return;
        }
    }

    /// <summary>煤电油气运保障工作部际协调机制: what such an arrangement is for stands before it.</summary>
    private void FindMechanism(NameContext context, int head, int end)
    {
        var start = _scanner.FindStart(context, head, _words.Building);
        // …保障|工作部际协调机制: the verb is what the work is.
        if (start.Limit == PhraseLimit.Verb && context.TokenAt(start.Start).Text == "工作")
            start = _scanner.FindStart(context, context.TokenAt(start.Start - 1).Start, _words.Building);
        if (head - start.Start >= ShortestModifier && start.Limit is not (PhraseLimit.Quantity or PhraseLimit.Vague) && !context.Overlaps(start.Start, end, NameKind.Platform) && !context.Overlaps(head, end, NameKind.Organization))
            context.Add(start.Start, end, NameKind.Platform, context.Text[start.Start..end]);
    }

    /// <summary>出台|金融支持某事的意见: without 关于, right behind the verb.</summary>
    private int BehindPublishing(NameContext context, int clause, int head)
    {
        for (var at = clause; at < head; at++)
        {
            if (_words.Publishing.MatchLength(context.Text, at) is > 0 and var length && context.IsBoundary(at) && context.IsBoundary(at + length))
                return context.Text.AsSpan(at + length, head - 1 - at - length).ContainsAny('的', '了', '“') || context.TokenAt(at + length).Tag is ['m' or 'r' or 'd', ..] || _words.Vague.MatchLength(context.Text, at + length) > 0 ? -1 : at + length;
        }

        return -1;
    }

    private void FindName(NameContext context, int head, int length, NameKind kind, Vocabulary<string> triggers, int shortest, bool crossesLists = false)
    {
        var end = head + length;
        var goesOn = !EndsPhrase(context, end, kind);
        if (goesOn && kind == NameKind.Policy || IsSaying(context, head))
            return;
        // The longer the head word, the less need stand before it: 蓝天保卫战.
        if (length > 2)
            shortest = Math.Min(shortest, 2);
        var start = kind == NameKind.Program && IsShortName(context, head, length, triggers)
            ? new PhraseStart(head - ShortName, PhraseLimit.Trigger, "")
            : _scanner.FindStart(context, head, triggers, crossesLists, shortest: shortest);
        var name = context.Text.AsSpan(start.Start, end - start.Start);
        var isNamed = start.Limit == PhraseLimit.Trigger && (head - start.Start >= shortest || start.Trigger.Length == 0)
            || start.Limit == PhraseLimit.Coordination && context.NameBefore(start.Start - 1, kind) is not null && head - start.Start >= shortest
            || start.Limit == PhraseLimit.Hard && kind == NameKind.Program && _unannounced.IsDescribed(context, start.Start, head, end, triggers)
            || start.Limit == PhraseLimit.Hard && _unannounced.IsUnannounced(context, start.Start, head, end, kind)
            || kind == NameKind.Platform && start.Limit == PhraseLimit.Verb && UnannouncedNames.IsNationalPlatform(context, start.Start, head);
        isNamed &= kind != NameKind.Program || !_words.ProperActivities.Contains(context.Text.AsSpan(head, length)) || IsProper(context.Text, start.Start, head);
        isNamed &= !_words.Activities.Contains(context.Text.AsSpan(head, length)) || name is not ['全', '省' or '市' or '区' or '县', ..];
        isNamed &= head == start.Start || context.Text[head - 1] is not ('和' or '与' or '及' or '、');
        // 某江治理工程|建设, 第七次普查|结果
        isNamed &= !goesOn || kind == NameKind.Program && context.Text[start.Start] == '第' && _words.Meetings.MatchLength(context.Text, end) == 0
            || kind == NameKind.Program && context.Text.AsSpan(end).StartsWith(Building) && _unannounced.IsPlace(context, start.Start)
            || kind == NameKind.Platform && UnannouncedNames.IsNationalPlatform(context, start.Start, head) && context.TokenAt(end).Text is not ("企业" or "经济");
        isNamed &= kind != NameKind.Program || !_words.GenericPrograms.Contains(name) && !StartsDoing(context, start.Start, head) && !OpensWithDeed(context.Text, start.Start, head);
        isNamed &= kind != NameKind.Program || !context.Names.Exists(zone => zone.Kind == NameKind.Platform && zone.Start == start.Start && zone.End == head);
        isNamed &= kind != NameKind.Platform || _words.GenericBeginnings.MatchLength(context.Text, start.Start) is var generic && (generic == 0 || start.Start + generic + 4 <= head);
        isNamed &= kind != NameKind.Policy || !_words.GenericPolicies.Contains(name) && _words.NotPolicies.MatchLengthBefore(name, name.Length) == 0;
        // 监测系统|200套
        isNamed &= kind != NameKind.Platform || end >= context.Text.Length || context.TokenAt(end).Tag is not "m";
        isNamed &= kind != NameKind.Platform || name is not [_, '大' or '个', ..] || !Numerals.Contains(name[0]);
        if (isNamed && !context.Overlaps(start.Start, end, kind))
            context.Add(start.Start, end, kind, context.Text[start.Start..end], organization: QuotedNameRecognizer.IssuerBefore(context, start.Start));
    }

    /// <summary>春风行动: a noun of two characters before the head word that does not only say what sort it is.</summary>
    private bool IsShortName(NameContext context, int head, int length, Vocabulary<string> triggers) =>
        length == 2 && head > ShortName && context.TokenAt(head - 1) is { Tag: ['n', ..] } front && front.End == head && head - front.Start == ShortName
        && _words.ShortNamed.Contains(context.Text.AsSpan(head, length)) && !_words.Sorts.Contains(front.Text)
        && triggers.MatchLengthBefore(context.Text.AsSpan(0, front.Start), front.Start) > 0;

    /// <summary>优势地区开展试点: what stands before the head word does it.</summary>
    private bool StartsDoing(NameContext context, int start, int head) => head > start && context.TokenAt(head - 1) is { Tag: "v" } verb && verb.Start > start && (_words.Conducting.Contains(verb.Text) || _words.Launching.Contains(verb.Text));

    /// <summary>深入开展|某工作: the verb of such names is no part of them.</summary>
    private bool OpensWithDeed(string text, int start, int head) =>
        _words.Conducting.MatchLength(text, start) is > 0 and var deed && start + deed <= head && text.AsSpan(start, deed) is [.., '开', '展'];

    /// <summary>“半拉子”工程</summary>
    private bool IsSaying(NameContext context, int head) =>
        head > 1 && context.Text[head - 1] == '”' && context.PartnerOf(head - 1) is >= 0 and var open && _words.Sayings.Contains(context.Text.AsSpan(open + 1, head - open - 2));

    /// <summary>第七次全国人口普查, 中德合作, “三下乡”活动; not 干部培训. A program in front carries over: 智能制造试点示范项目.</summary>
    private bool IsProper(string text, int start, int head)
    {
        var front = text.AsSpan(start, head - start);
        return front.IndexOfAny(ProperMarks) >= 0 || UnannouncedNames.IsNational(front)
            || regions.Names.MatchLength(text, start) > 0 || _words.Programs.MatchLengthBefore(front, front.Length) > 0;
    }

    /// <summary>标准体系建设 names no standard: the phrase goes on.</summary>
    private bool EndsPhrase(NameContext context, int end, NameKind kind)
    {
        if (end >= context.Text.Length)
            return true;
        if (!context.IsBoundary(end))
            return false;
        var next = context.TokenAt(end);
        // 某行动|启动以来
        if (next.Tag == "vn" && next.End < context.Text.Length && context.TokenAt(next.End) is { Tag: "f" })
            return true;
        return next.Tag is not ("n" or "vn" or "an" or "nz" or "b" or "k" or "ng" or "j" or "l") && !(kind == NameKind.Policy && next.Text is "和" or "、" && next.End + 2 <= context.Text.Length && context.Text.AsSpan(next.End) is ['指', ..])
            && !(kind == NameKind.Program && GoesOn(context, end));
    }

    /// <summary>某专项|担保计划: nouns and verbs up to another head word.</summary>
    private bool GoesOn(NameContext context, int end)
    {
        for (var at = end; at < context.Text.Length && at - end < LongestRest && context.TokenAt(at) is { Tag: ['n' or 'b' or 'v', ..] } token; at = token.End)
        {
            if (at > end && _words.Programs.MatchLength(context.Text, at) == token.End - at)
                return true;
        }

        return false;
    }
}
