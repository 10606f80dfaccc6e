using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Execution.Updates;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>Plans the clauses that write.</summary>
internal sealed class UpdatePlanner(QueryPlanner planner)
{
    private ExpressionCompiler Compiler => planner.Compiler;

    public (Operator Step, SlotScope Scope) Plan(Clause clause, Operator source, SlotScope scope)
    {
        var (updates, after) = UpdatesOf(clause, scope);
        return updates.Count == 0 ? (source, after) : (new Update(source, updates, scope.Slots, after.Slots), after);
    }

    private (IReadOnlyList<RowUpdate> Updates, SlotScope After) UpdatesOf(Clause clause, SlotScope scope) => clause switch
    {
        CreateClause create => CreateOf(create.Patterns, scope) is var (update, after) ? ([update], after) : default,
        MergeClause merge => MergeOf(merge, scope),
        SetClause set => ([.. set.Items.Select(item => SetOf(item, scope))], scope),
        RemoveClause remove => ([.. remove.Items.Select(item => RemoveOf(item, scope))], scope),
        DeleteClause delete => ([new DeleteUpdate([.. delete.Targets.Select(target => Evaluator(target, scope))], delete.Detach)], scope),
        ForeachClause each => ([ForeachOf(each, scope)], scope),
        _ => throw new CypherSyntaxException($"A {clause.GetType().Name} cannot stand here.", clause.Position),
    };

    private Evaluator Evaluator(Expression expression, SlotScope scope) => Compiler.Compile(expression, scope).Evaluate;

    private ForeachUpdate ForeachOf(ForeachClause each, SlotScope scope)
    {
        var list = Evaluator(each.List, scope);
        var slot = planner.NewSlot();
        var inner = new SlotScope(scope);
        inner.Add(each.Variable, slot);
        var updates = new List<RowUpdate>();
        foreach (var clause in each.Updates)
        {
            var (made, after) = UpdatesOf(clause, inner);
            updates.AddRange(made);
            inner = after;
        }

        return new ForeachUpdate(list, slot, updates);
    }

    private (CreateUpdate Update, SlotScope After) CreateOf(IEnumerable<PathPattern> patterns, SlotScope scope)
    {
        var after = new SlotScope(scope);
        var (nodes, relationships, paths) = (new List<NodeCreation>(), new List<RelationshipCreation>(), new List<PatternPath>());
        foreach (var pattern in patterns)
        {
            var (pathNodes, pathEdges) = (new List<PatternNode>(), new List<PatternEdge>());
            RelationshipPattern? open = null;
            foreach (var element in pattern.Elements)
            {
                if (element is RelationshipPattern relationship)
                {
                    open = relationship;
                    continue;
                }

                pathNodes.Add(NodeOf((NodePattern)element, after, nodes));
                if (open is not null)
                {
                    var slot = Declare(open.Variable, after);
                    relationships.Add(new RelationshipCreation(
                        slot, pathNodes[^2].Slot, pathNodes[^1].Slot, open.Direction, LabelsOf(open.Types, after), PropertiesOf(open.Properties, after)));
                    pathEdges.Add(new RelationshipEdge(slot, pathNodes[^2], pathNodes[^1], TypeFilter.Any, open.Direction, false));
                }
            }

            if (pattern.Variable is not null)
                paths.Add(new PatternPath(Declare(pattern.Variable, after), pathNodes, pathEdges));
        }

        return (new CreateUpdate(nodes, relationships, paths), after);
    }

    private PatternNode NodeOf(NodePattern pattern, SlotScope scope, List<NodeCreation> created)
    {
        if (pattern.Variable is { } name && scope.Find(name) is { } bound)
            return new PatternNode(bound, name);

        var node = new PatternNode(Declare(pattern.Variable, scope), pattern.Variable ?? "");
        created.Add(new NodeCreation(node.Slot, LabelsOf(pattern.Labels, scope), PropertiesOf(pattern.Properties, scope)));
        return node;
    }

    private int Declare(string? variable, SlotScope scope)
    {
        var slot = planner.NewSlot();
        if (variable is not null)
            scope.Add(variable, slot);
        return slot;
    }

    private PropertySource PropertiesOf(Expression? properties, SlotScope scope) => properties switch
    {
        null => PropertySource.None,
        MapLiteral map => new PropertySource([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Evaluator(entry.Value, scope)))], null),
        _ => new PropertySource([], Evaluator(properties, scope)),
    };

    private LabelSource LabelsOf(LabelExpression? labels, SlotScope scope) => new([.. TermsOf(labels).Select(label => TermOf(label, scope))]);

    private (string? Name, Evaluator? Dynamic) TermOf(LabelName label, SlotScope scope) =>
        (label.Name, label.Dynamic is null ? null : Evaluator(label.Dynamic, scope));

    private static IEnumerable<LabelName> TermsOf(LabelExpression? labels) => labels switch
    {
        null => [],
        LabelTerm term => [term.Label],
        LabelConjunction and => TermsOf(and.Left).Concat(TermsOf(and.Right)),
        _ => throw new CypherSyntaxException("What is created needs plain labels.", labels.Position, "InvalidLabelExpression"),
    };

    private (IReadOnlyList<RowUpdate> Updates, SlotScope After) MergeOf(MergeClause merge, SlotScope scope)
    {
        var (match, found) = planner.PlanPatterns([merge.Pattern], null, Argument.Instance, scope);

        // Both ways fill the same slots, so that what follows need not know which was taken.
        var (create, after) = CreateOf([merge.Pattern], scope);
        var renamed = merge.Pattern.Elements.Select(VariableOf).Append(merge.Pattern.Variable).OfType<string>()
            .Where(name => scope.Find(name) is null)
            .Select(name => (After: after.Find(name)!.Value, Found: found.Find(name)!.Value))
            .ToList();
        if (renamed.Count > 0)
            match = new Project(match, [.. renamed.Select(pair => (pair.After, (Evaluator)(frame => frame.Slots[pair.Found])))]);
        var update = new MergeUpdate(
            match, create, [.. merge.OnCreate.Select(item => SetOf(item, after))], [.. merge.OnMatch.Select(item => SetOf(item, after))],
            [.. renamed.Select(pair => pair.After)]);
        return ([update], after);
    }

    private static string? VariableOf(PatternElement element) => element switch
    {
        NodePattern node => node.Variable,
        RelationshipPattern relationship => relationship.Variable,
        _ => null,
    };

    private RowUpdate SetOf(SetItem item, SlotScope scope) => item switch
    {
        SetProperty { Target: PropertyAccess access } set => new SetPropertyUpdate(Evaluator(access.Subject, scope), _ => access.Key, Evaluator(set.Value, scope)),
        SetProperty { Target: IndexAccess access } set => new SetPropertyUpdate(Evaluator(access.Subject, scope), Evaluator(access.Index, scope), Evaluator(set.Value, scope)),
        SetProperties set => new SetPropertiesUpdate(Evaluator(set.Target, scope), Evaluator(set.Value, scope), set.Add),
        SetLabels set => new LabelsUpdate(Evaluator(set.Target, scope), new LabelSource([.. set.Labels.Select(label => TermOf(label, scope))]), remove: false),
        _ => throw new CypherSyntaxException("SET needs a property, a variable or labels.", item.Position),
    };

    private RowUpdate RemoveOf(RemoveItem item, SlotScope scope) => item switch
    {
        RemoveProperty { Target: PropertyAccess access } => new SetPropertyUpdate(Evaluator(access.Subject, scope), _ => access.Key, _ => CypherValue.Null),
        RemoveProperty { Target: IndexAccess access } => new SetPropertyUpdate(Evaluator(access.Subject, scope), Evaluator(access.Index, scope), _ => CypherValue.Null),
        RemoveLabels remove => new LabelsUpdate(Evaluator(remove.Target, scope), new LabelSource([.. remove.Labels.Select(label => TermOf(label, scope))]), remove: true),
        _ => throw new CypherSyntaxException("REMOVE needs a property or labels.", item.Position),
    };
}
