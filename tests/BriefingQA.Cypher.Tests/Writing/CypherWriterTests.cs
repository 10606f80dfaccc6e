using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Writing;

namespace BriefingQA.Cypher.Tests.Writing;

public sealed class CypherWriterTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("Writing/Cases/minimal.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_query_is_written_with_no_parentheses_but_the_needed_ones(string query, string written)
    {
        var tree = CypherParser.Parse(query);

        Assert.Equal(written, CypherWriter.Write(tree).Replace('\n', ' '));
        Assert.Equal(tree, CypherParser.Parse(written));
    }

    [Fact]
    public void Each_clause_stands_on_a_line_and_a_subquery_in_one()
    {
        var tree = CypherParser.Parse("MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m } RETURN m UNION MATCH (m) RETURN m");

        Assert.Equal("MATCH (n)\nCALL (n) { MATCH (n)-->(m) RETURN m }\nRETURN m\nUNION\nMATCH (m)\nRETURN m", CypherWriter.Write(tree));
    }

    [Fact]
    public void A_tree_that_was_built_is_written_with_its_values_quoted()
    {
        var expression = new BinaryExpression(BinaryOperator.Contains, new PropertyAccess(new Variable("n"), "x"), new Literal("'}) DETACH DELETE n //"));

        Assert.Equal(@"n.x CONTAINS '\'}) DETACH DELETE n //'", CypherWriter.Write(expression));
    }
}
