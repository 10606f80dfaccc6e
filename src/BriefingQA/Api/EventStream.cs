using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace BriefingQA.Api;

/// <summary>Server-sent events of work that goes on: each event is JSON, and a failure is the last event.</summary>
internal static class EventStream
{
    public const string MediaType = "text/event-stream";

    public static bool IsAccepted(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The events that the work writes, as they come; then <c>error</c> with problem details where it failed. The work is
    /// cancelled when the caller goes away.
    /// </summary>
    public static async IAsyncEnumerable<SseItem<string>> RunAsync(
        Func<Action<string, object>, CancellationToken, Task> work, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateUnbounded<SseItem<string>>(new UnboundedChannelOptions { SingleReader = true });
        void Send(string type, object data) => channel.Writer.TryWrite(new SseItem<string>(JsonSerializer.Serialize(data, ServiceJson.Options), type));

        var running = Task.Run(
            async () =>
            {
                try
                {
                    await work(Send, stop.Token);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    Send("error", ProblemExceptionHandler.Describe(exception));
                }
                finally
                {
                    channel.Writer.Complete();
                }
            },
            CancellationToken.None);
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancellationToken))
                yield return item;
            await running;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }
}
