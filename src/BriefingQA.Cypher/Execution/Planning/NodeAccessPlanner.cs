using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>Chooses how to find a node that nothing found so far leads to: by id, by an index, by its label, or among all.</summary>
internal sealed class NodeAccessPlanner(GraphView graph)
{
    // Guesses for what an index cannot tell before the value is known.
    private const double RangeShare = 0.3;
    private const double PrefixShare = 0.05;
    private const double ListLength = 5;

    // What comparing a node's property within its column costs, measured against a row.
    private const double ColumnShare = 0.1;

    public PartialPlan Find(PartialPlan plan, PatternNode node)
    {
        var scan = node.Label is { } label
            ? ScannedByLabel(plan, node, label)
            : Scanned(plan, node, new AllNodesScan(plan.Step, node.Slot), graph.NodeCount, null);
        return FindByIndex(plan, node) is { } lookup && (lookup.Rows <= scan.Rows || lookup.Cost < scan.Cost) ? lookup : scan;
    }

    private PartialPlan ScannedByLabel(PartialPlan plan, PatternNode node, NameToken label)
    {
        double count = graph.CountNodesWithLabel(Math.Max(0, label.In(graph)));
        var compared = plan.Conjuncts.FindAll(conjunct => IsCompared(conjunct, plan, node));
        if (compared.IsEmpty)
            return Scanned(plan, node, new NodeByLabelScan(plan.Step, node.Slot, label), count, Satisfied(plan, node));

        var tests = compared.Select(conjunct => new ScanTest(conjunct.Property!.Key, conjunct.Property.Comparison, conjunct.Property.Value.Evaluate)).ToList();
        var rows = compared.Aggregate(count, (rows, conjunct) => rows * conjunct.Selectivity);
        var scan = Scanned(plan, node, new NodeByPropertyScan(plan.Step, node.Slot, label, tests), rows, [.. compared, .. Labelled(plan, node)]);
        return scan with { Cost = scan.Cost + (plan.Rows * count * ColumnShare) };
    }

    /// <summary>Null where neither an id nor an index leads to the node.</summary>
    public PartialPlan? FindByIndex(PartialPlan plan, PatternNode node)
    {
        var ready = plan.Conjuncts.Where(conjunct => IsReady(conjunct, plan, node)).ToList();
        if (ready.Find(conjunct => conjunct.Identity is not null) is { Identity: { } identity } byId)
            return Scanned(plan, node, new NodeByIdSeek(plan.Step, node.Slot, identity), 1, byId);

        if (node.Label is not { } label || label.In(graph) is not (>= 0 and var labelId))
            return null;

        return graph.Schema.IndexesOf(EntityKind.Node, labelId)
            .Where(index => index is { IsOrdered: true, Properties.Count: > 0 })
            .Select(index => Lookup(plan, node, index, ready))
            .Where(lookup => lookup is not null)
            .MinBy(lookup => lookup!.Rows);
    }

    private static bool IsCompared(Conjunct conjunct, PartialPlan plan, PatternNode node) =>
        conjunct.Property is { } property && property.NodeSlot == node.Slot && property.Value.Reads.IsSubsetOf(plan.Filled);

    private static bool IsReady(Conjunct conjunct, PartialPlan plan, PatternNode node) =>
        IsCompared(conjunct, plan, node)
        || (conjunct.Identity is { } identity && identity.NodeSlot == node.Slot && identity.Value.Reads.IsSubsetOf(plan.Filled));

    private PartialPlan? Lookup(PartialPlan plan, PatternNode node, IndexDefinition index, List<Conjunct> ready)
    {
        var entries = graph.Scan(index).Count;
        var equal = new List<Conjunct>();
        foreach (var key in index.Properties)
        {
            if (ready.Find(conjunct => Is(conjunct, key, PropertyComparison.Equal)) is not { } match)
                break;
            equal.Add(match);
        }

        if (equal.Count > 0)
        {
            var rows = index.IsUnique && equal.Count == index.Properties.Count ? 1 : (double)entries / Math.Max(1, graph.DistinctValues(index));
            var seek = new NodeIndexSeek(plan.Step, node.Slot, index, [.. equal.Select(conjunct => conjunct.Property!.Value.Evaluate)], node.Label!.Name);
            return Scanned(plan, node, seek, rows, [.. equal, .. Labelled(plan, node)]);
        }

        if (index.Properties.Count > 1)
            return null;

        if (ready.Find(conjunct => Is(conjunct, index.Properties[0], PropertyComparison.In)) is { Property: { } list })
        {
            var seek = new NodeIndexListSeek(plan.Step, node.Slot, index, list.Value.Evaluate, node.Label!.Name);
            return Scanned(plan, node, seek, ListLength * entries / Math.Max(1, graph.DistinctValues(index)), Labelled(plan, node));
        }

        if (ready.Find(conjunct => Is(conjunct, index.Properties[0], PropertyComparison.Prefix)) is { Property: { } prefix })
        {
            var seek = new NodeIndexPrefixSeek(plan.Step, node.Slot, index, prefix.Value.Evaluate, node.Label!.Name);
            return Scanned(plan, node, seek, entries * PrefixShare, Labelled(plan, node));
        }

        var (lower, upper) = (
            ready.Find(conjunct => Is(conjunct, index.Properties[0], PropertyComparison.Greater) || Is(conjunct, index.Properties[0], PropertyComparison.GreaterOrEqual))?.Property,
            ready.Find(conjunct => Is(conjunct, index.Properties[0], PropertyComparison.Less) || Is(conjunct, index.Properties[0], PropertyComparison.LessOrEqual))?.Property);
        if (lower is null && upper is null)
            return null;

        var range = new NodeIndexRangeSeek(
            plan.Step, node.Slot, index,
            lower?.Value.Evaluate, lower?.Comparison == PropertyComparison.GreaterOrEqual,
            upper?.Value.Evaluate, upper?.Comparison == PropertyComparison.LessOrEqual,
            node.Label!.Name);
        return Scanned(plan, node, range, entries * RangeShare, Labelled(plan, node));
    }

    private bool Is(Conjunct conjunct, int key, PropertyComparison comparison) =>
        conjunct.Property is { } property && property.Comparison == comparison && property.Key.In(graph) == key;

    private static Conjunct? Satisfied(PartialPlan plan, PatternNode node) =>
        plan.Conjuncts.Find(conjunct => conjunct.Label is { } label && label.NodeSlot == node.Slot && label.Name == node.Label!.Name);

    private static Conjunct[] Labelled(PartialPlan plan, PatternNode node) => Satisfied(plan, node) is { } label ? [label] : [];

    private static PartialPlan Scanned(PartialPlan plan, PatternNode node, Operator step, double rows, params Conjunct?[]? satisfied)
    {
        var after = plan.Then(step, [node.Slot], plan.Rows * (rows + 1), plan.Rows * rows);
        return (after with { Conjuncts = after.Conjuncts.RemoveAll(conjunct => satisfied?.Contains(conjunct) == true) }).Settled();
    }
}
