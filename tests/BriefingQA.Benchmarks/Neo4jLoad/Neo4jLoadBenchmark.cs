using System.Globalization;
using BriefingQA.Extraction;
using BriefingQA.Extraction.Loading;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingQA.Benchmarks.Neo4jLoad;

/// <summary>
/// Loads copies of the seed's transcript into a Neo4j server, beside the raw UNWIND of the very same rows; and times questions
/// beside the bare query that each answer names.
/// </summary>
internal static class Neo4jLoadBenchmark
{
    private const string Usage = "usage: neo4j ADDRESS [--copies 100] [--rounds 3] [--questions FILE]; the server must be empty, and is emptied at the end";

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var address, ..])
        {
            Console.Error.WriteLine(Usage);
            return 1;
        }

        await using var services = Composition.Provider(new ServiceSettings { Database = address });
        var server = new MeasuredServer(services.GetRequiredService<IGraphDatabase>());
        if (await server.CountAsync() > 0)
        {
            Console.Error.WriteLine($"The graph on {address} is not empty. {Usage}");
            return 1;
        }

        var seed = services.GetRequiredService<ServiceSettings>().BriefingsFolder;
        var text = TranscriptDecoder.Decode(await File.ReadAllBytesAsync(Directory.GetFiles(seed, "*.txt")[0]));
        var extractor = services.GetRequiredService<FactExtractor>();
        var briefings = TranscriptCopies.Of(text, int.Parse(Option(arguments, "--copies") ?? "100", CultureInfo.InvariantCulture))
            .Select((copy, index) => extractor.Extract(copy, $"copy {index}")).ToList();

        await LoadTimes.PrintAsync(
            server, new Uri(address), services.GetRequiredService<GraphSchema>(), briefings, int.Parse(Option(arguments, "--rounds") ?? "3", CultureInfo.InvariantCulture));
        if (Option(arguments, "--questions") is { } questions)
        {
            await server.EmptyAsync();
            await services.GetRequiredService<BriefingLoader>().LoadAsync(extractor.Extract(text, "the seed"));
            await QuestionTimes.PrintAsync(services, questions);
        }

        await server.EmptyAsync();
        return 0;
    }

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
}
