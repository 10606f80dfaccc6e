using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace BriefingQA.Graph.Neo4j;

/// <summary>
/// Neo4j's HTTP Query API: statements in, typed JSON out. The one place that knows the protocol.
/// Source: https://neo4j.com/docs/query-api/current/
/// </summary>
internal sealed class QueryApiClient : IDisposable
{
    /// <summary>The code of a request that may have taken effect, though its answer did not arrive.</summary>
    public const string AnswerLost = "AnswerLost";

    private const string TypedJson = "application/vnd.neo4j.query";

    /// <summary>Aura and clusters name the member that holds a transaction; all its requests must name it again.</summary>
    private const string AffinityHeader = "neo4j-cluster-affinity";

    /// <summary>A server older than 5.19 lacks the Query API; older than 5.26 it lacks transactions of several requests.</summary>
    private const string NeedsVersion = "5.26";

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 1_000 };

    private readonly HttpClient _http;
    private readonly string _path;
    private readonly string _server;

    public QueryApiClient(Neo4jSettings settings, HttpMessageHandler? handler = null)
    {
        _server = settings.Address.GetLeftPart(UriPartial.Authority);
        _path = $"db/{Uri.EscapeDataString(settings.Database)}/query/v2";
        _http = new HttpClient(handler ?? new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) })
        {
            BaseAddress = new Uri(_server + "/"),
            Timeout = Timeout.InfiniteTimeSpan, // the caller's token ends a request
        };
        _http.DefaultRequestHeaders.Accept.ParseAdd(TypedJson);
        if (settings.Password is not null)
        {
            var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.UserName}:{settings.Password}"));
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }
    }

    /// <summary>Runs a statement in a transaction of its own.</summary>
    public Task<QueryApiAnswer> RunAsync(QueryApiStatement statement, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, _path, statement, null, cancellationToken);

    /// <summary>Opens a transaction with its first statement; the answer names it.</summary>
    public Task<QueryApiAnswer> BeginAsync(QueryApiStatement statement, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"{_path}/tx", statement, null, cancellationToken);

    public Task<QueryApiAnswer> RunInAsync(QueryApiTransaction transaction, QueryApiStatement statement, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"{_path}/tx/{transaction.Id}", statement, transaction.Affinity, cancellationToken);

    public Task<QueryApiAnswer> CommitAsync(QueryApiTransaction transaction, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"{_path}/tx/{transaction.Id}/commit", null, transaction.Affinity, cancellationToken);

    public Task<QueryApiAnswer> RollbackAsync(QueryApiTransaction transaction, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, $"{_path}/tx/{transaction.Id}", null, transaction.Affinity, cancellationToken);

    public void Dispose() => _http.Dispose();

    /// <exception cref="GraphDatabaseException">No answer, an answer that is none of the Query API, or errors in it, whatever its status.</exception>
    private async Task<QueryApiAnswer> SendAsync(
        HttpMethod method, string path, QueryApiStatement? statement, string? affinity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (affinity is not null)
            request.Headers.Add(AffinityHeader, affinity);
        if (method == HttpMethod.Post)
        {
            request.Content = new ReadOnlyMemoryContent(statement?.ToJson() ?? "{}"u8.ToArray());
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(TypedJson);
        }

        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var document = response.Content.Headers.ContentLength == 0 ? null : await JsonDocument.ParseAsync(stream, Json, cancellationToken);
            if (document is { RootElement: { ValueKind: JsonValueKind.Object } root })
            {
                if (root.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
                    throw Neo4jErrors.Describe(errors[0]);
                if (response.IsSuccessStatusCode)
                    return QueryApiAnswer.Read(root, response.Headers.TryGetValues(AffinityHeader, out var member) ? member.First() : affinity);
            }

            return response.IsSuccessStatusCode && document is null
                ? QueryApiAnswer.Empty
                : throw NotOfThisApi($"Http.{(int)response.StatusCode}", $"answered {(int)response.StatusCode}", isTransient: (int)response.StatusCode >= 500);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            throw new GraphDatabaseException($"{_server} cannot be reached: {exception.Message}", "ServiceUnavailable", isTransient: true, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new GraphDatabaseException($"{_server} broke off its answer: {exception.Message}", AnswerLost, isTransient: true, exception);
        }
        catch (JsonException exception)
        {
            throw exception.BytePositionInLine > 1 || exception.LineNumber > 0
                ? new GraphDatabaseException($"{_server} broke off its answer: {exception.Message}", AnswerLost, isTransient: true, exception)
                : NotOfThisApi("InvalidAnswer", "sent an answer that is no JSON", isTransient: false, exception);
        }
    }

    private GraphDatabaseException NotOfThisApi(string code, string what, bool isTransient, Exception? inner = null) => new(
        $"{_server} {what}; is this the HTTP address of Neo4j {NeedsVersion} or later, which has the Query API?", code, isTransient, inner);
}
