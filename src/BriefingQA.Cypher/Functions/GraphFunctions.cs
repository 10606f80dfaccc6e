using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Functions;

/// <summary>Functions on nodes, relationships and paths.</summary>
internal static class GraphFunctions
{
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        new("id", 1, 1, Id),
        new("elementId", 1, 1, (_, arguments) => GraphAccess.ElementId(Element(arguments[0], "elementId"))),
        new("labels", 1, 1, Labels),
        new("type", 1, 1, Type),
        new("keys", 1, 1, Keys),
        new("properties", 1, 1, (_, arguments) => CypherValue.Of(Properties(arguments[0], "properties"))),
        new("startNode", 1, 1, (_, arguments) => End(arguments[0], "startNode", isStart: true)),
        new("endNode", 1, 1, (_, arguments) => End(arguments[0], "endNode", isStart: false)),
        new("nodes", 1, 1, (_, arguments) => CypherValue.Of(GraphAccess.PathParts(Path(arguments[0], "nodes")).Nodes)),
        new("relationships", 1, 1, (_, arguments) => CypherValue.Of(GraphAccess.PathParts(Path(arguments[0], "relationships")).Relationships)),
        new("length", 1, 1, Length),
    ];

    private static CypherValue Id(FunctionContext context, ReadOnlySpan<CypherValue> arguments)
    {
        var element = Element(arguments[0], "id");
        return element.IsNodeReference(out _, out var id) || element.IsRelationshipReference(out _, out id)
            ? id
            : GraphAccess.ElementId(element);
    }

    private static CypherValue Labels(FunctionContext context, ReadOnlySpan<CypherValue> arguments) => arguments[0].Kind == CypherValueKind.Node
        ? CypherValue.Of(Texts(GraphAccess.Labels(arguments[0])))
        : throw FunctionArgument.Wrong(arguments[0], "labels", "a node");

    private static CypherValue Type(FunctionContext context, ReadOnlySpan<CypherValue> arguments) => arguments[0].Kind == CypherValueKind.Relationship
        ? GraphAccess.Type(arguments[0])
        : throw FunctionArgument.Wrong(arguments[0], "type", "a relationship");

    /// <summary>In the order of the names, so that it does not depend on how the map came about.</summary>
    private static CypherValue Keys(FunctionContext context, ReadOnlySpan<CypherValue> arguments) =>
        CypherValue.Of(Texts([.. Properties(arguments[0], "keys").Keys.Order(StringComparer.Ordinal)]));

    private static CypherValue Length(FunctionContext context, ReadOnlySpan<CypherValue> arguments) =>
        Path(arguments[0], "length").IsPathReference(out var path) ? path.Relationships.Length : arguments[0].AsPath().Relationships.Count;

    private static CypherValue End(CypherValue value, string function, bool isStart)
    {
        if (value.Kind != CypherValueKind.Relationship)
            throw FunctionArgument.Wrong(value, function, "a relationship");
        return value.EndOfRelationship(isStart)
            ?? throw CypherError.Argument($"The relationship is a copy: {function}() is known only within a query.");
    }

    private static CypherMap Properties(CypherValue value, string function) => value.Kind switch
    {
        CypherValueKind.Map => value.AsMap(),
        CypherValueKind.Node or CypherValueKind.Relationship => GraphAccess.Properties(value),
        _ => throw FunctionArgument.Wrong(value, function, "a node, a relationship or a map"),
    };

    private static CypherValue Element(CypherValue value, string function) => value.Kind is CypherValueKind.Node or CypherValueKind.Relationship
        ? value
        : throw FunctionArgument.Wrong(value, function, "a node or a relationship");

    private static CypherValue Path(CypherValue value, string function) =>
        value.Kind == CypherValueKind.Path ? value : throw FunctionArgument.Wrong(value, function, "a path");

    private static CypherList Texts(IReadOnlyList<string> texts) => CypherList.Wrap([.. texts.Select(CypherValue.Of)]);
}
