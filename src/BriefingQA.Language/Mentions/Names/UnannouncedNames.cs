using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Tells whether a noun phrase that ends with a head word is a name where no verb stands before it.</summary>
internal sealed class UnannouncedNames(HeadwordLexicon lexicon, RegionLexicon regions)
{
    private const int ShortestModifier = 3;
    private const int ShortestUnannounced = 4;
    private const int ShortestUnannouncedPlan = 6;

    /// <summary>Names without a verb before them: 某某提升工程支持…, 第七次全国人口普查显示…, 国家某某平台上线, 对某办法进行修订.</summary>
    public bool IsUnannounced(NameContext context, int start, int head, int end, NameKind kind)
    {
        var (text, front) = (context.Text, head - start);
        if (kind == NameKind.Policy)
            return IsRevised(context, start, end) && front >= ShortestModifier || IsEvidentPolicy(context, start, head, end);
        if (kind == NameKind.Platform)
            return IsNationalPlatform(context, start, head) || IsEvidentPlatform(context, start, head, end);
        if (!BeginsClause(text, start) || context.TokenAt(start).Tag is ['v' or 'd' or 'm' or 'a' or 'r', ..] and not "vn" && text[start] != '第')
            return false;
        var word = text.AsSpan(head, end - head);
        return lexicon.EvidentPrograms.Contains(word) && !SaysWhatIsDone(context, start, head) && (front >= ShortestUnannounced || front >= 2 && IsPlace(context, start) && context.TokenAt(head - 1).Tag != "v")
            || word.EndsWith("计划") && front >= ShortestUnannouncedPlan
            || text[start] == '第' && text.AsSpan(start, front).IndexOfAny('次', '轮') > 0 && lexicon.ProperActivities.Contains(word);
    }

    /// <summary>某某条例规定…, 某某行动方案提出…: nouns, and a predicate behind.</summary>
    private bool IsEvidentPolicy(NameContext context, int start, int head, int end) =>
        head - start >= ShortestUnannounced && BeginsClause(context.Text, start) && lexicon.EvidentPolicies.MatchLengthBefore(context.Text.AsSpan(start, end - start), end - start) > 0
        && end < context.Text.Length && context.TokenAt(end).Tag is ['v' or 'd' or 'p' or 't', ..] or "ad" && context.TokenAt(start).Tag is ['n' or 'j' or 'b', ..] or "vn" or "s";

    /// <summary>获批|全域覆盖的|某某改革试点: a verb of doing opens the clause, and what describes the program stands between.</summary>
    public bool IsDescribed(NameContext context, int start, int head, int end, Vocabulary<string> triggers)
    {
        var text = context.Text;
        if (start < 2 || text[start - 1] != '的' || head - start < ShortestUnannouncedPlan || !lexicon.EvidentPrograms.Contains(text.AsSpan(head, end - head)) || context.TokenAt(start).Tag is not (['n' or 'j' or 'b', ..] or "vn"))
            return false;
        var clause = text.AsSpan(0, start).LastIndexOfAny('，', '。', '；') + 1;
        return triggers.MatchLength(text, clause) is > 0 and var verb && context.IsBoundary(clause + verb) && !text.AsSpan(clause, start - clause).ContainsAny('、', '等');
    }

    /// <summary>低保对象动态监测信息平台|归集…: many nouns that tell which one it is, and a predicate or another of a list behind.</summary>
    private static bool IsEvidentPlatform(NameContext context, int start, int head, int end)
    {
        if (head - start < ShortestUnannouncedPlan || !BeginsClause(context.Text, start) || end >= context.Text.Length || context.TokenAt(end) is not ({ Tag: ['v' or 'd', ..] } or { Text: "、" or "等" }))
            return false;
        for (var at = start; at < head; at = context.TokenAt(at).End)
        {
            if (context.TokenAt(at) is not ({ Tag: ['n' or 'b' or 'j' or 'l' or 'k', ..] } or { Tag: "vn" } or { Tag: "an" }))
                return at > start && context.TokenAt(at) is { Tag: "v" or "a" } && context.TokenAt(at).End < head && context.TokenAt(context.TokenAt(at).End) is { Tag: ['n', ..] or "vn" };
        }

        return context.Text[context.TokenAt(start).End - 1] is not ('级' or '类' or '型');
    }

    public bool IsPlace(NameContext context, int start) => context.TokenAt(start).Tag is "ns" or "nz" || regions.Names.MatchLength(context.Text, start) > 0;

    /// <summary>全面推开某某试点, 某某改革成为全国试点: a verb among the nouns, not right before the head word as in 创建行动.</summary>
    private bool SaysWhatIsDone(NameContext context, int start, int head)
    {
        for (var at = start; at < head; at = context.TokenAt(at).End)
        {
            if (context.TokenAt(at) is { Tag: ['v' or 'a' or 'd', ..] } token && token.End < head && (lexicon.Governing.Contains(token.Text) || lexicon.Conducting.Contains(token.Text) || lexicon.Launching.Contains(token.Text)) && token.Tag is not ("vn" or "an"))
                return true;
        }

        return false;
    }

    public static bool IsNationalPlatform(NameContext context, int start, int head) =>
        head - start >= ShortestUnannounced && IsNational(context.Text.AsSpan(start, head - start)) && context.Text[start + 2] != '级' && context.IsBoundary(start);

    public static bool IsNational(ReadOnlySpan<char> front) => front.StartsWith("全国") || front.StartsWith("国家") || front.StartsWith("中国") || front.StartsWith("中央");

    private static bool BeginsClause(string text, int start) => start == 0 || text[start - 1] is '，' or '。' or '；' or '：' or '、' or '“';

    /// <summary>对…办法进行修订</summary>
    private static bool IsRevised(NameContext context, int start, int end) =>
        start > 0 && context.Text[start - 1] == '对' && context.Text.AsSpan(end) is var rest && (rest.StartsWith("进行修订") || rest.StartsWith("进行了修订") || rest.StartsWith("进行修改") || rest.StartsWith("作了修订") || rest.StartsWith("进行了修改"));
}
