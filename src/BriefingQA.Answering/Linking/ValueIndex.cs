using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Linking;

/// <summary>The texts that properties of nodes hold, so that a question's words can be linked to them; and of what kind the values of each property are.</summary>
internal sealed class ValueIndex
{
    /// <summary>Longer texts are prose, which no question repeats.</summary>
    public const int LongestValue = 40;

    private readonly Dictionary<string, List<PropertyValue>> _values = [];
    private readonly Dictionary<(string Label, string Property), CypherValueKind> _kinds = [];
    private readonly HashSet<string> _types = [];

    private readonly PrefixLengths _prefixes = new();

    public void Add(string label, string property, CypherValue value, Func<string, string> form)
    {
        if (value.IsNull)
            return;
        AddKind(label, property, value.Kind);
        if (value.Kind == CypherValueKind.List)
            foreach (var item in value.AsList())
                AddText(item, isItem: true);
        else
            AddText(value, isItem: false);

        void AddText(CypherValue text, bool isItem)
        {
            if (text.Kind != CypherValueKind.String || text.AsString().Length > LongestValue || form(text.AsString()) is not { Length: > 0 } key)
                return;
            if (!_values.TryGetValue(key, out var values))
                _values[key] = values = [];
            if (!values.Any(other => other.Label == label && other.Property == property))
                values.Add(new PropertyValue(label, property, text, isItem));
            _prefixes.Add(key);
        }
    }

    public void AddKind(string label, string property, CypherValueKind kind)
    {
        if (kind != CypherValueKind.Null)
            _kinds.TryAdd((label, property), kind);
    }

    public void AddRelationships(string type) => _types.Add(type);

    /// <summary>Of the texts that begin as a text does, in characters.</summary>
    public int LongestFrom(ReadOnlySpan<char> text) => _prefixes.Longest(text);

    public IReadOnlyList<PropertyValue> Find(ReadOnlySpan<char> form) =>
        LongestFrom(form) == form.Length && _values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var values) ? values : Array.Empty<PropertyValue>();

    /// <summary>Null where no node has the property.</summary>
    public CypherValueKind? KindOf(string label, string property) => _kinds.TryGetValue((label, property), out var kind) ? kind : null;

    /// <summary>Whether the graph has relationships of a type.</summary>
    public bool HasRelationships(string type) => _types.Contains(type);
}

/// <summary>A text that a property of some nodes holds, alone or as an item of a list.</summary>
internal sealed record PropertyValue(string Label, string Property, CypherValue Value, bool IsItem);
