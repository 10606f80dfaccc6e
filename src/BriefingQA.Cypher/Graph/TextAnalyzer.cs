using System.Collections.Frozen;
using System.Text;

namespace BriefingQA.Cypher.Graph;

/// <summary>
/// Cuts text into the terms of a full-text index, as Lucene's analysers do: words in lower case, full-width Latin as
/// half-width; and of characters written without spaces either pairs of neighbours (<c>cjk</c>) or each alone.
/// </summary>
/// <remarks>https://lucene.apache.org/core/9_11_0/analysis/common/org/apache/lucene/analysis/cjk/package-summary.html</remarks>
internal sealed class TextAnalyzer
{
    public const string DefaultName = "standard-no-stop-words";

    private static readonly FrozenSet<string> StopWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "s", "such",
        "t", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with", "www");

    private readonly bool _pairs;
    private readonly bool _skipsStopWords;

    private TextAnalyzer(bool pairs, bool skipsStopWords) => (_pairs, _skipsStopWords) = (pairs, skipsStopWords);

    /// <summary>The names that can be asked for; others of Neo4j's are refused rather than approximated.</summary>
    public static IReadOnlyList<string> Names { get; } = ["cjk", "standard", DefaultName];

    /// <exception cref="CypherRuntimeException">There is no such analyser.</exception>
    public static TextAnalyzer Named(string name) => name switch
    {
        "cjk" => new(pairs: true, skipsStopWords: true),
        "standard" => new(pairs: false, skipsStopWords: true),
        DefaultName => new(pairs: false, skipsStopWords: false),
        _ => throw new CypherRuntimeException(
            $"There is no full-text analyser '{name}'. There are: {string.Join(", ", Names)}.", "ArgumentError", "UnknownAnalyzer"),
    };

    /// <summary>In the order of the text; a term comes as often as it stands there.</summary>
    public List<string> TermsOf(string text)
    {
        var terms = new List<string>();
        var word = new StringBuilder();
        var run = new List<Rune>();
        var folded = text.EnumerateRunes().Select(Folded).ToArray();
        for (var i = 0; i < folded.Length; i++)
        {
            if (IsUnspaced(folded[i]))
            {
                EndWord(word, terms);
                run.Add(folded[i]);
                continue;
            }

            EndRun(run, terms);
            if (IsInWord(folded, i))
                word.Append(folded[i].ToString());
            else
                EndWord(word, terms);
        }

        EndRun(run, terms);
        EndWord(word, terms);
        return terms;
    }

    private static Rune Folded(Rune rune) => Rune.ToLowerInvariant(rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune);

    private static bool IsUnspaced(Rune rune) => rune.Value is
        (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);

    /// <summary>A letter, digit or underscore; or a point, comma or apostrophe that holds two of a kind together, as in 16.9 and it's.</summary>
    private static bool IsInWord(Rune[] text, int i)
    {
        if (Rune.IsLetterOrDigit(text[i]) || text[i].Value == '_')
            return true;
        if (i == 0 || i == text.Length - 1)
            return false;

        var (before, after) = (text[i - 1], text[i + 1]);
        return text[i].Value switch
        {
            ',' => Rune.IsDigit(before) && Rune.IsDigit(after),
            '.' => (Rune.IsDigit(before) && Rune.IsDigit(after)) || (IsSpacedLetter(before) && IsSpacedLetter(after)),
            '\'' or '’' => IsSpacedLetter(before) && IsSpacedLetter(after),
            _ => false,
        };
    }

    private static bool IsSpacedLetter(Rune rune) => Rune.IsLetter(rune) && !IsUnspaced(rune);

    private void EndWord(StringBuilder word, List<string> terms)
    {
        if (word.Length == 0)
            return;

        var term = word.ToString();
        word.Clear();
        if (!_skipsStopWords || !StopWords.Contains(term))
            terms.Add(term);
    }

    private void EndRun(List<Rune> run, List<string> terms)
    {
        if (!_pairs || run.Count == 1)
            terms.AddRange(run.Select(rune => rune.ToString()));
        else
            terms.AddRange(run.Zip(run.Skip(1), (first, second) => $"{first}{second}"));
        run.Clear();
    }
}
