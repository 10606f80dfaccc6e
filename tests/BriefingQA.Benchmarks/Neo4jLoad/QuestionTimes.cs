using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BriefingQA.Answering;
using BriefingQA.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingQA.Benchmarks.Neo4jLoad;

/// <summary>From question to answer, beside the answer's own query alone over the same connection.</summary>
internal static class QuestionTimes
{
    private const int Rounds = 7;

    public static async Task PrintAsync(IServiceProvider services, string file)
    {
        var answerer = services.GetRequiredService<QuestionAnswerer>();
        var database = services.GetRequiredService<IGraphDatabase>();
        var pairs = new List<(string Question, double Answer, double Query)>();
        foreach (var line in await File.ReadAllLinesAsync(file))
        {
            using var json = JsonDocument.Parse(line);
            var question = json.RootElement.GetProperty("question").GetString()!;
            var answer = await answerer.AskAsync(new AskRequest(question));
            if (answer.Cypher is not { Length: > 0 } cypher)
                continue;
            var query = new CypherQuery(cypher, answer.Parameters);
            var (answers, queries) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                answers.Add(await TimeAsync(() => answerer.AskAsync(new AskRequest(question))));
                queries.Add(await TimeAsync(() => database.ReadAsync(query)));
            }

            pairs.Add((question, Median(answers), Median(queries)));
        }

        var ratios = pairs.Select(pair => pair.Answer / pair.Query).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {pairs.Count} questions, medians of {Rounds} runs

            | | ms, median | ms, 95th percentile |
            |---|--:|--:|
            | bare query | {Median(pairs.Select(pair => pair.Query)):0.0} | {High(pairs.Select(pair => pair.Query)):0.0} |
            | question to answer | {Median(pairs.Select(pair => pair.Answer)):0.0} | {High(pairs.Select(pair => pair.Answer)):0.0} |
            | ratio | {Median(ratios):0.00} | {High(ratios):0.00} |

            slowest: {string.Join("; ", pairs.OrderByDescending(pair => pair.Answer / pair.Query).Take(3).Select(pair => $"{pair.Question} {pair.Answer / pair.Query:0.0}"))}
            """));
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static double High(IEnumerable<double> values) => values.Order().ElementAt((int)(values.Count() * 0.95));
}
