using System.CommandLine;
using BriefingQA.Graph;

namespace BriefingQA.Commands;

/// <summary><c>serve</c>, also what happens without a command: the service and its page.</summary>
internal static class ServeCommand
{
    public const string DefaultAddress = "http://localhost:5080";

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = $"The addresses to listen on, separated by ';'. Default: {DefaultAddress} (BRIEFINGQA_URLS).",
        HelpName = "URLS",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Starts the service and its page; an empty store first loads the briefings of the seed.") { Urls };
        command.SetAction(RunAsync);
        return command;
    }

    public static Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken) => CommandErrors.ReportAsync(async () =>
    {
        var settings = result.Settings();
        await using var app = ServiceHost.Build(settings);
        app.Urls.Add(Address(result));

        await app.StartAsync(cancellationToken);
        var briefings = await LoadWhenReachableAsync(app.Services.GetRequiredService<SeedBriefings>(), cancellationToken);
        var database = app.Services.GetRequiredService<IGraphDatabase>();
        Console.Error.WriteLine($"{briefings.Count} briefing(s), {briefings.Sum(briefing => briefing.Statements)} statements in {database.Name}");
        Console.Error.WriteLine($"Ready: {string.Join(", ", app.Urls)} (page), /scalar (API), Ctrl+C stops.");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    });

    /// <summary>Waits for a store that cannot be reached yet, ever longer up to 10 seconds; until then the service answers 503.</summary>
    private static async Task<IReadOnlyList<BriefingSummary>> LoadWhenReachableAsync(SeedBriefings seed, CancellationToken cancellationToken)
    {
        for (var delay = TimeSpan.FromSeconds(1); ; delay = TimeSpan.FromSeconds(Math.Min(10, 2 * delay.TotalSeconds)))
        {
            try
            {
                return await seed.LoadIfEmptyAsync(cancellationToken);
            }
            catch (GraphDatabaseException exception) when (exception.IsTransient)
            {
                Console.Error.WriteLine($"{exception.Message} Trying again in {delay.TotalSeconds} s.");
                await Task.Delay(delay, cancellationToken);
            }
        }
    }

    private static string Address(ParseResult result) =>
        result.GetValue(Urls) ?? Environment.GetEnvironmentVariable("BRIEFINGQA_URLS") ?? DefaultAddress;
}
