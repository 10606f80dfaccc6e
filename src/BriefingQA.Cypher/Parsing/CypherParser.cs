using System.Diagnostics.CodeAnalysis;
using BriefingQA.Cypher.Syntax;
using Superpower;
using Superpower.Model;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Reads Cypher text: openCypher 9 with the additions of Neo4j 5.</summary>
public static class CypherParser
{
    /// <summary>
    /// How deep a syntax tree may be. Whatever walks a tree recurses, and must do with the stack of a thread.
    /// </summary>
    public const int MaxDepth = 1000;

    /// <summary>How deep brackets and CASE may nest: reading them takes more stack than walking the tree.</summary>
    private const int MaxNesting = 400;

    /// <summary>The one statement of the text; a semicolon may follow it.</summary>
    /// <exception cref="CypherSyntaxException">The text is not one statement.</exception>
    public static Statement Parse(string text)
    {
        var reader = Open(text);
        var statement = ReadStatement(reader);
        reader.Accept(CypherToken.Semicolon);
        return reader.Kind == CypherToken.None ? statement : throw reader.Unexpected("end of input");
    }

    /// <summary>Statements parted by semicolons; there may be none.</summary>
    /// <exception cref="CypherSyntaxException">One of them is not a statement.</exception>
    public static IReadOnlyList<Statement> ParseScript(string text)
    {
        var statements = new List<Statement>();
        var reader = Open(text);
        while (true)
        {
            while (reader.Accept(CypherToken.Semicolon))
            {
            }

            if (reader.Kind == CypherToken.None)
                return statements;
            statements.Add(ReadStatement(reader));
            if (reader.Kind is not (CypherToken.None or CypherToken.Semicolon))
                throw reader.Unexpected("';'", "end of input");
        }
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out Statement? statement, [NotNullWhen(false)] out CypherSyntaxException? error)
    {
        try
        {
            (statement, error) = (Parse(text), null);
            return true;
        }
        catch (CypherSyntaxException exception)
        {
            (statement, error) = (null, exception);
            return false;
        }
    }

    private static TokenReader Open(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A token without text marks the end, so that an error there knows the text as well.
        var end = new Token<CypherToken>(CypherToken.None, new TextSpan(text).Skip(text.Length));
        var tokens = new TokenList<CypherToken>([.. CypherTokenizer.Instance.Tokenize(text), end]);
        RefuseDeepNesting(tokens, text);
        return new TokenReader(tokens);
    }

    private static Statement ReadStatement(TokenReader reader)
    {
        var first = reader.Position;
        var before = reader.Rest.Position;
        var statement = reader.Kind switch
        {
            CypherToken.Explain or CypherToken.Profile => ReadExplain(reader),
            CypherToken.Show => Run(reader, SchemaGrammar.Show),
            CypherToken.Drop => Run(reader, reader.Peek(1) == CypherToken.Constraint ? SchemaGrammar.DropConstraint : SchemaGrammar.DropIndex),
            CypherToken.Create => reader.Peek(1) switch
            {
                CypherToken.Constraint => Run(reader, SchemaGrammar.CreateConstraint),
                CypherToken.Index or CypherToken.Range or CypherToken.Text or CypherToken.Point or CypherToken.FullText or
                    CypherToken.Lookup when reader.Peek(2) != CypherToken.Equal => Run(reader, SchemaGrammar.CreateIndex),
                _ => QueryGrammar.ReadQuery(reader),
            },
            _ => QueryGrammar.ReadQuery(reader),
        };
        if (reader.Rest.Position - before > MaxDepth && statement.IsDeeperThan(MaxDepth))
            throw SyntaxError.At(reader.Text, first, $"The statement nests deeper than {MaxDepth} levels");
        return statement;
    }

    private static ExplainStatement ReadExplain(TokenReader reader)
    {
        var profile = reader.Kind == CypherToken.Profile;
        var position = reader.Read().Position.Absolute;
        return new ExplainStatement(QueryGrammar.ReadQuery(reader), profile) { Position = position };
    }

    private static Statement Run(TokenReader reader, TokenListParser<CypherToken, Statement> grammar)
    {
        var result = grammar(reader.Rest);
        if (!result.HasValue)
            throw SyntaxError.From(result, reader.Text);
        reader.Continue(result.Remainder);
        return result.Value;
    }

    private static void RefuseDeepNesting(TokenList<CypherToken> tokens, string text)
    {
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Kind switch
            {
                CypherToken.LeftParen or CypherToken.LeftBracket or CypherToken.LeftBrace or CypherToken.Case => 1,
                CypherToken.RightParen or CypherToken.RightBracket or CypherToken.RightBrace or CypherToken.End => -1,
                _ => 0,
            };
            if (depth > MaxNesting)
                throw SyntaxError.At(text, token.Position.Absolute, $"Brackets nest deeper than {MaxNesting} levels");
        }
    }
}
