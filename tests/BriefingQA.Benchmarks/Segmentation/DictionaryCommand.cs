using BriefingQA.Benchmarks.Segmentation.Dictionary;

namespace BriefingQA.Benchmarks.Segmentation;

/// <summary><c>dictionary FOLDER OUT</c>: makes the file of the segmenter from the Python package of jieba.</summary>
internal static class DictionaryCommand
{
    public static void Run(string folder, string path)
    {
        using var file = File.Create(path);
        DataBuilder.Build(folder).Write(file);
        Console.WriteLine($"{path}: {file.Length} bytes");
    }
}
