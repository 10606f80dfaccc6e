using BriefingQA.Language.Segmentation;
using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Benchmarks.Segmentation.Dictionary;

/// <summary>Makes <see cref="SegmentationData"/> from the files of python jieba 0.42.1.</summary>
internal static class DataBuilder
{
    /// <param name="folder">jieba's Python package: <c>dict.txt</c>, <c>finalseg/</c>, <c>posseg/</c>.</param>
    public static SegmentationData Build(string folder)
    {
        var list = WordList.Read(Path.Combine(folder, "dict.txt"));
        var units = list.Units();
        var characters = new CharacterCodes(units);
        var starts = PythonTable.Numbers(PythonTable.Read(Path.Combine(folder, "posseg", "prob_start.py")));
        string[] modelTags = [.. starts.Keys.Where(state => state[0] == 'B').Select(state => state[2..]).Order(StringComparer.Ordinal)];
        string[] tags = ["x", .. modelTags, "eng"];
        long[] frequencies = [.. list.Words.Values.Select(word => word.Frequency).Append(0).Distinct().Order()];
        var words = list.Words.ToDictionary(
            word => word.Key,
            word => (word.Value.Frequency, Array.BinarySearch(frequencies, word.Value.Frequency), Array.IndexOf(tags, word.Value.Tag)));
        var (roots, nodes) = TrieLayout.Build(characters, words);
        return new SegmentationData
        {
            Units = units,
            Roots = roots,
            Nodes = nodes,
            Frequencies = frequencies,
            Total = list.Total,
            Tags = tags,
            WordModel = WordModelTables.Read(Path.Combine(folder, "finalseg"), units),
            TagModel = TagModelTables.Read(Path.Combine(folder, "posseg"), units, modelTags),
        };
    }
}
