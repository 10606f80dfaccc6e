namespace BriefingQA.Cypher.Values;

public readonly partial struct CypherValue
{
    public bool Equals(CypherValue other)
    {
        var (kind, otherKind) = (Kind, other.Kind);
        if (kind != otherKind)
            return IsNumber(kind) && IsNumber(otherKind) && AsNumber().Equals(other.AsNumber());

        return kind switch
        {
            CypherValueKind.Null => true,
            CypherValueKind.Boolean or CypherValueKind.Integer => _bits == other._bits,
            CypherValueKind.Float => AsFloat().Equals(other.AsFloat()),
            CypherValueKind.Bytes => AsBytes().AsSpan().SequenceEqual(other.AsBytes()),
            _ => _reference!.Equals(other._reference),
        };
    }

    public override int GetHashCode() => Kind switch
    {
        CypherValueKind.Null => 0,
        CypherValueKind.Boolean => _bits.GetHashCode(),
        CypherValueKind.Integer or CypherValueKind.Float => AsNumber().GetHashCode(),
        CypherValueKind.Bytes => AsBytes().Length,
        _ => _reference!.GetHashCode(),
    };

    private static bool IsNumber(CypherValueKind kind) => kind is CypherValueKind.Integer or CypherValueKind.Float;
}
