using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingQA.Benchmarks.Neo4jLoad;

/// <summary>Copies of a transcript in which the figures differ: other figures, the same persons, bodies and documents.</summary>
internal static partial class TranscriptCopies
{
    public static IEnumerable<string> Of(string text, int count) => Enumerable.Range(1, count).Select(copy => Figure().Replace(
        text, figure => (decimal.Parse(figure.ValueSpan, CultureInfo.InvariantCulture) + copy).ToString(CultureInfo.InvariantCulture)));

    /// <summary>Days, months and years stay as they are.</summary>
    [GeneratedRegex(@"(?<![\d.])\d{2,}(?:\.\d+)?(?![\d.年月日])|(?<![\d.])\d\.\d+")]
    private static partial Regex Figure();
}
