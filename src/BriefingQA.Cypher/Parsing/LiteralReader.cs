using System.Globalization;
using System.Text;
using BriefingQA.Cypher.Values;
using Superpower.Model;

namespace BriefingQA.Cypher.Parsing;

/// <summary>The values of number, string and name tokens.</summary>
internal static class LiteralReader
{
    /// <param name="negative">Whether a minus sign stood before: the least integer has no positive counterpart.</param>
    /// <exception cref="CypherSyntaxException">InvalidNumberLiteral, IntegerOverflow.</exception>
    public static CypherValue Integer(Token<CypherToken> token, bool negative)
    {
        if (token.ToStringValue().Contains("__", StringComparison.Ordinal))
            throw Fail(token, "Invalid number: one underscore may part digits", "InvalidNumberLiteral");
        var digits = token.ToStringValue().Replace("_", "", StringComparison.Ordinal);
        var radix = digits.Length > 1 && digits[0] == '0' ? digits[1] switch { 'x' or 'X' => 16, 'o' or 'O' => 8, _ => 10 } : 10;
        if (radix != 10)
            digits = digits[2..];
        else if (digits.Length > 1 && digits[0] == '0')
            throw Fail(token, "Invalid number: an octal one starts with 0o", "InvalidNumberLiteral");
        if (digits.Length == 0)
            throw Fail(token, "Invalid number", "InvalidNumberLiteral");

        UInt128 value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
                throw Fail(token, "Invalid number", "InvalidNumberLiteral");
            value = UInt128.Min((value * (uint)radix) + (uint)digit, UInt128.MaxValue >> 8);
        }

        var limit = (UInt128)long.MaxValue + (negative ? 1u : 0u);
        if (value > limit)
            throw Fail(token, "The integer is too large for 64 bits", "IntegerOverflow");
        return negative ? (long)-(Int128)value : (long)value;
    }

    /// <exception cref="CypherSyntaxException">InvalidNumberLiteral, FloatingPointOverflow.</exception>
    public static CypherValue Float(Token<CypherToken> token)
    {
        var digits = token.ToStringValue().Replace("_", "", StringComparison.Ordinal);
        if (digits[^1] is 'f' or 'F' or 'd' or 'D')
            digits = digits[..^1];
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            throw Fail(token, "Invalid number", "InvalidNumberLiteral");
        return double.IsFinite(value) ? value : throw Fail(token, "The number is too large for a float", "FloatingPointOverflow");
    }

    /// <summary>A backslash that starts no escape stays, as in Neo4j.</summary>
    /// <exception cref="CypherSyntaxException">InvalidUnicodeLiteral.</exception>
    public static string String(Token<CypherToken> token)
    {
        var quoted = token.ToStringValue();
        return quoted.Contains('\\', StringComparison.Ordinal) ? Unescaped(token, quoted) : quoted[1..^1];
    }

    public static string Name(Token<CypherToken> token) =>
        token.Kind == CypherToken.QuotedIdentifier ? Unquoted(token.ToStringValue()) : token.ToStringValue();

    public static string Parameter(Token<CypherToken> token)
    {
        var name = token.ToStringValue()[1..];
        return name[0] == '`' ? Unquoted(name) : name;
    }

    private static string Unquoted(string name) => name[1..^1].Replace("``", "`", StringComparison.Ordinal);

    private static string Unescaped(Token<CypherToken> token, string quoted)
    {
        var value = new StringBuilder(quoted.Length);
        for (var at = 1; at < quoted.Length - 1; at++)
        {
            if (quoted[at] != '\\')
            {
                value.Append(quoted[at]);
                continue;
            }

            at++;
            switch (quoted[at])
            {
                case 'u':
                    const int Digits = 4;
                    value.Append(CodeUnit(token, quoted.AsSpan(at + 1, Math.Min(Digits, quoted.Length - at - 2)), Digits));
                    at += Digits;
                    break;
                case var c:
                    value.Append(c switch
                    {
                        '\\' or '\'' or '"' or '`' => c.ToString(),
                        't' => "\t",
                        'b' => "\b",
                        'n' => "\n",
                        'r' => "\r",
                        'f' => "\f",
                        _ => $"\\{c}",
                    });
                    break;
            }
        }

        return value.ToString();
    }

    private static char CodeUnit(Token<CypherToken> token, ReadOnlySpan<char> digits, int length) =>
        digits.Length == length && ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : throw Fail(token, $"A Unicode escape has {length} hexadecimal digits", "InvalidUnicodeLiteral");

    private static CypherSyntaxException Fail(Token<CypherToken> token, string what, string detail) =>
        SyntaxError.At(token.Span.Source!, token.Position.Absolute, what, detail);
}
