using System.CommandLine;
using BriefingQA.Cypher.Transfer;
using BriefingQA.Graph;

namespace BriefingQA.Commands;

/// <summary><c>export</c>: writes the whole graph into files.</summary>
internal static class ExportCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("dir") { Description = "The folder to write to; it is made where it is missing." };

    private delegate Task<GraphTransferSummary> Export(
        IGraphDatabase database, string folder, IProgress<GraphTransferProgress> progress, CancellationToken cancellationToken);

    public static Command Create() => new("export", "Writes the whole graph into files.")
    {
        Form("csv", "Writes CSV files that 'import csv' and neo4j-admin read.", (database, folder, progress, token) => database.ExportCsvAsync(folder, progress, token)),
        Form("cypher", "Writes Cypher scripts, to be run in the order of their names.", (database, folder, progress, token) => database.ExportCypherAsync(folder, progress, token)),
    };

    private static Command Form(string name, string description, Export export)
    {
        var command = new Command(name, description) { Folder };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            await using var database = GraphDatabases.Open(result.Settings().Database, reads: true);
            await TransferProgress.RunAsync("written", progress => export(database, result.GetRequiredValue(Folder).FullName, progress, cancellationToken));
            return 0;
        }));
        return command;
    }
}
