using BriefingQA.Answering.Linking;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Finds how nodes of one label are joined to those of another.</summary>
internal sealed class SchemaPaths(GraphSchema schema)
{
    private const int LongestPath = 3;

    private readonly Dictionary<(string, string), IReadOnlyList<IReadOnlyList<PathStep>>> _paths = [];
    private readonly Lock _gate = new();

    /// <summary>The best way: short, by relationships and labels that the question mentions, and that the graph has.</summary>
    /// <returns>Null where there is none.</returns>
    public IReadOnlyList<PathStep>? Find(string from, string to, IReadOnlySet<RelationshipType> mentioned, IReadOnlySet<string> labels, ValueIndex values) =>
        All(from, to).MinBy(path => path.Count
            - 0.6 * path.Count(step => mentioned.Contains(step.Relationship))
            - 0.7 * path.SkipLast(1).Count(step => labels.Contains(step.Label))
            + 2 * path.Count(step => !values.HasRelationships(step.Relationship.Type)));

    private IReadOnlyList<IReadOnlyList<PathStep>> All(string from, string to)
    {
        lock (_gate)
        {
            if (!_paths.TryGetValue((from, to), out var paths))
                _paths[(from, to)] = paths = [.. Walk([], from, to)];
            return paths;
        }
    }

    private IEnumerable<IReadOnlyList<PathStep>> Walk(IReadOnlyList<PathStep> path, string from, string to)
    {
        var at = path.Count > 0 ? path[^1].Label : from;
        foreach (var step in Steps(at))
        {
            if (step.Label == to)
                yield return [.. path, step];
            else if (path.Count + 1 < LongestPath && step.Label != from && path.All(other => other.Label != step.Label))
                foreach (var longer in Walk([.. path, step], from, to))
                    yield return longer;
        }
    }

    /// <summary>Not through nodes that state figures or belong to one text: those join everything to everything.</summary>
    private IEnumerable<PathStep> Steps(string label) => schema.Relationships.SelectMany(relationship =>
        (relationship.From.Contains(label) ? relationship.To.Select(to => new PathStep(relationship, true, to)) : [])
        .Concat(relationship.To.Contains(label) ? relationship.From.Select(from => new PathStep(relationship, false, from)) : []))
        .Where(step => schema.Nodes.TryGetValue(step.Label, out var node) && node is { Owned: false, Figure: null });
}
