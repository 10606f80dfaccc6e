using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Tests.Parsing;

public sealed class CypherParserTests
{
    public static TheoryData<string, string> Errors => CaseFile.Pairs("Parsing/Cases/errors.txt");

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_says_what_stands_where_and_what_was_expected(string query, string message)
    {
        Assert.Equal(message, Assert.Throws<CypherSyntaxException>(() => CypherParser.Parse(query)).Message);
    }

    [Theory]
    [InlineData("RETURN ", "(", "1", ")")]
    [InlineData("RETURN ", "[", "1", "]")]
    [InlineData("RETURN ", "{a: ", "1", "}")]
    [InlineData("RETURN ", "f(", "1", ")")]
    [InlineData("RETURN ", "NOT ", "true", "")]
    [InlineData("RETURN ", "-", "x", "")]
    [InlineData("RETURN ", "CASE WHEN true THEN ", "1", " END")]
    [InlineData("RETURN ", "", "1", " + 1")]
    [InlineData("RETURN ", "", "x", ".y")]
    [InlineData("RETURN ", "EXISTS { RETURN ", "1", "}")]
    [InlineData("MATCH (n:", "!", "A", ") RETURN n")]
    [InlineData("MATCH (n:", "(", "A", ") RETURN n")]
    [InlineData("MATCH ", "(", "(n)", ") RETURN n")]
    [InlineData("", "FOREACH (x IN [] | ", "CREATE ()", ")")]
    [InlineData("", "CALL { ", "RETURN 1", "}")]
    [InlineData("RETURN x IS :: ", "LIST<", "STRING", ">")]
    [InlineData("", "RETURN 1 UNION ", "RETURN 1", "")]
    public void Ten_thousand_levels_are_an_error_and_no_stack_overflow(string before, string open, string inner, string close)
    {
        var query = before + string.Concat(Enumerable.Repeat(open, 10_000)) + inner + string.Concat(Enumerable.Repeat(close, 10_000));

        Assert.Throws<CypherSyntaxException>(() => CypherParser.Parse(query));
    }

    [Fact]
    public void A_column_keeps_the_text_of_its_expression_as_it_was_written()
    {
        var query = (SingleQuery)CypherParser.Parse("RETURN  count( * ) ,n . x+1 /* sum */ , n.y  AS y");

        var projection = ((ReturnClause)query.Clauses[0]).Projection;

        Assert.Equal(["count( * )", "n . x+1", "n.y"], projection.Items.Select(item => item.Text));
    }

    [Fact]
    public void A_script_is_cut_at_semicolons_that_stand_outside_strings_and_comments()
    {
        var statements = CypherParser.ParseScript("RETURN ';' AS a; // not here ;\n;MATCH (n) RETURN n;");

        Assert.Equal(2, statements.Count);
    }

    [Theory]
    [InlineData("MATCH (order:Order)-[set:SET]->(end) WHERE order.limit = 1 RETURN end, order.order AS match")]
    [InlineData("MATCH (match) RETURN match")]
    [InlineData("UNWIND [1] AS count RETURN count, [all IN [1] | all]")]
    [InlineData("RETURN {return: 1, null: 2}.null")]
    [InlineData("match (n) where not n.x return distinct n order by n.x desc skip 1 limit 2")]
    public void Keywords_are_names_where_a_name_stands_and_case_does_not_matter(string query)
    {
        Assert.IsType<SingleQuery>(CypherParser.Parse(query));
    }

    [Theory]
    [InlineData("RETURN (a)-[0]")]
    [InlineData("RETURN (a) - (b)")]
    [InlineData("RETURN (a)-b")]
    public void A_subtraction_after_parentheses_is_not_a_pattern(string query)
    {
        Assert.DoesNotContain(CypherParser.Parse(query).DescendantsAndSelf(), node => node is PatternExpression);
    }

    [Theory]
    [InlineData("CREATE INDEX FOR (n:A) ON (n.x)")]
    [InlineData("CREATE INDEX name IF NOT EXISTS FOR (n:A) ON (n.x, n.y)")]
    [InlineData("CREATE TEXT INDEX name FOR ()-[r:T]-() ON (r.x)")]
    [InlineData("CREATE FULLTEXT INDEX name FOR (n:A|B) ON EACH [n.x, n.y] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}")]
    [InlineData("CREATE LOOKUP INDEX FOR (n) ON EACH labels(n)")]
    [InlineData("CREATE CONSTRAINT name FOR (n:A) REQUIRE n.x IS UNIQUE")]
    [InlineData("CREATE CONSTRAINT IF NOT EXISTS FOR (n:A) REQUIRE (n.x, n.y) IS NODE UNIQUE")]
    [InlineData("DROP INDEX name IF EXISTS")]
    [InlineData("DROP CONSTRAINT name")]
    [InlineData("SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name")]
    [InlineData("SHOW CONSTRAINTS")]
    public void Schema_statements_are_not_queries_and_survive_writing(string text)
    {
        var statement = CypherParser.Parse(text);

        Assert.IsNotType<Query>(statement, exactMatch: false);
        Assert.Equal(statement, CypherParser.Parse(BriefingQA.Cypher.Writing.CypherWriter.Write(statement)));
    }
}
