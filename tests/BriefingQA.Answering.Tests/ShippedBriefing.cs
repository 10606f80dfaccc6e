using BriefingQA.Graph;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Tests;

/// <summary>The briefing that ships with the product, in a graph in memory, with everything that answers questions about it.</summary>
public sealed class ShippedBriefing : IAsyncLifetime
{
    public GraphSchema Schema { get; } = BriefingLoading.Schema;

    public IGraphDatabase Database { get; } = GraphDatabases.Open("memory");

    public QuestionAnswerer Answerer { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Answerer = await BriefingLoading.LoadAsync(Database, Directory.EnumerateFiles(Path.Combine(BriefingLoading.Seed, "briefings"), "*.txt"), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Answerer.Dispose();
        await Database.DisposeAsync();
    }
}
