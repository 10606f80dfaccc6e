using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Semantics;

/// <summary>Clauses that write.</summary>
internal sealed partial class SemanticAnalyzer
{
    private void CheckUpdate(Clause clause, Scope scope)
    {
        switch (clause)
        {
            case CreateClause create:
                foreach (var pattern in create.Patterns)
                    DeclareCreated(pattern, scope, isMerge: false);
                break;
            case MergeClause merge:
                DeclareCreated(merge.Pattern, scope, isMerge: true);
                foreach (var item in merge.OnCreate.Concat(merge.OnMatch))
                    CheckSet(item, scope);
                break;
            case SetClause set:
                foreach (var item in set.Items)
                    CheckSet(item, scope);
                break;
            case RemoveClause remove:
                foreach (var item in remove.Items)
                    CheckRemove(item, scope);
                break;
            case DeleteClause delete:
                foreach (var target in delete.Targets)
                    CheckDelete(target, scope);
                break;
            case ForeachClause each:
                var inner = scope.Inner();
                inner.Declare(each.Variable, TypeOf(each.List, scope).Item ?? InferredType.Any);
                foreach (var update in each.Updates)
                    CheckUpdate(update, inner);
                break;
        }
    }

    /// <summary>Patterns of CREATE and MERGE: what they make must be new, and must be told fully.</summary>
    private void DeclareCreated(PathPattern path, Scope scope, bool isMerge)
    {
        if (path.Selector is not null)
            throw Error(path, "A pattern that is created cannot be selected from", "UnexpectedSyntax");

        var isNodeAlone = path.Elements.Count == 1;
        foreach (var element in path.Elements)
        {
            switch (element)
            {
                case NodePattern node:
                    DeclareCreated(node, scope, isNodeAlone);
                    break;
                case RelationshipPattern relationship:
                    if (relationship.Variable is { } variable)
                        DeclareNew(relationship, variable, InferredType.Relationship, scope);
                    CheckCreated(relationship, isMerge);
                    break;
                default:
                    throw Error(element, "A pattern that is created has only nodes and relationships", "UnexpectedSyntax");
            }
        }

        if (path.Variable is { } name)
            DeclareNew(path, name, InferredType.Path, scope);
        foreach (var element in path.Elements)
            CheckCreatedExpressions(element, scope, isMerge);
    }

    private void DeclareCreated(NodePattern node, Scope scope, bool isAlone)
    {
        if (node.Variable is not { } variable)
            return;
        if (scope.Contains(variable) && (isAlone || node.Labels is not null || node.Properties is not null))
            throw AlreadyBound(node, variable);
        Bind(node, variable, InferredType.Node, scope);
    }

    private void CheckCreated(RelationshipPattern relationship, bool isMerge)
    {
        if (relationship.Length is not null || relationship.Quantifier is not null)
            throw Error(relationship, "A relationship of variable length cannot be created", "CreatingVarLength");
        if (relationship.Types is not LabelTerm)
            throw Error(relationship, "A relationship that is created has exactly one type", "NoSingleRelationshipType");
        if (!isMerge && relationship.Direction == RelationshipDirection.Both)
            throw Error(relationship, "A relationship that is created has one direction", "RequiresDirectedRelationship");
    }

    private void CheckCreatedExpressions(PatternElement element, Scope scope, bool isMerge)
    {
        var (labels, properties, where) = element switch
        {
            NodePattern node => (node.Labels, node.Properties, node.Where),
            RelationshipPattern relationship => (relationship.Types, relationship.Properties, relationship.Where),
            _ => (null, null, null),
        };
        if (where is not null)
            throw Error(where, "A pattern that is created has no WHERE", "UnexpectedSyntax");
        if (labels?.DescendantsAndSelf().FirstOrDefault(node => node is LabelDisjunction or LabelNegation or LabelWildcard) is { } choice)
            throw Error(choice, "Labels that are created cannot be chosen from", "UnexpectedSyntax");
        if (isMerge && properties is Parameter)
            throw Error(properties, "A parameter cannot stand for the properties of a pattern that is merged", "InvalidParameterUse");
        CheckLabels(labels, scope);
        if (properties is not null)
            TypeOf(properties, scope);
    }

    private void CheckSet(SetItem item, Scope scope)
    {
        switch (item)
        {
            case SetProperty set:
                TypeOf(set.Target, scope);
                TypeOf(set.Value, scope);
                break;
            case SetProperties set:
                if (set.Target is not Variable)
                    throw Error(set, "The properties of a variable are set", "UnexpectedSyntax");
                TypeOf(set.Target, scope);
                TypeOf(set.Value, scope);
                break;
            case SetLabels set:
                TypeOf(set.Target, scope);
                foreach (var label in set.Labels)
                    CheckLabels(label, scope);
                break;
        }
    }

    private void CheckRemove(RemoveItem item, Scope scope)
    {
        switch (item)
        {
            case RemoveProperty remove:
                TypeOf(remove.Target, scope);
                break;
            case RemoveLabels remove:
                TypeOf(remove.Target, scope);
                foreach (var label in remove.Labels)
                    CheckLabels(label, scope);
                break;
        }
    }

    private void CheckDelete(Expression target, Scope scope)
    {
        if (target is LabelPredicate)
            throw Error(target, "DELETE takes a node or relationship; REMOVE takes labels away", "InvalidDelete");
        if (!TypeOf(target, scope).MayBe(InferredKind.Node, InferredKind.Relationship, InferredKind.Path))
            throw Error(target, "Only nodes, relationships and paths can be deleted", "InvalidArgumentType");
    }
}
