using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds treaties and undertakings whose names begin with regions: 中国-某国自贸协定, 某某自由贸易区3.0版.</summary>
internal sealed class RegionalNameRecognizer(Lexicon lexicon)
{
    /// <summary>Between the regions and the head word.</summary>
    private const int LongestMiddle = 10;

    public void Find(NameContext context)
    {
        for (var at = 0; at < context.Text.Length;)
        {
            var regions = context.IsBoundary(at) && !context.IsInTitle(at) ? RegionsLength(context.Text, at) : 0;
            if (regions == 0)
            {
                at++;
                continue;
            }

            FindBehind(context, at, at + regions);
            at += regions;
        }
    }

    /// <summary>甲国-乙国, 甲国—某联盟</summary>
    private int RegionsLength(string text, int start)
    {
        var end = start + RegionLength(text, start);
        if (end == start)
            return 0;
        while (end + 1 < text.Length && text[end] is '-' or '—' or '–' or '－' && RegionLength(text, end + 1) is > 0 and var next)
            end += 1 + next;
        return end - start;
    }

    private int RegionLength(string text, int start) =>
        Math.Max(lexicon.Regions.Names.MatchLength(text, start), lexicon.Headwords.Blocs.MatchLength(text, start));

    private void FindBehind(NameContext context, int start, int from)
    {
        var text = context.Text;
        for (var at = from; at < text.Length && at - from <= LongestMiddle; at = context.TokenAt(at).End)
        {
            if (lexicon.Headwords.RegionalPolicies.MatchLength(text, at) is > 0 and var policy)
            {
                Add(context, start, at + policy, NameKind.Policy);
                return;
            }

            if (lexicon.Headwords.RegionalPrograms.MatchLength(text, at) is > 0 and var program)
            {
                Add(context, start, VersionEnd(text, at + program), NameKind.Program);
                return;
            }

            if (context.TokenAt(at).Tag is not ("n" or "vn" or "b" or "j" or "nz" or "ns" or "a" or "l"))
                return;
        }
    }

    /// <summary>Behind 3.0版.</summary>
    private static int VersionEnd(string text, int end) =>
        NumeralReader.TryReadArabic(text, end, out var version) && version.End < text.Length && text[version.End] == '版' ? version.End + 1 : end;

    private static void Add(NameContext context, int start, int end, NameKind kind)
    {
        if (!context.Overlaps(start, end, kind))
            context.Add(start, end, kind, context.Text[start..end]);
    }
}
