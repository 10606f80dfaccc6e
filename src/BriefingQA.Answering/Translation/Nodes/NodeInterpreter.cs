using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Reads the tags of one question as a question about the nodes of one label. Used once.</summary>
internal sealed partial class NodeInterpreter(
    NodeType type, GraphSchema schema, SchemaVocabulary vocabulary, TermLexicon terms, SchemaPaths paths, QuestionFrame frame, IReadOnlyList<NodeTag> tags, GraphIndex index)
{
    /// <summary>What it costs to leave out a name, an amount, a word of the schema; to name a label that is asked for elsewhere; a step of a path.</summary>
    private const double NameCost = 5, AmountCost = 3, PropertyCost = 1.2, LabelCost = 0.5, OtherLabelCost = 2, StepCost = 0.2, OtherOwnerCost = 1.5, UnnamedCost = 3, GivenCost = 1;

    private const string Light = "的了是在为有于就都也到达个家所座条项，,、之么呢吗里中与和以能可被由共要";

    private readonly bool[] _used = new bool[tags.Count];
    private readonly List<NodeFilter> _filters = [];
    private readonly List<PropertyType> _asked = [];
    private readonly List<string> _named = [];
    private readonly HashSet<string> _walked = [];
    private readonly HashSet<RelationshipType> _mentioned = [.. tags.SelectMany(tag => tag.Meanings).Select(meaning => meaning.Relationship).OfType<RelationshipType>()];
    private readonly HashSet<string> _labels = [.. tags.SelectMany(tag => tag.Meanings).Where(meaning => meaning.IsLabel).Select(meaning => meaning.Node!.Label)];
    private double _cost;
    private PropertyType? _measure;
    private NodeGroup? _group;
    private bool _descending = true, _ordered, _asksWeakly, _ranked;
    private int _top = 1;
    private Amount? _claim;

    /// <returns>Null where the tags cannot be about such nodes.</returns>
    public NodeReading? Interpret()
    {
        ReadThings();
        ReadAmounts();
        ReadValues();
        ReadNegations();
        ReadOrder();
        ReadGroup();
        ReadProperties();
        ReadLabels();
        if (_cost >= NameCost || Decide() is not { } reading)
            return null;
        return reading with { Filters = _filters, Properties = [.. _asked.Distinct()], Named = _named, Group = _group, Descending = _descending, Top = _top, Claim = _claim, IsYesNo = IsYesNo, Cost = reading.Cost + _cost + StepCost * _filters.Sum(filter => filter.Path.Count) };
    }

    private bool IsYesNo => frame.Ask == AskKind.YesNo || AskedEitherWay().IsMatch(frame.Form) || NodeTagger.EnglishWords(frame) is [{ Text: "is" or "are" or "does" or "do" or "was" or "were" or "did" or "has" or "have" or "can" }, ..];

    private bool Has(Cue cue) => tags.Any(tag => tag.Cue == cue);

    private static IEnumerable<SchemaMeaning> PropertiesOf(NodeTag tag) => tag.Meanings.Where(meaning => meaning.Property is not null);

    /// <summary>Whether nothing of weight stands between two tags.</summary>
    private bool Near(int left, int right)
    {
        if (left < 0 || right >= tags.Count)
            return false;
        var (from, to) = (tags[left].End, tags[right].Start);
        var latin = NodeTagger.EnglishWords(frame).Where(word => word.Start >= from && word.End <= to).ToList();
        if (latin.Any(word => !terms.English.Contains(word.Text)))
            return false;
        var between = frame.Form[from..to];
        foreach (var word in terms.Light)
            between = between.Replace(word, "", StringComparison.Ordinal);
        return latin.Count > 0 || between.All(character => Light.Contains(character));
    }

    private bool Touch(int left, int right) => left >= 0 && right < tags.Count && tags[left].End == tags[right].Start;

    private IReadOnlyList<PathStep>? PathTo(string label) => label == type.Label ? [] : paths.Find(type.Label, label, _mentioned, _labels, index.Values);

    private void Walk(IReadOnlyList<PathStep> path)
    {
        foreach (var step in path)
        {
            _walked.Add(step.Label);
            for (var i = 0; i < tags.Count; i++)
                if (tags[i].Meanings.Any(meaning => meaning.Relationship == step.Relationship) && !tags[i].Meanings.Any(meaning => meaning.Property is not null && _used[i]))
                    _used[i] = true;
        }
    }

    private void ReadThings()
    {
        var named = new Dictionary<string, (List<CypherValue> Names, IReadOnlyList<PathStep> Path)>();
        var all = frame.Form.Contains('都') && !Has(Cue.Many) || frame.Form.Contains("同时", StringComparison.Ordinal);
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i].Things.Count == 0)
                continue;
            _used[i] = true;
            var own = tags[i].Things.Where(thing => thing.Label == type.Label).ToList();
            var (label, path) = own.Count > 0 && !IsJoinedToItself(i) ? (type.Label, [])
                : tags[i].Things.Select(thing => (thing.Label, Path: thing.Label == type.Label ? Itself() : PathTo(thing.Label))).Where(entry => entry.Path is not null).OrderBy(entry => entry.Path!.Count).FirstOrDefault();
            if (path is null)
            {
                _cost += NameCost;
                continue;
            }

            Walk(path);
            var names = tags[i].Things.Where(thing => thing.Label == label).Select(thing => thing.Name).Distinct().ToList();
            if (path.Count == 0)
                _named.AddRange(names);
            var key = label + path.Count + (all && path.Count > 0 ? $"#{i}" : "");
            if (!named.TryGetValue(key, out var group))
                named[key] = group = ([], path);
            group.Names.AddRange(names.Select(name => CypherValue.Of(name)));
        }

        foreach (var (names, path) in named.Values)
        {
            var owner = path.Count == 0 ? type : schema.Nodes[path[^1].Label];
            _filters.Add(new NodeFilter(path, owner, owner.Name!, FilterKind.In) { Values = names });
        }
    }

    /// <summary>Whether a relationship from such nodes to such nodes is meant: 东城分馆属于哪个图书馆.</summary>
    private bool IsJoinedToItself(int thing) => Itself() is not null && tags.Count(tag => tag.Things.Count > 0) == 1 && IsAskedLabel(type) && thing < tags.Count;

    private IReadOnlyList<PathStep>? Itself() => _mentioned.FirstOrDefault(relationship => relationship.From.Contains(type.Label) && relationship.To.Contains(type.Label)) is { } relationship
        ? [new PathStep(relationship, !IsAskedLabel(type) || tags.ToList().FindIndex(tag => tag.Things.Count > 0) > tags.ToList().FindIndex(tag => tag.Meanings.Any(meaning => meaning.Relationship == relationship)), type.Label)]
        : null;

    private void ReadValues()
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if (_used[i] || tags[i].Values.Count == 0)
                continue;
            if (tags[i].Meanings.Count > 0 && !IsValueBeside(i) && tags[i].Meanings.Any(meaning => meaning.IsLabel && meaning.Node == type || meaning.Node == type))
                continue;
            var value = tags[i].Values
                .Select(value => (Value: value, Path: PathTo(value.Label), Beside: Beside(i, value)))
                .Where(entry => entry.Path is not null && index.Values.KindOf(entry.Value.Label, entry.Value.Property) is not null)
                .OrderBy(entry => entry.Beside is null ? 1 : 0).ThenBy(entry => entry.Path!.Count).FirstOrDefault();
            if (value.Value is null)
            {
                if (tags[i].Meanings.Count == 0)
                    _cost += AmountCost;
                continue;
            }

            _used[i] = true;
            if (value.Beside is { } property)
                _used[property] = true;
            Walk(value.Path!);
            var owner = schema.Nodes[value.Value.Label];
            var negated = NegatedBefore(value.Beside is { } at && at < i ? at : i) || NegatedBefore(i);
            var same = _filters.FindIndex(filter => filter.Owner == owner && filter.Property == value.Value.Property && filter.Kind is FilterKind.In && !negated && !filter.Negated);
            if (same >= 0 && filterIsValue(_filters[same]))
                _filters[same] = _filters[same] with { Values = [.. _filters[same].Values, value.Value.Value] };
            else
                _filters.Add(new NodeFilter(value.Path!, owner, value.Value.Property, value.Value.IsItem ? FilterKind.Holds : FilterKind.In) { Values = [value.Value.Value], Negated = negated });
        }

        bool filterIsValue(NodeFilter filter) => filter.Property != filter.Owner.Name;
    }

    private bool IsValueBeside(int i) => tags[i].Values.Any(value => Beside(i, value) is not null);

    /// <summary>The tag next to a value that names the value's property: 状态 of 状态为在建.</summary>
    private int? Beside(int i, PropertyValue value)
    {
        foreach (var other in new[] { i - 1, i + 1 })
            if (Near(Math.Min(i, other), Math.Max(i, other)) && !_used[other] && PropertiesOf(tags[other]).Any(meaning => meaning.Node!.Label == value.Label && meaning.Property!.Name == value.Property))
                return other;
        return i >= 2 && tags[i - 1].Cue == Cue.None && PropertiesOf(tags[i - 2]).Any(meaning => meaning.Node!.Label == value.Label && meaning.Property!.Name == value.Property) ? i - 2 : null;
    }

    private bool NegatedBefore(int i)
    {
        if (i <= 0 || tags[i - 1].Cue != Cue.None || !Near(i - 1, i))
            return false;
        _used[i - 1] = true;
        return true;
    }

    /// <summary>Flags and what is missing: 有急诊的, 不允许带狗的, 没有电话的, 门票免费的.</summary>
    private void ReadNegations()
    {
        for (var i = 0; i < tags.Count; i++)
        {
            if ((tags[i].Cue == Cue.Free || tags[i].Cue == Cue.Paid && (!tags[i].IsProperty || Touch(i, i + 1) && tags[i + 1].IsLabel)) && !PropertiesOf(tags[i]).Any(meaning => meaning.Node == type && meaning.Property!.Type == "boolean"))
                ReadFree(i);
            if (_used[i] || !tags[i].IsProperty || OwnerOf(i, precedes: true) is not var (owner, property, path) || path is null)
                continue;
            var negated = NegatedBefore(i);
            var empty = i + 1 < tags.Count && tags[i + 1].Cue == Cue.Empty && Near(i, i + 1);
            var isFlag = property.Type == "boolean";
            if (isFlag && (_named.Count == 0 || owner != type) || !isFlag && (negated || empty) && _named.Count == 0)
            {
                _used[i] = true;
                if (empty)
                    _used[i + 1] = true;
                Walk(path);
                _filters.Add(new NodeFilter(path, owner, property.Name, isFlag ? FilterKind.True : FilterKind.Missing) { Negated = isFlag && negated });
            }
        }

        for (var i = 0; i + 1 < tags.Count; i++)
            if (!_used[i] && tags[i].Cue == Cue.None && !IsYesNo && Near(i, i + 1) && tags[i + 1].Meanings.FirstOrDefault(meaning => meaning.IsLabel && meaning.Node != type) is { } label && PathTo(label.Node!.Label) is { } joined)
            {
                _used[i] = _used[i + 1] = true;
                Walk(joined);
                _filters.Add(new NodeFilter(joined, label.Node!, label.Node!.Key, FilterKind.Joined) { Negated = true });
            }
    }

    private void ReadFree(int i)
    {
        if (type.Properties.Values.FirstOrDefault(property => vocabulary.IsOf(property, "fee")) is not { } fee)
            return;
        _used[i] = true;
        foreach (var other in new[] { i - 1, i + 1 })
            if (other >= 0 && other < tags.Count && Near(Math.Min(i, other), Math.Max(i, other)) && PropertiesOf(tags[other]).Any(meaning => meaning.Property == fee))
                _used[other] = true;
        _filters.Add(new NodeFilter([], type, fee.Name, FilterKind.Free) { Negated = tags[i].Cue == Cue.Paid || NegatedBefore(i) });
    }

    /// <summary>Whose property a word names: of the noun it stands behind, or, where it limits one, of the noun that follows; otherwise of the nodes asked about.</summary>
    private (NodeType Owner, PropertyType Property, IReadOnlyList<PathStep>? Path)? OwnerOf(int i, bool precedes, int last = -1)
    {
        var meanings = PropertiesOf(tags[i]).OrderByDescending(meaning => meaning.Strength).ToList();
        if (meanings.Count == 0)
            return null;
        last = Math.Max(last, i);
        SchemaMeaning? chosen = null;
        if (precedes && last + 1 < tags.Count && Near(last, last + 1))
            chosen = meanings.FirstOrDefault(meaning => tags[last + 1].Meanings.Any(label => label.IsLabel && label.Node == meaning.Node));
        for (var before = i - 1; chosen is null && before >= 0 && Near(before, before + 1); before--)
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
        .. tag.Meanings.Where(meaning => meaning.IsLabel).Select(meaning => meaning.Node!),
        .. tag.Meanings.Where(meaning => meaning.Relationship is not null).SelectMany(meaning => meaning.Relationship!.To).Where(schema.Nodes.ContainsKey).Select(label => schema.Nodes[label]),
    ];

    [System.Text.RegularExpressions.GeneratedRegex(@"(?<word>\p{L})[不没]\k<word>")]
    private static partial System.Text.RegularExpressions.Regex AskedEitherWay();
}
