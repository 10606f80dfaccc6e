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

        var seed = app.Services.GetRequiredService<SeedBriefings>();
        seed.Announce();
        await app.StartAsync(cancellationToken);
        var briefings = await seed.LoadWhenReachableAsync(cancellationToken);
        var database = app.Services.GetRequiredService<IGraphDatabase>();
        Console.Error.WriteLine($"{briefings.Count} briefing(s), {briefings.Sum(briefing => briefing.Statements)} statements in {database.Name}");
        Console.Error.WriteLine($"Ready: {string.Join(", ", app.Urls)} (page), /scalar (API), Ctrl+C stops.");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    });

    private static string Address(ParseResult result) =>
        result.GetValue(Urls) ?? Environment.GetEnvironmentVariable("BRIEFINGQA_URLS") ?? DefaultAddress;
}
