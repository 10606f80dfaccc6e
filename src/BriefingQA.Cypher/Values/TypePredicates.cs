using ValueType = BriefingQA.Cypher.Syntax.ValueType;

namespace BriefingQA.Cypher.Values;

/// <summary>Whether values are of the types that <c>IS ::</c> names.</summary>
internal static class TypePredicates
{
    /// <summary>Null is of every type that is not NOT NULL.</summary>
    /// <exception cref="CypherRuntimeException">There is no such type.</exception>
    public static bool Matches(CypherValue value, ValueType type)
    {
        if (type.Name == "UNION")
            return type.Arguments.Any(member => Matches(value, member));
        if (value.IsNull)
            return !type.NotNull && type.Name != "NOTHING";
        return type.Name switch
        {
            "ANY" or "ANY VALUE" => true,
            "NULL" or "NOTHING" => false,
            "LIST" or "ARRAY" => value.Kind == CypherValueKind.List && (type.Arguments.Count == 0 || value.AsList().All(item => Matches(item, type.Arguments[0]))),
            "PROPERTY VALUE" => IsPropertyValue(value),
            _ => Kinds(type.Name).Contains(value.Kind),
        };
    }

    private static bool IsPropertyValue(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Map or CypherValueKind.Node or CypherValueKind.Relationship or CypherValueKind.Path => false,
        CypherValueKind.List => value.AsList() is var list
            && list.All(item => item.Kind is not (CypherValueKind.Null or CypherValueKind.List) && IsPropertyValue(item))
            && list.Select(item => item.Kind).Distinct().Count() <= 1,
        _ => true,
    };

    private static CypherValueKind[] Kinds(string name) => name switch
    {
        "BOOLEAN" or "BOOL" => [CypherValueKind.Boolean],
        "STRING" or "VARCHAR" => [CypherValueKind.String],
        "INTEGER" or "INT" or "SIGNED INTEGER" => [CypherValueKind.Integer],
        "FLOAT" => [CypherValueKind.Float],
        "DATE" => [CypherValueKind.Date],
        "LOCAL TIME" or "TIME WITHOUT TIMEZONE" or "TIME WITHOUT TIME ZONE" => [CypherValueKind.LocalTime],
        "ZONED TIME" or "TIME WITH TIMEZONE" or "TIME WITH TIME ZONE" => [CypherValueKind.Time],
        "LOCAL DATETIME" or "TIMESTAMP WITHOUT TIMEZONE" or "TIMESTAMP WITHOUT TIME ZONE" => [CypherValueKind.LocalDateTime],
        "ZONED DATETIME" or "TIMESTAMP WITH TIMEZONE" or "TIMESTAMP WITH TIME ZONE" => [CypherValueKind.DateTime],
        "DURATION" => [CypherValueKind.Duration],
        "POINT" => [CypherValueKind.Point],
        "NODE" or "ANY NODE" or "VERTEX" or "ANY VERTEX" => [CypherValueKind.Node],
        "RELATIONSHIP" or "ANY RELATIONSHIP" or "EDGE" or "ANY EDGE" => [CypherValueKind.Relationship],
        "MAP" or "ANY MAP" => [CypherValueKind.Map],
        "PATH" => [CypherValueKind.Path],
        _ => throw CypherError.Argument($"Unknown type: {name}."),
    };
}
