using BriefingQA.Cypher.Values;

namespace BriefingQA.Graph;

/// <summary>One Cypher statement and the values of its parameters. Values never stand in the text.</summary>
public sealed record CypherQuery(string Text, IReadOnlyDictionary<string, CypherValue> Parameters)
{
    private static readonly Dictionary<string, CypherValue> None = [];

    public CypherQuery(string text) : this(text, None)
    {
    }
}
