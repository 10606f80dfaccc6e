using System.Collections.Concurrent;

namespace BriefingQA.Cypher.Graph;

/// <summary>
/// Names and their ids: labels, relationship types or property keys. It only grows: an id means the same name for as long
/// as the store lives, whatever transaction asked for it and however that ended.
/// </summary>
internal sealed class TokenTable(int capacity)
{
    /// <summary>What <see cref="Find"/> gives for a name that has no id. No element of a graph has it.</summary>
    public const int None = -1;

    private readonly ConcurrentDictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();
    private volatile string[] _names = [];

    public int Count => _names.Length;

    /// <summary>In order of their ids, which are 0, 1, 2 …</summary>
    public IReadOnlyList<string> Names => _names;

    public string NameOf(int id) => _names[id];

    public int Find(string name) => _ids.TryGetValue(name, out var id) ? id : None;

    /// <exception cref="CypherRuntimeException">There is no room for one more name.</exception>
    public int FindOrAdd(string name)
    {
        if (_ids.TryGetValue(name, out var known))
            return known;

        lock (_adding)
        {
            if (_ids.TryGetValue(name, out known))
                return known;

            var id = _names.Length;
            if (id == capacity)
                throw new CypherRuntimeException($"The graph already has {capacity} such names; '{name}' is one too many.", "ResourceError", "TooManyTokens");

            _names = [.. _names, name];
            _ids[name] = id;
            return id;
        }
    }
}
