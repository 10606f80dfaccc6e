using System.Text;
using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Benchmarks.Segmentation;

/// <summary>A text to time segmenters on; a short one is repeated, so that a pass takes long enough to measure.</summary>
internal sealed record SampleText(string Name, string Text)
{
    private const int LeastLength = 400_000;

    public double Megabytes { get; } = Encoding.UTF8.GetByteCount(Text) / 1e6;

    public string[] Lines { get; } = Text.Split('\n');

    /// <param name="path">A file, or a folder whose texts are put together.</param>
    public static SampleText Read(string path)
    {
        var text = Directory.Exists(path)
            ? string.Concat(Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText))
            : File.ReadAllText(path);
        return new SampleText(Path.GetFileNameWithoutExtension(path), string.Concat(Enumerable.Repeat(text, 1 + LeastLength / text.Length)));
    }

    /// <summary>Words of the dictionary by chance, without a mark between: the worst case for caches and for predicting branches.</summary>
    public static SampleText RandomWords()
    {
        var data = SegmentationData.Load();
        var words = new List<string>();
        Collect(data, data.Roots, "", words);
        var text = new StringBuilder();
        for (var random = new Random(1); text.Length < LeastLength;)
            text.Append(words[random.Next(words.Count)]).Append(random.Next(20) == 0 ? "\n" : "");
        return new SampleText("random words", text.ToString());
    }

    private static void Collect(SegmentationData data, IEnumerable<TrieNode> nodes, string prefix, List<string> words)
    {
        foreach (var node in nodes.Where(node => node != default))
        {
            var word = prefix + data.Units[node.Code - 1];
            if (node.Frequency != 0)
                words.Add(word);
            if (node.Base != 0)
                Collect(data, Enumerable.Range(1, data.Units.Length).Select(code => data.Nodes[node.Base + code]).Where((child, index) => child.Code == index + 1), word, words);
        }
    }
}
