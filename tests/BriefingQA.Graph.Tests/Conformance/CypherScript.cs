using BriefingQA.Cypher.Parsing;

namespace BriefingQA.Graph.Tests.Conformance;

/// <summary>The statements of a script.</summary>
internal static class CypherScript
{
    public static IEnumerable<string> Split(string script)
    {
        var starts = CypherParser.ParseScript(script).Select(statement => statement.Position).ToList();
        return starts.Zip(starts.Skip(1).Append(script.Length), (start, end) => script[start..end].TrimEnd().TrimEnd(';'));
    }
}
