using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>
/// Finds projects in a list that a head word closes, each with the place where it is built or a name that is known:
/// 某省甲渠供水工程、某县乙水库二期<b>等12项重大工程</b>.
/// </summary>
internal sealed class ListedProjectRecognizer(Lexicon lexicon)
{
    private const int ShortestName = 6;
    private const int LongestName = 30;

    /// <summary>Between 等 and the head word: 等12项重大引调水|工程.</summary>
    private const int LongestSort = 14;

    private readonly HeadwordLexicon _words = lexicon.Headwords;

    public void Find(NameContext context)
    {
        var text = context.Text;
        for (var close = text.Length > 1 ? text.IndexOf('等', 1) : -1; close >= 0; close = text.IndexOf('等', close + 1))
        {
            if (context.IsBoundary(close) && !context.IsInTitle(close) && ClosesProjects(context, close + 1))
                FindBefore(context, close);
        }
    }

    /// <summary>Whether nouns and a count lead from 等 to a head word of projects.</summary>
    private bool ClosesProjects(NameContext context, int start)
    {
        var text = context.Text;
        for (var at = start; at < text.Length && at - start < LongestSort; at = context.TokenAt(at).End)
        {
            if (_words.ProjectHeads.MatchLength(text, at) > 0 || _words.ProjectHeads.MatchLengthBefore(context.TokenAt(at).Text, context.TokenAt(at).Text.Length) > 0)
                return true;
            if (context.TokenAt(at).Tag is not (['n' or 'm' or 'q' or 'b' or 'j' or 'v' or 'a' or 'l', ..] or "eng"))
                return false;
        }

        return false;
    }

    private void FindBefore(NameContext context, int end)
    {
        var text = context.Text;
        while (end > 0)
        {
            var start = text.LastIndexOfAny(['、', '，', '；', '。', '：', '》'], end - 1) + 1;
            // 总投资80亿元包括|某地某工程: what comes before the first of the list is no part of its name.
            for (var at = end - 1; at > start; at--)
            {
                if (context.IsBoundary(at) && _words.Governing.MatchLengthBefore(text.AsSpan(start, at - start), at - start) > 0 && IsPlace(context, at))
                {
                    start = at;
                    break;
                }
            }

            if (end - start is >= ShortestName and <= LongestName && IsPlace(context, start) && context.TokenAt(end - 1).Tag is not "ns" && text.IndexOf('的', start, end - start) < 0 && !context.Overlaps(start, end, NameKind.Program))
                context.Add(start, end, NameKind.Program, text[start..end]);
            if (start == 0 || text[start - 1] != '、')
                return;
            end = start - 1;
        }
    }

    private bool IsPlace(NameContext context, int start) =>
        context.IsBoundary(start) && (context.TokenAt(start).Tag is "ns" or "nz" || _words.NamedPrograms.MatchLength(context.Text, start) > 0 || lexicon.Regions.Names.MatchLength(context.Text, start) > 0
            || context.TokenAt(start).Text is "环" or "跨" or "沿" && context.TokenAt(start).End < context.Text.Length && IsPlace(context, context.TokenAt(start).End));
}
