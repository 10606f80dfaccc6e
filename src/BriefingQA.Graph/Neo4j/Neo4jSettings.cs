namespace BriefingQA.Graph.Neo4j;

/// <summary>How to reach a Neo4j server.</summary>
/// <param name="Address">Of its HTTP interface.</param>
/// <param name="Database">The name of the database on the server.</param>
/// <param name="Name">What a person calls the server; says so where another address was given.</param>
public sealed record Neo4jSettings(Uri Address, string? UserName, string? Password, string Database, string Name)
{
    private const int HttpPort = 7474;
    private const int HttpsPort = 7473;

    /// <summary>
    /// Reads Neo4j's own environment variables; an address given by hand wins over <c>NEO4J_URI</c>. Each may also be named
    /// with <c>_FILE</c> behind it and then holds the path of a file with the value, as the server's image takes secrets; and
    /// <c>NEO4J_AUTH</c>, in the image's form <c>user/password</c>, stands for two of them.
    /// </summary>
    /// <exception cref="GraphDatabaseException">The address is none of a Neo4j server, or a file cannot be read.</exception>
    public static Neo4jSettings FromEnvironment(string address) => From(address, Environment.GetEnvironmentVariable);

    internal static Neo4jSettings From(string address, Func<string, string?> variable)
    {
        string? Value(string name) =>
            variable(name) is { Length: > 0 } value ? value
            : variable($"{name}_FILE") is { Length: > 0 } file ? ReadSecret($"{name}_FILE", file)
            : null;

        var http = HttpAddress(address);
        var database = Value("NEO4J_DATABASE") ?? "neo4j";
        var (user, password) = Value("NEO4J_AUTH")?.Split('/', 2) is [var first, var second] ? (first, second) : ("neo4j", null);
        return new(
            http,
            Value("NEO4J_USERNAME") ?? user,
            Value("NEO4J_PASSWORD") ?? password,
            database,
            http.OriginalString == address ? $"{address} ({database})" : $"{http} ({database}), the HTTP address of {address}");
    }

    /// <summary>Whether a store's location is a server's address.</summary>
    public static bool IsAddress(string location) => location.Contains("://", StringComparison.Ordinal);

    /// <summary>
    /// The HTTP address behind any address that Neo4j's drivers take: <c>bolt://host:7687</c> → <c>http://host:7474</c>,
    /// <c>neo4j+s://id.databases.neo4j.io</c> → <c>https://id.databases.neo4j.io</c>. The Bolt port is of no use here; a
    /// server whose HTTP interface listens elsewhere is named by its HTTP address.
    /// </summary>
    /// <exception cref="GraphDatabaseException">The address is none of a Neo4j server.</exception>
    public static Uri HttpAddress(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            throw Invalid(address);
        return uri.Scheme switch
        {
            "http" or "https" => uri,
            "bolt" or "neo4j" => new UriBuilder("http", uri.Host, HttpPort).Uri,
            "bolt+s" or "neo4j+s" or "bolt+ssc" or "neo4j+ssc" => new UriBuilder("https", uri.Host, IsAura(uri) ? -1 : HttpsPort).Uri,
            _ => throw Invalid(address),
        };
    }

    /// <summary>Neo4j's own cloud serves HTTPS on the usual port.</summary>
    private static bool IsAura(Uri uri) => uri.Host.EndsWith(".neo4j.io", StringComparison.OrdinalIgnoreCase);

    private static string ReadSecret(string name, string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GraphDatabaseException($"The file that {name} names cannot be read: {exception.Message}", "InvalidSettings", isTransient: false, exception);
        }
    }

    private static GraphDatabaseException Invalid(string address) =>
        new($"'{address}' is not the address of a Neo4j server; http://host:7474, bolt://host:7687 or neo4j+s://host was expected.", "InvalidAddress", isTransient: false);
}
