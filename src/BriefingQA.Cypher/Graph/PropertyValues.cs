using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>What may stand in a property.</summary>
internal static class PropertyValues
{
    /// <summary>
    /// The value as a property keeps it: itself, but a list of integers and floats becomes one of floats.
    /// </summary>
    /// <exception cref="CypherRuntimeException">It is a map, a part of a graph, or a list that is not of one storable kind.</exception>
    public static CypherValue Storable(CypherValue value)
    {
        if (value.Kind == CypherValueKind.List)
            return StorableList(value.AsList()) is { } list ? CypherValue.Of(list) : throw NotStorable("a list that is nested, holds null or holds more than one kind of value");

        return IsStorable(value.Kind) || value.IsNull ? value : throw NotStorable($"of the type {ValueTypes.Describe(value)}");
    }

    private static CypherList? StorableList(CypherList list)
    {
        if (list.Count == 0)
            return list;

        var kind = list[0].Kind;
        if (!IsStorable(kind) || kind == CypherValueKind.Bytes)
            return null;

        if (list.All(item => item.Kind == kind))
            return list;

        return list.All(item => item.Kind is CypherValueKind.Integer or CypherValueKind.Float)
            ? CypherList.Wrap([.. list.Select(item => CypherValue.Of(item.AsNumber()))])
            : null;
    }

    private static bool IsStorable(CypherValueKind kind) =>
        kind is not (CypherValueKind.Null or CypherValueKind.List or CypherValueKind.Map
            or CypherValueKind.Node or CypherValueKind.Relationship or CypherValueKind.Path);

    private static CypherRuntimeException NotStorable(string what) =>
        new($"Property values can only be of primitive types or lists of one of them; this one is {what}.", "TypeError", "InvalidPropertyType");
}
