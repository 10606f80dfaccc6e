using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>
/// What a WHERE says of the path that shortestPath looks for: as in Neo4j the shortest path is sought among those of which it
/// is true.
/// </summary>
/// <param name="Path">The path that is bound to a variable, where there is one.</param>
/// <param name="OfSteps">Must be true of every step of the path, taken as a path of one relationship.</param>
/// <param name="OfWhole">Must be true of the path.</param>
internal sealed record WalkCondition(PatternPath? Path, Test[] OfSteps, Test[] OfWhole)
{
    public static WalkCondition Of(PartialPlan plan, WalkEdge edge, PatternNode to)
    {
        if (edge.Selector!.Kind is not (Syntax.PathSelectorKind.ShortestPathFunction or Syntax.PathSelectorKind.AllShortestPathsFunction))
            return new(null, [], []);

        var path = plan.Paths.Find(path => path.Edges is [var only] && only == edge);
        int[] own = path is null ? [edge.Slot] : [edge.Slot, path.Slot];
        var filled = plan.Filled.Union(own).Add(to.Slot);
        var conditions = plan.Conjuncts.FindAll(conjunct => conjunct.Test.Reads.Overlaps(own) && conjunct.CanRun(filled));
        return new(
            path,
            [.. conditions.Where(conjunct => conjunct.IsOfEachElement).Select(conjunct => conjunct.Test.IsTrue)],
            [.. conditions.Where(conjunct => !conjunct.IsOfEachElement).Select(conjunct => conjunct.Test.IsTrue)]);
    }
}
