using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>A query ready to run, as often as one likes, until the graph is no longer what it was planned for.</summary>
/// <param name="ParameterSlots">Where the values of the parameters are to be before the plan runs.</param>
/// <param name="Schema">The indexes that the plan counts on.</param>
/// <param name="NodeCount">Of the graph when the plan was made; so <paramref name="RelationshipCount"/>.</param>
internal sealed record StatementPlan(
    QueryPlan Query, int SlotCount, IReadOnlyDictionary<string, int> ParameterSlots, bool Writes, SchemaCatalog Schema, int NodeCount, int RelationshipCount)
{
    // Counts that changed more than so many times may make another plan better.
    private const int GrowthBeforeReplanning = 4;

    private const int SmallGraph = 100;

    public bool FitsTo(GraphView graph) =>
        ReferenceEquals(Schema, graph.Schema) && IsNear(NodeCount, graph.NodeCount) && IsNear(RelationshipCount, graph.RelationshipCount);

    private static bool IsNear(int before, int now) =>
        (now + SmallGraph) / GrowthBeforeReplanning <= before + SmallGraph && (before + SmallGraph) / GrowthBeforeReplanning <= now + SmallGraph;
}
