namespace BriefingQA.Cypher;

/// <summary>The text is not a query that can run: it does not parse, or it breaks a rule that is known before it runs.</summary>
/// <param name="message">Says what is wrong and, for a text that does not parse, what was expected.</param>
/// <param name="position">Offset in UTF-16 units of the place in the text.</param>
/// <param name="detail">The openCypher name of the broken rule. For example, <c>UndefinedVariable</c>.</param>
/// <param name="type">The openCypher type of the error; <c>TypeError</c> where a value of a wrong type is seen beforehand.</param>
public sealed class CypherSyntaxException(string message, int position, string detail = "UnexpectedSyntax", string type = "SyntaxError")
    : Exception(message)
{
    public int Position { get; } = position;

    public string Detail { get; } = detail;

    public string Type { get; } = type;
}
