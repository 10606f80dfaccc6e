using BriefingQA.Cypher;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Cypher.Writing;

namespace BriefingQA.Api;

/// <summary>Rewrites a query so that it gives the paths its patterns match, in place of what it returns.</summary>
internal static class MatchedPaths
{
    /// <param name="limit">The most rows of paths.</param>
    /// <returns>Null where the query matches no pattern before it projects.</returns>
    /// <exception cref="CypherSyntaxException">The text is not a query.</exception>
    public static string? Of(string query, int limit)
    {
        if (CypherParser.Parse(query) is not SingleQuery single)
            return null;

        var clauses = new List<Clause>();
        var paths = new List<string>();
        foreach (var clause in single.Clauses.TakeWhile(clause => clause is MatchClause or UnwindClause or CallProcedureClause))
            clauses.Add(clause is MatchClause match ? match with { Patterns = match.Patterns.Select(Named).ToSyntaxList() } : clause);
        if (paths.Count == 0)
            return null;

        var items = paths.Select(path => new ProjectionItem(new Variable(path), null, path)).ToSyntaxList();
        clauses.Add(new ReturnClause(new Projection(false, false, items, [], null, new Literal(CypherValue.Of((long)limit)))));
        return CypherWriter.Write(new SingleQuery(clauses.ToSyntaxList()));

        PathPattern Named(PathPattern pattern)
        {
            var name = pattern.Variable ?? $"path__{paths.Count}";
            paths.Add(name);
            return pattern with { Variable = name };
        }
    }
}
