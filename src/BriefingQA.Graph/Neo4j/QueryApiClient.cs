using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BriefingQA.Graph.Neo4j;

/// <summary>
/// Neo4j's HTTP Query API: statements in, typed JSON out. The one place that knows the protocol.
/// Source: https://neo4j.com/docs/query-api/current/
/// </summary>
internal sealed class QueryApiClient : IDisposable
{
    private const string TypedJson = "application/vnd.neo4j.query";

    /// <summary>A server older than 5.19 lacks the Query API.</summary>
    private const string NeedsVersion = "5.26";

    private readonly HttpClient _http;
    private readonly string _path;
    private readonly string _server;

    public QueryApiClient(Neo4jSettings settings, HttpMessageHandler? handler = null)
    {
        _server = settings.Address.GetLeftPart(UriPartial.Authority);
        _path = $"db/{Uri.EscapeDataString(settings.Database)}/query/v2";
        _http = new HttpClient(handler ?? new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = new Uri(_server + "/"),
            Timeout = Timeout.InfiniteTimeSpan, // the caller's token and the server's own limit end a query
        };
        _http.DefaultRequestHeaders.Accept.ParseAdd(TypedJson);
        if (settings.Password is not null)
        {
            var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.UserName}:{settings.Password}"));
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }
    }

    /// <summary>Runs a statement in a transaction of its own.</summary>
    public Task<JsonElement> RunAsync(JsonObject statement, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, _path, statement, cancellationToken);

    /// <returns>The path of an open transaction, for the calls below.</returns>
    public async Task<string> BeginAsync(CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Post, $"{_path}/tx", [], cancellationToken);
        return $"{_path}/tx/{answer.GetProperty("transaction").GetProperty("id").GetString()}";
    }

    public Task<JsonElement> RunInAsync(string transaction, JsonObject statement, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, transaction, statement, cancellationToken);

    public Task<JsonElement> CommitAsync(string transaction, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"{transaction}/commit", [], cancellationToken);

    public Task<JsonElement> RollbackAsync(string transaction, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, transaction, null, cancellationToken);

    public void Dispose() => _http.Dispose();

    /// <exception cref="GraphDatabaseException">No answer, an answer that is none of the Query API, or errors in it, whatever its status.</exception>
    private async Task<JsonElement> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body, new MediaTypeHeaderValue(TypedJson));

        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var answer = response.Content.Headers.ContentLength == 0
                ? default
                : await JsonSerializer.DeserializeAsync<JsonElement>(stream, cancellationToken: cancellationToken);
            if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
                throw ServerSaysNo(errors[0]);
            return response.IsSuccessStatusCode
                ? answer
                : throw new GraphDatabaseException($"{_server} answered {(int)response.StatusCode}; is it Neo4j {NeedsVersion} or later?", $"Http.{(int)response.StatusCode}", isTransient: false);
        }
        catch (HttpRequestException exception)
        {
            throw new GraphDatabaseException($"{_server} cannot be reached: {exception.Message}", "ServiceUnavailable", isTransient: true, exception);
        }
        catch (IOException exception)
        {
            throw new GraphDatabaseException($"{_server} broke off its answer: {exception.Message}", "ServiceUnavailable", isTransient: true, exception);
        }
        catch (JsonException exception)
        {
            throw new GraphDatabaseException(
                $"{_server} sent an answer that is incomplete or not of the Query API; Neo4j {NeedsVersion} or later is needed.", "InvalidAnswer", isTransient: true, exception);
        }
    }

    private static GraphDatabaseException ServerSaysNo(JsonElement error)
    {
        var code = error.TryGetProperty("code", out var named) ? named.GetString() ?? "" : "";
        var message = error.TryGetProperty("message", out var text) ? text.GetString() ?? "" : "";
        return code == "Neo.ClientError.Security.Unauthorized"
            ? new GraphDatabaseException($"The server refuses the user or the password (NEO4J_USERNAME, NEO4J_PASSWORD): {message}", code, isTransient: false)
            : new GraphDatabaseException(message, code, isTransient: code.StartsWith("Neo.TransientError.", StringComparison.Ordinal));
    }
}
