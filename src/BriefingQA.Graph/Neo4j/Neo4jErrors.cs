using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BriefingQA.Cypher;

namespace BriefingQA.Graph.Neo4j;

/// <summary>
/// Neo4j's status codes as the exceptions that both stores throw.
/// Source: https://neo4j.com/docs/status-codes/5/errors/all-errors/
/// </summary>
internal static partial class Neo4jErrors
{
    public static Exception Describe(JsonElement error)
    {
        var code = error.GetProperty("code").GetString() ?? "";
        var message = error.TryGetProperty("message", out var text) ? text.GetString() ?? "" : "";
        return code switch
        {
            GraphDatabaseException.AccessMode => new GraphDatabaseException(message, code, isTransient: false),
            // Of a value that is no date, time or point the server says the same, without a place in the text.
            "Neo.ClientError.Statement.SyntaxError" when !message.Contains("(line ", StringComparison.Ordinal) =>
                new CypherRuntimeException(message, "ArgumentError", "InvalidArgumentValue"),
            "Neo.ClientError.Statement.SyntaxError" or "Neo.ClientError.Statement.SemanticError" =>
                new CypherSyntaxException(message, OffsetIn(message), "UnexpectedSyntax", NameOf(code)),
            "Neo.ClientError.Database.DatabaseNotFound" =>
                new GraphDatabaseException($"The server has no such database (NEO4J_DATABASE): {message}", code, isTransient: false),
            "Neo.ClientError.Request.Invalid" when message.StartsWith("Transaction with Id", StringComparison.Ordinal) =>
                new GraphDatabaseException(message, "TransactionNotFound", isTransient: true),
            _ when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) =>
                new GraphDatabaseException($"The server refuses the user or the password (NEO4J_USERNAME, NEO4J_PASSWORD): {message}", code, isTransient: false),
            _ when code.StartsWith("Neo.ClientError.Transaction.TransactionTimedOut", StringComparison.Ordinal) => TookTooLong(message),
            _ when code.EndsWith(".Transaction.Terminated", StringComparison.Ordinal) => new GraphDatabaseException(message, code, isTransient: true),
            _ when IsOfTheQuery(code) => new CypherRuntimeException(message, NameOf(code), NameOf(code)),
            _ => new GraphDatabaseException(message, code, IsTransient(code)),
        };
    }

    /// <summary>As the store in this process puts it.</summary>
    public static CypherRuntimeException TookTooLong(string message) => new(message, "ResourceExhausted", "TimeLimit");

    private static bool IsOfTheQuery(string code) =>
        code.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal)
        || code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal)
        || code.StartsWith("Neo.ClientError.Procedure.", StringComparison.Ordinal);

    /// <summary>A member of a cluster that is not, or no longer, the leader may be the next moment.</summary>
    private static bool IsTransient(string code) =>
        code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        || code is "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";

    private static string NameOf(string code) => code[(code.LastIndexOf('.') + 1)..];

    private static int OffsetIn(string message) =>
        Offset().Match(message) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\(offset: (\d+)\)\)")]
    private static partial Regex Offset();
}
