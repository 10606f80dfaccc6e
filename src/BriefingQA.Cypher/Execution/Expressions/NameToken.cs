using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>
/// A label, relationship type or property key that a plan names. Its number in the database is looked up until it has
/// one: a number, once given, stays. Plans are kept by database.
/// </summary>
internal sealed class NameToken(string name, Func<GraphView, string, int> find)
{
    /// <summary>The number of a name that nothing in the graph has.</summary>
    public const int Unknown = -1;

    private int _id = Unknown;

    public string Name { get; } = name;

    public static NameToken Label(string name) => new(name, (graph, label) => graph.Tokens.Labels.Find(label));

    public static NameToken Type(string name) => new(name, (graph, type) => graph.Tokens.RelationshipTypes.Find(type));

    public static NameToken Key(string name) => new(name, (graph, key) => graph.Tokens.PropertyKeys.Find(key));

    public int In(GraphView graph)
    {
        var id = _id;
        return id >= 0 ? id : _id = find(graph, Name);
    }
}
