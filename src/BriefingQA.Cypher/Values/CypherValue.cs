namespace BriefingQA.Cypher.Values;

/// <summary>
/// One value of the openCypher type system: 16 bytes, immutable, no allocation for null, booleans and numbers. The
/// default value is null. Structural equality here is that of <c>DISTINCT</c> and grouping — null equals null, NaN equals
/// NaN, and 1 equals 1.0 — not that of the operator <c>=</c>.
/// </summary>
public readonly partial struct CypherValue : IEquatable<CypherValue>
{
    // A number's or boolean's bits; otherwise 0. _reference is then its kind's marker, or the object that holds the value.
    private readonly long _bits;
    private readonly object? _reference;

    private CypherValue(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    public static CypherValue Null => default;

    public static CypherValue True { get; } = new(Marker.Boolean, 1);

    public static CypherValue False { get; } = new(Marker.Boolean, 0);

    public CypherValueKind Kind => _reference switch
    {
        null => CypherValueKind.Null,
        Marker marker => marker.Kind,
        string => CypherValueKind.String,
        CypherList => CypherValueKind.List,
        CypherMap => CypherValueKind.Map,
        byte[] => CypherValueKind.Bytes,
        GraphNode => CypherValueKind.Node,
        GraphRelationship => CypherValueKind.Relationship,
        GraphPath => CypherValueKind.Path,
        _ => throw new InvalidOperationException($"Not a Cypher value: {_reference.GetType()}."),
    };

    public bool IsNull => _reference is null;

    public static CypherValue Of(bool value) => value ? True : False;

    public static CypherValue Of(long value) => new(Marker.Integer, value);

    public static CypherValue Of(double value) => new(Marker.Float, BitConverter.DoubleToInt64Bits(value));

    public static CypherValue Of(string? value) => new(value, 0);

    public static CypherValue Of(byte[]? value) => new(value, 0);

    public static CypherValue Of(CypherList? value) => new(value, 0);

    public static CypherValue Of(CypherMap? value) => new(value, 0);

    public static CypherValue Of(GraphNode? value) => new(value, 0);

    public static CypherValue Of(GraphRelationship? value) => new(value, 0);

    public static CypherValue Of(GraphPath? value) => new(value, 0);

    public static implicit operator CypherValue(bool value) => Of(value);

    public static implicit operator CypherValue(long value) => Of(value);

    public static implicit operator CypherValue(double value) => Of(value);

    public static implicit operator CypherValue(string? value) => Of(value);

    /// <exception cref="InvalidCastException">The value is of another kind. So for all the members below.</exception>
    public bool AsBoolean() => ReferenceEquals(_reference, Marker.Boolean) ? _bits != 0 : throw Not(CypherValueKind.Boolean);

    public long AsInteger() => ReferenceEquals(_reference, Marker.Integer) ? _bits : throw Not(CypherValueKind.Integer);

    public double AsFloat() => ReferenceEquals(_reference, Marker.Float) ? BitConverter.Int64BitsToDouble(_bits) : throw Not(CypherValueKind.Float);

    /// <summary>An integer or a float.</summary>
    public double AsNumber() => Kind == CypherValueKind.Integer ? _bits : AsFloat();

    public string AsString() => _reference as string ?? throw Not(CypherValueKind.String);

    public byte[] AsBytes() => _reference as byte[] ?? throw Not(CypherValueKind.Bytes);

    public CypherList AsList() => _reference as CypherList ?? throw Not(CypherValueKind.List);

    public CypherMap AsMap() => _reference as CypherMap ?? throw Not(CypherValueKind.Map);

    public GraphNode AsNode() => _reference as GraphNode ?? throw Not(CypherValueKind.Node);

    public GraphRelationship AsRelationship() => _reference as GraphRelationship ?? throw Not(CypherValueKind.Relationship);

    public GraphPath AsPath() => _reference as GraphPath ?? throw Not(CypherValueKind.Path);

    public override bool Equals(object? obj) => obj is CypherValue other && Equals(other);

    public static bool operator ==(CypherValue left, CypherValue right) => left.Equals(right);

    public static bool operator !=(CypherValue left, CypherValue right) => !left.Equals(right);

    private InvalidCastException Not(CypherValueKind wanted) => new($"The value is {Kind}, not {wanted}.");

    /// <summary>Stands in the reference for kinds whose value is in the bits.</summary>
    private sealed class Marker(CypherValueKind kind)
    {
        public static readonly Marker Boolean = new(CypherValueKind.Boolean);
        public static readonly Marker Integer = new(CypherValueKind.Integer);
        public static readonly Marker Float = new(CypherValueKind.Float);

        public CypherValueKind Kind { get; } = kind;
    }
}
