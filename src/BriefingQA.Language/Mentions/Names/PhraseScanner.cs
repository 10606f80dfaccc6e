using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>What stands before a noun phrase.</summary>
internal enum PhraseLimit
{
    /// <summary>The start of the text, punctuation or a function word.</summary>
    Hard,

    /// <summary>A verb of the sort that was looked for.</summary>
    Trigger,

    /// <summary>Some other verb.</summary>
    Verb,

    /// <summary>A number: what follows is counted, not named.</summary>
    Quantity,

    /// <summary>和 or 、: what follows is one of several.</summary>
    Coordination,

    /// <summary>相关, 一系列: nothing in particular is named.</summary>
    Vague,
}

/// <param name="Start">Offset of the phrase's first character.</param>
/// <param name="Trigger">The verb, where one was found.</param>
internal readonly record struct PhraseStart(int Start, PhraseLimit Limit, string Trigger);

/// <summary>Finds where a name begins that ends with a known head word, by going left over nouns and what may stand among them.</summary>
internal sealed class PhraseScanner(HeadwordLexicon lexicon)
{
    private const int LongestName = 40;
    private const int LongestDuration = 8;

    /// <summary>教育改革和|发展|规划纲要 is one name.</summary>
    private const int ShortestOfList = 4;

    /// <param name="end">Where the scan begins: the start of the head word.</param>
    /// <param name="triggers">Verbs behind which such names stand.</param>
    /// <param name="crossesLists">Whether the name may hold a list: 甲、乙等行业….</param>
    /// <param name="holdsVerbs">Whether verbs that govern nothing in particular may be part of the name: 稳链强链行动.</param>
    /// <param name="shortest">A verb nearer to the head word than this is part of the name: 数字乡村建设试点.</param>
    public PhraseStart FindStart(NameContext context, int end, Vocabulary<string> triggers, bool crossesLists = false, bool holdsVerbs = true, int shortest = 0)
    {
        var start = ScanLeft(context, end, triggers, crossesLists, holdsVerbs, shortest);
        return start with { Start = SkipLeading(context, start.Start, end) };
    }

    private int SkipLeading(NameContext context, int start, int end)
    {
        while (lexicon.Leading.MatchLength(context.Text, start) is > 0 and var length && start + length <= end && context.IsBoundary(start + length))
            start += length;
        return start;
    }

    private PhraseStart ScanLeft(NameContext context, int end, Vocabulary<string> triggers, bool crossesLists, bool holdsVerbs, int shortest)
    {
        var text = context.Text;
        var at = end;
        PhraseStart? weaker = null;
        int? behindOther = null;
        while (at > 0 && end - at < LongestName)
        {
            if (Characters.IsClosing(text[at - 1]))
            {
                var opening = context.PartnerOf(at - 1);
                if (opening < 0 || end - opening > LongestName)
                    break;
                at = opening;
                continue;
            }

            var token = context.TokenAt(at - 1);
            if (end - at >= shortest && triggers.TryMatchBefore(text.AsSpan(0, at), at, out var length, out var trigger) && context.IsBoundary(at - length))
                return weaker is { Limit: not PhraseLimit.Verb } stop && !crossesLists ? stop
                    : behindOther is null && EarlierTrigger(context, at, length, triggers) is { } earlier ? earlier
                    : new PhraseStart(behindOther ?? StartAtVerb(context, at, length, triggers), PhraseLimit.Trigger, trigger);
            switch (LimitAt(context, token.Start, at, crossesLists && at < end, holdsVerbs))
            {
                case null:
                    break;
                case PhraseLimit.Verb when end - at < shortest:
                    break;
                case PhraseLimit.Verb when weaker is null:
                    weaker = new PhraseStart(at, PhraseLimit.Verb, "");
                    break;
                case PhraseLimit.Verb:
                    break;
                // 实施某某行动、某某规划: the names of a list share the verb.
                case PhraseLimit.Coordination when crossesLists && end - at >= ShortestOfList && EndsName(text, token.Start):
                    behindOther ??= at;
                    break;
                case PhraseLimit.Coordination when text[token.Start] != '、' && FindTriggerBeforeFirst(context, token.Start, triggers) is { } first:
                    return first;
                // 开展|进一步整治某事专项行动, 开展为期两年的|某某行动: the verb stands right before what goes with it.
                case PhraseLimit.Hard when token.Tag == "d" && TriggerEndingAt(context, token.Start, triggers) is { } adverbial:
                    return new PhraseStart(token.Start, PhraseLimit.Trigger, adverbial);
                case PhraseLimit.Hard when text[token.Start] == '的' && DurationStart(text, token.Start) is > 0 and var lasting && TriggerEndingAt(context, lasting, triggers) is { } governing:
                    return weaker is { Limit: not PhraseLimit.Verb } ended ? ended : new PhraseStart(at, PhraseLimit.Trigger, governing);
                case PhraseLimit.Coordination when crossesLists:
                    weaker ??= new PhraseStart(at, PhraseLimit.Coordination, "");
                    break;
                case var limit:
                    return weaker ?? new PhraseStart(at, limit.Value, "");
            }

            at = token.Start;
        }

        return weaker ?? new PhraseStart(at, PhraseLimit.Hard, "");
    }

    /// <summary>开展|设施建设提质行动: where the word is a noun of the name, and only nouns stand between it and the verb before.</summary>
    private static PhraseStart? EarlierTrigger(NameContext context, int end, int length, Vocabulary<string> triggers)
    {
        int start = end - length;
        if (context.TokenAt(start).Tag != "vn" || start == 0 || context.TokenAt(start - 1).Tag[0] != 'n')
            return null;
        for (int at = start; at > 0 && start - at < LongestName && context.TokenAt(at - 1) is { Tag: ['n' or 'b' or 'j', ..] or "vn" } noun; at = noun.Start)
            if (TriggerEndingAt(context, noun.Start, triggers) is { } trigger)
                return new PhraseStart(noun.Start, PhraseLimit.Trigger, trigger);
        return null;
    }

    private static string? TriggerEndingAt(NameContext context, int end, Vocabulary<string> triggers) =>
        triggers.TryMatchBefore(context.Text.AsSpan(0, end), end, out var length, out var trigger) && context.IsBoundary(end - length) ? trigger : null;

    /// <summary>为期三年|的: where such words begin, or 0.</summary>
    private static int DurationStart(string text, int end)
    {
        int at = text.AsSpan(0, end).LastIndexOf("为期");
        return at > 0 && end - at <= LongestDuration && !text.AsSpan(at, end - at).ContainsAny('，', '。', '、') ? at : 0;
    }

    /// <summary>实施|扩大某某行动: of two verbs the second belongs to the name, but not to a platform's (升级|打造).</summary>
    private int StartAtVerb(NameContext context, int start, int verb, Vocabulary<string> triggers) =>
        triggers != lexicon.Building && triggers.MatchLengthBefore(context.Text.AsSpan(0, start - verb), start - verb) is > 0 and var earlier && context.IsBoundary(start - verb - earlier) ? start - verb : start;

    /// <summary>开展居家和社区养老服务提升行动: only nouns between the verb and 和, and no name of their own.</summary>
    private PhraseStart? FindTriggerBeforeFirst(NameContext context, int end, Vocabulary<string> triggers)
    {
        var text = context.Text;
        if (EndsName(text, end))
            return null;
        for (var at = end; at > 0 && end - at <= 8; at = context.TokenAt(at - 1).Start)
        {
            if (at < end && triggers.TryMatchBefore(text.AsSpan(0, at), at, out var length, out var trigger) && context.IsBoundary(at - length))
                return new PhraseStart(at, PhraseLimit.Trigger, trigger);
            if (context.TokenAt(at - 1).Tag is not ("n" or "b" or "j" or "nz" or "vn" or "l" or "s" or "f" or "ns"))
                return null;
        }

        return null;
    }

    private bool EndsName(string text, int end) =>
        lexicon.Programs.MatchLengthBefore(text.AsSpan(0, end), end) > 0 || lexicon.Policies.MatchLengthBefore(text.AsSpan(0, end), end) > 0 || lexicon.Platforms.MatchLengthBefore(text.AsSpan(0, end), end) > 0;

    private PhraseLimit? LimitAt(NameContext context, int start, int end, bool crossesLists, bool holdsVerbs)
    {
        var text = context.Text;
        var word = text.AsSpan(start, end - start);
        if (word is "、" or "和" or "与" or "及" or "以及" or "暨")
            return PhraseLimit.Coordination;
        if (word is "等")
            return crossesLists ? PhraseLimit.Coordination : PhraseLimit.Hard;
        if (word is "-" or "—" or "－" or "·" or "+" or "&" or "–" or "—")
            return null;
        if (!char.IsLetterOrDigit(word[0]))
            return PhraseLimit.Hard;
        if (lexicon.Vague.Contains(word))
            return PhraseLimit.Vague;

        var tag = context.TokenAt(end - 1).Tag;
        switch (tag[0])
        {
            case 'm':
                return IsInsideName(text, start, end) ? null : PhraseLimit.Quantity;
            case 'q':
                return start > 0 && context.TokenAt(start - 1).Tag is ['m', ..] && !IsInsideName(text, context.TokenAt(start - 1).Start, start) ? PhraseLimit.Quantity : null;
            case 't':
                return context.Periods.Any(period => period.Start < end && start < period.End) ? PhraseLimit.Hard : null;
            case 'p' or 'u' or 'r' or 'd' or 'y' or 'o' or 'e' when tag != "eng":
            case 'c':
                return tag is "dn" ? null : PhraseLimit.Hard;
            case 'v' when tag is "v" or "vi" or "vq" && (!holdsVerbs || word.Length == 1 || lexicon.Governing.Contains(word) || lexicon.Doing.Contains(word)):
                return PhraseLimit.Verb;
            default:
                return lexicon.Governing.Contains(word) && tag is not ("n" or "vn" or "nz") ? PhraseLimit.Verb : null;
        }
    }

    /// <summary>三年行动, 第二届, 2030年, 5G: numbers that are part of a name.</summary>
    private static bool IsInsideName(string text, int start, int end) =>
        text[start] == '第' || end < text.Length && char.IsAsciiDigit(text[start]) && char.IsAsciiLetter(text[end]) || end < text.Length && text[end] is '年' or '届' or '次' or '周' || text[end - 1] is '年' or '届' || start > 0 && text[start - 1] == '第';
}
