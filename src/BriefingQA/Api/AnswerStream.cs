using System.Net.ServerSentEvents;
using BriefingQA.Answering;

namespace BriefingQA.Api;

/// <summary>An answer as server-sent events: interpretation, cypher, rows, answer, citations, and done with the whole of it.</summary>
internal static class AnswerStream
{
    public const string MediaType = EventStream.MediaType;

    public static IAsyncEnumerable<SseItem<string>> AskAsync(QuestionAnswerer answerer, AskRequest request, CancellationToken cancellationToken) =>
        EventStream.RunAsync(async (send, stop) => Write(await answerer.AskAsync(request, stop), send), cancellationToken);

    private static void Write(Answer answer, Action<string, object> send)
    {
        send("interpretation", new { answer.Interpretation });
        send("cypher", new { answer.Cypher, answer.Parameters });
        send("rows", new { answer.Columns, answer.Rows });
        send("answer", new { answer.Status, Answer = answer.Text });
        send("citations", answer.Citations);
        send("done", answer);
    }
}
