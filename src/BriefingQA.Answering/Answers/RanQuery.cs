using BriefingQA.Answering.Linking;
using BriefingQA.Cypher;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph;

namespace BriefingQA.Answering.Answers;

/// <summary>A query and the rows it gave.</summary>
internal sealed record RanQuery(CypherQuery Query, QueryResult Result)
{
    public static RanQuery None { get; } = new(new CypherQuery("", new Dictionary<string, CypherValue>()), QueryResult.Empty);

    public IEnumerable<RowValues> Rows => RowValues.Of(Result);
}
