using System.Runtime.CompilerServices;
using BriefingQA.Cypher.Values;
using BriefingQA.Extraction.Facts;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Extraction.Loading;

/// <summary>Puts briefings into a graph and takes them out again, by Cypher alone. Loading the same transcript twice changes nothing.</summary>
public sealed class BriefingLoader(IGraphDatabase database, GraphSchema schema)
{
    /// <summary>Characters of text that are loaded in one transaction: enough to make its cost small, few enough for a server's memory.</summary>
    private const int CharactersTogether = 100_000;

    private readonly string _owned = string.Join('|', schema.Nodes.Values.Where(node => node.Owned).Select(node => node.Label));

    private bool _hasSchema;

    /// <summary>
    /// Loads a briefing in one transaction: it is there then, or it is not. Where it is there as it is read now, nothing is
    /// done; what an earlier version of the program read from it is replaced.
    /// </summary>
    /// <exception cref="GraphDatabaseException">The store cannot be reached, or says no.</exception>
    public async Task<LoadReport> LoadAsync(BriefingFacts facts, CancellationToken cancellationToken = default) =>
        (await LoadTogetherAsync([facts], cancellationToken))[0];

    /// <summary>
    /// Loads briefings, several in one transaction; the next ones are read meanwhile. Done again after it was stopped, it
    /// loads what is missing.
    /// </summary>
    /// <inheritdoc cref="LoadAsync" path="/exception"/>
    public async IAsyncEnumerable<LoadReport> LoadAllAsync(
        IAsyncEnumerable<BriefingFacts> briefings, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var loading = Task.FromResult<IReadOnlyList<LoadReport>>([]);
        try
        {
            await foreach (var together in GroupsAsync(briefings, cancellationToken))
            {
                foreach (var report in await loading)
                    yield return report;
                loading = Task.Run(() => LoadTogetherAsync(together, cancellationToken), cancellationToken);
            }

            foreach (var report in await loading)
                yield return report;
        }
        finally
        {
            await ((Task)loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Removes a briefing, what it owns, and of the shared nodes it mentions those that nothing stated is about any more.</summary>
    /// <returns>False where there is no such briefing.</returns>
    /// <inheritdoc cref="LoadAsync" path="/exception"/>
    public async Task<bool> RemoveAsync(string briefingId, CancellationToken cancellationToken = default)
    {
        if (!(await LoadedAsync([briefingId], cancellationToken)).TryGetValue(briefingId, out var loaded))
            return false;

        await database.WriteAsync(
            [
                .. DeleteOwned([briefingId]),
                With("MATCH (b:Briefing) WHERE b.id IN $ids DETACH DELETE b", [briefingId]),
                .. DeleteUnused(loaded.Mentioned),
            ],
            cancellationToken);
        return true;
    }

    private static async IAsyncEnumerable<List<BriefingFacts>> GroupsAsync(
        IAsyncEnumerable<BriefingFacts> briefings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var group = new List<BriefingFacts>();
        await foreach (var facts in briefings.WithCancellation(cancellationToken))
        {
            group.Add(facts);
            if (group.Sum(member => member.Text.Length) < CharactersTogether)
                continue;
            yield return group;
            group = [];
        }

        if (group.Count > 0)
            yield return group;
    }

    private async Task<IReadOnlyList<LoadReport>> LoadTogetherAsync(IReadOnlyList<BriefingFacts> briefings, CancellationToken cancellationToken)
    {
        await EnsureSchemaAsync(cancellationToken);
        var all = briefings.Select(BriefingGraph.Lay).ToList();
        var loaded = await LoadedAsync(all.Select(briefing => briefing.BriefingId), cancellationToken);
        var missing = all.Where(briefing => loaded.GetValueOrDefault(briefing.BriefingId).Digest != briefing.Digest).DistinctBy(briefing => briefing.BriefingId).ToList();
        var replaced = missing.Select(briefing => briefing.BriefingId).Where(loaded.ContainsKey).ToList();
        if (missing.Count > 0)
        {
            await database.WriteAsync(
                [.. DeleteOwned(replaced), .. MergeStatements.Of(missing), .. DeleteUnused(replaced.SelectMany(id => loaded[id].Mentioned))],
                cancellationToken);
        }

        return [.. all.Select(briefing => new LoadReport(
            briefing.BriefingId, briefing.Title, briefing.Source, missing.Contains(briefing), briefing.Nodes.CountBy(node => node.Label).ToDictionary()))];
    }

    /// <returns>Of the briefings that are there, what they were loaded as and the ids of the shared nodes that they mention.</returns>
    private async Task<Dictionary<string, (string? Digest, IEnumerable<string> Mentioned)>> LoadedAsync(
        IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        const string Query = """
            MATCH (b:Briefing) WHERE b.id IN $ids
            OPTIONAL MATCH (b)-[:HAS_STATEMENT]->(:Statement)-[:MENTIONS]->(n)
            RETURN b.id AS id, b.digest AS digest, collect(DISTINCT n.id) AS mentioned
            """;
        var result = await database.ReadAsync(With(Query, ids), cancellationToken);
        return result.Rows.ToDictionary(
            row => row[0].AsString(),
            row => (row[1].IsNull ? null : row[1].AsString(), row[2].AsList().Select(id => id.AsString())));
    }

    private IEnumerable<CypherQuery> DeleteOwned(IEnumerable<string> briefingIds) => briefingIds.Any()
        ? [
            With($"MATCH (b:Briefing)-[:HAS_STATEMENT]->(:Statement)<-[:STATED_IN]-(fact:{_owned}) WHERE b.id IN $ids DETACH DELETE fact", briefingIds),
            With($"MATCH (b:Briefing)-->(part:{_owned}) WHERE b.id IN $ids DETACH DELETE part", briefingIds),
        ]
        : [];

    private IEnumerable<CypherQuery> DeleteUnused(IEnumerable<string> candidateIds) => candidateIds.Any()
        ? SharedLabels().Select(label => With(
            $$"""
            MATCH (n:{{label}})
            WHERE n.id IN $ids
              AND NOT EXISTS { (n)--(:Briefing|{{_owned}}) }
              AND NOT EXISTS { (n)<-[:MEMBER_OF|PART_OF]-() }
              AND NOT EXISTS { (n)-[:RUNS|ISSUED]->() }
            DETACH DELETE n
            """,
            candidateIds))
        : [];

    private static CypherQuery With(string text, IEnumerable<string> ids) => new(
        text, new Dictionary<string, CypherValue> { ["ids"] = CypherValue.Of(CypherList.Wrap([.. ids.Distinct().Select(CypherValue.Of)])) });

    /// <summary>Once for a loader: the statements leave alone what is there, and each is a request to a server.</summary>
    private async Task EnsureSchemaAsync(CancellationToken cancellationToken)
    {
        if (_hasSchema)
            return;
        foreach (var statement in SchemaStatements.For(schema))
            await database.WriteAsync([statement], cancellationToken);
        _hasSchema = true;
    }

    /// <summary>Organizations come last, and once for each step that a part of a part is away: what belonged to them is then gone.</summary>
    private IEnumerable<string> SharedLabels()
    {
        const string Holder = "Organization";
        var labels = schema.Nodes.Values.Where(node => !node.Owned && node.Label is not ("Briefing" or Holder)).Select(node => node.Label);
        return labels.Concat(Enumerable.Repeat(Holder, 4));
    }
}
