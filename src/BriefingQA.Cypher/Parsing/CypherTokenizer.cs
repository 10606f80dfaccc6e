using System.Globalization;
using Superpower;
using Superpower.Model;

namespace BriefingQA.Cypher.Parsing;

/// <summary>
/// Cuts text into tokens in one pass, one look at the first character a token: several times faster than trying the
/// recognisers of a tokenizer builder in turn. Comments and white space fall away.
/// </summary>
internal sealed class CypherTokenizer : Tokenizer<CypherToken>
{
    public static CypherTokenizer Instance { get; } = new();

    /// <exception cref="CypherSyntaxException">A character that starts no token, or a string, name or comment without end.</exception>
    protected override IEnumerable<Result<CypherToken>> Tokenize(TextSpan span)
    {
        var text = span.Source!;
        var rest = span;
        var at = 0;
        while (true)
        {
            var start = SkipBlanks(text, at);
            if (start == text.Length)
                yield break;

            var (kind, end) = Read(text, start);
            var token = rest.Skip(start - at);
            rest = token.Skip(end - start);
            at = end;
            yield return Result.Value(kind, token, rest);
        }
    }

    /// <summary>Whether the text is one name or keyword as it stands, without backticks.</summary>
    public static bool IsWord(string text) => text.Length > 0 && WordEnd(text, 0) == text.Length;

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length)
        {
            if (IsBlank(text[at]))
            {
                at++;
            }
            else if (text[at] == '/' && CharAt(text, at + 1) == '/')
            {
                var lineEnd = text.AsSpan(at).IndexOfAny('\n', '\r');
                at = lineEnd < 0 ? text.Length : at + lineEnd;
            }
            else if (text[at] == '/' && CharAt(text, at + 1) == '*')
            {
                var commentEnd = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = commentEnd < 0 ? throw SyntaxError.At(text, at, "The comment has no end") : commentEnd + 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>White space as the openCypher grammar has it: also the separators U+001C to U+001F and the byte order mark.</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F' or '\uFEFF';

    private static (CypherToken Kind, int End) Read(string text, int start)
    {
        var first = text[start];
        if (first is '\'' or '"')
            return (CypherToken.String, QuotedEnd(text, start, "string"));
        if (first == '`')
            return (CypherToken.QuotedIdentifier, QuotedEnd(text, start, "name"));
        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(CharAt(text, start + 1))))
            return Number(text, start);
        if (WordEnd(text, start) is var wordEnd && wordEnd > start)
            return (TokenFacts.KindOfWord(text.AsSpan(start, wordEnd - start)), wordEnd);
        if (first == '$')
            return Dollar(text, start);

        var second = CharAt(text, start + 1);
        var kind = (first, second) switch
        {
            (':', ':') => CypherToken.DoubleColon,
            ('.', '.') => CypherToken.DoubleDot,
            ('+', '=') => CypherToken.PlusEqual,
            ('|', '|') => CypherToken.DoubleBar,
            ('<', '>') => CypherToken.NotEqual,
            ('<', '=') => CypherToken.LessOrEqual,
            ('>', '=') => CypherToken.GreaterOrEqual,
            ('=', '~') => CypherToken.RegexMatch,
            _ => CypherToken.None,
        };
        if (kind != CypherToken.None)
            return (kind, start + 2);

        kind = first switch
        {
            '(' => CypherToken.LeftParen,
            ')' => CypherToken.RightParen,
            '[' => CypherToken.LeftBracket,
            ']' => CypherToken.RightBracket,
            '{' => CypherToken.LeftBrace,
            '}' => CypherToken.RightBrace,
            ',' => CypherToken.Comma,
            ';' => CypherToken.Semicolon,
            ':' => CypherToken.Colon,
            '.' => CypherToken.Dot,
            '+' => CypherToken.Plus,
            '-' => CypherToken.Minus,
            '*' => CypherToken.Asterisk,
            '/' => CypherToken.Slash,
            '%' => CypherToken.Percent,
            '^' => CypherToken.Caret,
            '|' => CypherToken.Bar,
            '&' => CypherToken.Ampersand,
            '!' => CypherToken.Exclamation,
            '=' => CypherToken.Equal,
            '<' => CypherToken.Less,
            '>' => CypherToken.Greater,
            _ => throw SyntaxError.At(text, start, $"Unexpected character '{Printable(text, start)}'", char.IsAscii(first) ? "UnexpectedSyntax" : "InvalidUnicodeCharacter"),
        };
        return (kind, start + 1);
    }

    private static (CypherToken, int) Dollar(string text, int start)
    {
        if (CharAt(text, start + 1) == '`')
            return (CypherToken.Parameter, QuotedEnd(text, start + 1, "name"));

        var end = start + 1;
        while (end < text.Length && IsPart(text, end, out var width))
            end += width;
        return end == start + 1 ? (CypherToken.Dollar, end) : (CypherToken.Parameter, end);
    }

    /// <summary>Letters that follow a number at once belong to it, so that <c>1x</c> is one bad number.</summary>
    private static (CypherToken, int) Number(string text, int start)
    {
        var kind = CypherToken.Integer;
        var end = Digits(text, start);
        if (CharAt(text, end) == '.' && char.IsAsciiDigit(CharAt(text, end + 1)))
        {
            kind = CypherToken.Float;
            end = Digits(text, end + 1);
        }

        if (CharAt(text, end) is 'e' or 'E')
        {
            var exponent = CharAt(text, end + 1) is '+' or '-' ? end + 2 : end + 1;
            if (char.IsAsciiDigit(CharAt(text, exponent)))
            {
                kind = CypherToken.Float;
                end = Digits(text, exponent);
            }
        }

        while (end < text.Length && IsPart(text, end, out var width))
            end += width;
        return (kind, end);
    }

    private static int Digits(string text, int at)
    {
        while (char.IsAsciiDigit(CharAt(text, at)) || (CharAt(text, at) == '_' && char.IsAsciiDigit(CharAt(text, at + 1))))
            at++;
        return at;
    }

    /// <summary>The end of a quoted token. Its quote may be doubled inside; a backslash, except in names, takes the next character with it.</summary>
    private static int QuotedEnd(string text, int start, string what)
    {
        var quote = text[start];
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\' && quote != '`')
                at++;
            else if (text[at] == quote && CharAt(text, at + 1) == quote && quote == '`')
                at++;
            else if (text[at] == quote)
                return at + 1;
        }

        throw SyntaxError.At(text, start, $"The {what} has no closing {quote}");
    }

    private static int WordEnd(string text, int start)
    {
        if (!IsStart(text, start, out var width))
            return start;
        var end = start + width;
        while (end < text.Length && IsPart(text, end, out width))
            end += width;
        return end;
    }

    private static bool IsStart(string text, int at, out int width)
    {
        var c = text[at];
        width = 1;
        if (char.IsAscii(c))
            return char.IsAsciiLetter(c) || c == '_';
        var category = CategoryAt(text, at, out width);
        return category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
            UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
    }

    /// <summary>Unicode's XID_Continue, by general category.</summary>
    private static bool IsPart(string text, int at, out int width)
    {
        var c = text[at];
        width = 1;
        if (char.IsAscii(c))
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        return IsStart(text, at, out width) || CategoryAt(text, at, out _) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
    }

    private static UnicodeCategory CategoryAt(string text, int at, out int width)
    {
        width = char.IsSurrogatePair(text, at) ? 2 : 1;
        return CharUnicodeInfo.GetUnicodeCategory(text, at);
    }

    private static string Printable(string text, int at) => char.IsSurrogatePair(text, at) ? text.Substring(at, 2) : text[at].ToString();

    private static char CharAt(string text, int at) => at < text.Length ? text[at] : '\0';
}
