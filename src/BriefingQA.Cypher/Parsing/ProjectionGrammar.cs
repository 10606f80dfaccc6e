using BriefingQA.Cypher.Syntax;
using Superpower;
using static BriefingQA.Cypher.Parsing.Grammar;

namespace BriefingQA.Cypher.Parsing;

/// <summary>What RETURN, WITH and YIELD are made of.</summary>
internal static class ProjectionGrammar
{
    private static readonly TokenListParser<CypherToken, SyntaxList<SortItem>> OrderBy =
        Keywords(CypherToken.Order, CypherToken.By).IgnoreThen(Read(Sort).Listed()).OptionalOrDefault([]);

    private static readonly TokenListParser<CypherToken, Expression?> Skip =
        ByToken(kind => kind is CypherToken.Skip or CypherToken.Offset ? Keyword(kind).IgnoreThen(AnyExpression) : null, "SKIP", "OFFSET").AsOptional();

    private static readonly TokenListParser<CypherToken, Expression?> Limit = Keyword(CypherToken.Limit).IgnoreThen(AnyExpression).AsOptional();

    public static TokenListParser<CypherToken, Projection> Projection { get; } =
        from distinct in Flag(CypherToken.Distinct)
        from columns in Read(Columns)
        from orderBy in OrderBy
        from skip in Skip
        from limit in Limit
        select new Projection(distinct, columns.Star, columns.Items, orderBy, skip, limit);

    public static TokenListParser<CypherToken, ReturnClause> Return { get; } =
        from at in Keyword(CypherToken.Return)
        from projection in Projection
        select new ReturnClause(projection) { Position = at };

    public static TokenListParser<CypherToken, WithClause> With { get; } =
        from at in Keyword(CypherToken.With)
        from projection in Projection
        from condition in Where
        select new WithClause(projection, condition) { Position = at };

    public static TokenListParser<CypherToken, YieldClause?> Yield { get; } = (
        from at in Keyword(CypherToken.Yield)
        from items in Keyword(CypherToken.Asterisk).Value((SyntaxList<YieldItem>?)null).Or(Read(Yielded).Listed().Select(items => (SyntaxList<YieldItem>?)items))
        from orderBy in OrderBy
        from skip in Skip
        from limit in Limit
        from condition in Where
        select new YieldClause(items, orderBy, skip, limit, condition) { Position = at }).AsOptional();

    private static (bool Star, SyntaxList<ProjectionItem> Items) Columns(TokenReader reader)
    {
        if (!reader.Accept(CypherToken.Asterisk))
            return (false, reader.CommaSeparated(Item).ToSyntaxList());
        return (true, reader.Accept(CypherToken.Comma) ? reader.CommaSeparated(Item).ToSyntaxList() : []);
    }

    private static ProjectionItem Item(TokenReader reader)
    {
        var start = reader.Position;
        var expression = ExpressionParser.Parse(reader);
        // Neo4j names the column of a map projection after its subject.
        var text = expression is MapProjection { Subject: Variable subject } ? subject.Name : reader.Text[start..reader.PreviousEnd];
        var alias = reader.Accept(CypherToken.As) ? reader.Name() : null;
        return new ProjectionItem(expression, alias, text) { Position = start };
    }

    private static SortItem Sort(TokenReader reader)
    {
        var start = reader.Position;
        var expression = ExpressionParser.Parse(reader);
        var descending = reader.Kind is CypherToken.Desc or CypherToken.Descending;
        if (descending || reader.Kind is CypherToken.Asc or CypherToken.Ascending)
            reader.Read();
        return new SortItem(expression, descending) { Position = start };
    }

    private static YieldItem Yielded(TokenReader reader)
    {
        var start = reader.Position;
        var column = reader.Name();
        return new YieldItem(column, reader.Accept(CypherToken.As) ? reader.Name() : column) { Position = start };
    }
}
