using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

/// <summary>The terms of the texts, and lists of texts, in some properties of elements with one of some labels or types.</summary>
internal sealed class FullTextIndex : GraphIndex
{
    private readonly FullTextField[] _fields;

    private FullTextIndex(IndexDefinition definition, FullTextField[] fields, TextAnalyzer analyzer, object? owner)
        : base(definition, owner) => (_fields, Analyzer) = (fields, analyzer);

    public TextAnalyzer Analyzer { get; }

    /// <summary>One for each property of the definition.</summary>
    public IReadOnlyList<FullTextField> Fields => _fields;

    public static new FullTextIndex Build(IndexDefinition definition, GraphState state, object? owner)
    {
        var builder = owner ?? new object();
        FullTextField[] fields = [.. definition.Properties.Select(_ => new FullTextField(builder))];
        var index = new FullTextIndex(definition, fields, TextAnalyzer.Named(definition.Analyzer ?? TextAnalyzer.DefaultName), builder);
        foreach (var id in Candidates(definition, state))
            index.Add(state, id);
        return index;
    }

    public override GraphIndex Fork(object owner) => new FullTextIndex(Definition, [.. _fields.Select(field => field.Fork(owner))], Analyzer, owner);

    public override bool Covers(GraphState state, int id) => HasLabelOrType(state, id);

    public override void Add(GraphState state, int id)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            if (TermsOf(state, id, i) is { } terms)
                _fields[i].Add(id, terms);
        }
    }

    public override void Remove(GraphState state, int id)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            if (TermsOf(state, id, i) is { } terms)
                _fields[i].Remove(id, terms);
        }
    }

    /// <summary>Null where the property is no text.</summary>
    public List<string>? TermsOf(GraphState state, int id, int field)
    {
        var value = state.Property(Definition.Entity, id, Definition.Properties[field]);
        return value.Kind switch
        {
            CypherValueKind.String => Analyzer.TermsOf(value.AsString()),
            CypherValueKind.List when value.AsList() is { Count: > 0 } list && list[0].Kind == CypherValueKind.String =>
                [.. list.SelectMany(item => Analyzer.TermsOf(item.AsString()))],
            _ => null,
        };
    }
}
