using System.Text;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Tests.Segmentation;

public sealed class UserDictionaryTests(SegmenterFixture fixture) : IClassFixture<SegmenterFixture>, IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public static TheoryData<string, string, string, string> Files =>
        [.. CaseFile.Read("userdict.txt").Select(fields => (fields[0], fields[1], fields[2], fields[3]))];

    public static TheoryData<string, long> SuggestedFrequencies =>
        [.. CaseFile.Read("suggested-frequency.txt").Select(fields => (fields[0], long.Parse(fields[1])))];

    public static TheoryData<string, string> BadLines =>
        [.. CaseFile.Read("userdict-refused.txt").Select(fields => (fields[0], fields[1]))];

    public void Dispose() => File.Delete(_path);

    [Theory]
    [MemberData(nameof(Files))]
    public void Words_of_a_file_are_cut_as_jieba_cuts_them(string lines, string text, string tagged, string words)
    {
        var segmenter = Segmenter.Create(Load(string.Join('\n', lines.Split(", ").Select(CaseFile.Unescape))));
        Assert.Equal(tagged.Split(" / ").Select(CaseFile.Unescape), SegmenterTests.WithTags(segmenter.Tag(CaseFile.Unescape(text))));
        Assert.Equal(CaseFile.Parts(words), segmenter.Cut(CaseFile.Unescape(text)));
    }

    [Theory]
    [MemberData(nameof(SuggestedFrequencies))]
    public void A_frequency_is_suggested_as_jieba_suggests_it(string word, long frequency) => Assert.Equal(
        frequency,
        word.Contains(" / ") ? fixture.Segmenter.SuggestFrequency(CaseFile.Parts(word)) : fixture.Segmenter.SuggestFrequency(word));

    [Theory]
    [MemberData(nameof(BadLines))]
    public void A_line_that_is_no_word_is_refused_with_its_number(string line, string reason)
    {
        var exception = Assert.Throws<UserDictionaryException>(() => Load($"好词 5 n\n\n{CaseFile.Unescape(line)}\n好词 6 n"));
        Assert.Equal(3, exception.Line);
        Assert.StartsWith("line 3: ", exception.Message);
        Assert.Contains(reason, exception.Message);
    }

    [Fact]
    public void A_line_that_is_not_UTF8_is_refused_with_its_number()
    {
        File.WriteAllBytes(_path, [.. "规上 5 n\n"u8, 0xB9, 0xE6, (byte)'\n']);
        var exception = Assert.Throws<UserDictionaryException>(() => UserDictionary.Load(_path));
        Assert.Equal(2, exception.Line);
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_Windows_are_passed_over()
    {
        var segmenter = Segmenter.Create(Load("\uFEFF国潮 n\r\n\r\n规上 n\r\n"));
        Assert.Equal(["国潮", "规上"], segmenter.Cut("国潮规上"));
    }

    [Fact]
    public void Words_can_be_added_taken_out_and_split_in_code()
    {
        var segmenter = Segmenter.Create(
            new UserDictionary().Add("专班", tag: "n").Delete("增长").Split("今天", "天气"), new UserDictionary().Add("成立专班"));
        Assert.Equal(["成立专班"], segmenter.Cut("成立专班"));
        Assert.Equal(["增", "长"], segmenter.Cut("增长"));
        Assert.Equal(["今天", "天气"], segmenter.Cut("今天天气"));
    }

    [Fact]
    public void A_phrase_with_marks_is_joined_although_jieba_cuts_it()
    {
        var segmenter = Segmenter.Create(new UserDictionary().Add("“互联网+”协同制造", tag: "nz"));
        Assert.Equal(["“", "互联网", "+", "”", "协同", "制造"], segmenter.Cut("“互联网+”协同制造"));
        Assert.Equal([new Token("“互联网+”协同制造", 2, 12, "nz")], segmenter.TagMerged("推进“互联网+”协同制造").Skip(1));
    }

    /// <summary>Enough words to fill every gap of the trie, to move its nodes and to make it grow.</summary>
    [Fact]
    public void Twenty_thousand_words_are_all_found_again()
    {
        var random = new Random(1);
        string[] words = [.. Enumerable.Range(0, 20_000).Select(_ => RandomWord(random)).Distinct()];
        var dictionary = new UserDictionary();
        foreach (var word in words)
            dictionary.Add(word, 1_000_000);
        var segmenter = Segmenter.Create(dictionary);
        Assert.All(words, word => Assert.Equal([word], segmenter.Cut(word, hmm: false)));
    }

    private static string RandomWord(Random random)
    {
        var word = new StringBuilder();
        for (var length = random.Next(3, 6); length > 0; length--)
            word.Append((char)random.Next('\u4E00', '\u9FD6'));
        return word.ToString();
    }

    private UserDictionary Load(string content)
    {
        File.WriteAllText(_path, content);
        return UserDictionary.Load(_path);
    }
}
