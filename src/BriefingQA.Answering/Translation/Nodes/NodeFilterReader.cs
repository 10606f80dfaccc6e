using BriefingQA.Answering.Linking;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Reads the names and values of a question, and what it says is there or is missing, as conditions on the nodes asked about.</summary>
internal sealed class NodeFilterReader(NodeJoins joins, TagSequence tags, NodeDraft draft, GraphSchema schema, SchemaVocabulary vocabulary, ValueIndex values)
{
    public void ReadThings()
    {
        var type = joins.Type;
        var named = new Dictionary<string, (List<CypherValue> Names, IReadOnlyList<PathStep> Path)>();
        var all = tags.Frame.Form.Contains('都') && !tags.Has(Cue.Many) || tags.Frame.Form.Contains("同时", StringComparison.Ordinal);
        var isJoinedToItself = IsJoinedToItself();
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i].Things.Count == 0)
                continue;
            tags.Use(i);
            var own = tags[i].Things.Where(thing => thing.Label == type.Label).ToList();
            var (label, path) = own.Count > 0 && !isJoinedToItself ? (type.Label, [])
                : tags[i].Things.Select(thing => (thing.Label, Path: thing.Label == type.Label ? joins.ToItself() : joins.PathTo(thing.Label))).Where(entry => entry.Path is not null).OrderBy(entry => entry.Path!.Count).FirstOrDefault();
            if (path is null)
            {
                draft.Cost += ReadingCosts.UnplacedName;
                continue;
            }

            joins.Walk(path);
            var names = tags[i].Things.Where(thing => thing.Label == label).Select(thing => thing.Name).Distinct().ToList();
            if (path.Count == 0)
                draft.Named.AddRange(names);
            var key = label + path.Count + (all && path.Count > 0 ? $"#{i}" : "");
            if (!named.TryGetValue(key, out var group))
                named[key] = group = ([], path);
            group.Names.AddRange(names.Select(name => CypherValue.Of(name)));
        }

        foreach (var (names, path) in named.Values)
        {
            var owner = path.Count == 0 ? type : schema.Nodes[path[^1].Label];
            draft.Filters.Add(new NodeFilter(path, owner, owner.Name!, FilterKind.In) { Values = names });
        }
    }

    /// <summary>Whether a relationship from such nodes to such nodes is meant.</summary>
    private bool IsJoinedToItself() => joins.ToItself() is not null && tags.Count(tag => tag.Things.Count > 0) == 1 && tags.IsAskedLabel(joins.Type);

    public void ReadValues()
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags.IsUsed(i) || tags[i].Values.Count == 0)
                continue;
            if (tags[i].Meanings.Count > 0 && !tags.HasPropertyBeside(i) && tags[i].Meanings.Any(meaning => meaning.Node == joins.Type))
                continue;
            var value = tags[i].Values
                .Select(value => (Value: value, Path: joins.PathTo(value.Label), Beside: tags.PropertyBeside(i, value)))
                .Where(entry => entry.Path is not null && values.KindOf(entry.Value.Label, entry.Value.Property) is not null)
                .OrderBy(entry => entry.Beside is null ? 1 : 0).ThenBy(entry => entry.Path!.Count).FirstOrDefault();
            if (value.Value is null)
            {
                if (tags[i].Meanings.Count == 0)
                    draft.Cost += ReadingCosts.UnplacedValue;
                continue;
            }

            tags.Use(i);
            if (value.Beside is { } property)
                tags.Use(property);
            joins.Walk(value.Path!);
            var owner = schema.Nodes[value.Value.Label];
            var negated = tags.TakeNegationBefore(value.Beside is { } at && at < i ? at : i) || tags.TakeNegationBefore(i);
            var same = draft.Filters.FindIndex(filter => filter.Owner == owner && filter.Property == value.Value.Property && filter.Kind is FilterKind.In && !negated && !filter.Negated);
            if (same >= 0 && IsValue(draft.Filters[same]))
                draft.Filters[same] = draft.Filters[same] with { Values = [.. draft.Filters[same].Values, value.Value.Value] };
            else
                draft.Filters.Add(new NodeFilter(value.Path!, owner, value.Value.Property, value.Value.IsItem ? FilterKind.Holds : FilterKind.In) { Values = [value.Value.Value], Negated = negated });
        }

        bool IsValue(NodeFilter filter) => filter.Property != filter.Owner.Name;
    }

    /// <summary>Flags and what is missing: 有急诊的, 不允许带狗的, 没有电话的, 门票免费的.</summary>
    public void ReadNegations()
    {
        var type = joins.Type;
        for (var i = 0; i < tags.Count; i++)
        {
            if ((tags[i].Cue == Cue.Free || tags[i].Cue == Cue.Paid && (!tags[i].IsProperty || tags.Touch(i, i + 1) && tags[i + 1].IsLabel)) && !tags[i].Properties.Any(meaning => meaning.Node == type && meaning.Property!.Type == "boolean"))
                ReadFree(i);
            if (tags.IsUsed(i) || !tags[i].IsProperty || joins.OwnerOf(i, precedes: true) is not var (owner, property, path) || path is null)
                continue;
            var negated = tags.TakeNegationBefore(i);
            var empty = i + 1 < tags.Count && tags[i + 1].Cue == Cue.Empty && tags.Near(i, i + 1);
            var isFlag = property.Type == "boolean";
            if (isFlag && (draft.Named.Count == 0 || owner != type) || !isFlag && (negated || empty) && draft.Named.Count == 0)
            {
                tags.Use(i);
                if (empty)
                    tags.Use(i + 1);
                joins.Walk(path);
                draft.Filters.Add(new NodeFilter(path, owner, property.Name, isFlag ? FilterKind.True : FilterKind.Missing) { Negated = isFlag && negated });
            }
        }

        for (var i = 0; i + 1 < tags.Count; i++)
            if (!tags.IsUsed(i) && tags[i].Cue == Cue.None && !tags.IsYesNo && tags.Near(i, i + 1) && tags[i + 1].Labels.FirstOrDefault(meaning => meaning.Node != type) is { } label && joins.PathTo(label.Node!.Label) is { } joined)
            {
                tags.Use(i, i + 1);
                joins.Walk(joined);
                draft.Filters.Add(new NodeFilter(joined, label.Node!, label.Node!.Key, FilterKind.Joined) { Negated = true });
            }
    }

    private void ReadFree(int i)
    {
        var type = joins.Type;
        if (type.Properties.Values.FirstOrDefault(property => vocabulary.IsOf(property, "fee")) is not { } fee)
            return;
        tags.Use(i);
        foreach (var other in new[] { i - 1, i + 1 })
            if (other >= 0 && other < tags.Count && tags.Near(Math.Min(i, other), Math.Max(i, other)) && tags[other].Properties.Any(meaning => meaning.Property == fee))
                tags.Use(other);
        draft.Filters.Add(new NodeFilter([], type, fee.Name, FilterKind.Free) { Negated = tags[i].Cue == Cue.Paid || tags.TakeNegationBefore(i) });
    }
}
