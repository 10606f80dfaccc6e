using System.Collections.Frozen;

namespace BriefingQA.Cypher.Semantics;

/// <summary>
/// What functions take and give, as far as Neo4j 5.26 holds a call against it before the query runs; what is not said here is
/// seen when the call runs.
/// </summary>
internal static class FunctionTypes
{
    // A call, and behind the arrow its result. An argument may be of several kinds; _ is any.
    private const string Table = """
        abs(Number) -> _
        sign(Number) -> Integer
        ceil(Number) floor(Number) round(Number, Number, String) -> Float
        sqrt(Number) exp(Number) log(Number) log10(Number) degrees(Number) radians(Number) haversin(Number) -> Float
        sin(Number) cos(Number) tan(Number) cot(Number) asin(Number) acos(Number) atan(Number) atan2(Number, Number) -> Float
        sinh(Number) cosh(Number) tanh(Number) coth(Number) e() pi() rand() -> Float
        isNaN(Number) -> Boolean
        toUpper(String) toLower(String) upper(String) lower(String) -> String
        trim(String) ltrim(String) rtrim(String) btrim(String) normalize(String) -> String
        left(String, Integer) right(String, Integer) substring(String, Integer, Integer) replace(String, String, String) -> String
        toString(Boolean|Number|Point|String|Temporal|Duration) toStringOrNull(_) valueType(_) randomUUID() -> String
        split(String, String|List) -> List<String>
        char_length(String) character_length(String) size(String|List) toInteger(_) toIntegerOrNull(_) timestamp() -> Integer
        toFloat(_) toFloatOrNull(_) -> Float
        toBoolean(Boolean|Integer|String) toBooleanOrNull(_) isEmpty(Map|Node|Relationship|String|List) -> Boolean
        toIntegerList(List) -> List<Integer>
        toFloatList(List) -> List<Float>
        toStringList(List) -> List<String>
        toBooleanList(List) -> List<Boolean>
        head(List) last(List) -> Item
        tail(List) reverse(String|List) -> Same
        range(_, _, _) -> List<Integer>
        keys(Map|Node|Relationship) labels(Node) -> List<String>
        properties(Map|Node|Relationship) -> Map
        type(Relationship) elementId(Node|Relationship) -> String
        id(Node|Relationship) length(Path) -> Integer
        startNode(Relationship) endNode(Relationship) -> Node
        nodes(Path) -> List<Node>
        relationships(Path) -> List<Relationship>
        point(Map|Node|Relationship) -> Point
        date() time() localtime() datetime() localdatetime() -> Temporal
        date.truncate(String) time.truncate(String) localtime.truncate(String) datetime.truncate(String) localdatetime.truncate(String) -> Temporal
        duration() duration.between() duration.inMonths() duration.inDays() duration.inSeconds() -> Duration
        count(_) -> Integer
        collect(_) -> ListOf
        min(_) max(_) -> Same
        sum(Number|Duration) avg(Number|Duration) percentileDisc(Number, Number) -> _
        stDev(Number) stDevP(Number) percentileCont(Number, Number) -> Float
        """;

    private static readonly FrozenDictionary<string, (InferredKind[]?[] Arguments, string Result)> Functions = Table
        .Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(" -> "))
        .SelectMany(line => line[0].Split(") "), (line, call) => (Call: call.TrimEnd(')').Split('('), Result: line[1]))
        .ToFrozenDictionary(function => function.Call[0], function => (ArgumentsOf(function.Call[1]), function.Result), StringComparer.OrdinalIgnoreCase);

    /// <returns>The kinds of which an argument must be; null for any.</returns>
    public static InferredKind[]? KindsOf(string function, int argument) =>
        Functions.TryGetValue(function, out var types) && argument < types.Arguments.Length ? types.Arguments[argument] : null;

    public static InferredType ResultOf(string function, IReadOnlyList<InferredType> arguments)
    {
        if (!Functions.TryGetValue(function, out var types))
            return InferredType.Any;

        return types.Result switch
        {
            "_" => InferredType.Any,
            "Same" => arguments[0].Kind == InferredKind.Null ? InferredType.Any : arguments[0],
            "Item" => arguments[0].Item ?? InferredType.Any,
            "ListOf" => InferredType.ListOf(arguments[0]),
            var list when list.StartsWith("List<", StringComparison.Ordinal) => InferredType.ListOf(new InferredType(Enum.Parse<InferredKind>(list[5..^1]))),
            var kind => new InferredType(Enum.Parse<InferredKind>(kind)),
        };
    }

    private static InferredKind[]?[] ArgumentsOf(string arguments) =>
        [.. arguments.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(argument => argument == "_" ? null : argument.Split('|').SelectMany(KindsNamed).ToArray())];

    private static IEnumerable<InferredKind> KindsNamed(string name) =>
        name == "Number" ? [InferredKind.Integer, InferredKind.Float] : [Enum.Parse<InferredKind>(name)];
}
