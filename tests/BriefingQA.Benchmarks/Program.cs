using System.Globalization;
using BriefingQA.Benchmarks.Answering;
using BriefingQA.Benchmarks.Cypher;
using BriefingQA.Benchmarks.Fuzzing;
using BriefingQA.Benchmarks.Models;
using BriefingQA.Benchmarks.Neo4jLoad;
using BriefingQA.Benchmarks.Reading;
using BriefingQA.Benchmarks.Segmentation;
using BriefingQA.Benchmarks.Storage;

switch (args)
{
    case ["segmentation", .. { Length: > 0 } texts]:
        SegmentationBenchmark.Run(texts);
        return 0;
    case ["reading", .. { Length: > 0 } texts]:
        ReadingBenchmark.Run(texts);
        return 0;
    case ["hostile"]:
        return HostileBenchmark.Run(10);
    case ["hostile", var megabytes]:
        return HostileBenchmark.Run(double.Parse(megabytes, CultureInfo.InvariantCulture));
    case ["dictionary", var folder, var path]:
        DictionaryCommand.Run(folder, path);
        return 0;
    case ["storage", .. var rest]:
        return StorageBenchmark.Run(rest);
    case ["cypher", .. var rest]:
        return CypherBenchmark.Run(rest);
    case ["neo4j", .. var rest]:
        return await Neo4jLoadBenchmark.RunAsync(rest);
    case ["fuzz", .. var rest]:
        return FuzzCommand.Run(rest);
    case ["model", .. var rest]:
        return await ModelTable.RunAsync(rest);
    case ["answering", .. var rest]:
        return await AnsweringBenchmark.RunAsync(rest);
    default:
        Console.Error.WriteLine("usage: segmentation TEXT… | reading TEXT… | hostile [MEGABYTES] | dictionary FOLDER OUT | storage FOLDER | cypher CSV-FOLDER QUERIES | neo4j ADDRESS | fuzz [COUNT] | model [QUESTIONS TRANSCRIPT…] | answering [COUNT…] [--mutated N]");
        return 1;
}
