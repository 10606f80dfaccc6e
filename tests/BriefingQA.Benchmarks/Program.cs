using BriefingQA.Benchmarks.Segmentation;

switch (args)
{
    case ["dictionary", var folder, var path]:
        DictionaryCommand.Run(folder, path);
        return 0;
    default:
        Console.Error.WriteLine("usage: dictionary FOLDER OUT");
        return 1;
}
