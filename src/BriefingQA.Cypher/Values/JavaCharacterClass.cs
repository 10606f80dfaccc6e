using System.Globalization;
using System.Text;

namespace BriefingQA.Cypher.Values;

/// <summary>
/// A character class of a Java regular expression, which may hold others, and be cut by <c>&amp;&amp;</c>. It becomes lookaheads over
/// one character: <c>[a-z&amp;&amp;[^b]]</c> is <c>(?=[a-z])(?=[^b])</c> and any character; a plain class stays one.
/// </summary>
internal sealed class JavaCharacterClass(string pattern, int start)
{
    private const string SurrogatePair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";

    private int _position = start + 1;

    /// <param name="end">Of what follows the closing bracket.</param>
    /// <exception cref="ArgumentException">The class does not end, or is wrong inside.</exception>
    public string Translate(out int end)
    {
        var isNegated = Accept('^');
        var operands = new List<string>();
        var set = new StringBuilder();
        var alternatives = new List<string>();
        var isFirst = true;
        while (true)
        {
            if (_position >= pattern.Length)
                throw new ArgumentException($"Unclosed character class near index {pattern.Length - 1}");
            if (pattern[_position] == ']' && !isFirst)
                break;
            isFirst = false;
            if (pattern.AsSpan(_position).StartsWith("&&"))
            {
                _position += 2;
                operands.Add(Union(set, alternatives));
                set.Clear();
                alternatives.Clear();
                continue;
            }

            if (pattern[_position] == '[')
                alternatives.Add(new JavaCharacterClass(pattern, _position).Translate(out _position));
            else
                Member(set, alternatives);
        }

        end = _position + 1;
        if (operands.Count == 0 && alternatives.Count == 0)
            return isNegated ? $"(?:{SurrogatePair}|[^{set}])" : $"[{set}]";
        if (set.Length > 0 || alternatives.Count > 0)
            operands.Add(Union(set, alternatives));
        var all = string.Concat(operands.Select(operand => $"(?={operand})"));
        return isNegated ? $"(?:(?!{all}){AnyCharacter})" : $"(?:{all}{AnyCharacter})";
    }

    private static string AnyCharacter => $"(?:{SurrogatePair}|[\\s\\S])";

    private static string Union(StringBuilder set, List<string> alternatives)
    {
        var parts = set.Length > 0 ? alternatives.Append($"[{set}]") : alternatives;
        return $"(?:{string.Join('|', parts)})";
    }

    private void Member(StringBuilder set, List<string> alternatives)
    {
        if (pattern.AsSpan(_position).StartsWith("\\Q"))
        {
            var close = pattern.IndexOf("\\E", _position, StringComparison.Ordinal);
            foreach (var character in pattern[(_position + 2)..(close < 0 ? pattern.Length : close)])
                set.Append(Escaped(character));
            _position = close < 0 ? pattern.Length : close + 2;
        }
        else if (pattern[_position] == '\\' && _position + 1 < pattern.Length)
        {
            var escape = JavaEscape.Translate(pattern, ref _position);
            if (escape.IsNegated)
                alternatives.Add(escape.AsAtom());
            else
                set.Append(escape.Set);
        }
        else if (_position + 1 < pattern.Length && char.IsSurrogatePair(pattern[_position], pattern[_position + 1]))
        {
            alternatives.Add(pattern.Substring(_position, 2));
            _position += 2;
        }
        else
        {
            set.Append(pattern[_position] == '-' ? "-" : Escaped(pattern[_position]));
            _position++;
        }
    }

    private static string Escaped(char character) => character is '[' or ']' or '\\' or '^' or '-'
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")
        : character.ToString();

    private bool Accept(char character)
    {
        if (_position >= pattern.Length || pattern[_position] != character)
            return false;
        _position++;
        return true;
    }
}
