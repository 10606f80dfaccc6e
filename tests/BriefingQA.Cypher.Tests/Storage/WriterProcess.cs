using System.Diagnostics;
using System.Runtime.CompilerServices;
using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Tests.Storage;

/// <summary>
/// This test program run once more as a process that does nothing but commit, and says the number of each commit after it
/// was answered. The environment tells it the folder.
/// </summary>
internal static class WriterProcess
{
    private const string FolderVariable = "BRIEFINGQA_TEST_WRITER_FOLDER";

    public static Process Start(string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(WriterProcess).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program + ".exe" : program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [FolderVariable] = folder },
        };
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void RunInsteadOfTests()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { } folder)
            return;

        try
        {
            Write(folder);
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception.Message);
            Environment.Exit(1);
        }
    }

    /// <summary>
    /// The n-th commit adds the n-th node, links it to the one before, and notes n on the first node and on the new link: a
    /// graph with half a commit is none that this makes.
    /// </summary>
    private static void Write(string folder)
    {
        using var store = GraphStore.Open(folder);
        var (label, type, key) = (store.Tokens.Labels.FindOrAdd("N"), store.Tokens.RelationshipTypes.FindOrAdd("NEXT"), store.Tokens.PropertyKeys.FindOrAdd("n"));
        Console.WriteLine("open");
        while (true)
        {
            using var transaction = store.BeginTransaction();
            var number = transaction.NodeCount + 1L;
            var node = transaction.CreateNode(label);
            if (node > 0)
                transaction.SetRelationshipProperty(transaction.CreateRelationship(type, node - 1, node), key, number);
            transaction.SetNodeProperty(node, key, number);
            transaction.SetNodeProperty(0, key, number);
            transaction.Commit();
            Console.WriteLine(number);
        }
    }
}
