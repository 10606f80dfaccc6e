using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>A known subject, or a noun phrase that ends like an industry, in a text.</summary>
internal readonly record struct SubjectMention(int Start, int End, string Text, string Name, SubjectKind Kind);

/// <summary>Finds industries, products, groups of people and places in a text.</summary>
internal sealed class SubjectScanner(SubjectLexicon lexicon)
{
    private const int LongestIndustry = 12;

    public IReadOnlyList<SubjectMention> Find(AnalyzedText analysis)
    {
        string text = analysis.Text;
        var tokens = analysis.Tokens;
        HashSet<int> ends = [.. tokens.Select(token => token.End)];
        List<SubjectMention> found = [];
        List<NameMention> names = [.. analysis.Mentions.OfType<NameMention>().Where(mention => mention.Kind is NameKind.Organization or NameKind.Person)];
        int name = 0;
        int behind = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            int start = tokens[i].Start;
            while (name < names.Count && names[name].End <= start)
                name++;
            if (start < behind || name < names.Count && names[name].Start <= start)
                continue;
            if (lexicon.Names.TryMatch(text, start, out int length, out var entry) && ends.Contains(start + length))
            {
                found.Add(new SubjectMention(start, start + length, text.Substring(start, length), entry.Name, entry.Kind));
                behind = start + length;
            }
            else if (IndustryEnd(analysis, i) is { } end)
            {
                string industry = text[start..end];
                found.Add(new SubjectMention(start, end, industry, industry, SubjectKind.Industry));
                behind = end;
            }
        }

        return found;
    }

    /// <summary>Where a run of nouns ends that begins at a token and closes with 产业, 行业 or the like.</summary>
    private int? IndustryEnd(AnalyzedText analysis, int first)
    {
        int start = analysis.Tokens[first].Start;
        if (lexicon.Plain.Contains(analysis.Tokens[first].Text))
            return null;
        for (int i = first; i < analysis.Tokens.Count && analysis.Tokens[i] is { Tag: ['n' or 'b' or 'j', ..] } token && token.End - start <= LongestIndustry; i++)
            if (lexicon.IndustryHeads.MatchLengthBefore(token.Text, token.Text.Length) > 0 && token.End - start > 2 && (i > first || token.Text.Length > 3)
                && !lexicon.Generic.Contains(analysis.Text.AsSpan(start, token.End - start)))
                return token.End;
        return null;
    }
}
