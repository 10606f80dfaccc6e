using System.Globalization;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Tests.Mentions;

public sealed class QuantityCaseTests
{
    private static readonly TextAnalyzer Analyzer = new(Words.Lexicon);

    public static IEnumerable<TheoryDataRow<string, string>> Cases => CaseFile.Read("quantities.txt");

    [Theory, MemberData(nameof(Cases))]
    public void Figures_are_read_with_comparator_value_and_unit(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Analyzer.Analyze(text, null).Mentions.OfType<QuantityMention>().Select(Show)) is { Length: > 0 } found ? found : "none");

    private static string Show(QuantityMention quantity)
    {
        var range = quantity.UpperValue is { } upper ? string.Create(CultureInfo.InvariantCulture, $"—{upper:0.####}") : "";
        var value = string.Create(CultureInfo.InvariantCulture, $"{quantity.Comparator} {quantity.Value:0.####}{range} {quantity.Unit}").TrimEnd();
        var plain = string.Create(CultureInfo.InvariantCulture, $"{quantity.NormalizedValue:0.####} {quantity.NormalizedUnit}").TrimEnd();
        return $"{quantity.Text} [{value} | {plain} | {quantity.Kind}]";
    }
}
