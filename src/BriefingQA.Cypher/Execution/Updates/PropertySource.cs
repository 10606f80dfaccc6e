using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Updates;

/// <summary>The properties that a pattern gives to what it creates: written one by one, or all in one map.</summary>
internal sealed class PropertySource(IReadOnlyList<KeyValuePair<string, Evaluator>> entries, Evaluator? map)
{
    public static PropertySource None { get; } = new([], null);

    public void Set(Frame frame, CypherValue element)
    {
        foreach (var (key, value) in entries)
            frame.Context.Writer.SetProperty(element, key, value(frame));
        if (map is null)
            return;

        var properties = map(frame);
        foreach (var (key, value) in PropertyMaps.Read(properties))
            frame.Context.Writer.SetProperty(element, key, value);
    }

    /// <summary>MERGE can neither find nor create what has a property without a value.</summary>
    public void RequireNoNulls(Frame frame)
    {
        foreach (var (key, value) in entries)
        {
            if (value(frame).IsNull)
                throw NullProperty(key);
        }

        if (map is null)
            return;

        foreach (var (key, value) in PropertyMaps.Read(map(frame)))
        {
            if (value.IsNull)
                throw NullProperty(key);
        }
    }

    private static CypherRuntimeException NullProperty(string key) =>
        new($"MERGE cannot use null for the property '{key}'.", "SemanticError", "MergeReadOwnWrites");
}
