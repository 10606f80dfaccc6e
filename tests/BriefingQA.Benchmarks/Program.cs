using BriefingQA.Benchmarks.Segmentation;

switch (args)
{
    case ["segmentation", .. { Length: > 0 } texts]:
        SegmentationBenchmark.Run(texts);
        return 0;
    case ["dictionary", var folder, var path]:
        DictionaryCommand.Run(folder, path);
        return 0;
    default:
        Console.Error.WriteLine("usage: segmentation TEXT… | dictionary FOLDER OUT");
        return 1;
}
