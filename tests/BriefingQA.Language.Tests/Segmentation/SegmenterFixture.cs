using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Tests.Segmentation;

/// <summary>One segmenter with jieba's own words for all tests of a class.</summary>
public sealed class SegmenterFixture
{
    public Segmenter Segmenter { get; } = Segmenter.Create();
}
