using System.Globalization;
using System.Text;

namespace BriefingQA.Cypher.Values;

/// <summary>
/// Rewrites a regular expression from Java's notation to .NET's. What differs: classes such as <c>\w</c> are of ASCII alone;
/// <c>.</c> stops at all line ends, and it and negated classes take a whole surrogate pair; quotation by <c>\Q…\E</c>; nested
/// and intersected classes; possessive quantifiers; names of Unicode scripts and POSIX classes.
/// </summary>
internal sealed class JavaRegexTranslator(string pattern)
{
    private const string SurrogatePair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";
    private const string LineEnds = "\\n\\r\\u0085\\u2028\\u2029";

    private readonly StringBuilder _result = new();
    private readonly Stack<(int Start, bool DotAll)> _groups = new();
    private int _position;
    private int _atomStart;
    private bool _dotAll;

    /// <exception cref="ArgumentException">The pattern is wrong in a way that .NET would not notice.</exception>
    public string Translate()
    {
        while (_position < pattern.Length)
            Next();
        return _result.ToString();
    }

    private void Next()
    {
        var character = pattern[_position];
        switch (character)
        {
            case '\\':
                _atomStart = _result.Length;
                Escape();
                break;
            case '[':
                _atomStart = _result.Length;
                _result.Append(new JavaCharacterClass(pattern, _position).Translate(out _position));
                break;
            case '.':
                _atomStart = _result.Length;
                _result.Append(_dotAll ? $"(?:{SurrogatePair}|[\\s\\S])" : $"(?:{SurrogatePair}|[^{LineEnds}])");
                _position++;
                break;
            case '(':
                Open();
                break;
            case ')':
                Close();
                break;
            case '*' or '+' or '?' or '{':
                Quantifier();
                break;
            case '|' or '^':
                _result.Append(character);
                _atomStart = _result.Length;
                _position++;
                break;
            case '$':
                _result.Append("(?=\\n?\\z)");
                _atomStart = _result.Length;
                _position++;
                break;
            default:
                _atomStart = _result.Length;
                Literal();
                break;
        }
    }

    private void Literal()
    {
        var length = _position + 1 < pattern.Length && char.IsSurrogatePair(pattern[_position], pattern[_position + 1]) ? 2 : 1;
        var text = pattern.Substring(_position, length);
        _result.Append(length == 2 ? $"(?:{text})" : text is "#" or " " or "}" or "]" ? $"\\{text}" : text);
        _position += length;
    }

    private void Open()
    {
        _groups.Push((_result.Length, _dotAll));
        if (!pattern.AsSpan(_position).StartsWith("(?"))
        {
            _result.Append('(');
            _position++;
            return;
        }

        var end = _position + 2;
        while (end < pattern.Length && (char.IsAsciiLetter(pattern[end]) || pattern[end] == '-'))
            end++;
        if (end == _position + 2 || end >= pattern.Length || pattern[end] is not (')' or ':'))
        {
            var length = pattern.AsSpan(_position).StartsWith("(?<") ? 3 : 2;
            if (pattern.AsSpan(_position).StartsWith("(?#") || pattern.AsSpan(_position).StartsWith("(?("))
                throw new ArgumentException($"Unknown inline modifier near index {_position + 2}");
            _result.Append(pattern, _position, length);
            _position += length;
            while (_position < pattern.Length && pattern[_position - 1] != '>' && (char.IsAsciiLetterOrDigit(pattern[_position]) || pattern[_position] is '=' or '!' or ':' or '>'))
                _result.Append(pattern[_position++]);
            return;
        }

        Flags(pattern[(_position + 2)..end], pattern[end]);
        _position = end + 1;
    }

    /// <summary>Of Java's flags <c>i</c>, <c>m</c>, <c>s</c> and <c>x</c> have a counterpart; <c>s</c> is taken into account where a dot is rewritten.</summary>
    private void Flags(string flags, char end)
    {
        var off = false;
        var kept = new StringBuilder();
        foreach (var flag in flags)
        {
            if (flag == '-')
                off = true;
            else if (flag == 's')
                _dotAll = !off;
            else if (!"imxudU".Contains(flag, StringComparison.Ordinal))
                throw new ArgumentException($"Unknown inline modifier {flag}");
            if (flag is 'i' or 'm' or 'x' or '-')
                kept.Append(flag);
        }

        var names = kept.ToString().TrimEnd('-');
        if (end == ':')
        {
            _result.Append(CultureInfo.InvariantCulture, $"(?{names}:");
            return;
        }

        _groups.Pop();
        if (names.Length > 0)
            _result.Append(CultureInfo.InvariantCulture, $"(?{names})");
        _atomStart = _result.Length;
    }

    private void Close()
    {
        if (!_groups.TryPop(out var group))
            throw new ArgumentException($"Unmatched closing ')' near index {_position}");
        (_atomStart, _dotAll) = group;
        _result.Append(')');
        _position++;
    }

    private void Quantifier()
    {
        var end = _position + 1;
        if (pattern[_position] == '{')
        {
            end = pattern.IndexOf('}', _position) + 1;
            if (end == 0 || !pattern.AsSpan(_position + 1, end - _position - 2).ToString().Split(',').All(IsNumberOrEmpty) || !char.IsAsciiDigit(pattern[_position + 1]))
                throw new ArgumentException($"Illegal repetition near index {_position}");
        }

        if (_atomStart >= _result.Length)
            throw new ArgumentException($"Dangling meta character '{pattern[_position]}' near index {_position}");
        _result.Append(pattern, _position, end - _position);
        _position = end;
        if (_position < pattern.Length && pattern[_position] == '?')
        {
            _result.Append('?');
            _position++;
        }
        else if (_position < pattern.Length && pattern[_position] == '+')
        {
            _result.Insert(_atomStart, "(?>").Append(')');
            _position++;
        }

        _atomStart = _result.Length;
    }

    private static bool IsNumberOrEmpty(string text) => text.All(char.IsAsciiDigit);

    private void Escape()
    {
        if (_position + 1 >= pattern.Length)
            throw new ArgumentException("Unexpected end after a backslash");
        var next = pattern[_position + 1];
        if (next == 'Q')
        {
            var end = pattern.IndexOf("\\E", _position, StringComparison.Ordinal);
            var quoted = pattern[(_position + 2)..(end < 0 ? pattern.Length : end)];
            foreach (var character in quoted)
            {
                _atomStart = _result.Length;
                _result.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }

            _position = end < 0 ? pattern.Length : end + 2;
            return;
        }

        if (char.IsAsciiDigit(next) && next != '0')
        {
            _result.Append('\\').Append(next);
            _position += 2;
            return;
        }

        var assertion = next switch
        {
            'b' or 'B' or 'A' or 'z' or 'Z' or 'G' => $"\\{next}",
            'R' => $"(?:\\r\\n|[\\n\\u000B\\f\\r\\u0085\\u2028\\u2029])",
            'k' => "\\k",
            _ => null,
        };
        if (assertion is not null)
        {
            _result.Append(assertion);
            _position += 2;
            return;
        }

        _result.Append(JavaEscape.Translate(pattern, ref _position).AsAtom());
    }
}
