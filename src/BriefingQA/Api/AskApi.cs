using BriefingQA.Answering;
using BriefingQA.Models;

namespace BriefingQA.Api;

/// <summary>Questions and their answers.</summary>
internal static class AskApi
{
    public static void MapAsk(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/ask", AskAsync)
            .WithSummary("Answers a question with the figure, the sentence, the speaker and the Cypher; as server-sent events where they are accepted.")
            .WithTags("Questions")
            .Produces<Answer>(StatusCodes.Status200OK, "application/json", AnswerStream.MediaType)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

        routes.MapGet("/api/ask/starters", (QuestionAnswerer answerer, CancellationToken cancellationToken) => answerer.SuggestAsync(cancellationToken))
            .WithSummary("Questions that the loaded briefings answer, to begin with.")
            .WithTags("Questions");
    }

    private static async Task<IResult> AskAsync(
        AskRequest request, HttpRequest http, QuestionAnswerer answerer, BriefingCatalog catalog, ServiceSettings settings, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Question))
            throw new InvalidFieldException("question", "must not be empty.");
        if (request.Question.Length > AskRequest.MaxLength)
            throw new InvalidFieldException("question", $"must have at most {AskRequest.MaxLength} characters; it has {request.Question.Length}.");
        if (request.Translator == TranslatorChoice.Model && !settings.Model.IsConfigured)
            throw new InvalidFieldException("translator", TranslatorChoices.NoModel);
        if (request.Briefing is { } briefing && !await catalog.ExistsAsync(briefing, cancellationToken))
            return BriefingsApi.Unknown(briefing);
        return EventStream.IsAccepted(http)
            ? TypedResults.ServerSentEvents(AnswerStream.AskAsync(answerer, request, cancellationToken))
            : TypedResults.Ok(await answerer.AskAsync(request, cancellationToken));
    }
}
