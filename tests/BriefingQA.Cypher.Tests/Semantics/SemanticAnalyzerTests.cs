using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Semantics;

namespace BriefingQA.Cypher.Tests.Semantics;

public sealed class SemanticAnalyzerTests
{
    public static TheoryData<string, string> Errors => CaseFile.Pairs("Semantics/Cases/errors.txt");

    [Theory]
    [MemberData(nameof(Errors))]
    public void A_query_that_breaks_a_rule_is_refused_by_its_name(string query, string rule)
    {
        Assert.Equal(rule, Assert.Throws<CypherSyntaxException>(() => Check(query)).Detail);
    }

    [Fact]
    public void The_message_says_what_is_wrong_and_where()
    {
        var error = Assert.Throws<CypherSyntaxException>(() => Check("MATCH (n)\nRETURN m"));

        Assert.Equal("Variable m is not defined at line 2, column 8", error.Message);
        Assert.Equal(17, error.Position);
    }

    [Theory]
    [InlineData("UNWIND [1] AS a CALL (a) { WITH 3 AS z RETURN a + z AS c } RETURN a, c")]
    [InlineData("MATCH (a) WHERE EXISTS { MATCH (a)-->(b) WITH b WHERE b.x = a.x RETURN b } RETURN a")]
    [InlineData("MATCH (a) ((x)-[r]->(y) WHERE x.v < y.v AND a.v > 0)+ (b) RETURN [n IN x | n.v]")]
    [InlineData("MATCH (n) WITH n.a AS a WHERE n.b = 1 RETURN a")]
    public void Variables_are_seen_where_Neo4j_sees_them(string query)
    {
        Check(query);
    }

    [Theory]
    [InlineData("MATCH (n) RETURN n", true)]
    [InlineData("EXPLAIN CREATE (n)", true)]
    [InlineData("SHOW INDEXES", true)]
    [InlineData("PROFILE CREATE (n)", false)]
    [InlineData("MATCH (n) CALL (n) { SET n.x = 1 } RETURN n", false)]
    [InlineData("RETURN 1 AS x UNION CREATE (n) RETURN 1 AS x", false)]
    [InlineData("CREATE INDEX FOR (n:A) ON (n.x)", false)]
    [InlineData("DROP CONSTRAINT c", false)]
    public void A_statement_is_read_only_when_nothing_in_it_writes(string statement, bool isReadOnly)
    {
        Assert.Equal(isReadOnly, CypherParser.Parse(statement).IsReadOnly());
    }

    private static void Check(string query) => SemanticAnalyzer.Check(CypherParser.Parse(query), query, _ => null);
}
