using System.CommandLine;
using BriefingQA.Mcp;

namespace BriefingQA.Commands;

/// <summary><c>mcp</c>: the tools for another program, which starts this one and talks to it over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var command = new Command("mcp", "Serves the tools ask, run_cypher, find_entity, get_schema and list_briefings, and the transcripts, over standard input and output (Model Context Protocol).");
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(result.Settings() with { Reads = true }, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ServiceSettings settings, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning); // standard output is the protocol's
        builder.Services.AddBriefingQA(settings);
        builder.Services.AddBriefingMcp().WithStdioServerTransport();
        using var host = builder.Build();
        await host.Services.GetRequiredService<SeedBriefings>().LoadIfEmptyAsync(cancellationToken);
        await host.RunAsync(cancellationToken);
        return 0;
    }
}
