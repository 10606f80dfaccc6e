using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <content>What is asked of the nodes, in which order and by which groups.</content>
internal sealed partial class NodeInterpreter
{
    /// <summary>最大, 最便宜, 更长: the property beside it, or one it measures; or, for 最多, the things counted.</summary>
    private void ReadOrder()
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (_used[i] || tags[i].Adjective is not { } adjective)
                continue;
            var superlative = IsSuperlative(tags[i]);
            if (!superlative && _named.Count < 2 && !Has(Cue.Than))
                continue;
            var at = new[] { i - 1, i + 1 }.FirstOrDefault(other => other >= 0 && other < tags.Count && !_used[other] && Near(Math.Min(i, other), Math.Max(i, other))
                && PropertiesOf(tags[other]).Any(meaning => meaning.Node == type && IsOrdered(meaning.Property!)), -1);
            if (at >= 0)
            {
                _used[at] = true;
                _measure = PropertiesOf(tags[at]).First(meaning => meaning.Node == type && IsOrdered(meaning.Property!)).Property;
            }
            else if (superlative && adjective.Of is ["count"] && Counted(i) is { } counted)
            {
                _group = new NodeGroup(null, counted.Path, counted.Node);
                Walk(counted.Path);
            }
            else
            {
                _measure = adjective.Of.SelectMany(notion => type.Properties.Values.Where(property => IsOrdered(property) && vocabulary.IsOf(property, notion))).FirstOrDefault();
                if (_measure is null && !superlative)
                    continue;
                if (_measure is null)
                    _cost += NameCost;
            }

            _used[i] = true;
            _ordered = superlative;
            _descending = !adjective.Down;
        }
    }

    private bool IsOrdered(PropertyType property) => SchemaVocabulary.IsNumber(property) || property.Type == "date" || vocabulary.IsOf(property, "year");

    /// <summary>The things that 最多 counts: the label before it, which is not the one asked about.</summary>
    private (IReadOnlyList<PathStep> Path, NodeType Node)? Counted(int i)
    {
        for (var at = i - 1; at >= 0 && i - at <= 2; at--)
            foreach (var node in tags[at].Meanings.Where(meaning => meaning.IsLabel && meaning.Node != type).Select(meaning => meaning.Node!))
                if (PathTo(node.Label) is { } path)
                {
                    _used[at] = true;
                    return (path, node);
                }

        if (i + 1 < tags.Count && tags[i + 1].Meanings.FirstOrDefault(meaning => meaning.IsLabel && meaning.Node != type) is { Node: { } next } && Near(i, i + 1) && PathTo(next.Label) is { } after)
        {
            _used[i + 1] = true;
            return (after, next);
        }

        return null;
    }

    /// <summary>每个区, 各类型, 按类别: the nodes or the property that follow.</summary>
    private void ReadGroup()
    {
        for (var i = 0; i + 1 < tags.Count; i++)
        {
            if (_used[i] || tags[i].Cue != Cue.Each || !Near(i, i + 1))
                continue;
            var next = tags[i + 1];
            if (next.Meanings.FirstOrDefault(meaning => meaning.IsLabel && meaning.Node == type) is not null && !next.Meanings.Any(meaning => meaning.Property is not null && meaning.Strength == SchemaVocabulary.Own))
            {
                _used[i] = true;
                continue;
            }

            if (next.Meanings.FirstOrDefault(meaning => meaning.IsLabel && meaning.Strength >= SchemaVocabulary.Borrowed) is { Node: { } node } && PathTo(node.Label) is { } path)
            {
                _group = new NodeGroup(null, path, node);
                Walk(path);
            }
            else if (PropertiesOf(next).FirstOrDefault(meaning => meaning.Node == type) is { Property: { } property })
            {
                _group = new NodeGroup(property, [], null);
            }
            else if (PropertiesOf(next).FirstOrDefault() is { } joined && PathTo(joined.Node!.Label) is { } joinedPath)
            {
                _group = new NodeGroup(joined.Property, joinedPath, joined.Node);
                Walk(joinedPath);
            }
            else
            {
                continue;
            }

            _used[i] = _used[i + 1] = true;
            return;
        }
    }

    /// <summary>The properties whose words are left: those are asked for. Question words count where nothing else is.</summary>
    private void ReadProperties()
    {
        var weak = new List<PropertyType>();
        for (var i = 0; i < tags.Count; i++)
        {
            if (_used[i] || !tags[i].IsProperty || tags[i].IsLabel && (IsAskedAt(i) || tags[i].Meanings.Any(meaning => meaning.IsLabel && meaning.Node == type)))
                continue;
            var asks = PropertiesOf(tags[i]).All(meaning => meaning.Strength <= SchemaVocabulary.Asking);
            if (OwnerOf(i, precedes: false) is not var (owner, property, _))
                continue;
            _used[i] = true;
            if (owner == type)
                (asks ? weak : _asked).Add(property);
            else if (!asks)
                _cost += tags[i].IsLabel || tags[i].Meanings.Any(meaning => meaning.Relationship is not null) ? LabelCost : PathTo(owner.Label) is null ? NameCost : OtherOwnerCost + PropertyCost;
        }

        if (_asked.Count == 0 && !_ordered && !IsAskedLabel(type))
        {
            _asked.AddRange(weak.Distinct());
            _asksWeakly = _asked.Count > 0;
        }

        if (_asked.Count == 0 && tags.FirstOrDefault(tag => tag.Unit is not null) is { Unit: { } unit } && type.Properties.Values.Where(property => SchemaVocabulary.IsNumber(property) && property.Unit == unit).ToList() is [var counted]
            && !IsCountedLabel() && (_named.Count > 0 || _labels.Contains(type.Label)) && _measure is null)
            _asked.Add(counted);
        if (_ranked && !_ordered && _asked.FirstOrDefault(IsOrdered) is { } ranked)
            (_measure, _ordered) = (ranked, true);
        _asked.RemoveAll(property => _claim is null && (property == _measure || IsAskedLabel(type) && _filters.Any(filter => filter.Path.Count == 0 && filter.Property == property.Name && filter.Kind == FilterKind.In)));
    }

    /// <summary>What other labels of the question cost, and whether it is these nodes that it asks for.</summary>
    private void ReadLabels()
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (_used[i] || !tags[i].IsLabel)
                continue;
            var nodes = tags[i].Meanings.Where(meaning => meaning.IsLabel).ToList();
            if (nodes.Any(meaning => meaning.Node == type))
                continue;
            var follows = i > 0 && Near(i - 1, i) && tags[i - 1].Things.Any(thing => nodes.Any(meaning => meaning.Node!.Label == thing.Label));
            if (!follows && !nodes.Any(meaning => _walked.Contains(meaning.Node!.Label)) && nodes.Max(meaning => meaning.Strength) > SchemaVocabulary.Asking)
                _cost += LabelCost;
        }

        foreach (var tag in tags.Where((tag, i) => !_used[i] && tag.Meanings.All(meaning => meaning.Relationship is not null) && tag.Meanings.Count > 0))
            _cost += tag.Meanings.Max(meaning => meaning.Strength) == SchemaVocabulary.Own ? LabelCost : 0.1;
        var askedElsewhere = Enumerable.Range(0, tags.Count).Where(i => tags[i].IsLabel && IsAskedAt(i)).ToList();
        if (askedElsewhere.Count > 0 && !IsAskedLabel(type) && _asked.Count == 0)
            _cost += OtherLabelCost;
        if (!_labels.Contains(type.Label) && _named.Count == 0 && !_filters.Any(filter => filter.Path.Count == 0))
            _cost += _filters.Any(filter => filter.Path is [.., var step] && _mentioned.Contains(step.Relationship)) || _filters.Count == 0 && (_asked.Count > 0 || _measure is not null) ? LabelCost : UnnamedCost;
    }

    /// <summary>Whether it is such nodes that 多少 counts.</summary>
    private bool IsCountedLabel() => Enumerable.Range(1, tags.Count - 1).Any(i => tags[i - 1].Cue == Cue.Many && Near(i - 1, i) && tags[i].Meanings.Any(meaning => meaning.IsLabel && meaning.Node == type));

    private bool IsAskedLabel(NodeType node) => Enumerable.Range(0, tags.Count).Any(i => tags[i].Meanings.Any(meaning => meaning.IsLabel && meaning.Node == node) && IsAskedAt(i));

    /// <summary>Whether a question word stands beside: 哪些医院, 多少所学校, 医院有哪些, which hospitals.</summary>
    private bool IsAskedAt(int i) =>
        i > 0 && tags[i - 1].Cue is Cue.Which or Cue.Many && Near(i - 1, i)
        || i + 1 < tags.Count && tags[i + 1].Cue is Cue.Which or Cue.Many && Near(i, i + 1) && (i + 2 >= tags.Count || !tags[i + 2].IsLabel || !Near(i + 1, i + 2))
        || tags[i].Meanings.Any(meaning => meaning.IsLabel && meaning.Strength == SchemaVocabulary.Asking);

    private NodeReading? Decide()
    {
        var number = _asked.FirstOrDefault(SchemaVocabulary.IsNumber);
        var limits = _filters.Count > 0;
        if (IsYesNo)
            return YesNo();
        if (_named.Count >= 2 && (_measure ?? number) is { } compared && (_measure is not null || Has(Cue.Difference) || Has(Cue.Than) || frame.Asks.Contains(AskKind.Compare)) && !_ordered)
            return new NodeReading(type, NodeAsk.Compare) { Measure = compared, AsksDifference = Has(Cue.Difference) || Has(Cue.Than) && Has(Cue.Many) };
        if (_ordered)
            return _measure is null && _group is null ? null : new NodeReading(type, NodeAsk.Extreme) { Measure = _measure };
        if (Has(Cue.Average) && number is not null)
            return new NodeReading(type, NodeAsk.Average) { Measure = number };
        if (number is not null && _named.Count != 1 && (Has(Cue.Sum) || _group is not null && !Has(Cue.Which) || Has(Cue.Many) && !Has(Cue.Each) && limits && _named.Count == 0))
            return new NodeReading(type, NodeAsk.Sum) { Measure = number };
        if (_group is not null)
            return new NodeReading(type, NodeAsk.Count);
        if (_asked.Count > 0 && _named.Count == 0 && _asked is [{ Type: "string" or "list" } kind] && !limits && !_asksWeakly && tags.Any(tag => tag.Cue is Cue.Which or Cue.Distinct) && kind.Name != type.Name && !Has(Cue.Each))
            return new NodeReading(type, NodeAsk.Distinct) { Measure = kind };
        if (_asked.Count > 0)
            return limits || Has(Cue.Each) || _labels.Contains(type.Label) && !_asksWeakly ? new NodeReading(type, NodeAsk.Values) : null;
        if (_named.Count > 0 && !_filters.Any(filter => filter.Path.Count > 0))
            return null;
        if ((Has(Cue.Many) || Has(Cue.Sum) && !Has(Cue.Which)) && (_labels.Contains(type.Label) || limits))
            return new NodeReading(type, NodeAsk.Count);
        return limits || IsAskedLabel(type) ? new NodeReading(type, NodeAsk.Names) { Cost = _named.Count > 0 ? GivenCost : 0 } : null;
    }

    private NodeReading? YesNo()
    {
        if (_named.Count > 0 && _claim is not null)
            return new NodeReading(type, NodeAsk.Values);
        if (_named.Count == 1 && _asked.Count > 0)
            return new NodeReading(type, NodeAsk.Values);
        if (_named.Count > 1 && (_measure ?? _asked.FirstOrDefault(SchemaVocabulary.IsNumber)) is { } compared)
            return new NodeReading(type, NodeAsk.Compare) { Measure = compared };
        return _filters.Count > 1 || _filters.Count == 1 && (_named.Count == 0 && (_labels.Contains(type.Label) || _filters[0].Path.Count > 0)) ? new NodeReading(type, NodeAsk.Exists) : null;
    }
}
