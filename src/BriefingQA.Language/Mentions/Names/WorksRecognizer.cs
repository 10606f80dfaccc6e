using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds works with names of their own that are being built or have been: 京张高铁, 某某水利枢纽工程; not 旅游公路, 四川铁路.</summary>
internal sealed class WorksRecognizer(Lexicon lexicon)
{
    private const string Project = "工程";
    private const string Numerals = "一二三四五六七八九十百两几";

    private readonly HeadwordLexicon _words = lexicon.Headwords;
    private readonly ProperFront _front = new(lexicon);

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
            if (context.IsBoundary(end) && _front.StartOf(context, at) is >= 0 and var start && !SaysOnlyWhere(text.AsSpan(start, at - start)) && !context.Overlaps(start, end, NameKind.Program) && !GoesOn(context, end) && IsBuilt(text, end))
                context.Add(start, context.PlaceEnd(end), NameKind.Program, text[start..context.PlaceEnd(end)], organization: QuotedNameRecognizer.IssuerBefore(context, start));
            at = end - 1;
        }
    }

    /// <summary>四川铁路: only a region's name or a number.</summary>
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
