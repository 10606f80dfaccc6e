namespace BriefingQA.Cypher.Values;

public readonly partial struct CypherValue
{
    public bool Equals(CypherValue other)
    {
        var (kind, otherKind) = (Kind, other.Kind);
        if (kind != otherKind)
            return IsNumber(kind) && IsNumber(otherKind) && AsNumber() == other.AsNumber();

        return kind switch
        {
            CypherValueKind.Null => true,
            CypherValueKind.Boolean or CypherValueKind.Integer or CypherValueKind.Date or CypherValueKind.LocalTime => _bits == other._bits,
            CypherValueKind.Float => AsFloat() == other.AsFloat(),
            CypherValueKind.Bytes => AsBytes().AsSpan().SequenceEqual(other.AsBytes()),
            CypherValueKind.Node when _reference is Marker && other._reference is Marker => _bits == other._bits,
            CypherValueKind.Node => AsNode().Equals(other.AsNode()),
            CypherValueKind.Relationship when _reference is Marker && other._reference is Marker => _bits == other._bits,
            CypherValueKind.Relationship => AsRelationship().Equals(other.AsRelationship()),
            CypherValueKind.Path when _reference is PathReference != other._reference is PathReference => AsPath().Equals(other.AsPath()),
            _ => _reference!.Equals(other._reference),
        };
    }

    /// <summary>An element's reference and its copy do not hash alike: within one collection all are references or all are copies.</summary>
    public override int GetHashCode() => Kind switch
    {
        CypherValueKind.Null => 0,
        CypherValueKind.Integer or CypherValueKind.Float => AsNumber().GetHashCode(),
        CypherValueKind.Bytes => AsBytes().Length,
        _ when _reference is Marker => _bits.GetHashCode(),
        _ => _reference!.GetHashCode(),
    };

    private static bool IsNumber(CypherValueKind kind) => kind is CypherValueKind.Integer or CypherValueKind.Float;
}
