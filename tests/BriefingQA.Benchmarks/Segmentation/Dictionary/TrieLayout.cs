using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Benchmarks.Segmentation.Dictionary;

/// <summary>
/// Lays words out as a double-array trie. Nodes with many children are placed first, for they find room only where much
/// is free; of the others those above the most counted words, so that these come to lie together.
/// </summary>
internal static class TrieLayout
{
    /// <param name="words">With the index of the frequency and of the tag.</param>
    public static (TrieNode[] Roots, TrieNode[] Nodes) Build(
        CharacterCodes characters, IReadOnlyDictionary<string, (long Count, int Frequency, int Tag)> words)
    {
        var top = new Branch { Code = 0 };
        foreach (var (word, value) in words)
        {
            var branch = top;
            foreach (var unit in word)
            {
                branch.Count += value.Count;
                branch = branch.Child(characters[unit]);
            }

            (branch.Frequency, branch.Tag) = (value.Frequency, value.Tag);
        }

        var slots = new SlotAllocator();
        var parents = top.Descendants().Where(branch => branch.Children.Count > 0);
        foreach (var branch in parents.OrderByDescending(branch => branch.Children.Count).ThenByDescending(branch => branch.Count))
            branch.Base = slots.Allocate([.. branch.Children.Keys]);

        var nodes = new TrieNode[slots.GreatestBase + characters.Count + 1];
        foreach (var branch in top.Descendants())
        {
            foreach (var (code, child) in branch.Children)
                nodes[branch.Base + code] = child.ToNode();
        }

        var roots = new TrieNode[characters.Count + 1];
        foreach (var (code, branch) in top.Children)
            roots[code] = branch.ToNode();
        return (roots, nodes);
    }

    private sealed class Branch
    {
        public required int Code { get; init; }

        public SortedDictionary<int, Branch> Children { get; } = [];

        /// <summary>Of all words that go through here.</summary>
        public long Count { get; set; }

        public int Frequency { get; set; }

        public int Tag { get; set; }

        public int Base { get; set; }

        public Branch Child(int code) => Children.TryGetValue(code, out var child) ? child : Children[code] = new Branch { Code = code };

        public IEnumerable<Branch> Descendants() => Children.Values.SelectMany(child => child.Descendants().Prepend(child));

        public TrieNode ToNode() => new(Code, Base, Tag, Frequency);
    }
}
