using System.Text;
using System.Text.RegularExpressions;
using BriefingQA.Cypher;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>Finds the query in what a model wrote: out of a code block or the prose around it, full-width marks made plain.</summary>
internal static partial class QueryTextFinder
{
    private const int MaxLength = 4_000, MostEnds = 40;

    /// <returns>The statement, or what is wrong; neither where the text holds no query at all.</returns>
    public static (Statement? Statement, string? Error) Find(string reply)
    {
        var text = Thought().Replace(reply.Length > MaxLength ? reply[..MaxLength] : reply, "");
        var blocks = Block().Matches(text).Select(match => match.Groups["body"].Value).Where(body => Keyword().IsMatch(Plain(body))).ToList();
        if (blocks.Count > 0)
            return One(Plain(blocks[^1]));
        var plain = Plain(text);
        return Keyword().Match(plain) is { Success: true } start ? WithoutProse(plain[start.Index..]) : (null, null);
    }

    private static (Statement? Statement, string? Error) One(string text)
    {
        try
        {
            return CypherParser.ParseScript(text) switch
            {
                [var statement] => (statement, null),
                [] => (null, null),
                var several => (null, $"one statement was expected, {several.Count} were given"),
            };
        }
        catch (CypherSyntaxException exception)
        {
            return (null, exception.Message);
        }
    }

    /// <summary>The longest beginning of the text, cut at ends of lines, that is a query.</summary>
    private static (Statement? Statement, string? Error) WithoutProse(string text)
    {
        var whole = One(text);
        if (whole.Statement is not null)
            return whole;
        var ends = Enumerable.Range(0, text.Length).Where(at => text[at] == '\n').Reverse().Take(MostEnds);
        foreach (var end in ends)
            if (One(text[..end]) is { Statement: not null } found)
                return found;
        return whole;
    }

    /// <summary>Full-width marks, letters and digits outside of strings as those of Cypher; Chinese quotation marks as plain ones.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var quote = '\0';
        foreach (var character in text)
        {
            if (quote != '\0')
            {
                var ends = character == quote || (quote == '"' && character == '”') || (quote == '\'' && character == '’');
                plain.Append(ends ? quote : character);
                quote = ends ? '\0' : quote;
                continue;
            }

            var mark = character switch
            {
                '“' or '”' => '"',
                '‘' or '’' => '\'',
                '、' => ',',
                '。' or '\u3000' => ' ',
                '—' or '–' or '−' => '-',
                '【' => '[',
                '】' => ']',
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
                _ => character,
            };
            quote = mark is '"' or '\'' or '`' ? mark : '\0';
            plain.Append(mark == '→' ? "->" : mark.ToString());
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"<think>.*?(</think>|$)", RegexOptions.Singleline)]
    private static partial Regex Thought();

    [GeneratedRegex(@"```[\w-]*(?<body>.*?)(```|$)", RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>The first word of a statement: in capitals anywhere, else where a line begins.</summary>
    [GeneratedRegex(@"\b(MATCH|OPTIONAL\s+MATCH|UNWIND|CALL|WITH|RETURN|CREATE|MERGE|DELETE|DETACH|SET|REMOVE|LOAD|DROP|EXPLAIN|PROFILE)\b|(?m:^\s*(?i:match|optional match|unwind|return|create|merge|delete|detach|load|drop)\b)")]
    private static partial Regex Keyword();
}
