using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BriefingQA.Api;

/// <summary>What readers thought of answers.</summary>
internal static class FeedbackApi
{
    /// <summary>Of each text, in characters.</summary>
    private const int MaxLength = 4_000;

    public static void MapFeedback(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/feedback", TakeAsync)
            .WithSummary("Keeps a reader's thumb up or down; 'briefingqa feedback' lists them.")
            .WithTags("Questions")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<NoContent> TakeAsync(FeedbackRequest request, FeedbackFile file, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.Rating is not { } rating || !Enum.IsDefined(rating))
            throw new InvalidFieldException("rating", "must be \"up\" or \"down\".");
        await file.AppendAsync(
            new Feedback(
                time.GetUtcNow(), rating, Checked("question", request.Question), Checked("answer", request.Answer),
                Bounded("cypher", request.Cypher), Bounded("conversationId", request.ConversationId), Bounded("comment", request.Comment)),
            cancellationToken);
        return TypedResults.NoContent();
    }

    private static string Checked(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? throw new InvalidFieldException(field, "must not be empty.") : Bounded(field, text)!;

    private static string? Bounded(string field, string? text) =>
        text?.Length > MaxLength ? throw new InvalidFieldException(field, $"must have at most {MaxLength} characters; it has {text.Length}.") : text;
}

internal sealed record FeedbackRequest(
    [property: Required] FeedbackRating? Rating, [property: Required] string? Question, [property: Required] string? Answer,
    string? Cypher, string? ConversationId, string? Comment);
