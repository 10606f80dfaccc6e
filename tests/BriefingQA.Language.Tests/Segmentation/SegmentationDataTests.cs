using BriefingQA.Benchmarks.Segmentation.Dictionary;
using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Language.Tests.Segmentation;

public class SegmentationDataTests
{
    private const string Jieba = "/usr/lib/python3/dist-packages/jieba";

    [Fact]
    public void The_data_is_what_the_tool_makes_of_jieba_s_files()
    {
        Assert.SkipUnless(Directory.Exists(Jieba), "Debian's python3-jieba is not installed.");
        Assert.True(Bytes(DataBuilder.Build(Jieba)).SequenceEqual(Bytes(SegmentationData.Load())), "Make jieba.bin again; its README says how.");
    }

    [Fact]
    public void The_data_holds_the_words_that_jieba_counts()
    {
        var data = SegmentationData.Load();
        Assert.Equal(60_101_967, data.Total);
        Assert.Equal(349_045, data.Roots.Concat(data.Nodes).Count(node => node.Frequency != 0));
    }

    private static byte[] Bytes(SegmentationData data)
    {
        using var stream = new MemoryStream();
        data.Write(stream);
        return stream.ToArray();
    }
}
