using System.Net.ServerSentEvents;
using BriefingQA.Answering;

namespace BriefingQA.Api;

/// <summary>
/// An answer as server-sent events: <c>interpretation</c>, <c>cypher</c>, <c>rows</c>, a <c>delta</c> for words as they come
/// from a model, <c>answer</c>, <c>citations</c>, and <c>done</c> with the whole of it.
/// </summary>
internal static class AnswerStream
{
    public const string MediaType = EventStream.MediaType;

    public static IAsyncEnumerable<SseItem<string>> AskAsync(QuestionAnswerer answerer, AskRequest request, CancellationToken cancellationToken) =>
        EventStream.RunAsync(
            async (send, stop) =>
            {
                var found = false;
                var answer = await answerer.AskAsync(request, Report, stop);
                if (!found)
                    SendFound(answer, send);
                send("answer", new { answer.Status, Answer = answer.Text });
                send("citations", answer.Citations);
                send("done", answer);

                ValueTask Report(AnswerProgress progress)
                {
                    if (progress is AnswerProgress.Found { Answer: var first } && !found)
                    {
                        found = true;
                        SendFound(first, send);
                    }
                    else if (progress is AnswerProgress.Words { Text: var text })
                    {
                        send("delta", new { text });
                    }

                    return ValueTask.CompletedTask;
                }
            },
            cancellationToken);

    private static void SendFound(Answer answer, Action<string, object> send)
    {
        send("interpretation", new { answer.Interpretation });
        send("cypher", new { answer.Cypher, answer.Parameters });
        send("rows", new { answer.Columns, answer.Rows });
    }
}
