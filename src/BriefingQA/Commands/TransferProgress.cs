using BriefingQA.Cypher.Transfer;
using Spectre.Console;

namespace BriefingQA.Commands;

/// <summary>Shows on standard error how far an import or export is, and at its end what it did.</summary>
internal static class TransferProgress
{
    private static readonly IAnsiConsole Terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <param name="done">What happened to the rows, in a word.</param>
    public static async Task RunAsync(string done, Func<IProgress<GraphTransferProgress>, Task<GraphTransferSummary>> transfer)
    {
        var summary = await Terminal.Status().StartAsync("Reading", status =>
            transfer(new Progress<GraphTransferProgress>(progress => status.Status(Markup.Escape($"{progress.File}: {progress.Done:N0} rows")))));
        Terminal.WriteLine($"{summary.Nodes} nodes and {summary.Relationships} relationships {done}.");
    }
}
