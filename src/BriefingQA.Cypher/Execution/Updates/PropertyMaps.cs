using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Updates;

/// <summary>Reads the properties that a map, a node or a relationship stands for.</summary>
internal static class PropertyMaps
{
    /// <summary>None for null.</summary>
    public static CypherMap Read(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Null => CypherMap.Empty,
        CypherValueKind.Map => value.AsMap(),
        CypherValueKind.Node or CypherValueKind.Relationship => GraphAccess.Properties(value),
        _ => throw CypherError.WrongType("the properties", "a map, a node or a relationship", value),
    };
}
