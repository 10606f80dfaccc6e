using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>What lies between the nodes of a pattern: relationships, walks and repeated parts.</summary>
internal sealed partial class PatternGraphBuilder
{
    private PatternEdge EdgeOf(RelationshipPattern pattern, PatternNode left, PatternNode right, PathSelector? selector)
    {
        var types = TypesOf(pattern.Types);
        var bound = pattern.Variable is { } known ? Visible.Find(known) : null;
        var slot = bound ?? planner.NewSlot();
        if (pattern.Variable is { } variable)
            Visible.Add(variable, slot);

        if (pattern is { Length: null, Quantifier: null } && selector is null)
        {
            AddProperties(pattern.Properties, pattern.Variable ?? NameAnonymous(slot), slot);
            if (pattern.Where is not null)
                _predicates.Add(pattern.Where);
            return new RelationshipEdge(slot, left, right, types, pattern.Direction, bound is not null);
        }

        var (item, itemSlot, reads) = WalkItemTest(pattern);
        var (min, max) = pattern switch
        {
            { Quantifier: { } quantifier } => (quantifier.Min, quantifier.Max),
            { Length: { } length } => (length.Min ?? 1, length.Max),
            _ => (1, 1),
        };
        return new WalkEdge(slot, left, right, types, pattern.Direction, min, max, itemSlot, item, bound is not null, selector) { Reads = reads };
    }

    /// <summary>What each relationship of a walk must satisfy on its own.</summary>
    private (Test? Test, int Slot, IReadOnlySet<int> Reads) WalkItemTest(RelationshipPattern pattern)
    {
        var slot = planner.NewSlot();
        if (pattern.Properties is null && pattern.Where is null)
            return (null, slot, new HashSet<int>());

        var scope = new SlotScope(Visible);
        var name = pattern.Variable ?? " item";
        scope.Add(name, slot);
        var conjuncts = new List<Conjunct>();
        if (pattern.Properties is MapLiteral map)
            conjuncts.AddRange(map.Entries.SelectMany(entry => _conjuncts.Read(Equal(new PropertyAccess(new Variable(name), entry.Key), entry.Value), scope)));
        else if (pattern.Properties is { } properties)
            conjuncts.Add(_conjuncts.ReadPropertyMap(properties, slot, scope));
        if (pattern.Where is { } where)
            conjuncts.AddRange(_conjuncts.Read(where, scope));

        var tests = conjuncts.Select(conjunct => conjunct.Test.IsTrue).ToArray();
        var reads = conjuncts.SelectMany(conjunct => conjunct.Test.Reads).Where(read => read != slot).ToHashSet();
        return (frame => Array.TrueForAll(tests, test => test(frame)), slot, reads);
    }

    private QuantifiedEdge QuantifiedEdgeOf(PathPattern pattern, Expression? where, PathQuantifier quantifier, PatternNode left, PatternNode right)
    {
        var repetition = planner.PlanRepetition(pattern, where, quantifier, Visible, out var reads);
        foreach (var (name, _, group) in repetition.Groups)
            Visible.Add(name, group);
        return new QuantifiedEdge(planner.NewSlot(), left, right, repetition) { Reads = reads };
    }

    private TypeFilter TypesOf(LabelExpression? types)
    {
        if (types is null)
            return TypeFilter.Any;

        var names = new List<NameToken>();
        return AllNames(types, names) ? TypeFilter.OneOf(names) : TypeFilter.That(planner.Compiler.BuildTypeTest(types, outer));
    }

    private static bool AllNames(LabelExpression types, List<NameToken> names)
    {
        switch (types)
        {
            case LabelTerm { Label.Name: { } name }:
                names.Add(NameToken.Type(name));
                return true;
            case LabelDisjunction or:
                return AllNames(or.Left, names) && AllNames(or.Right, names);
            default:
                return false;
        }
    }
}
