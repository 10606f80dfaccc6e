using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds the head word behind a quotation or a title that makes a program of it: “三品”|战略.</summary>
internal sealed class HeadsBehind(HeadwordLexicon lexicon)
{
    private const int LongestBetween = 12;

    /// <summary>Where a program's head word ends that follows a quote or title, nouns between; 0 without one.</summary>
    public int HeadEnd(NameContext context, int start)
    {
        var text = context.Text;
        if (lexicon.AfterQuotes.MatchLength(text, start) is > 0 and var direct)
            return lexicon.NotHeads.MatchLength(text, start) > direct ? 0 : FurtherHead(text, start + direct);
        for (var at = start; at < text.Length && at - start < LongestBetween;)
        {
            var token = context.TokenAt(at);
            if (token.Tag is not ("n" or "vn" or "b" or "j" or "l" or "nz" or "v" or "ns" or "s" or "an"))
                return 0;
            if (at > start && lexicon.AfterQuotes.MatchLength(text, at) is > 0 and var head)
                return FurtherHead(text, at + head);
            if (lexicon.AfterQuotes.MatchLengthBefore(text.AsSpan(0, token.End), token.End) > 0)
                return FurtherHead(text, token.End);
            if (token.Tag == "v" && lexicon.Governing.Contains(token.Text))
                return 0;
            at = token.End;
        }

        return 0;
    }

    /// <summary>“…”全国行系列活动: a head word right behind another is the name's end.</summary>
    private int FurtherHead(string text, int end)
    {
        while (lexicon.AfterQuotes.MatchLength(text, end) is > 1 and var further && !text.AsSpan(end).StartsWith("建设") && !text.AsSpan(end).StartsWith("工作"))
            end += further;
        return end;
    }
}
