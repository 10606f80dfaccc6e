using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Reads what is asked of the nodes, from the words that their conditions, order and groups have left.</summary>
internal sealed class NodeAskReader(NodeJoins joins, TagSequence tags, NodeDraft draft, SchemaVocabulary vocabulary)
{
    private readonly NodeType _type = joins.Type;

    /// <summary>The properties whose words are left: those are asked for. Question words count where nothing else is.</summary>
    public void ReadProperties()
    {
        var weak = new List<PropertyType>();
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags.IsUsed(i) || !tags[i].IsProperty || tags[i].IsLabel && (tags.IsAskedAt(i) || tags[i].Labels.Any(meaning => meaning.Node == _type)))
                continue;
            var asks = tags[i].Properties.All(meaning => meaning.Strength <= SchemaVocabulary.Asking);
            if (joins.OwnerOf(i, precedes: false) is not var (owner, property, _))
                continue;
            tags.Use(i);
            if (owner == _type)
                (asks ? weak : draft.Asked).Add(property);
            else if (!asks)
                draft.Cost += tags[i].IsLabel || tags[i].Meanings.Any(meaning => meaning.Relationship is not null) ? ReadingCosts.Label : joins.PathTo(owner.Label) is null ? ReadingCosts.UnplacedName : ReadingCosts.OtherOwner + ReadingCosts.Property;
        }

        if (draft.Asked.Count == 0 && !draft.IsOrdered && !tags.IsAskedLabel(_type))
        {
            draft.Asked.AddRange(weak.Distinct());
            draft.AsksWeakly = draft.Asked.Count > 0;
        }

        if (draft.Asked.Count == 0 && tags.FirstOrDefault(tag => tag.Unit is not null) is { Unit: { } unit } && _type.Properties.Values.Where(property => SchemaVocabulary.IsNumber(property) && property.Unit == unit).ToList() is [var counted]
            && !tags.IsCounted(_type) && (draft.Named.Count > 0 || joins.Labels.Contains(_type.Label)) && draft.Measure is null)
            draft.Asked.Add(counted);
        if (draft.IsRanked && !draft.IsOrdered && draft.Asked.FirstOrDefault(vocabulary.IsOrdered) is { } ranked)
            (draft.Measure, draft.IsOrdered) = (ranked, true);
        draft.Asked.RemoveAll(property => draft.Claim is null && (property == draft.Measure || tags.IsAskedLabel(_type) && draft.Filters.Any(filter => filter.Path.Count == 0 && filter.Property == property.Name && filter.Kind == FilterKind.In)));
    }

    /// <summary>What other labels of the question cost, and whether it is these nodes that it asks for.</summary>
    public void ReadLabels()
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags.IsUsed(i) || !tags[i].IsLabel)
                continue;
            var nodes = tags[i].Labels.ToList();
            if (nodes.Any(meaning => meaning.Node == _type))
                continue;
            var follows = i > 0 && tags.Near(i - 1, i) && tags[i - 1].Things.Any(thing => nodes.Any(meaning => meaning.Node!.Label == thing.Label));
            if (!follows && !nodes.Any(meaning => joins.Walked.Contains(meaning.Node!.Label)) && nodes.Max(meaning => meaning.Strength) > SchemaVocabulary.Asking)
                draft.Cost += ReadingCosts.Label;
        }

        foreach (var tag in tags.Where((tag, i) => !tags.IsUsed(i) && tag.Meanings.All(meaning => meaning.Relationship is not null) && tag.Meanings.Count > 0))
            draft.Cost += tag.Meanings.Max(meaning => meaning.Strength) == SchemaVocabulary.Own ? ReadingCosts.Label : ReadingCosts.Relationship;
        var askedElsewhere = Enumerable.Range(0, tags.Count).Where(i => tags[i].IsLabel && tags.IsAskedAt(i)).ToList();
        if (askedElsewhere.Count > 0 && !tags.IsAskedLabel(_type) && draft.Asked.Count == 0)
            draft.Cost += ReadingCosts.OtherLabel;
        if (!joins.Labels.Contains(_type.Label) && draft.Named.Count == 0 && !draft.Filters.Any(filter => filter.Path.Count == 0))
            draft.Cost += draft.Filters.Any(filter => filter.Path is [.., var step] && joins.Mentioned.Contains(step.Relationship)) || draft.Filters.Count == 0 && (draft.Asked.Count > 0 || draft.Measure is not null) ? ReadingCosts.Label : ReadingCosts.Unnamed;
    }

    /// <returns>What is asked, by what; null where nothing is.</returns>
    public NodeReading? Decide()
    {
        var number = draft.Asked.FirstOrDefault(SchemaVocabulary.IsNumber);
        var limits = draft.Filters.Count > 0;
        if (tags.IsYesNo)
            return YesNo();
        if (draft.Named.Count >= 2 && (draft.Measure ?? number) is { } compared && (draft.Measure is not null || tags.Has(Cue.Difference) || tags.Has(Cue.Than) || tags.Frame.Asks.Contains(AskKind.Compare)) && !draft.IsOrdered)
            return new NodeReading(_type, NodeAsk.Compare) { Measure = compared, AsksDifference = tags.Has(Cue.Difference) || tags.Has(Cue.Than) && tags.Has(Cue.Many) };
        if (draft.IsOrdered)
            return draft.Measure is null && draft.Group is null ? null : new NodeReading(_type, NodeAsk.Extreme) { Measure = draft.Measure };
        if (tags.Has(Cue.Average) && number is not null)
            return new NodeReading(_type, NodeAsk.Average) { Measure = number };
        if (number is not null && draft.Named.Count != 1 && (tags.Has(Cue.Sum) || draft.Group is not null && !tags.Has(Cue.Which) || tags.Has(Cue.Many) && !tags.Has(Cue.Each) && limits && draft.Named.Count == 0))
            return new NodeReading(_type, NodeAsk.Sum) { Measure = number };
        if (draft.Group is not null)
            return new NodeReading(_type, NodeAsk.Count);
        if (draft.Asked.Count > 0 && draft.Named.Count == 0 && draft.Asked is [{ Type: "string" or "list" } kind] && !limits && !draft.AsksWeakly && tags.Any(tag => tag.Cue is Cue.Which or Cue.Distinct) && kind.Name != _type.Name && !tags.Has(Cue.Each))
            return new NodeReading(_type, NodeAsk.Distinct) { Measure = kind };
        if (draft.Asked.Count > 0)
            return limits || tags.Has(Cue.Each) || joins.Labels.Contains(_type.Label) && !draft.AsksWeakly ? new NodeReading(_type, NodeAsk.Values) : null;
        if (draft.Named.Count > 0 && !draft.Filters.Any(filter => filter.Path.Count > 0))
            return null;
        if ((tags.Has(Cue.Many) || tags.Has(Cue.Sum) && !tags.Has(Cue.Which)) && (joins.Labels.Contains(_type.Label) || limits))
            return new NodeReading(_type, NodeAsk.Count);
        return limits || tags.IsAskedLabel(_type) ? new NodeReading(_type, NodeAsk.Names) { Cost = draft.Named.Count > 0 ? ReadingCosts.Given : 0 } : null;
    }

    private NodeReading? YesNo()
    {
        if (draft.Named.Count > 0 && draft.Claim is not null)
            return new NodeReading(_type, NodeAsk.Values);
        if (draft.Named.Count == 1 && draft.Asked.Count > 0)
            return new NodeReading(_type, NodeAsk.Values);
        if (draft.Named.Count > 1 && (draft.Measure ?? draft.Asked.FirstOrDefault(SchemaVocabulary.IsNumber)) is { } compared)
            return new NodeReading(_type, NodeAsk.Compare) { Measure = compared };
        return draft.Filters.Count > 1 || draft.Filters.Count == 1 && (draft.Named.Count == 0 && (joins.Labels.Contains(_type.Label) || draft.Filters[0].Path.Count > 0)) ? new NodeReading(_type, NodeAsk.Exists) : null;
    }
}
