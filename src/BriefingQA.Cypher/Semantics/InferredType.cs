namespace BriefingQA.Cypher.Semantics;

internal enum InferredKind
{
    /// <summary>Not known before the query runs.</summary>
    Any,
    Null,
    Boolean,
    Integer,
    Float,
    String,
    List,
    Map,
    Node,
    Relationship,
    Path,

    /// <summary>A date or a time.</summary>
    Temporal,
    Duration,
    Point,

    /// <summary>Whatever can stand in a property: no part of a graph, and no map.</summary>
    Property,
}

/// <summary>What is known of an expression's type before the query runs.</summary>
/// <param name="Item">The type of the items of a list, where all have one.</param>
internal sealed record InferredType(InferredKind Kind, InferredType? Item = null)
{
    public static InferredType Any { get; } = new(InferredKind.Any);
    public static InferredType Null { get; } = new(InferredKind.Null);
    public static InferredType Boolean { get; } = new(InferredKind.Boolean);
    public static InferredType Integer { get; } = new(InferredKind.Integer);
    public static InferredType Float { get; } = new(InferredKind.Float);
    public static InferredType String { get; } = new(InferredKind.String);
    public static InferredType Map { get; } = new(InferredKind.Map);
    public static InferredType Node { get; } = new(InferredKind.Node);
    public static InferredType Relationship { get; } = new(InferredKind.Relationship);
    public static InferredType Path { get; } = new(InferredKind.Path);
    public static InferredType Temporal { get; } = new(InferredKind.Temporal);
    public static InferredType Point { get; } = new(InferredKind.Point);
    public static InferredType Property { get; } = new(InferredKind.Property);

    public bool IsNumber => Kind is InferredKind.Integer or InferredKind.Float;

    /// <summary>Whether a value of this type can be of one of the kinds.</summary>
    public bool MayBe(params ReadOnlySpan<InferredKind> kinds) => Kind switch
    {
        InferredKind.Any or InferredKind.Null => true,
        InferredKind.Property => kinds.ContainsAnyExcept([InferredKind.Node, InferredKind.Relationship, InferredKind.Path, InferredKind.Map]),
        _ => kinds.Contains(Kind),
    };

    public static InferredType ListOf(InferredType item) => new(InferredKind.List, item);

    /// <summary>The type of values that are of either type.</summary>
    public static InferredType Either(InferredType left, InferredType right)
    {
        if (left.Kind == InferredKind.Null)
            return right;
        return right.Kind == InferredKind.Null || left == right ? left : Any;
    }
}
