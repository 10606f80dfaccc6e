namespace BriefingQA.Cypher.Values;

/// <summary>
/// One value of the openCypher type system: 16 bytes, immutable, no allocation for null, booleans and numbers. The
/// default value is null. Structural equality here is that of <c>DISTINCT</c> and grouping — null equals null, 1 equals
/// 1.0, and NaN equals nothing, itself included — not that of the operator <c>=</c>.
/// </summary>
public readonly partial struct CypherValue : IEquatable<CypherValue>
{
    // _reference is the object that holds the value, and _bits its kind; or it is a marker of the kind, and _bits the value.
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
        _ => (CypherValueKind)_bits,
    };

    public bool IsNull => _reference is null;

    public static CypherValue Of(bool value) => value ? True : False;

    /// <summary>An unknown truth is null.</summary>
    public static CypherValue Of(bool? value) => value is { } known ? Of(known) : Null;

    public static CypherValue Of(long value) => new(Marker.Integer, value);

    public static CypherValue Of(double value) => new(Marker.Float, BitConverter.DoubleToInt64Bits(value));

    public static CypherValue Of(string? value) => new(value, (long)CypherValueKind.String);

    public static CypherValue Of(byte[]? value) => new(value, (long)CypherValueKind.Bytes);

    public static CypherValue Of(CypherList? value) => new(value, (long)CypherValueKind.List);

    public static CypherValue Of(CypherMap? value) => new(value, (long)CypherValueKind.Map);

    public static CypherValue Of(GraphNode? value) => new(value, (long)CypherValueKind.Node);

    public static CypherValue Of(GraphRelationship? value) => new(value, (long)CypherValueKind.Relationship);

    public static CypherValue Of(GraphPath? value) => new(value, (long)CypherValueKind.Path);

    public static CypherValue Of(CypherDate value) => new(Marker.Date, value.EpochDay);

    public static CypherValue Of(CypherLocalTime value) => new(Marker.LocalTime, value.NanosecondOfDay);

    public static CypherValue Of(CypherTime? value) => new(value, (long)CypherValueKind.Time);

    public static CypherValue Of(CypherLocalDateTime? value) => new(value, (long)CypherValueKind.LocalDateTime);

    public static CypherValue Of(CypherDateTime? value) => new(value, (long)CypherValueKind.DateTime);

    public static CypherValue Of(CypherDuration? value) => new(value, (long)CypherValueKind.Duration);

    public static CypherValue Of(CypherPoint? value) => new(value, (long)CypherValueKind.Point);

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

    public GraphNode AsNode() => Kind == CypherValueKind.Node
        ? _reference as GraphNode ?? ((Marker)_reference!).References!.Graph.Node(_bits)
        : throw Not(CypherValueKind.Node);

    public GraphRelationship AsRelationship() => Kind == CypherValueKind.Relationship
        ? _reference as GraphRelationship ?? ((Marker)_reference!).References!.Graph.Relationship(_bits)
        : throw Not(CypherValueKind.Relationship);

    public GraphPath AsPath() => _reference switch
    {
        GraphPath path => path,
        PathReference path => path.ToPath(),
        _ => throw Not(CypherValueKind.Path),
    };

    public CypherDate AsDate() => ReferenceEquals(_reference, Marker.Date) ? new(_bits) : throw Not(CypherValueKind.Date);

    public CypherLocalTime AsLocalTime() =>
        ReferenceEquals(_reference, Marker.LocalTime) ? new(_bits) : throw Not(CypherValueKind.LocalTime);

    public CypherTime AsTime() => _reference as CypherTime ?? throw Not(CypherValueKind.Time);

    public CypherLocalDateTime AsLocalDateTime() => _reference as CypherLocalDateTime ?? throw Not(CypherValueKind.LocalDateTime);

    public CypherDateTime AsDateTime() => _reference as CypherDateTime ?? throw Not(CypherValueKind.DateTime);

    public CypherDuration AsDuration() => _reference as CypherDuration ?? throw Not(CypherValueKind.Duration);

    public CypherPoint AsPoint() => _reference as CypherPoint ?? throw Not(CypherValueKind.Point);

    /// <summary>A string as it is, dates, times and durations as ISO 8601, everything else as <see cref="CypherText.Of(CypherValue)"/>.</summary>
    public override string ToString() => Kind switch
    {
        CypherValueKind.String => AsString(),
        >= CypherValueKind.Date and <= CypherValueKind.Duration => CypherText.TextOf(this),
        _ => CypherText.Of(this),
    };

    public override bool Equals(object? obj) => obj is CypherValue other && Equals(other);

    public static bool operator ==(CypherValue left, CypherValue right) => left.Equals(right);

    public static bool operator !=(CypherValue left, CypherValue right) => !left.Equals(right);

    private InvalidCastException Not(CypherValueKind wanted) => new($"The value is {Kind}, not {wanted}.");

    /// <summary>
    /// Stands in the reference for kinds whose value is in the bits. A node's or relationship's marker also names the
    /// graph in which the bits are its id.
    /// </summary>
    private sealed class Marker(CypherValueKind kind, ReferenceFactory? references = null)
    {
        public static readonly Marker Boolean = new(CypherValueKind.Boolean);
        public static readonly Marker Integer = new(CypherValueKind.Integer);
        public static readonly Marker Float = new(CypherValueKind.Float);
        public static readonly Marker Date = new(CypherValueKind.Date);
        public static readonly Marker LocalTime = new(CypherValueKind.LocalTime);

        public CypherValueKind Kind { get; } = kind;

        public ReferenceFactory? References { get; } = references;
    }
}
