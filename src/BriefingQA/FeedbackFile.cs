using System.Text.Json;

namespace BriefingQA;

/// <summary>What readers thought of answers: one JSON object a line, only ever appended to.</summary>
internal sealed class FeedbackFile(ServiceSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task AppendAsync(Feedback feedback, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(settings.FeedbackPath))!);
            await File.AppendAllTextAsync(settings.FeedbackPath, JsonSerializer.Serialize(feedback, ServiceJson.Options) + "\n", cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The oldest first. A line that is no feedback is left out.</summary>
    public async IAsyncEnumerable<Feedback> ReadAsync()
    {
        if (!File.Exists(settings.FeedbackPath))
            yield break;
        await foreach (var line in File.ReadLinesAsync(settings.FeedbackPath))
            if (Read(line) is { } feedback)
                yield return feedback;
    }

    private static Feedback? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Feedback>(line, ServiceJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose() => _turn.Dispose();
}

/// <param name="At">When it was received.</param>
/// <param name="Comment">In the reader's own words.</param>
internal sealed record Feedback(
    DateTimeOffset At, FeedbackRating Rating, string Question, string Answer, string? Cypher, string? ConversationId, string? Comment);

internal enum FeedbackRating
{
    Up,
    Down,
}
