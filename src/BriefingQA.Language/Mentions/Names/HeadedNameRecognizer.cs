using System.Buffers;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds programs, policies and platforms without quotes, by their head word and the verb before their name.</summary>
internal sealed class HeadedNameRecognizer(HeadwordLexicon lexicon, RegionLexicon regions)
{
    private const int ShortestModifier = 3;
    private const int ShortestOfActivity = 4;
    private const int ShortestUnannounced = 4;

    /// <summary>Marks in a name, and what opens an ordinal: they tell that a certain one is meant.</summary>
    private static readonly SearchValues<char> ProperMarks = SearchValues.Create("“《（第");

    private readonly HeadwordLexicon _words = lexicon;
    private readonly SearchValues<char> _heads = SearchValues.Create(
    [
        .. lexicon.Policies.FirstCharacters, .. lexicon.WeakPolicies.FirstCharacters, .. lexicon.Programs.FirstCharacters,
        .. lexicon.Activities.FirstCharacters, .. lexicon.Platforms.FirstCharacters,
    ]);

    private readonly SearchValues<char> _named = SearchValues.Create(
        [.. lexicon.NamedPrograms.FirstCharacters, .. lexicon.NamedPolicies.FirstCharacters, .. lexicon.NamedPlatforms.FirstCharacters]);

    private readonly PhraseScanner _scanner = new(lexicon);

    public void Find(NameContext context)
    {
        for (var at = Next(context, 0, _named); at < context.Text.Length; at = Next(context, at + 1, _named))
        {
            FindNamedAt(context, at, _words.NamedPrograms, NameKind.Program);
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

    private static void FindNamedAt(NameContext context, int at, Vocabulary<string> names, NameKind kind)
    {
        if (names.TryMatch(context.Text, at, out var length, out var name) && !context.Overlaps(at, at + length, kind))
            context.Add(at, at + length, kind, name.Trim('“', '”'));
    }

    private void FindHeadAt(NameContext context, int at)
    {
        // 药品管理法|实施条例: the name goes on.
        if (_words.WeakPolicies.MatchLength(context.Text, at) is > 0 and var first && _words.Policies.MatchLength(context.Text, at + first) > 0)
            return;
        if (_words.Policies.MatchLength(context.Text, at) is > 0 and var policy)
            FindName(context, at, policy, NameKind.Policy, _words.Issuing, ShortestModifier, crossesLists: true);
        else if (_words.WeakPolicies.MatchLength(context.Text, at) is > 0 and var weak)
            FindName(context, at, weak, NameKind.Policy, _words.Publishing, ShortestModifier, crossesLists: true);
        if (_words.Programs.MatchLength(context.Text, at) is > 0 and var program)
            FindName(context, at, program, NameKind.Program, _words.Doing, ShortestModifier);
        else if (_words.Activities.MatchLength(context.Text, at) is > 0 and var activity)
            FindName(context, at, activity, NameKind.Program, _words.Conducting, ShortestOfActivity);
        if (_words.Platforms.MatchLength(context.Text, at) is > 0 and var platform)
            FindName(context, at, platform, NameKind.Platform, _words.Building, ShortestModifier);
    }

    private void FindName(NameContext context, int head, int length, NameKind kind, Vocabulary<string> triggers, int shortest, bool crossesLists = false)
    {
        var end = head + length;
        if (!EndsPhrase(context, end, kind) || IsSaying(context, head))
            return;
        // The longer the head word, the less need stand before it: 蓝天保卫战.
        if (length > 2)
            shortest = Math.Min(shortest, 2);
        var start = _scanner.FindStart(context, head, triggers, crossesLists, shortest: shortest);
        var isNamed = start.Limit == PhraseLimit.Trigger && head - start.Start >= shortest
            || start.Limit == PhraseLimit.Coordination && context.NameBefore(start.Start - 1, kind) is not null && head - start.Start >= shortest
            || kind == NameKind.Policy && start.Limit is PhraseLimit.Hard && IsRevised(context, start.Start, end) && head - start.Start >= shortest;
        isNamed |= kind == NameKind.Program && start.Limit == PhraseLimit.Hard && head - start.Start >= ShortestUnannounced && _words.EvidentPrograms.Contains(context.Text.AsSpan(head, length)) && BeginsClause(context.Text, start.Start);
        isNamed &= kind != NameKind.Program || !_words.ProperActivities.Contains(context.Text.AsSpan(head, length)) || IsProper(context.Text, start.Start, head);
        isNamed &= kind != NameKind.Platform || _words.GenericBeginnings.MatchLength(context.Text, start.Start) is var generic && (generic == 0 || start.Start + generic + 4 <= head);
        isNamed &= kind != NameKind.Policy || !_words.GenericPolicies.Contains(context.Text.AsSpan(start.Start, end - start.Start));
        if (isNamed && !context.Overlaps(start.Start, end, kind))
            context.Add(start.Start, end, kind, context.Text[start.Start..end], organization: QuotedNameRecognizer.IssuerBefore(context, start.Start));
    }

    /// <summary>“半拉子”工程</summary>
    private bool IsSaying(NameContext context, int head) =>
        head > 1 && context.Text[head - 1] == '”' && context.PartnerOf(head - 1) is >= 0 and var open && _words.Sayings.Contains(context.Text.AsSpan(open + 1, head - open - 2));

    /// <summary>第七次全国人口普查, 中德合作, “三下乡”活动; not 干部培训. A program in front carries over: 智能制造试点示范项目.</summary>
    private bool IsProper(string text, int start, int head)
    {
        var front = text.AsSpan(start, head - start);
        return front.IndexOfAny(ProperMarks) >= 0 || front.StartsWith("全国") || front.StartsWith("国家") || front.StartsWith("中国") || front.StartsWith("中央")
            || regions.Names.MatchLength(text, start) > 0 || _words.Programs.MatchLengthBefore(front, front.Length) > 0;
    }

    private static bool BeginsClause(string text, int start) => start == 0 || text[start - 1] is '，' or '。' or '；' or '：' or '、' or '“';

    /// <summary>标准体系建设 names no standard: the phrase goes on.</summary>
    private static bool EndsPhrase(NameContext context, int end, NameKind kind)
    {
        if (end >= context.Text.Length)
            return true;
        if (!context.IsBoundary(end))
            return false;
        var next = context.TokenAt(end);
        return next.Tag is not ("n" or "vn" or "nz" or "b" or "k" or "ng" or "j" or "l") && !(kind == NameKind.Policy && next.Text is "和" or "、" && next.End + 2 <= context.Text.Length && context.Text.AsSpan(next.End) is ['指', ..]);
    }

    /// <summary>对…办法进行修订</summary>
    private static bool IsRevised(NameContext context, int start, int end) =>
        start > 0 && context.Text[start - 1] == '对' && context.Text.AsSpan(end) is var rest && (rest.StartsWith("进行修订") || rest.StartsWith("进行了修订") || rest.StartsWith("进行修改") || rest.StartsWith("作了修订") || rest.StartsWith("进行了修改"));
}
