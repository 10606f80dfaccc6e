using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds works with names of their own that are being built or have been: 京张高铁, 某某水利枢纽工程; not 旅游公路, 四川铁路.</summary>
internal sealed class WorksRecognizer(Lexicon lexicon)
{
    private const int LongestFront = 12;
    private const string Project = "工程";
    private const string Numerals = "一二三四五六七八九十百两几";

    private readonly HeadwordLexicon _words = lexicon.Headwords;

    public void Find(NameContext context)
    {
        var text = context.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (context.IsInTitle(at) || _words.Works.MatchLength(text, at) is not (> 0 and var length))
                continue;
            var end = at + length;
            while (_words.Works.MatchLength(text, end) is > 0 and var further)
                end += further;
            if (text.AsSpan(end).StartsWith(Project))
                end += Project.Length;
            if (context.IsBoundary(end) && StartOf(context, at) is >= 0 and var start && !context.Overlaps(start, end, NameKind.Program) && !GoesOn(context, end) && IsBuilt(text, end))
                context.Add(start, end, NameKind.Program, text[start..end], organization: QuotedNameRecognizer.IssuerBefore(context, start));
            at = end - 1;
        }
    }

    /// <summary>Where the first proper name begins of the nouns before the head word; -1 where there is none, or only a region's or a number.</summary>
    private int StartOf(NameContext context, int head)
    {
        if (BehindAbbreviations(context.Text, head) is >= 0 and var regions)
            return regions;
        var start = context.TokenAt(head).Start;
        if (start < head)
            return context.TokenAt(head).Tag == "ns" ? Extend(context, start, head) : -1;
        return Extend(context, head, head);
    }

    /// <summary>中老铁路: where two or more short forms of regions begin right before the head word, or -1.</summary>
    private int BehindAbbreviations(string text, int head)
    {
        var (at, count) = (head, 0);
        for (; at > 0 && lexicon.Regions.Abbreviations.MatchLengthBefore(text.AsSpan(0, at), at) is > 0 and var length; at -= length)
            count++;
        return count >= 2 ? at : -1;
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

        return proper >= 0 && !SaysOnlyWhere(context.Text.AsSpan(proper, head - proper)) ? proper : -1;
    }

    /// <summary>A place, a person or a short form by its tag, or a word that no dictionary has.</summary>
    private bool IsProper(Token token) => token.Tag is "ns" or "nz" or "nr" or "nrt" or "j" || token.Text.Length > 1 && !lexicon.Segmenter.IsWord(token.Text);

    private bool SaysOnlyWhere(ReadOnlySpan<char> text) => lexicon.Regions.Names.MatchLength(text, 0) == text.Length || text.Length == 1 || Numerals.Contains(text[0]);

    /// <summary>某铁路局: more of the name follows.</summary>
    private static bool GoesOn(NameContext context, int end) => end < context.Text.Length && context.TokenAt(end) is { Tag: ['n' or 'k', ..], Text.Length: 1 };

    /// <summary>Whether the part of the sentence that names it speaks of building.</summary>
    private bool IsBuilt(string text, int end)
    {
        var from = text.LastIndexOf('；', end - 1) + 1;
        var to = text.IndexOf('；', end) is >= 0 and var close ? close : text.Length;
        for (var at = from; at < to; at++)
        {
            if (_words.WorkOnWorks.MatchLength(text, at) > 0)
                return true;
        }

        return false;
    }
}
