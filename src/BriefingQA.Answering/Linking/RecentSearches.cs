namespace BriefingQA.Answering.Linking;

/// <summary>Remembers the last few searches: the parts of one question search by the same words several times.</summary>
internal sealed class RecentSearches<T>
{
    private const int MostRemembered = 32;

    private readonly Dictionary<string, T> _found = [];
    private readonly Lock _gate = new();

    public T Get(IEnumerable<string> words, Func<IReadOnlyList<string>, T> search)
    {
        List<string> all = [.. words];
        var key = string.Join('\n', all);
        lock (_gate)
            if (_found.TryGetValue(key, out var known))
                return known;
        var found = search(all);
        lock (_gate)
        {
            if (_found.Count == MostRemembered)
                _found.Clear();
            _found[key] = found;
        }

        return found;
    }
}
