using System.Globalization;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Storage;

namespace BriefingQA.Cypher.Tests.Storage;

public sealed class KillTests
{
    [Fact]
    public void Every_answered_commit_survives_a_kill_and_no_half_commit_does()
    {
        using var folder = new TemporaryFolder();
        var known = 0;
        var random = new Random(20220614);
        for (var kill = 0; kill < (LongTests.AreOn ? 200 : 5); kill++)
        {
            var answered = WriteUntilKilled(folder.Path, known, TimeSpan.FromMilliseconds(random.Next(1, 120)));

            using var store = GraphStore.Open(folder.Path);
            var graph = store.Snapshot();
            Assert.InRange(graph.NodeCount, answered, answered + 1);
            known = graph.NodeCount;
            if (known == 0)
                continue;

            var key = graph.Tokens.PropertyKeys.Find("n");
            Assert.Equal(graph.NodeCount - 1, graph.RelationshipCount);
            Assert.Equal(graph.NodeCount, graph.NodeProperty(0, key));
            for (var node = 1; node < graph.NodeCount; node++)
            {
                Assert.Equal(node + 1L, graph.NodeProperty(node, key));
                Assert.Equal((node - 1, node), (graph.StartOf(node - 1), graph.EndOf(node - 1)));
                Assert.Equal(node + 1L, graph.RelationshipProperty(node - 1, key));
            }
        }
    }

    [Fact]
    public void A_folder_that_another_process_has_open_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var writer = WriterProcess.Start(folder.Path);
        try
        {
            Assert.Equal("open", writer.StandardOutput.ReadLine());
            var error = Assert.Throws<GraphStorageException>(() => GraphStore.Open(folder.Path));
            Assert.Equal(StorageFailure.InUse, error.Failure);
            Assert.Contains("in use by another process", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            writer.Kill();
            writer.WaitForExit();
        }
    }

    /// <param name="before">How many commits there are already.</param>
    /// <returns>The number of the last commit that was answered.</returns>
    private static int WriteUntilKilled(string folder, int before, TimeSpan after)
    {
        using var writer = WriterProcess.Start(folder);
        var opened = writer.StandardOutput.ReadLine();
        Assert.True(opened == "open", opened ?? writer.StandardError.ReadToEnd());
        Thread.Sleep(after);
        writer.Kill();
        var lines = writer.StandardOutput.ReadToEnd();
        writer.WaitForExit();

        // The last line may be cut: only lines that end were answered.
        var answered = lines[..(lines.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return answered.Length == 0 ? before : int.Parse(answered[^1], CultureInfo.InvariantCulture);
    }
}
