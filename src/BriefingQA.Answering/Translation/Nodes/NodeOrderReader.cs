using BriefingQA.Answering.Linking;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Reads by what the nodes asked about are put in an order, and by what they are grouped.</summary>
internal sealed class NodeOrderReader(NodeJoins joins, TagSequence tags, NodeDraft draft, SchemaVocabulary vocabulary)
{
    private readonly NodeType _type = joins.Type;

    /// <summary>最大, 最便宜, 更长: the property beside it, or one it measures; or, for 最多, the things counted.</summary>
    public void ReadOrder()
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags.IsUsed(i) || tags[i].Adjective is not { } adjective)
                continue;
            var superlative = tags.IsSuperlative(tags[i]);
            if (!superlative && draft.Named.Count < 2 && !tags.Has(Cue.Than))
                continue;
            var at = new[] { i - 1, i + 1 }.FirstOrDefault(other => other >= 0 && other < tags.Count && !tags.IsUsed(other) && tags.Near(Math.Min(i, other), Math.Max(i, other))
                && tags[other].Properties.Any(meaning => meaning.Node == _type && vocabulary.IsOrdered(meaning.Property!)), -1);
            if (at >= 0)
            {
                tags.Use(at);
                draft.Measure = tags[at].Properties.First(meaning => meaning.Node == _type && vocabulary.IsOrdered(meaning.Property!)).Property;
            }
            else if (superlative && adjective.Of is ["count"] && Counted(i) is { } counted)
            {
                draft.Group = new NodeGroup(null, counted.Path, counted.Node);
                joins.Walk(counted.Path);
            }
            else
            {
                draft.Measure = adjective.Of.SelectMany(notion => _type.Properties.Values.Where(property => vocabulary.IsOrdered(property) && vocabulary.IsOf(property, notion))).FirstOrDefault();
                if (draft.Measure is null && !superlative)
                    continue;
                if (draft.Measure is null)
                    draft.Cost += ReadingCosts.UnplacedName;
            }

            tags.Use(i);
            draft.IsOrdered = superlative;
            draft.Descending = !adjective.Down;
        }
    }

    /// <summary>The things that 最多 counts: the label before it, which is not the one asked about.</summary>
    private (IReadOnlyList<PathStep> Path, NodeType Node)? Counted(int i)
    {
        for (var at = i - 1; at >= 0 && i - at <= 2; at--)
            foreach (var node in tags[at].Labels.Where(meaning => meaning.Node != _type).Select(meaning => meaning.Node!))
                if (joins.PathTo(node.Label) is { } path)
                {
                    tags.Use(at);
                    return (path, node);
                }

        if (i + 1 < tags.Count && tags[i + 1].Labels.FirstOrDefault(meaning => meaning.Node != _type) is { Node: { } next } && tags.Near(i, i + 1) && joins.PathTo(next.Label) is { } after)
        {
            tags.Use(i + 1);
            return (after, next);
        }

        return null;
    }

    /// <summary>每个区, 各类型, 按类别: the nodes or the property that follow.</summary>
    public void ReadGroup()
    {
        for (var i = 0; i + 1 < tags.Count; i++)
        {
            if (tags.IsUsed(i) || tags[i].Cue != Cue.Each || !tags.Near(i, i + 1))
                continue;
            var next = tags[i + 1];
            if (next.Labels.Any(meaning => meaning.Node == _type) && !next.Properties.Any(meaning => meaning.Strength == SchemaVocabulary.Own))
            {
                tags.Use(i);
                continue;
            }

            if (next.Labels.FirstOrDefault(meaning => meaning.Strength >= SchemaVocabulary.Borrowed) is { Node: { } node } && joins.PathTo(node.Label) is { } path)
            {
                draft.Group = new NodeGroup(null, path, node);
                joins.Walk(path);
            }
            else if (next.Properties.FirstOrDefault(meaning => meaning.Node == _type) is { Property: { } property })
            {
                draft.Group = new NodeGroup(property, [], null);
            }
            else if (next.Properties.FirstOrDefault() is { } joined && joins.PathTo(joined.Node!.Label) is { } joinedPath)
            {
                draft.Group = new NodeGroup(joined.Property, joinedPath, joined.Node);
                joins.Walk(joinedPath);
            }
            else
            {
                continue;
            }

            tags.Use(i, i + 1);
            return;
        }
    }
}
