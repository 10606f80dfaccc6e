using System.Collections.Immutable;

namespace BriefingQA.Cypher.Graph;

/// <summary>The terms of one property in a full-text index.</summary>
internal sealed class FullTextField
{
    private readonly object? _owner;
    private ImmutableDictionary<string, FullTextPostings> _terms;

    public FullTextField(object? owner)
        : this(owner, ImmutableDictionary.Create<string, FullTextPostings>(StringComparer.Ordinal), 0, 0)
    {
    }

    private FullTextField(object? owner, ImmutableDictionary<string, FullTextPostings> terms, int documents, long length) =>
        (_owner, _terms, Documents, Length) = (owner, terms, documents, length);

    /// <summary>How many elements have text in the property.</summary>
    public int Documents { get; private set; }

    /// <summary>How many terms they have, all together.</summary>
    public long Length { get; private set; }

    public FullTextField Fork(object owner) => new(owner, _terms, Documents, Length);

    public FullTextPostings? Find(string term) => _terms.GetValueOrDefault(term);

    public IEnumerable<string> TermsStartingWith(string prefix) => _terms.Keys.Where(term => term.StartsWith(prefix, StringComparison.Ordinal));

    public void Add(int id, List<string> terms)
    {
        foreach (var (term, frequency) in terms.CountBy(term => term, StringComparer.Ordinal))
        {
            PostingsToChange(term).Add(new(id, (ushort)Math.Min(frequency, ushort.MaxValue), (ushort)Math.Min(terms.Count, ushort.MaxValue)));
        }

        Documents++;
        Length += terms.Count;
    }

    public void Remove(int id, List<string> terms)
    {
        foreach (var term in terms.Distinct(StringComparer.Ordinal))
        {
            var postings = PostingsToChange(term);
            postings.Remove(id);
            if (postings.All.IsEmpty)
                _terms = _terms.Remove(term);
        }

        Documents--;
        Length -= terms.Count;
    }

    private FullTextPostings PostingsToChange(string term)
    {
        if (_terms.TryGetValue(term, out var postings) && postings.Owner == _owner && _owner is not null)
            return postings;

        postings = postings?.CopyFor(_owner) ?? new FullTextPostings(_owner);
        _terms = _terms.SetItem(term, postings);
        return postings;
    }
}
