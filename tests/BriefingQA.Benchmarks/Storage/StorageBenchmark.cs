using System.Diagnostics;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Transfer;

namespace BriefingQA.Benchmarks.Storage;

/// <summary>
/// <c>storage load CSV FOLDER</c> loads a graph in neo4j-admin's CSV form into a new store in the folder; <c>storage open
/// FOLDER</c> opens it, in a process that has done nothing else, and prints what opening, memory, walks through the graph
/// and single commits cost.
/// </summary>
internal static class StorageBenchmark
{
    private const double Megabyte = 1_000_000;

    public static int Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["load", var csv, var folder]:
                Load(csv, folder);
                return 0;
            case ["open", var folder]:
                Open(folder);
                return 0;
            default:
                Console.Error.WriteLine("usage: storage load CSV FOLDER | storage open FOLDER");
                return 1;
        }
    }

    private static void Load(string csv, string folder)
    {
        Say("CSV", $"{Directory.GetFiles(csv, "*.csv").Sum(file => new FileInfo(file).Length) / Megabyte:0.0} MB");
        var clock = Stopwatch.StartNew();
        using var store = GraphStore.Open(folder);
        var summary = GraphCsvImporter.Import(store, csv);
        Say("load", $"{clock.Elapsed.TotalSeconds:0.00} s, {summary.Nodes} nodes, {summary.Relationships} relationships");

        clock.Restart();
        using var transaction = store.BeginTransaction();
        foreach (var key in new[] { "id", "name" })
        {
            for (var label = 0; label < store.Tokens.Labels.Count; label++)
                transaction.CreateIndex(null, IndexKind.Range, EntityKind.Node, [label], [store.Tokens.PropertyKeys.FindOrAdd(key)]);
        }

        transaction.Commit();
        Say("indexes on id and name", $"{clock.Elapsed.TotalSeconds:0.00} s");
        Say("peak process memory", $"{Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte:0} MB");
        Say("file", $"{new FileInfo(Path.Combine(folder, "graph.sqlite")).Length / Megabyte:0.0} MB");
    }

    private static void Open(string folder)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        using var store = GraphStore.Open(folder);
        Say("open", $"{clock.Elapsed.TotalSeconds:0.00} s");
        Say("process memory", $"{Environment.WorkingSet / Megabyte:0} MB, at its peak {Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte:0} MB");

        var heap = GC.GetTotalMemory(forceFullCollection: true) - before;
        Say("graph on the heap", $"{heap / Megabyte:0.0} MB");
        Walk(store.Snapshot());
        Commit(store);
    }

    private static void Walk(GraphSnapshot graph)
    {
        for (var round = 0; round < 3; round++)
        {
            var clock = Stopwatch.StartNew();
            var (steps, sum) = (0L, 0L);
            foreach (var node in graph.Nodes())
            {
                foreach (var adjacency in graph.RelationshipsOf(node, RelationshipDirection.Both))
                {
                    steps++;
                    sum += adjacency.Neighbour;
                }
            }

            Say("a step from node to node", $"{clock.Elapsed.TotalNanoseconds / steps:0.0} ns ({steps} steps, sum {sum})");

            clock.Restart();
            var key = graph.Tokens.PropertyKeys.Find("text");
            var found = 0;
            foreach (var node in graph.NodesWithLabel(graph.Tokens.Labels.Find("Statement")))
                found += graph.NodeProperty(node, key).AsString().Contains("汽车行业第7", StringComparison.Ordinal) ? 1 : 0;
            Say("texts that contain a word", $"{clock.Elapsed.TotalMilliseconds:0.0} ms ({found} found)");
        }
    }

    private static void Commit(GraphStore store)
    {
        const int Commits = 100;
        var key = store.Tokens.PropertyKeys.FindOrAdd("note");
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Commits; i++)
        {
            using var transaction = store.BeginTransaction();
            transaction.SetNodeProperty(i * 997 % transaction.NodeBound, key, (long)i);
            transaction.Commit();
        }

        Say("a commit of one property", $"{clock.Elapsed.TotalMilliseconds / Commits:0.00} ms");
    }

    private static void Say(string what, string figure) => Console.WriteLine($"{what,-28} {figure}");
}
