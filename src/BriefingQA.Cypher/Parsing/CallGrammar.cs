using BriefingQA.Cypher.Syntax;
using Superpower;
using static BriefingQA.Cypher.Parsing.Grammar;

namespace BriefingQA.Cypher.Parsing;

/// <summary>CALL of a procedure and of a subquery.</summary>
internal static class CallGrammar
{
    private static readonly TokenListParser<CypherToken, bool> InTransactions = (
        from _ in Keyword(CypherToken.In)
        from transactions in Keyword(CypherToken.Transactions)
        from rows in Read(RowsOf).Value(true)
        select true).OptionalOrDefault();

    private static readonly TokenListParser<CypherToken, (SyntaxList<string>? Imports, bool All)> Scope =
        Read(Imports).InParentheses().OptionalOrDefault((null, false));

    public static TokenListParser<CypherToken, Clause> Call(bool optional) => optional ? OptionalCall : PlainCall;

    private static readonly TokenListParser<CypherToken, Clause> PlainCall =
        Keyword(CypherToken.Call).Then(at => Body(at, optional: false));

    private static readonly TokenListParser<CypherToken, Clause> OptionalCall =
        Keywords(CypherToken.Optional, CypherToken.Call).Then(at => Body(at, optional: true));

    private static TokenListParser<CypherToken, Clause> Body(int at, bool optional) => ByToken(
        kind => kind is CypherToken.LeftParen or CypherToken.LeftBrace ? Subquery(at, optional) : kind.IsName() ? Procedure(at, optional) : null,
        "a procedure", "'('", "'{'");

    private static TokenListParser<CypherToken, Clause> Subquery(int at, bool optional) =>
        from scope in Scope
        from query in Read(QueryGrammar.ReadQuery).Between(Keyword(CypherToken.LeftBrace), Keyword(CypherToken.RightBrace))
        from inTransactions in InTransactions
        select (Clause)new CallSubqueryClause(query, scope.Imports, scope.All, optional, inTransactions) { Position = at };

    private static TokenListParser<CypherToken, Clause> Procedure(int at, bool optional) =>
        from name in Read(ProcedureName)
        from arguments in Read(Arguments)
        from yield in ProjectionGrammar.Yield
        select (Clause)new CallProcedureClause(name, arguments, yield, optional) { Position = at };

    private static string ProcedureName(TokenReader reader)
    {
        FunctionParser.NamePartsHere(reader, out var parts);
        return FunctionParser.QualifiedName(reader, parts);
    }

    private static SyntaxList<Expression>? Arguments(TokenReader reader)
    {
        if (!reader.Accept(CypherToken.LeftParen))
            return null;
        var arguments = reader.Kind == CypherToken.RightParen ? [] : reader.CommaSeparated(ExpressionParser.Parse);
        reader.Expect(CypherToken.RightParen);
        return arguments.ToSyntaxList();
    }

    private static (SyntaxList<string>? Imports, bool All) Imports(TokenReader reader)
    {
        if (reader.Accept(CypherToken.Asterisk))
            return ([], true);
        return (reader.Kind == CypherToken.RightParen ? [] : reader.CommaSeparated(r => r.Name()).ToSyntaxList(), false);
    }

    /// <summary>The size of a batch, <c>OF 100 ROWS</c>, which a store that commits a statement whole has no use for.</summary>
    private static bool RowsOf(TokenReader reader)
    {
        if (!reader.AcceptWord("OF"))
            return false;
        ExpressionParser.Parse(reader);
        return reader.Accept(CypherToken.Row) || reader.Expect(CypherToken.Rows) >= 0;
    }
}
