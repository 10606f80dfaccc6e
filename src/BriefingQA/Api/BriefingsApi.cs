using System.Text;
using BriefingQA.Extraction.Loading;
using BriefingQA.Language.Documents;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BriefingQA.Api;

/// <summary>Transcripts: take in, list, read back, remove.</summary>
internal static class BriefingsApi
{
    public static void MapBriefings(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/briefings").WithTags("Briefings");

        group.MapGet("", (BriefingCatalog catalog, CancellationToken cancellationToken) => catalog.ListAsync(cancellationToken))
            .WithSummary("Lists the loaded briefings.");

        group.MapPost("", TakeAsync)
            .WithSummary("Loads a transcript: the body as text/plain, JSON {text, source}, or a file of a form; tells its stages as server-sent events where they are accepted.")
            .Produces<LoadReport>(StatusCodes.Status201Created)
            .Accepts<BriefingText>("application/json", "text/plain", "multipart/form-data")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

        group.MapGet("/{id}", FindAsync)
            .WithSummary("Reads a briefing back, with its sentences and facts.");

        group.MapDelete("/{id}", RemoveAsync)
            .WithSummary("Removes a briefing and what only it held.");
    }

    private static async Task<IResult> TakeAsync(HttpRequest request, BriefingIntake intake, CancellationToken cancellationToken)
    {
        var (bytes, source) = await ReadBodyAsync(request, cancellationToken);
        if (EventStream.IsAccepted(request))
            return TypedResults.ServerSentEvents(EventStream.RunAsync(
                async (send, stop) => send("done", await LoadAsync(intake, bytes, source, stage => send("stage", new { stage }), stop)), cancellationToken));
        var report = await LoadAsync(intake, bytes, source, null, cancellationToken);
        return TypedResults.Created($"/api/briefings/{Uri.EscapeDataString(report.BriefingId)}", report);
    }

    private static async Task<LoadReport> LoadAsync(
        BriefingIntake intake, byte[] bytes, string source, Action<IntakeStage>? entered, CancellationToken cancellationToken)
    {
        try
        {
            return await intake.TakeAsync(bytes, source, entered, cancellationToken);
        }
        catch (TranscriptFormatException exception)
        {
            throw new InvalidFieldException("text", exception.Message);
        }
    }

    private static async Task<(byte[] Bytes, string Source)> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            if (form.Files is not [var file, ..])
                throw new InvalidFieldException("file", "is missing from the form.");
            await using var stream = file.OpenReadStream();
            return (await ReadAllAsync(stream, cancellationToken), file.FileName);
        }

        if (request.HasJsonContentType())
        {
            var body = await request.ReadFromJsonAsync<BriefingText>(ServiceJson.Options, cancellationToken);
            return (Encoding.UTF8.GetBytes(body?.Text ?? throw new InvalidFieldException("text", "must hold the transcript.")), body.Source ?? "POST /api/briefings");
        }

        if (request.ContentType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) != true)
            throw new BadHttpRequestException("Send the transcript as text/plain, as JSON {\"text\": …}, or as a file of a form.", StatusCodes.Status415UnsupportedMediaType);
        return (await ReadAllAsync(request.Body, cancellationToken), "POST /api/briefings");
    }

    private static async Task<byte[]> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }

    private static async Task<Results<Ok<BriefingDetails>, ProblemHttpResult>> FindAsync(string id, BriefingCatalog catalog, CancellationToken cancellationToken) =>
        await catalog.FindAsync(id, cancellationToken) is { } briefing ? TypedResults.Ok(briefing) : Unknown(id);

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(string id, BriefingLoader loader, CancellationToken cancellationToken) =>
        await loader.RemoveAsync(id, cancellationToken) ? TypedResults.NoContent() : Unknown(id);

    public static ProblemHttpResult Unknown(string id) =>
        TypedResults.Problem($"There is no briefing '{id}'. GET /api/briefings lists them.", statusCode: StatusCodes.Status404NotFound, title: "Unknown briefing.");
}

/// <param name="Source">What the transcript is called; shown with its answers.</param>
internal sealed record BriefingText(string? Text, string? Source);
