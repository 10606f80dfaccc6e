using BriefingQA.Answering.Linking;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>How the nodes that a question is read to be about are joined to what else it mentions, and which of these ways the reading has walked.</summary>
internal sealed class NodeJoins(NodeType type, GraphSchema schema, SchemaPaths paths, TagSequence tags, ValueIndex values)
{
    private readonly HashSet<string> _walked = [];

    /// <summary>The nodes asked about.</summary>
    public NodeType Type => type;

    /// <summary>The relationships that the question has words of.</summary>
    public IReadOnlySet<RelationshipType> Mentioned { get; } = tags.SelectMany(tag => tag.Meanings).Select(meaning => meaning.Relationship).OfType<RelationshipType>().ToHashSet();

    /// <summary>The labels that the question has words of.</summary>
    public IReadOnlySet<string> Labels { get; } = tags.SelectMany(tag => tag.Labels).Select(label => label.Node!.Label).ToHashSet();

    /// <summary>The labels at the steps walked.</summary>
    public IReadOnlySet<string> Walked => _walked;

    /// <returns>Empty for the nodes themselves, null where there is no way.</returns>
    public IReadOnlyList<PathStep>? PathTo(string label) => label == type.Label ? [] : paths.Find(type.Label, label, Mentioned, Labels, values);

    /// <summary>The step from such nodes to others of the same label: 东城分馆属于哪个图书馆.</summary>
    public IReadOnlyList<PathStep>? ToItself() => Mentioned.FirstOrDefault(relationship => relationship.From.Contains(type.Label) && relationship.To.Contains(type.Label)) is { } relationship
        ? [new PathStep(relationship, !tags.IsAskedLabel(type) || tags.ToList().FindIndex(tag => tag.Things.Count > 0) > tags.ToList().FindIndex(tag => tag.Meanings.Any(meaning => meaning.Relationship == relationship)), type.Label)]
        : null;

    /// <summary>Takes a path into the reading, and with it the words of its relationships.</summary>
    public void Walk(IReadOnlyList<PathStep> path)
    {
        foreach (var step in path)
        {
            _walked.Add(step.Label);
            for (var i = 0; i < tags.Count; i++)
                if (tags[i].Meanings.Any(meaning => meaning.Relationship == step.Relationship))
                    tags.Use(i);
        }
    }

    /// <summary>Whose property a word names: of the noun it stands behind, or, where it limits one, of the noun that follows; otherwise of the nodes asked about.</summary>
    /// <param name="last">The last tag that belongs to the word: an amount behind it.</param>
    public (NodeType Owner, PropertyType Property, IReadOnlyList<PathStep>? Path)? OwnerOf(int i, bool precedes, int last = -1)
    {
        var meanings = tags[i].Properties.OrderByDescending(meaning => meaning.Strength).ToList();
        if (meanings.Count == 0)
            return null;
        last = Math.Max(last, i);
        SchemaMeaning? chosen = null;
        if (precedes && last + 1 < tags.Count && tags.Near(last, last + 1))
            chosen = meanings.FirstOrDefault(meaning => tags[last + 1].Labels.Any(label => label.Node == meaning.Node));
        for (var before = i - 1; chosen is null && before >= 0 && tags.Near(before, before + 1); before--)
        {
            var nouns = Nouns(tags[before]);
            if (nouns.Count > 0)
            {
                chosen = meanings.FirstOrDefault(meaning => nouns.Contains(meaning.Node!));
                break;
            }

            if (tags[before].Cue is not (Cue.Average or Cue.Sum or Cue.None or Cue.Each))
                break;
        }

        chosen ??= meanings.FirstOrDefault(meaning => meaning.Node == type)
            ?? meanings.Where(meaning => PathTo(meaning.Node!.Label) is not null).MinBy(meaning => PathTo(meaning.Node!.Label)!.Count) ?? meanings[0];
        return (chosen.Node!, chosen.Property!, PathTo(chosen.Node!.Label));
    }

    /// <summary>The node types that a tag stands for.</summary>
    private HashSet<NodeType> Nouns(NodeTag tag) =>
    [
        .. tag.Things.Select(thing => schema.Nodes[thing.Label]),
        .. tag.Labels.Select(meaning => meaning.Node!),
        .. tag.Meanings.Where(meaning => meaning.Relationship is not null).SelectMany(meaning => meaning.Relationship!.To).Where(schema.Nodes.ContainsKey).Select(label => schema.Nodes[label]),
    ];
}
