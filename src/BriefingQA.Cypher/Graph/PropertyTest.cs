using System.Text;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>A comparison of a property with one value, for many elements.</summary>
internal sealed class PropertyTest(PropertyComparison comparison, CypherValue operand)
{
    // Null where the operand is no string of ASCII.
    private readonly byte[]? _ascii = operand.Kind == CypherValueKind.String && Ascii.IsValid(operand.AsString()) ? Encoding.ASCII.GetBytes(operand.AsString()) : null;

    /// <summary>Whether the comparison is true, neither false nor unknown.</summary>
    public bool Holds(CypherValue value) => comparison switch
    {
        PropertyComparison.Equal => CypherComparison.AreEqual(value, operand) == true,
        PropertyComparison.In => CypherComparison.IsIn(value, operand) == CypherValue.True,
        PropertyComparison.Prefix => AreStrings(value) && value.AsString().StartsWith(operand.AsString(), StringComparison.Ordinal),
        PropertyComparison.Contains => AreStrings(value) && value.AsString().Contains(operand.AsString(), StringComparison.Ordinal),
        PropertyComparison.Less => CypherComparison.IsLess(value, operand) == true,
        PropertyComparison.LessOrEqual => CypherComparison.IsLessOrEqual(value, operand) == true,
        PropertyComparison.Greater => CypherComparison.IsLess(operand, value) == true,
        _ => CypherComparison.IsLessOrEqual(operand, value) == true,
    };

    /// <summary>The same of a string that is given as its bytes.</summary>
    /// <param name="text">ASCII.</param>
    /// <returns>Null where the string itself is needed to tell.</returns>
    public bool? HoldsOfText(ReadOnlySpan<byte> text) => (comparison, operand.Kind) switch
    {
        (PropertyComparison.Equal, CypherValueKind.String) => _ascii is not null && text.SequenceEqual(_ascii),
        (PropertyComparison.Prefix, CypherValueKind.String) => _ascii is not null && text.StartsWith(_ascii),
        (PropertyComparison.Contains, CypherValueKind.String) => _ascii is not null && text.IndexOf(_ascii) >= 0,
        _ => null,
    };

    private bool AreStrings(CypherValue value) => value.Kind == CypherValueKind.String && operand.Kind == CypherValueKind.String;
}
