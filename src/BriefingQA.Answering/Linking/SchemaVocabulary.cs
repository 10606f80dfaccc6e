using BriefingQA.Answering.Questions;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Linking;

/// <summary>
/// The words by which a question may call the labels, properties and relationships of a schema: the schema's own, its
/// identifiers taken apart, and the words that <see cref="TermLexicon"/> has for the same notions.
/// </summary>
internal sealed class SchemaVocabulary
{
    /// <summary>Shorter parts of an English phrase do not stand for it.</summary>
    private const int ShortestWord = 4;

    public const double Own = 1, Borrowed = 0.8, Partial = 0.6, Asking = 0.45;

    private readonly GraphSchema _schema;
    private readonly TermLexicon _lexicon;
    private readonly WordForms _forms;
    private readonly Dictionary<string, List<TermLexicon.Term>> _termsOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<SchemaMeaning>> _meanings = [];
    private readonly Dictionary<PropertyType, HashSet<string>> _notions = new(ReferenceEqualityComparer.Instance);

    public SchemaVocabulary(GraphSchema schema, TermLexicon lexicon, WordForms forms)
    {
        (_schema, _lexicon, _forms) = (schema, lexicon, forms);
        foreach (var term in lexicon.Terms)
            foreach (var word in term.English.Concat(term.Chinese))
                (_termsOf.TryGetValue(word, out var terms) ? terms : _termsOf[word] = []).Add(term);

        foreach (var node in schema.Nodes.Values.Where(node => node.Figure is null))
        {
            AddLabel(node);
            foreach (var property in node.Properties.Values)
                AddProperty(node, property);
        }

        foreach (var relationship in schema.Relationships)
            AddRelationship(relationship);
        foreach (var word in _meanings.Keys.ToList())
            _meanings[word] = Clear(_meanings[word]);
        Longest = _meanings.Keys.Select(word => word.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>Of the words, in characters.</summary>
    public int Longest { get; }

    /// <param name="word">Chinese in the form words are compared in; English in lower case, words apart by one space, in the singular.</param>
    public IReadOnlyList<SchemaMeaning> Find(ReadOnlySpan<char> word) =>
        _meanings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var meanings) ? meanings : Array.Empty<SchemaMeaning>();

    /// <summary>Whether a property is of a notion, by the notion's name. For example, startDate is of <c>date</c> and of <c>start</c>.</summary>
    public bool IsOf(PropertyType property, string notion) => _notions.TryGetValue(property, out var notions) && notions.Contains(notion);

    public static bool IsNumber(PropertyType property) => property.Type is "integer" or "float";

    /// <summary>Whether things can be put in an order by it, the first or the last of which a question may ask for.</summary>
    public bool IsOrdered(PropertyType property) => IsNumber(property) || property.Type == "date" || IsOf(property, "year");

    private void AddLabel(NodeType node)
    {
        var identifier = Identifiers.Words(node.Label);
        var own = node.Chinese.Concat(node.English).Append(identifier).ToList();
        var meaning = new SchemaMeaning(node, null, null, Own);
        foreach (var word in own)
            Add(word, meaning);
        var terms = own.SelectMany(TermsOf).ToList();
        if (terms.Count == 0)
            terms = [.. own.SelectMany(word => TermsOf(word.Split(' ')[^1]))];
        foreach (var word in terms.SelectMany(term => term.English.Concat(term.Chinese)))
            Add(word, meaning with { Strength = Borrowed });
        foreach (var compound in Compounds(identifier))
            Add(compound, meaning with { Strength = Borrowed });
        if (node.Asks.Contains("who"))
            foreach (var word in new[] { "谁", "who" })
                Add(word, meaning with { Strength = Asking });
    }

    private void AddProperty(NodeType node, PropertyType property)
    {
        var identifier = Identifiers.Words(property.Name);
        var own = property.Chinese.Concat(property.English).Append(identifier).Distinct().ToList();
        var notions = _notions[property] = new HashSet<string>(property.Type == "date" ? ["date"] : []);
        var meaning = new SchemaMeaning(node, property, null, Own);
        foreach (var word in own)
            Add(word, meaning);

        var exact = own.SelectMany(TermsOf).Distinct().ToList();
        var partial = own.SelectMany(PartsOf).Where(term => !exact.Contains(term)).Distinct().ToList();
        notions.UnionWith(exact.Concat(partial).Select(term => term.Name));
        if (property.Name == node.Name || property.Name == node.Key && exact.All(term => term.Name is "name" or "code"))
            return;
        foreach (var word in own.SelectMany(OtherEndings))
            Add(word, meaning with { Strength = Borrowed });
        foreach (var word in property.English.Append(identifier).Where(phrase => phrase.Contains(' ')).SelectMany(phrase => phrase.Split(' ')))
            if (word.Length >= ShortestWord && !_lexicon.Tails.Contains(word) && !_lexicon.English.Contains(word))
                Add(word, meaning with { Strength = Partial });
        foreach (var term in exact)
            Borrow(term, Borrowed);
        foreach (var term in exact.Count > 0 ? [] : partial)
            Borrow(term, Partial);
        foreach (var compound in Compounds(identifier))
            Add(compound, meaning with { Strength = Borrowed });
        if (property.Type == "date")
            foreach (var ask in TermsOf("date").SelectMany(term => term.Asks))
                Add(ask, meaning with { Strength = Asking });

        void Borrow(TermLexicon.Term term, double strength)
        {
            foreach (var word in term.English.Concat(term.Chinese).Where(word => word.Length > 1))
                Add(word, meaning with { Strength = strength });
            foreach (var word in term.Asks)
                Add(word, meaning with { Strength = Asking });
        }
    }

    /// <summary>开业, 开业时间 and 开业年份 of 开业日期.</summary>
    private IEnumerable<string> OtherEndings(string word)
    {
        foreach (var endings in _lexicon.Endings)
            if (endings.Where(ending => word.Length >= ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)).MaxBy(ending => ending.Length) is { } own)
                return endings.Select(ending => word[..^own.Length] + ending).Append(word[..^own.Length]);
        return [];
    }

    private void AddRelationship(RelationshipType relationship)
    {
        var identifier = Identifiers.Words(relationship.Type);
        var words = identifier.Split(' ').Where(word => !_lexicon.Tails.Contains(word)).ToList();
        var meaning = new SchemaMeaning(null, null, relationship, Own);
        foreach (var word in relationship.Chinese.Concat(relationship.English).Append(identifier).Append(string.Join(' ', words)).Where(word => word.Length > 0))
            Add(word, meaning);
        foreach (var word in relationship.Chinese.Concat(relationship.English).Concat(words).SelectMany(word => _lexicon.Relations.Where(term => term.English.Contains(word) || term.Chinese.Contains(word))).SelectMany(term => term.English.Concat(term.Chinese)).Where(word => word.Length > 1))
            Add(word, meaning with { Strength = Partial });
    }

    private List<TermLexicon.Term> TermsOf(string word) => _termsOf.TryGetValue(word, out var terms) ? terms : [];

    /// <summary>The notions that a longer word ends in or, for an identifier, holds before words that add nothing: 客流 of 日均客流, budget of budget amount.</summary>
    private IEnumerable<TermLexicon.Term> PartsOf(string word)
    {
        if (word.All(char.IsAscii))
        {
            var words = word.Split(' ');
            return words.Length < 2 ? []
                : words.SelectMany((part, i) => TermsOf(string.Join(' ', words[i..])).Concat(TermsOf(string.Join(' ', words[..(words.Length - i)])))).Distinct()
                    .Where(term => !_lexicon.Tails.Contains(term.Name));
        }

        for (var length = word.Length - 1; length >= 2; length--)
            if (TermsOf(word[^length..]) is { Count: > 0 } terms)
                return terms;
        return [];
    }

    /// <summary>The Chinese of an identifier of two notions: 签发日期 of issue date, 预算金额 of budget amount.</summary>
    private IEnumerable<string> Compounds(string identifier)
    {
        var words = identifier.Split(' ');
        for (var i = 1; i < words.Length; i++)
            foreach (var head in TermsOf(string.Join(' ', words[..i])))
                foreach (var tail in TermsOf(string.Join(' ', words[i..])))
                    foreach (var left in head.Chinese)
                        foreach (var right in tail.Chinese)
                            yield return left + right;
    }

    private void Add(string word, SchemaMeaning meaning)
    {
        var form = word.All(char.IsAscii) ? word.ToLowerInvariant() : _forms.Form(word);
        if (form.Length == 0)
            return;
        if (!_meanings.TryGetValue(form, out var meanings))
            _meanings[form] = meanings = [];
        var same = meanings.FindIndex(other => other.Node == meaning.Node && other.Property == meaning.Property && other.Relationship == meaning.Relationship);
        if (same < 0)
            meanings.Add(meaning);
        else if (meanings[same].Strength < meaning.Strength)
            meanings[same] = meaning;
    }

    /// <summary>
    /// Labels and relationships do not borrow a word that the schema itself uses. Of several properties of one label the one that
    /// the word fits best; none where two fit alike and neither has the word as its own.
    /// </summary>
    private static List<SchemaMeaning> Clear(List<SchemaMeaning> meanings) =>
    [
        .. meanings.Where(meaning => meaning.Property is null && (meaning.Strength == Own || meanings.All(other => other.Strength < Own))),
        .. meanings.Where(meaning => meaning.Property is not null).GroupBy(meaning => meaning.Node).SelectMany(group =>
        {
            var best = group.Max(meaning => meaning.Strength);
            var fitting = group.Where(meaning => meaning.Strength == best).ToList();
            return fitting.Count > 1 && best < Own ? [] : fitting;
        }),
    ];
}
