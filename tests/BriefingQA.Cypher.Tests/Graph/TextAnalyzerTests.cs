using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Tests.Graph;

public sealed class TextAnalyzerTests
{
    public static TheoryData<string, string, string> Cases { get; } = new(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Graph", "Cases", "TextAnalyzer.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('⇶', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1], parts[2])));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_is_cut_into_terms(string analyzer, string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', TextAnalyzer.Named(analyzer).TermsOf(text)));

    [Fact]
    public void An_unknown_analyser_is_refused_by_name() =>
        Assert.Contains("'swedish'", Assert.Throws<CypherRuntimeException>(() => TextAnalyzer.Named("swedish")).Message, StringComparison.Ordinal);
}
