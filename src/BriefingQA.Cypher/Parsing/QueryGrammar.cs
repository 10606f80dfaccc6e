using BriefingQA.Cypher.Syntax;
using Superpower;
using Superpower.Model;
using static BriefingQA.Cypher.Parsing.Grammar;

namespace BriefingQA.Cypher.Parsing;

/// <summary>Clauses, and queries made of them.</summary>
internal static class QueryGrammar
{
    private static readonly string[] ClauseStarts =
        ["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "FOREACH", "CALL"];

    private static readonly TokenListParser<CypherToken, Clause> Match =
        from at in Keyword(CypherToken.Match)
        from patterns in Patterns
        from hints in Read(SkipHints)
        from condition in Where
        select (Clause)new MatchClause(Optional: false, patterns, condition) { Position = at };

    private static readonly TokenListParser<CypherToken, Clause> OptionalMatch =
        from at in Keywords(CypherToken.Optional, CypherToken.Match)
        from patterns in Patterns
        from hints in Read(SkipHints)
        from condition in Where
        select (Clause)new MatchClause(Optional: true, patterns, condition) { Position = at };

    private static readonly TokenListParser<CypherToken, Clause> Unwind =
        from at in Keyword(CypherToken.Unwind)
        from list in AnyExpression
        from _ in Keyword(CypherToken.As)
        from variable in Name
        select (Clause)new UnwindClause(list, variable) { Position = at };

    private static readonly TokenListParser<CypherToken, Clause> LoadCsv =
        from at in Keywords(CypherToken.Load, CypherToken.Csv)
        from headers in Keywords(CypherToken.With, CypherToken.Headers).Value(true).OptionalOrDefault()
        from _ in Keyword(CypherToken.From)
        from url in AnyExpression
        from binding in Keyword(CypherToken.As)
        from variable in Name
        from terminator in Keyword(CypherToken.FieldTerminator).IgnoreThen(AnyExpression).AsOptional()
        select (Clause)new LoadCsvClause(url, variable, headers, terminator) { Position = at };

    private static readonly TokenListParser<CypherToken, Clause> Return = ProjectionGrammar.Return.Cast<CypherToken, ReturnClause, Clause>();

    private static readonly TokenListParser<CypherToken, Clause> With = ProjectionGrammar.With.Cast<CypherToken, WithClause, Clause>();

    private static readonly TokenListParser<CypherToken, Clause> Finish =
        Keyword(CypherToken.Finish).Select(at => (Clause)new FinishClause { Position = at });

    public static TokenListParser<CypherToken, Clause> UpdateClause { get; } = ByToken(UpdateClauseFor, "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "FOREACH");

    /// <summary>USING INDEX, SCAN and JOIN change no row and are read over. Returns how many there were.</summary>
    private static int SkipHints(TokenReader reader)
    {
        var count = 0;
        for (; reader.AcceptWord("USING"); count++)
        {
            if (reader.AcceptWord("JOIN"))
            {
                reader.Expect(CypherToken.On);
                reader.CommaSeparated(r => r.Name());
                continue;
            }

            var isScan = reader.AcceptWord("SCAN");
            if (!isScan)
            {
                if (reader.Kind is CypherToken.Range or CypherToken.Text or CypherToken.Point)
                    reader.Read();
                reader.Expect(CypherToken.Index);
                reader.AcceptWord("SEEK");
            }

            reader.Name();
            reader.Expect(CypherToken.Colon);
            reader.Name();
            if (isScan)
                continue;
            reader.Expect(CypherToken.LeftParen);
            reader.CommaSeparated(r => r.Name());
            reader.Expect(CypherToken.RightParen);
        }

        return count;
    }

    /// <summary>Reads a query to its end: single queries joined by UNION.</summary>
    public static Query ReadQuery(TokenReader reader)
    {
        Query query = ReadSingleQuery(reader);
        while (reader.Kind == CypherToken.Union)
        {
            var position = reader.Read().Position.Absolute;
            var all = reader.Accept(CypherToken.All);
            if (!all)
                reader.Accept(CypherToken.Distinct);
            query = new UnionQuery(query, ReadSingleQuery(reader), all) { Position = position };
        }

        return query;
    }

    private static SingleQuery ReadSingleQuery(TokenReader reader)
    {
        var position = reader.Position;
        var clauses = new List<Clause>();
        while (ClauseFor(reader) is { } clause)
        {
            var result = clause(reader.Rest);
            if (!result.HasValue)
                throw SyntaxError.From(result, reader.Text);
            clauses.Add(result.Value);
            reader.Continue(result.Remainder);
        }

        var atEnd = reader.Kind is CypherToken.None or CypherToken.Union or CypherToken.RightBrace or CypherToken.Semicolon;
        return clauses.Count > 0 && atEnd
            ? new SingleQuery(clauses.ToSyntaxList()) { Position = position }
            : throw reader.Unexpected(ClauseStarts);
    }

    private static TokenListParser<CypherToken, Clause>? ClauseFor(TokenReader reader) => reader.Kind switch
    {
        CypherToken.Match => Match,
        CypherToken.Optional => reader.Peek(1) == CypherToken.Call ? CallGrammar.Call(optional: true) : OptionalMatch,
        CypherToken.Unwind => Unwind,
        CypherToken.With => With,
        CypherToken.Return => Return,
        CypherToken.Finish => Finish,
        CypherToken.Call => CallGrammar.Call(optional: false),
        CypherToken.Load => LoadCsv,
        var kind => UpdateClauseFor(kind),
    };

    private static TokenListParser<CypherToken, Clause>? UpdateClauseFor(CypherToken kind) => kind switch
    {
        CypherToken.Create => UpdateGrammar.Create,
        CypherToken.Merge => UpdateGrammar.Merge,
        CypherToken.Set => UpdateGrammar.Set,
        CypherToken.Remove => UpdateGrammar.Remove,
        CypherToken.Delete or CypherToken.Detach or CypherToken.NoDetach => UpdateGrammar.Delete,
        CypherToken.Foreach => UpdateGrammar.Foreach,
        _ => null,
    };
}
