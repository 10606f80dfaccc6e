using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Tests;

public sealed class LexiconTests
{
    [Fact]
    public void A_missing_file_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        var exception = Assert.Throws<LexiconException>(() => Lexicon.Load(folder.FullName));
        Assert.Contains("units.yaml", exception.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_longest_word_is_found_at_an_offset_and_before_one()
    {
        var words = new Vocabulary<int>([new("行动", 1), new("专项行动", 2), new("行动计划", 3)]);
        Assert.True(words.TryMatch("专项行动计划", 0, out var length, out var value));
        Assert.Equal((4, 2), (length, value));
        Assert.True(words.TryMatchBefore("专项行动", 4, out length, out value));
        Assert.Equal((4, 2), (length, value));
        Assert.Equal(4, words.MatchLength("专项行动计划", 2));
        Assert.Equal(0, words.MatchLength("专项行动计划", 3));
    }
}
