using System.Diagnostics;
using System.Globalization;
using BriefingQA.Cypher;

namespace BriefingQA.Benchmarks.Cypher;

/// <summary>
/// Times the questions of the graph peers on the engine in process, and prints a column in the form of the peers' own table:
/// median and 95th percentile in milliseconds of each question run over and over.
/// </summary>
internal static class CypherBenchmark
{
    /// <param name="arguments">The folder of CSV files, the file of questions; then <c>--database FOLDER</c> to keep the graph on disk, <c>--seconds N</c> for each question, <c>--only ID</c>, <c>--explain</c> for the plans alone.</param>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder, var questionFile, ..])
        {
            Console.Error.WriteLine("usage: cypher CSV-FOLDER queries.json [--database FOLDER] [--seconds N] [--only ID] [--explain]");
            return 1;
        }

        var (seconds, only) = (double.Parse(Option(arguments, "--seconds") ?? "1", CultureInfo.InvariantCulture), Option(arguments, "--only"));
        using var database = Option(arguments, "--database") is { } stored ? CypherDatabase.Open(stored) : CypherDatabase.InMemory();
        var start = Stopwatch.GetTimestamp();
        if (database.Query("MATCH (n) RETURN count(*)").Rows[0][0].AsInteger() == 0)
            GraphLoad.Run(database, folder);
        var load = Stopwatch.GetElapsedTime(start).TotalSeconds;

        var counts = database.Query("MATCH (n) WITH count(*) AS nodes MATCH ()-[r]->() RETURN nodes, count(*)").Rows[0];
        Console.WriteLine($"{counts[0].AsInteger()} nodes, {counts[1].AsInteger()} relationships; median (95th percentile) in ms\n");
        Console.WriteLine("| query | rows | BriefingQA, in process |\n|---|--:|--:|");
        if (arguments.Contains("--explain"))
            return Explain(database, Question.ReadAll(questionFile).Where(question => only is null || question.Id == only));

        foreach (var question in Question.ReadAll(questionFile).Where(question => only is null || question.Id == only))
            Time(database, question, seconds);

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| load, s | | {load:0.0} |\n| peak memory, MB | | {process.PeakWorkingSet64 / 1e6:0} |"));
        return 0;
    }

    private static int Explain(CypherDatabase database, IEnumerable<Question> questions)
    {
        foreach (var question in questions)
        {
            Console.WriteLine($"{question.Id}: {question.Query}");
            foreach (var step in database.Read("PROFILE " + question.Query, question.Parameters).Plan!)
                Console.WriteLine($"  {new string(' ', 2 * step.Depth) + step.Operator,-40} {step.Details,-60} {step.Rows}");
        }

        return 0;
    }

    private static void Time(CypherDatabase database, Question question, double seconds)
    {
        // Enough runs for the second tier of the just-in-time compiler.
        const int WarmRuns = 40;
        var rows = 0;
        for (var i = 0; i < WarmRuns; i++)
            rows = database.Read(question.Query, question.Parameters).Rows.Count;

        var times = new List<double>();
        var end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        while (times.Count < 15 || (Stopwatch.GetTimestamp() < end && times.Count < 2000))
        {
            var start = Stopwatch.GetTimestamp();
            database.Read(question.Query, question.Parameters);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {question.Id} | {rows} | {times[times.Count / 2]:0.000} ({times[(int)(times.Count * 0.95)]:0.000}) |"));
    }

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
}
