using BriefingQA.Graph;

namespace BriefingQA.Answering.Tests;

/// <summary>The made-up briefings of <c>Cases/briefings/</c>, each in a graph of its own, or several in one.</summary>
public sealed class MadeUpBriefings : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "briefings");

    private readonly Dictionary<string, (IGraphDatabase Database, QuestionAnswerer Answerer)> _opened = [];
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <param name="names">File names without their ending, joined by a plus sign.</param>
    public async Task<QuestionAnswerer> AnswererAsync(string names, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!_opened.TryGetValue(names, out var opened))
                _opened[names] = opened = await OpenAsync(names, cancellationToken);
            return opened.Answerer;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (database, answerer) in _opened.Values)
        {
            answerer.Dispose();
            await database.DisposeAsync();
        }

        _gate.Dispose();
    }

    private static async Task<(IGraphDatabase, QuestionAnswerer)> OpenAsync(string names, CancellationToken cancellationToken)
    {
        var database = GraphDatabases.Open("memory");
        return (database, await BriefingLoading.LoadAsync(database, names.Split('+').Select(name => Path.Combine(Folder, name + ".txt")), cancellationToken));
    }
}
