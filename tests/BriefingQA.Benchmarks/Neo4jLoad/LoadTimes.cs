using System.Diagnostics;
using System.Globalization;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Loading;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Benchmarks.Neo4jLoad;

/// <summary>The loader and the raw UNWIND in turn, each into an empty graph that has its constraints and indexes.</summary>
internal static class LoadTimes
{
    public static async Task PrintAsync(MeasuredServer server, Uri address, GraphSchema schema, IReadOnlyList<BriefingFacts> briefings, int rounds)
    {
        var rows = briefings.Select(BriefingGraph.Lay).ToList();
        var count = rows.Sum(briefing => briefing.Nodes.Count + briefing.Relationships.Count);
        foreach (var statement in SchemaStatements.For(schema))
            await server.Database.WriteAsync([statement]);

        using var raw = new RawUnwind(address, Environment.GetEnvironmentVariable("NEO4J_PASSWORD"));
        var (raws, loads) = (new List<Times>(), new List<Times>());
        long? nodes = null;
        for (var round = 0; round <= rounds; round++)
        {
            raws.Add(await MeasureAsync(server, async () =>
            {
                foreach (var query in MergeStatements.Of(rows))
                    await raw.RunAsync(query);
            }));
            var expected = await server.CountAsync();
            loads.Add(await MeasureAsync(server, async () =>
            {
                await foreach (var report in new BriefingLoader(server.Database, schema).LoadAllAsync(briefings.ToAsyncEnumerable()))
                    Debug.Assert(report.Changed);
            }));
            nodes = await server.CountAsync();
            if (nodes != expected)
                throw new InvalidOperationException($"The loader made {nodes} nodes, the raw UNWIND {expected}.");
        }

        var again = await TimeAsync(server, async () =>
        {
            await foreach (var report in new BriefingLoader(server.Database, schema).LoadAllAsync(briefings.ToAsyncEnumerable()))
                Debug.Assert(!report.Changed);
        });

        // The first round warms the server up.
        var (rawTimes, loadTimes) = (Times.Median(raws.Skip(1)), Times.Median(loads.Skip(1)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {briefings.Count} briefings, {count} rows, {nodes} nodes; median of {rounds} rounds

            | load | seconds | processor time of the server, s | of the client, s | rows a second |
            |---|--:|--:|--:|--:|
            | raw UNWIND | {Row(rawTimes, count)} |
            | BriefingLoader | {Row(loadTimes, count)} |
            | speed, BriefingLoader : raw | {rawTimes.Wall / loadTimes.Wall:P0} | {rawTimes.Server / loadTimes.Server:P0} | | |
            | BriefingLoader, when all is there | {Row(again, count)} |

            """));
    }

    private static string Row(Times times, int count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{times.Wall.TotalSeconds:0.0} | {times.Server.TotalSeconds:0.0} | {times.Client.TotalSeconds:0.0} | {count / times.Wall.TotalSeconds:0}");

    private static async Task<Times> MeasureAsync(MeasuredServer server, Func<Task> load)
    {
        await server.EmptyAsync();
        return await TimeAsync(server, load);
    }

    private static async Task<Times> TimeAsync(MeasuredServer server, Func<Task> load)
    {
        using var client = Process.GetCurrentProcess();
        var (serverBefore, clientBefore) = (await server.ProcessorTimeAsync(), client.TotalProcessorTime);
        var clock = Stopwatch.StartNew();
        await load();
        var wall = clock.Elapsed;
        client.Refresh();
        return new Times(wall, await server.ProcessorTimeAsync() - serverBefore, client.TotalProcessorTime - clientBefore);
    }

    private sealed record Times(TimeSpan Wall, TimeSpan Server, TimeSpan Client)
    {
        public static Times Median(IEnumerable<Times> all) => new(
            Median(all.Select(times => times.Wall)), Median(all.Select(times => times.Server)), Median(all.Select(times => times.Client)));

        private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(times.Count() / 2);
    }
}
