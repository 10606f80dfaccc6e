using BriefingQA.Answering;

namespace BriefingQA.Api;

/// <summary>Questions and their answers.</summary>
internal static class AskApi
{
    public static void MapAsk(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/ask", (AskRequest request, QuestionAnswerer answerer, CancellationToken cancellationToken) =>
                answerer.AskAsync(Validated(request), cancellationToken))
            .WithSummary("Answers a question with the figure, the sentence, the speaker and the Cypher.")
            .WithTags("Questions")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

        routes.MapGet("/api/ask/starters", (QuestionAnswerer answerer, CancellationToken cancellationToken) => answerer.SuggestAsync(cancellationToken))
            .WithSummary("Questions that the loaded briefings answer, to begin with.")
            .WithTags("Questions");
    }

    private static AskRequest Validated(AskRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Question))
            throw new InvalidFieldException("question", "must not be empty.");
        if (request.Question.Length > AskRequest.MaxLength)
            throw new InvalidFieldException("question", $"must have at most {AskRequest.MaxLength} characters; it has {request.Question.Length}.");
        return request;
    }
}
