using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds zones by the place before their head word, which are platforms: 某市高新区, 某某自由贸易试验区; not 国家级新区.</summary>
internal sealed class ZoneRecognizer(Lexicon lexicon)
{
    private const int LongestCut = 2;
    private const string Numerals = "一二三四五六七八九十百两几";

    private readonly Vocabulary<string> _zones = lexicon.Headwords.Zones;
    private readonly ProperFront _front = new(lexicon);

    public void Find(NameContext context)
    {
        var text = context.Text;
        for (var at = 1; at < text.Length; at++)
        {
            if (context.IsInTitle(at) || _zones.MatchLength(text, at) is not (> 0 and var length))
                continue;
            var end = at + length;
            if (context.IsBoundary(end) && _front.StartOf(context, at) is >= 0 and var front && StartOfRegion(context, front) is var start && !IsCounted(text, start) && !context.Overlaps(start, end, NameKind.Platform) && !context.Overlaps(start, end, NameKind.Organization))
                context.Add(start, end, NameKind.Platform, text[start..end]);
            at = end - 1;
        }
    }

    /// <summary>五大开发区</summary>
    private static bool IsCounted(string text, int start) => Numerals.Contains(text[start]) && text[start + 1] is '大' or '个';

    /// <summary>天|津滨海: where words are cut within the name of a region, that one's start.</summary>
    private int StartOfRegion(NameContext context, int start)
    {
        for (var cut = 1; cut <= LongestCut && cut <= start; cut++)
        {
            if (lexicon.Regions.Names.MatchLength(context.Text, start - cut) > cut)
                return start - cut;
        }

        // 横琴|粤澳深度合作区
        return start > 0 && context.TokenAt(start - 1) is { Tag: ['n', ..], Text.Length: > 1 } place && place.End == start && _front.IsProper(place) ? place.Start : start;
    }
}
