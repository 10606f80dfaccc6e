using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Tests.Segmentation;

/// <summary>The cases hold what python jieba 0.42.1 gives, mode by mode.</summary>
public class SegmenterTests(SegmenterFixture fixture) : IClassFixture<SegmenterFixture>
{
    private readonly Segmenter _segmenter = fixture.Segmenter;

    public static TheoryData<string, string> Cut => Cases("cut.txt");

    public static TheoryData<string, string> CutWithoutModel => Cases("cut-nohmm.txt");

    public static TheoryData<string, string> CutAll => Cases("cut-all.txt");

    public static TheoryData<string, string> Search => Cases("search.txt");

    public static TheoryData<string, string> SearchWithoutModel => Cases("search-nohmm.txt");

    public static TheoryData<string, string> Tag => Cases("tag.txt");

    public static TheoryData<string, string> TagWithoutModel => Cases("tag-nohmm.txt");

    public static TheoryData<string, string> Merged => Cases("merged.txt");

    [Theory]
    [MemberData(nameof(Cut))]
    public void Cut_is_jieba_s(string text, string words) =>
        Assert.Equal(CaseFile.Parts(words), _segmenter.Cut(CaseFile.Unescape(text)));

    [Theory]
    [MemberData(nameof(CutWithoutModel))]
    public void Cut_without_the_model_is_jieba_s(string text, string words) =>
        Assert.Equal(CaseFile.Parts(words), _segmenter.Cut(CaseFile.Unescape(text), hmm: false));

    [Theory]
    [MemberData(nameof(CutAll))]
    public void CutAll_is_jieba_s(string text, string words) =>
        Assert.Equal(CaseFile.Parts(words), _segmenter.CutAll(CaseFile.Unescape(text)));

    [Theory]
    [MemberData(nameof(Search))]
    public void CutForSearch_is_jieba_s(string text, string words) =>
        Assert.Equal(CaseFile.Parts(words), _segmenter.CutForSearch(CaseFile.Unescape(text)));

    [Theory]
    [MemberData(nameof(SearchWithoutModel))]
    public void CutForSearch_without_the_model_is_jieba_s(string text, string words) =>
        Assert.Equal(CaseFile.Parts(words), _segmenter.CutForSearch(CaseFile.Unescape(text), hmm: false));

    [Theory]
    [MemberData(nameof(Tag))]
    public void Tag_is_posseg_s(string text, string words) =>
        Assert.Equal(TaggedParts(words), WithTags(_segmenter.Tag(CaseFile.Unescape(text))));

    [Theory]
    [MemberData(nameof(TagWithoutModel))]
    public void Tag_without_the_model_is_posseg_s(string text, string words) =>
        Assert.Equal(TaggedParts(words), WithTags(_segmenter.Tag(CaseFile.Unescape(text), hmm: false)));

    [Theory]
    [MemberData(nameof(Merged))]
    public void TagMerged_joins_names(string text, string words) =>
        Assert.Equal(TaggedParts(words), WithTags(_segmenter.TagMerged(CaseFile.Unescape(text))));

    internal static IEnumerable<string> WithTags(IEnumerable<Token> tokens) => tokens.Select(token => $"{token.Text} {token.Tag}");

    private static string[] TaggedParts(string field) => [.. field.Split(" / ").Select(part => part.Split(' ')).Select(part => $"{CaseFile.Unescape(part[0])} {part[1]}")];

    private static TheoryData<string, string> Cases(string name) => [.. CaseFile.Read(name).Select(fields => (fields[0], fields[1]))];
}
