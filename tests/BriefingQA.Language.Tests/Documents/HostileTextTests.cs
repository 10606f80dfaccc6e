using BriefingQA.Language.Documents;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Tests.Documents;

/// <summary>Texts that are none are read to the end all the same. That it takes linear time shows in the tests' being bearable.</summary>
public sealed class HostileTextTests
{
    private static readonly TranscriptReader Reader = new(Words.Lexicon);
    private static readonly TextAnalyzer Analyzer = new(Words.Lexicon);

    public static TheoryData<string, string, int> Texts => new()
    {
        { "no full stop", "今年上半年产量增长百分之五，", 20_000 },
        { "only digits", "1234567890", 20_000 },
        { "only Chinese numerals", "一二三四五六七八九十百千万亿", 10_000 },
        { "opening brackets", "（", 100_000 },
        { "opening titles", "《", 100_000 },
        { "nested quotes", "“‘", 50_000 },
        { "posts without names", "司长、", 30_000 },
        { "names without end", "司长王丽、", 20_000 },
        { "labels", "记者：", 30_000 },
        { "line breaks", "\n", 200_000 },
        { "blanks", "　", 200_000 },
        { "lone surrogates", "\uD800", 50_000 },
        { "zeros", "\0", 50_000 },
        { "head words", "战略行动工程计划", 10_000 },
        { "verbs", "实施推进", 20_000 },
    };

    [Theory, MemberData(nameof(Texts))]
    public void A_long_text_of_one_sort_is_read_whole(string name, string piece, int count)
    {
        Assert.NotEmpty(name);
        var text = string.Concat(Enumerable.Repeat(piece, count));
        var transcript = Reader.Read(text);
        Assert.Equal(transcript.Statements.Count, Analyzer.Analyze(transcript).Count);
        Assert.Equal(text.Count(c => !Characters.IsBlank(c)), transcript.Statements.Sum(statement => statement.Text.Count(c => c != ' ')));
    }
}
