namespace BriefingQA.Cypher.Syntax;

/// <summary>Walks over syntax trees.</summary>
public static class SyntaxTree
{
    /// <summary>The node and everything below it, parents before children.</summary>
    public static IEnumerable<SyntaxNode> DescendantsAndSelf(this SyntaxNode root)
    {
        var open = new Stack<SyntaxNode>([root]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children().Reverse())
                open.Push(child);
        }
    }

    /// <summary>Whether a path down from the root has more nodes than this.</summary>
    public static bool IsDeeperThan(this SyntaxNode root, int depth)
    {
        var open = new Stack<(SyntaxNode Node, int Depth)>([(root, 1)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > depth)
                return true;
            foreach (var child in next.Node.Children())
                open.Push((child, next.Depth + 1));
        }

        return false;
    }

    /// <summary>The nodes that the node is made of, in the order in which they are written.</summary>
    public static IEnumerable<SyntaxNode> Children(this SyntaxNode node) => node switch
    {
        Clause clause => OfClause(clause),
        Expression expression => OfExpression(expression),
        SingleQuery query => query.Clauses,
        UnionQuery union => [union.Left, union.Right],
        ExplainStatement explain => [explain.Query],
        ShowStatement show => Present(show.Yield, show.Where, show.Return),
        CreateIndex index => Present(index.Options),
        PathPattern path => [.. Present(path.Selector), .. path.Elements],
        PathSelector selector => Present(selector.Count),
        NodePattern n => Present(n.Labels, n.Properties, n.Where),
        RelationshipPattern r => Present(r.Types, r.Length, r.Properties, r.Where, r.Quantifier),
        ParenthesizedPattern group => Present(group.Pattern, group.Where, group.Quantifier),
        LabelTerm term => [term.Label],
        LabelName label => Present(label.Dynamic),
        LabelConjunction both => [both.Left, both.Right],
        LabelDisjunction either => [either.Left, either.Right],
        LabelNegation not => [not.Operand],
        Projection p => [.. p.Items, .. p.OrderBy, .. Present(p.Skip, p.Limit)],
        ProjectionItem item => [item.Expression],
        SortItem sort => [sort.Expression],
        YieldClause y => [.. y.Items ?? [], .. y.OrderBy, .. Present(y.Skip, y.Limit, y.Where)],
        SetProperty set => [set.Target, set.Value],
        SetProperties set => [set.Target, set.Value],
        SetLabels set => [set.Target, .. set.Labels],
        RemoveProperty remove => [remove.Target],
        RemoveLabels remove => [remove.Target, .. remove.Labels],
        MapEntry entry => [entry.Value],
        ComparisonPart part => [part.Right],
        CaseBranch branch => [.. branch.When, branch.Then],
        MapProjectionEntry entry => [entry.Value],
        ValueType type => type.Arguments,
        _ => [],
    };

    private static IEnumerable<SyntaxNode> OfClause(Clause clause) => clause switch
    {
        MatchClause match => [.. match.Patterns, .. Present(match.Where)],
        CreateClause create => create.Patterns,
        MergeClause merge => [merge.Pattern, .. merge.OnCreate, .. merge.OnMatch],
        SetClause set => set.Items,
        RemoveClause remove => remove.Items,
        DeleteClause delete => delete.Targets,
        UnwindClause unwind => [unwind.List],
        ForeachClause each => [each.List, .. each.Updates],
        WithClause with => Present(with.Projection, with.Where),
        ReturnClause @return => [@return.Projection],
        CallProcedureClause call => [.. call.Arguments ?? [], .. Present(call.Yield)],
        CallSubqueryClause call => [call.Query],
        LoadCsvClause load => Present(load.Url, load.FieldTerminator),
        _ => [],
    };

    private static IEnumerable<SyntaxNode> OfExpression(Expression expression) => expression switch
    {
        ListLiteral list => list.Items,
        MapLiteral map => map.Entries,
        PropertyAccess access => [access.Subject],
        IndexAccess access => [access.Subject, access.Index],
        SliceAccess slice => Present(slice.List, slice.From, slice.To),
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ComparisonExpression comparison => [comparison.First, .. comparison.Rest],
        NullPredicate predicate => [predicate.Operand],
        TypePredicate predicate => [predicate.Operand, predicate.Type],
        NormalizedPredicate predicate => [predicate.Operand],
        LabelPredicate predicate => [predicate.Operand, predicate.Labels],
        FunctionCall call => call.Arguments,
        CaseExpression @case => [.. Present(@case.Subject), .. @case.Branches, .. Present(@case.Else)],
        ListComprehension each => Present(each.List, each.Where, each.Result),
        PatternComprehension each => Present(each.Pattern, each.Where, each.Result),
        ReduceExpression reduce => [reduce.Initial, reduce.List, reduce.Step],
        QuantifierExpression quantifier => Present(quantifier.List, quantifier.Where),
        PatternExpression pattern => [pattern.Pattern],
        SubqueryExpression subquery => [subquery.Query],
        MapProjection projection => [projection.Subject, .. projection.Items],
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Present(params IEnumerable<SyntaxNode?> nodes) => nodes.OfType<SyntaxNode>();
}
