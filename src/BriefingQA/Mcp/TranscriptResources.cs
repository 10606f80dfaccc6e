using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace BriefingQA.Mcp;

/// <summary>The transcripts of the loaded briefings, each a resource <c>briefing://ID</c>.</summary>
internal static class TranscriptResources
{
    private const string Scheme = "briefing://", PlainText = "text/plain";

    public static async ValueTask<ListResourcesResult> ListAsync(RequestContext<ListResourcesRequestParams> request, CancellationToken cancellationToken) => new()
    {
        Resources = [.. (await Catalog(request.Services).ListAsync(cancellationToken)).Select(briefing => new Resource
        {
            Uri = Scheme + briefing.Id,
            Name = briefing.Title ?? briefing.Id,
            Description = string.Join(", ", new[] { briefing.Date, briefing.Theme, briefing.Source }.OfType<string>()),
            MimeType = PlainText,
        })],
    };

    public static ValueTask<ListResourceTemplatesResult> ListTemplatesAsync(RequestContext<ListResourceTemplatesRequestParams> request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ListResourceTemplatesResult
        {
            ResourceTemplates = [new ResourceTemplate { UriTemplate = Scheme + "{id}", Name = "transcript", Description = "The transcript of a briefing as it was received.", MimeType = PlainText }],
        });

    public static async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken)
    {
        var uri = request.Params?.Uri ?? "";
        if (!uri.StartsWith(Scheme, StringComparison.Ordinal) || await Catalog(request.Services).FindAsync(uri[Scheme.Length..].TrimEnd('/'), cancellationToken) is not { } details)
            throw new McpException($"There is no resource '{uri}'; resources/list gives those there are.");
        return new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = PlainText, Text = details.Briefing["text"].AsString() }] };
    }

    private static BriefingCatalog Catalog(IServiceProvider? services) =>
        (services ?? throw new InvalidOperationException("The server was built without services.")).GetRequiredService<BriefingCatalog>();
}
