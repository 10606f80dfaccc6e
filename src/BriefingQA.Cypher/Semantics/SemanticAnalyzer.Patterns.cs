using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Semantics;

/// <summary>Patterns that are matched.</summary>
internal sealed partial class SemanticAnalyzer
{
    private void CheckMatch(MatchClause match, Scope scope)
    {
        if (match.Patterns.Count > 1 && match.Patterns.FirstOrDefault(IsSelective) is { } selective)
            throw Error(selective, "Paths are selected only where the clause has one path pattern", "UnexpectedSyntax");
        DeclarePatterns(match.Patterns, scope);
        foreach (var pattern in match.Patterns)
            CheckPatternExpressions(pattern, scope);
        CheckWhere(match.Where, scope);
    }

    private static bool IsSelective(PathPattern pattern) =>
        pattern.Selector is { Kind: not (PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction) };

    private void DeclarePatterns(IEnumerable<PathPattern> patterns, Scope scope)
    {
        foreach (var pattern in patterns)
            DeclarePath(pattern, scope);
    }

    private void DeclarePath(PathPattern path, Scope scope)
    {
        CheckShape(path);
        DeclareElements(path.Elements, scope, new HashSet<string>(StringComparer.Ordinal));
        if (path.Variable is { } variable)
            DeclareNew(path, variable, InferredType.Path, scope);
    }

    private void CheckShape(PathPattern path)
    {
        if (path.Selector?.Kind is PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction
            && path.Elements is not [NodePattern, RelationshipPattern { Quantifier: null }, NodePattern])
            throw Error(path, "A shortest path is searched for along one relationship pattern between two nodes", "UnexpectedSyntax");
        if (path.Selector?.Kind is PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction
            && path.Elements[1] is RelationshipPattern { Length.Min: > 1 })
            throw Error(path.Elements[1], "The shortest path of shortestPath() has a least length of 0 or 1", "UnexpectedSyntax");
        if (path.Selector?.Count is Literal { Value: var count } && count == 0)
            throw Error(path.Selector, "How many paths are selected must be more than 0", "InvalidArgumentValue");
        foreach (var element in path.Elements)
        {
            var quantifier = element switch
            {
                RelationshipPattern relationship => relationship.Quantifier,
                ParenthesizedPattern group => group.Quantifier,
                _ => null,
            };
            if (element is RelationshipPattern { Length: not null, Types: { } types } && types.DescendantsAndSelf().Any(type => type is LabelConjunction or LabelNegation or LabelWildcard))
                throw Error(types, "Relationships of variable length take types joined by |, and no other type expression", "UnexpectedSyntax");
            if (element is RelationshipPattern { Types: { } kinds } && kinds.DescendantsAndSelf().Any(type => type is LabelConjunction { Colon: true }))
                throw Error(kinds, "Relationship types are joined by |, & and !, not by colons", "UnexpectedSyntax");
            if (element is RelationshipPattern { Length: not null, Quantifier: not null })
                throw Error(element, "A relationship has either a length or a quantifier", "UnexpectedSyntax");
            if (quantifier is { Max: 0 })
                throw Error(element, "A quantifier's upper bound must be more than 0", "InvalidArgumentValue");
            if (quantifier is { Max: { } max } && max < quantifier.Min)
                throw Error(element, $"A quantifier's lower bound {quantifier.Min} is above its upper bound {max}", "InvalidArgumentValue");
        }
    }

    private void DeclareElements(SyntaxList<PatternElement> elements, Scope scope, HashSet<string> relationships)
    {
        foreach (var element in elements)
        {
            switch (element)
            {
                case NodePattern { Variable: { } variable }:
                    Bind(element, variable, InferredType.Node, scope);
                    break;
                case RelationshipPattern { Variable: { } variable } relationship:
                    if (!relationships.Add(variable))
                        throw Error(element, $"Relationship {variable} cannot be matched twice in one pattern", "RelationshipUniquenessViolation");
                    var isList = relationship.Length is not null || relationship.Quantifier is not null;
                    Bind(element, variable, isList ? InferredType.ListOf(InferredType.Relationship) : InferredType.Relationship, scope);
                    break;
                case ParenthesizedPattern { Quantifier: null } group:
                    DeclarePath(group.Pattern, scope);
                    break;
                case ParenthesizedPattern group:
                    DeclareGroup(group, scope);
                    break;
            }
        }
    }

    /// <summary>Outside a quantified pattern each of its variables is the list of what it was bound to.</summary>
    private void DeclareGroup(ParenthesizedPattern group, Scope scope)
    {
        var inner = new Scope();
        DeclarePath(group.Pattern, inner);
        foreach (var (name, type) in inner.Own)
            DeclareNew(group, name, InferredType.ListOf(type), scope);
    }

    /// <summary>Declares the variable, or holds what it is bound to against the place where it stands.</summary>
    private void Bind(SyntaxNode node, string name, InferredType type, Scope scope)
    {
        if (!scope.TryGet(name, out var bound))
            scope.Declare(name, type);
        else if (!bound.MayBe(type.Kind) || (bound.Item is { } item && type.Item is { } wanted && !item.MayBe(wanted.Kind)))
            throw Error(node, $"Variable {name} is bound to something else than a {type.Kind}", "VariableTypeConflict");
    }

    private void CheckPatternExpressions(PathPattern path, Scope scope)
    {
        foreach (var element in path.Elements)
        {
            switch (element)
            {
                case NodePattern node:
                    CheckFiller(node.Labels, node.Properties, node.Where, scope);
                    break;
                case RelationshipPattern relationship:
                    CheckFiller(relationship.Types, relationship.Properties, relationship.Where, InsideQuantifier(relationship, scope));
                    break;
                case ParenthesizedPattern group:
                    var inner = group.Quantifier is null ? scope : InsideGroup(group, scope);
                    CheckPatternExpressions(group.Pattern, inner);
                    CheckWhere(group.Where, inner);
                    break;
            }
        }
    }

    /// <summary>In its own WHERE a quantified relationship is still a single one.</summary>
    private static Scope InsideQuantifier(RelationshipPattern relationship, Scope scope)
    {
        if (relationship is not { Variable: { } variable } || (relationship.Quantifier is null && relationship.Length is null))
            return scope;
        var inner = scope.Inner();
        inner.Declare(variable, InferredType.Relationship);
        return inner;
    }

    /// <summary>In a quantified pattern its variables are single nodes and relationships, not the lists that they are outside.</summary>
    private Scope InsideGroup(ParenthesizedPattern group, Scope scope)
    {
        var names = group.Pattern.DescendantsAndSelf().Select(VariableOf).OfType<string>().ToHashSet();
        var outside = new Scope();
        outside.DeclareAll(AllVisible(scope).Where(variable => !names.Contains(variable.Key)));
        DeclarePath(group.Pattern, outside);
        return outside;
    }

    private static string? VariableOf(SyntaxNode node) => node switch
    {
        NodePattern pattern => pattern.Variable,
        RelationshipPattern pattern => pattern.Variable,
        PathPattern pattern => pattern.Variable,
        _ => null,
    };

    private void CheckFiller(LabelExpression? labels, Expression? properties, Expression? where, Scope scope)
    {
        if (properties is Parameter)
            throw Error(properties, "A parameter cannot stand for the properties of a pattern that is matched", "InvalidParameterUse");
        CheckLabels(labels, scope);
        if (properties is not null)
            TypeOf(properties, scope);
        CheckWhere(where, scope);
    }

    private void CheckLabels(SyntaxNode? labels, Scope scope)
    {
        var symbols = labels?.DescendantsAndSelf().ToList() ?? [];
        if (symbols.Any(symbol => symbol is LabelConjunction { Colon: true })
            && symbols.Any(symbol => symbol is LabelConjunction { Colon: false } or LabelDisjunction or LabelNegation or LabelWildcard))
            throw Error(labels!, "Labels are joined either by colons or by &, |, ! and %", "UnexpectedSyntax");
        foreach (var label in symbols.OfType<LabelName>())
        {
            if (label.Dynamic is not null)
                TypeOf(label.Dynamic, scope);
        }
    }

    /// <summary>A pattern that is a condition names only variables that are there; one that gives a path may bind its own.</summary>
    private void CheckPatternPredicate(PathPattern pattern, Scope scope)
    {
        if (pattern.Selector is null)
        {
            foreach (var element in pattern.Elements)
            {
                if (VariableOf(element) is { } name && !scope.Contains(name))
                    throw Undefined(element, name);
            }
        }

        else if (pattern.Elements.OfType<NodePattern>().FirstOrDefault(node => node.Variable is null || !scope.Contains(node.Variable)) is { } end)
        {
            throw Undefined(end, end.Variable ?? "");
        }

        var inner = scope.Inner();
        DeclarePatterns([pattern], inner);
        CheckPatternExpressions(pattern, inner);
    }
}
