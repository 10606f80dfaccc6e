using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingQA.Language.Tests.Segmentation;

/// <summary>
/// Reads a file of cases: one a line, its fields between <c>⇒</c>, the parts of a field between <c>/</c>. Lines that
/// start with <c># </c> are comments. <c>␠</c> is a space, <c>∅</c> nothing, <c>\u3000</c> a character by its number.
/// </summary>
internal static partial class CaseFile
{
    public static IEnumerable<string[]> Read(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Segmentation", "Cases", name))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line.Split(" ⇒ "));

    public static string[] Parts(string field) => [.. field.Split(" / ").Select(Unescape)];

    public static string Unescape(string text) => Number().Replace(
        text.Replace('␠', ' ').Replace("∅", "", StringComparison.Ordinal),
        match => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u[0-9A-F]{4}")]
    private static partial Regex Number();
}
