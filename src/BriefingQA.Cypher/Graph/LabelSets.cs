using System.Collections.Concurrent;

namespace BriefingQA.Cypher.Graph;

/// <summary>The combinations of labels that nodes have had, numbered, so that a node holds one small number. It only grows.</summary>
internal sealed class LabelSets
{
    public const ushort Empty = 0;

    /// <summary>Stands in the place of a node that does not exist.</summary>
    public const ushort NoNode = ushort.MaxValue;

    private readonly ConcurrentDictionary<Key, ushort> _ids = new();
    private readonly Lock _adding = new();
    private volatile int[][] _sets = [[]];

    public LabelSets() => _ids[new Key([])] = Empty;

    /// <summary>Label ids, ascending.</summary>
    public ReadOnlySpan<int> this[ushort set] => _sets[set];

    public bool Contains(ushort set, int label) => _sets[set].AsSpan().Contains(label);

    public ushort Of(ReadOnlySpan<int> labels)
    {
        var sorted = labels.ToArray();
        Array.Sort(sorted);
        return Intern([.. sorted.Distinct()]);
    }

    public ushort With(ushort set, int label) => Contains(set, label) ? set : Of([.. _sets[set], label]);

    public ushort Without(ushort set, int label) => Contains(set, label) ? Intern([.. _sets[set].Where(other => other != label)]) : set;

    private ushort Intern(int[] sorted)
    {
        if (_ids.TryGetValue(new Key(sorted), out var known))
            return known;

        lock (_adding)
        {
            if (_ids.TryGetValue(new Key(sorted), out known))
                return known;

            var id = _sets.Length;
            if (id == NoNode)
                throw new CypherRuntimeException($"The graph already has {NoNode} combinations of labels.", "ResourceError", "TooManyTokens");

            _sets = [.. _sets, sorted];
            _ids[new Key(sorted)] = (ushort)id;
            return (ushort)id;
        }
    }

    private readonly struct Key(int[] labels) : IEquatable<Key>
    {
        private readonly int[] _labels = labels;

        public bool Equals(Key other) => _labels.AsSpan().SequenceEqual(other._labels);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var label in _labels)
                hash.Add(label);
            return hash.ToHashCode();
        }
    }
}
