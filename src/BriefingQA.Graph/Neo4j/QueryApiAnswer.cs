using System.Text.Json;
using BriefingQA.Cypher;

namespace BriefingQA.Graph.Neo4j;

/// <summary>What the Query API answered to one request that succeeded.</summary>
/// <param name="Transaction">The transaction that is open; null where there is none, or no more.</param>
/// <param name="Bookmarks">Of what was committed; later transactions that name them see it.</param>
internal sealed record QueryApiAnswer(QueryResult Result, QueryApiTransaction? Transaction, IReadOnlyList<string> Bookmarks)
{
    public static QueryApiAnswer Empty { get; } = new(QueryResult.Empty, null, []);

    public static QueryApiAnswer Read(JsonElement answer, string? affinity) => new(
        TypedJson.ReadResult(answer),
        answer.TryGetProperty("transaction", out var transaction) ? new(transaction.GetProperty("id").GetString()!, affinity) : null,
        answer.TryGetProperty("bookmarks", out var bookmarks) ? [.. bookmarks.EnumerateArray().Select(bookmark => bookmark.GetString()!)] : []);
}
