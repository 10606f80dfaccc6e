using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Writing;

/// <summary>
/// Writes syntax trees as Cypher: a clause a line, no parentheses but the needed ones, names quoted where they must be. The
/// text parses to a tree that equals the one it was written from.
/// </summary>
public static class CypherWriter
{
    public static string Write(Statement statement)
    {
        var printer = new Printer();
        printer.Write(statement);
        return printer.ToString();
    }

    public static string Write(Clause clause)
    {
        var printer = new Printer();
        printer.Write(clause);
        return printer.ToString();
    }

    public static string Write(Expression expression)
    {
        var printer = new Printer();
        printer.Write(expression);
        return printer.ToString();
    }
}
