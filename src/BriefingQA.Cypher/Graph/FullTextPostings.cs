namespace BriefingQA.Cypher.Graph;

/// <summary>The elements whose property holds one term, by ascending ids.</summary>
internal sealed class FullTextPostings(object? owner)
{
    private Posting[] _postings = [];
    private int _count;

    public object? Owner { get; } = owner;

    public ReadOnlySpan<Posting> All => _postings.AsSpan(0, _count);

    public FullTextPostings CopyFor(object? owner) => new(owner) { _postings = All.ToArray(), _count = _count };

    public void Add(Posting posting)
    {
        if (_count == _postings.Length)
            Array.Resize(ref _postings, Math.Max(4, _count * 2));

        var at = _count == 0 || _postings[_count - 1].Id < posting.Id ? _count : ~Find(posting.Id);
        Array.Copy(_postings, at, _postings, at + 1, _count - at);
        _postings[at] = posting;
        _count++;
    }

    public void Remove(int id)
    {
        var at = Find(id);
        _count--;
        Array.Copy(_postings, at + 1, _postings, at, _count - at);
    }

    /// <summary>Null where the element does not hold the term.</summary>
    public Posting? Of(int id) => Find(id) is >= 0 and var at ? _postings[at] : null;

    private int Find(int id) => All.BinarySearch(new Posting(id, 0, 0));

    /// <param name="Frequency">How often the term stands in the property.</param>
    /// <param name="Length">How many terms the property has in all.</param>
    internal readonly record struct Posting(int Id, ushort Frequency, ushort Length) : IComparable<Posting>
    {
        public int CompareTo(Posting other) => Id.CompareTo(other.Id);
    }
}
