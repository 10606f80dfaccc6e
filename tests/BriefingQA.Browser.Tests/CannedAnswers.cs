using System.Text.Json;

namespace BriefingQA.Browser.Tests;

/// <summary>Answers in the form of <c>POST /api/ask</c>, for what the loaded transcript cannot bring about.</summary>
internal static class CannedAnswers
{
    public static string Of(
        string answer, string status = "answered", bool understood = true, string[]? columns = null, object?[][]? rows = null, object[]? alternatives = null) =>
        JsonSerializer.Serialize(new
        {
            status,
            understood,
            answer,
            cypher = columns is null ? "" : "MATCH (n) RETURN n LIMIT 50",
            parameters = new { },
            columns = columns ?? [],
            rows = rows ?? [],
            citations = Array.Empty<object>(),
            translator = "rules",
            interpretation = "",
            alternatives = alternatives ?? [],
            suggestions = Array.Empty<string>(),
            conversationId = "c1",
            elapsedMs = 1.5,
        });
}
