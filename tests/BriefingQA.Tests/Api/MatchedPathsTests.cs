using BriefingQA.Api;

namespace BriefingQA.Tests.Api;

public class MatchedPathsTests
{
    [Theory]
    [InlineData("MATCH (a)-[:R]->(b) RETURN a.name", "MATCH path__0 = (a)-[:R]->(b) RETURN path__0 LIMIT 7")]
    [InlineData("MATCH p = (a)--(b), (c) WHERE a.x = $x RETURN count(*)", "MATCH p = (a)--(b), path__1 = (c) WHERE a.x = $x RETURN p, path__1 LIMIT 7")]
    [InlineData("UNWIND $ids AS id MATCH (a {id: id}) WITH a ORDER BY a.x LIMIT 1 RETURN a", "UNWIND $ids AS id MATCH path__0 = (a {id: id}) RETURN path__0 LIMIT 7")]
    public void A_query_is_made_to_give_the_paths_it_matches(string query, string paths) =>
        Assert.Equal(paths, MatchedPaths.Of(query, 7)!.ReplaceLineEndings(" "));

    [Theory]
    [InlineData("RETURN 1")]
    [InlineData("MATCH (a) RETURN a UNION MATCH (b) RETURN b")]
    [InlineData("CREATE (a)")]
    public void Where_no_pattern_is_matched_first_there_are_none(string query) => Assert.Null(MatchedPaths.Of(query, 7));
}
