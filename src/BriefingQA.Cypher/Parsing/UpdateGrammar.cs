using BriefingQA.Cypher.Syntax;
using Superpower;
using static BriefingQA.Cypher.Parsing.Grammar;

namespace BriefingQA.Cypher.Parsing;

/// <summary>The clauses that write.</summary>
internal static class UpdateGrammar
{
    private static readonly TokenListParser<CypherToken, SyntaxList<SetItem>> SetItems = Read(SetItemHere).Listed();

    public static TokenListParser<CypherToken, Clause> Create { get; } =
        from at in Keyword(CypherToken.Create)
        from patterns in Patterns
        select (Clause)new CreateClause(patterns) { Position = at };

    private static readonly TokenListParser<CypherToken, (bool OnCreate, SyntaxList<SetItem> Items)> MergeAction =
        from action in Keyword(CypherToken.On)
        from create in Keyword(CypherToken.Create).Value(true).Or(Keyword(CypherToken.Match).Value(false))
        from set in Keyword(CypherToken.Set)
        from items in SetItems
        select (create, items);

    public static TokenListParser<CypherToken, Clause> Merge { get; } =
        from at in Keyword(CypherToken.Merge)
        from pattern in Pattern
        from actions in MergeAction.Many()
        select (Clause)new MergeClause(
            pattern,
            actions.Where(action => action.OnCreate).SelectMany(action => action.Items).ToSyntaxList(),
            actions.Where(action => !action.OnCreate).SelectMany(action => action.Items).ToSyntaxList()) { Position = at };

    public static TokenListParser<CypherToken, Clause> Set { get; } =
        from at in Keyword(CypherToken.Set)
        from items in SetItems
        select (Clause)new SetClause(items) { Position = at };

    public static TokenListParser<CypherToken, Clause> Remove { get; } =
        from at in Keyword(CypherToken.Remove)
        from items in Read(RemoveItemHere).Listed()
        select (Clause)new RemoveClause(items) { Position = at };

    public static TokenListParser<CypherToken, Clause> Delete { get; } =
        from detach in ByToken(kind => kind is CypherToken.Detach or CypherToken.NoDetach ? Keyword(kind).Value(kind) : null, "DETACH")
            .OptionalOrDefault()
        from at in Keyword(CypherToken.Delete)
        from targets in AnyExpression.Listed()
        select (Clause)new DeleteClause(targets, detach == CypherToken.Detach) { Position = at };

    public static TokenListParser<CypherToken, Clause> Foreach { get; } =
        from at in Keyword(CypherToken.Foreach)
        from inner in (
            from variable in Name
            from _ in Keyword(CypherToken.In)
            from list in Read(reader => reader.WithBar(ends: true, ExpressionParser.Parse))
            from bar in Keyword(CypherToken.Bar)
            from updates in Parse.Ref(() => QueryGrammar.UpdateClause!).AtLeastOnce()
            select new ForeachClause(variable, list, SyntaxList.Create<Clause>(updates)) { Position = at }).InParentheses()
        select (Clause)inner;

    private static SetItem SetItemHere(TokenReader reader)
    {
        var position = reader.Position;
        var target = ExpressionParser.Target(reader);
        switch (reader.Kind)
        {
            case CypherToken.Equal:
                reader.Read();
                var value = ExpressionParser.Parse(reader);
                return target is PropertyAccess or IndexAccess
                    ? new SetProperty(target, value) { Position = position }
                    : new SetProperties(target, value, Add: false) { Position = position };
            case CypherToken.PlusEqual:
                reader.Read();
                return new SetProperties(target, ExpressionParser.Parse(reader), Add: true) { Position = position };
            case CypherToken.Colon or CypherToken.Is:
                return new SetLabels(target, LabelNames(reader)) { Position = position };
            default:
                throw reader.Unexpected("'='", "'+='", "':'");
        }
    }

    private static RemoveItem RemoveItemHere(TokenReader reader)
    {
        var position = reader.Position;
        var target = ExpressionParser.Target(reader);
        if (reader.Kind is CypherToken.Colon or CypherToken.Is)
            return new RemoveLabels(target, LabelNames(reader)) { Position = position };
        return target is PropertyAccess or IndexAccess
            ? new RemoveProperty(target) { Position = position }
            : throw reader.Unexpected("'.'", "':'");
    }

    private static SyntaxList<LabelName> LabelNames(TokenReader reader)
    {
        var labels = new List<LabelName>();
        while (reader.Kind is CypherToken.Colon or CypherToken.Is)
        {
            reader.Read();
            labels.Add(PatternParser.Label(reader));
        }

        return labels.ToSyntaxList();
    }
}
