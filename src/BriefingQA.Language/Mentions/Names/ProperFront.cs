using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds where a name begins whose head word has proper names among the nouns before it: 京张|高铁, 某某|高新区.</summary>
internal sealed class ProperFront(Lexicon lexicon)
{
    private const int LongestFront = 12;

    private readonly HeadwordLexicon _words = lexicon.Headwords;

    /// <summary>Where the first proper name begins of the nouns before the head word; -1 where there is none.</summary>
    public int StartOf(NameContext context, int head)
    {
        if (BehindAbbreviations(context, head) is >= 0 and var regions)
            return regions;
        var start = context.TokenAt(head).Start;
        if (start < head)
            return context.TokenAt(head).Tag == "ns" ? Extend(context, start, head) : -1;
        return Extend(context, head, head);
    }

    /// <summary>中老铁路: where two or more short forms of regions begin right before the head word, or -1.</summary>
    private int BehindAbbreviations(NameContext context, int head)
    {
        var text = context.Text;
        var (at, count, start) = (head, 0, -1);
        for (; at > 0 && lexicon.Regions.Abbreviations.MatchLengthBefore(text.AsSpan(0, at), at) is > 0 and var length; start = count >= 2 && (start < 0 || context.IsBoundary(at)) ? at : start)
        {
            at -= length;
            count++;
        }

        return start;
    }

    private int Extend(NameContext context, int from, int head)
    {
        var proper = from < head ? from : -1;
        for (var at = from; at > 0 && head - at < LongestFront && context.TokenAt(at - 1) is { Tag: ['n' or 'j' or 's' or 'b' or 'x', ..] } token && Characters.IsHan(token.Text[0]); at = token.Start)
        {
            if (_words.Leading.Contains(token.Text))
                break;
            if (IsProper(token) && !_words.NotProper.Contains(token.Text))
                proper = token.Start;
        }

        return proper;
    }

    /// <summary>A place, a person or a short form by its tag, or a word that no dictionary has.</summary>
    public bool IsProper(Token token) => token.Tag is "ns" or "nz" or "nr" or "nrt" or "j" || lexicon.Regions.Names.Contains(token.Text) || token.Text.Length > 1 && !lexicon.Segmenter.IsWord(token.Text);
}
