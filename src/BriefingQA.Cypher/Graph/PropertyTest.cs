using System.Text;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>A comparison of a property with one value, for many elements.</summary>
internal sealed class PropertyTest(PropertyComparison comparison, CypherValue operand)
{
    // Null where the operand is no string, or none of ASCII.
    private readonly string? _text = operand.Kind == CypherValueKind.String ? operand.AsString() : null;
    private readonly byte[]? _ascii = operand.Kind == CypherValueKind.String && Ascii.IsValid(operand.AsString()) ? Encoding.ASCII.GetBytes(operand.AsString()) : null;

    /// <summary>Whether the comparison is true, neither false nor unknown.</summary>
    public bool Holds(CypherValue value) => comparison switch
    {
        PropertyComparison.Equal => CypherComparison.AreEqual(value, operand) == true,
        PropertyComparison.In => CypherComparison.IsIn(value, operand) == CypherValue.True,
        PropertyComparison.Prefix or PropertyComparison.Contains => value.Kind == CypherValueKind.String && HoldsOfString(value.AsString()),
        PropertyComparison.Less => CypherComparison.IsLess(value, operand) == true,
        PropertyComparison.LessOrEqual => CypherComparison.IsLessOrEqual(value, operand) == true,
        PropertyComparison.Greater => CypherComparison.IsLess(operand, value) == true,
        _ => CypherComparison.IsLessOrEqual(operand, value) == true,
    };

    public bool HoldsOfString(string text) => comparison switch
    {
        PropertyComparison.Equal => text == _text,
        PropertyComparison.Prefix => _text is not null && text.StartsWith(_text, StringComparison.Ordinal),
        PropertyComparison.Contains => _text is not null && text.Contains(_text, StringComparison.Ordinal),
        _ => Holds(text),
    };

    public bool HoldsOfInteger(long number) =>
        comparison == PropertyComparison.Equal && operand.Kind == CypherValueKind.Integer ? number == operand.AsInteger() : Holds(number);

    /// <param name="text">ASCII, the bytes of a string.</param>
    /// <returns>Null where the string itself is needed to tell.</returns>
    public bool? HoldsOfText(ReadOnlySpan<byte> text) => comparison switch
    {
        PropertyComparison.Equal when _text is not null => _ascii is not null && text.SequenceEqual(_ascii),
        PropertyComparison.Prefix when _text is not null => _ascii is not null && text.StartsWith(_ascii),
        PropertyComparison.Contains when _text is not null => _ascii is not null && text.IndexOf(_ascii) >= 0,
        _ => null,
    };
}
