namespace BriefingQA.Graph.Tests.Neo4j;

/// <summary>Lets two transactions go on only when both have done their first statement, and counts the conflicts that the server then finds.</summary>
internal sealed class MeetingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly TaskCompletionSource _met = new();
    private int _begun;
    private int _conflicts;

    public int Conflicts => _conflicts;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path.Contains("/tx/", StringComparison.Ordinal))
            await _met.Task.WaitAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (path.EndsWith("/tx", StringComparison.Ordinal) && Interlocked.Increment(ref _begun) == 2)
            _met.SetResult();
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        if ((await response.Content.ReadAsStringAsync(cancellationToken)).Contains("DeadlockDetected", StringComparison.Ordinal))
            Interlocked.Increment(ref _conflicts);
        return response;
    }
}
