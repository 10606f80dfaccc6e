using System.CommandLine;
using BriefingQA.Graph;

namespace BriefingQA.Commands;

/// <summary><c>import</c>: loads a whole graph from files.</summary>
internal static class ImportCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("dir") { Description = "A folder of CSV files in the form of neo4j-admin." };

    public static Command Create()
    {
        var csv = new Command("csv", "Loads nodes and relationships from CSV files, all or nothing; what the graph holds stays.") { Folder };
        csv.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(result, cancellationToken)));
        return new Command("import", "Loads a graph from files.") { csv };
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var database = GraphDatabases.Open(result.Settings().Database);
        await TransferProgress.RunAsync("loaded", progress => database.ImportCsvAsync(result.GetRequiredValue(Folder).FullName, progress, cancellationToken));
        return 0;
    }
}
