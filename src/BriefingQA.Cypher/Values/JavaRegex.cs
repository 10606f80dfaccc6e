using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace BriefingQA.Cypher.Values;

/// <summary>
/// The operator <c>=~</c>: whether the whole of a text matches a regular expression in Java's notation, which is what
/// Cypher's users write.
/// </summary>
internal static class JavaRegex
{
    private const int MaxCachedPatterns = 1000;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();

    /// <exception cref="CypherRuntimeException">An operand is not a string, the pattern is wrong, or matching takes more than a second.</exception>
    public static CypherValue IsMatch(CypherValue text, CypherValue pattern)
    {
        if (text.IsNull || pattern.IsNull)
            return CypherValue.Null;
        if (text.Kind != CypherValueKind.String)
            throw CypherError.WrongType("the left side of =~", "a string", text);
        if (pattern.Kind != CypherValueKind.String)
            throw CypherError.WrongType("the right side of =~", "a string", pattern);
        try
        {
            return Compiled(pattern.AsString()).IsMatch(text.AsString());
        }
        catch (RegexMatchTimeoutException)
        {
            throw new CypherRuntimeException($"The regular expression takes too long: {pattern.AsString()}", "SemanticError", "InvalidRegex");
        }
    }

    private static Regex Compiled(string pattern)
    {
        if (Patterns.TryGetValue(pattern, out var known))
            return known;
        if (Patterns.Count >= MaxCachedPatterns)
            Patterns.Clear();
        return Patterns.GetOrAdd(pattern, Compile);
    }

    /// <summary>Without backtracking where the pattern allows it, so that no text takes long; otherwise with the timeout.</summary>
    private static Regex Compile(string pattern)
    {
        try
        {
            var translated = $"\\A(?:{new JavaRegexTranslator(pattern).Translate()})\\z";
            const RegexOptions options = RegexOptions.CultureInvariant;
            try
            {
                return new Regex(translated, options | RegexOptions.NonBacktracking, Timeout);
            }
            catch (NotSupportedException)
            {
                return new Regex(translated, options, Timeout);
            }
        }
        catch (ArgumentException exception)
        {
            throw new CypherRuntimeException($"Invalid regular expression '{pattern}': {exception.Message}", "SemanticError", "InvalidRegex");
        }
    }
}
