using BriefingQA.Cypher;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Graph.Neo4j;

/// <summary>
/// Refuses what a server runs even where it may only read: LOAD CSV, which fetches files and addresses, and procedures that
/// are not about the graph. What cannot be understood is not sent.
/// </summary>
internal static class ReadGuard
{
    private const string GraphProcedures = "db.";

    /// <exception cref="CypherSyntaxException">The text may not run, or is not Cypher.</exception>
    public static void Check(string text)
    {
        foreach (var node in CypherParser.Parse(text).DescendantsAndSelf())
        {
            switch (node)
            {
                case LoadCsvClause load:
                    throw new CypherSyntaxException("LOAD CSV is not supported: a query reads no files and no addresses.", load.Position);
                case CallProcedureClause call when !call.Procedure.StartsWith(GraphProcedures, StringComparison.OrdinalIgnoreCase):
                    throw new CypherSyntaxException($"The procedure {call.Procedure} is not about the graph; only those of '{GraphProcedures}' may be called.", call.Position);
            }
        }
    }
}
