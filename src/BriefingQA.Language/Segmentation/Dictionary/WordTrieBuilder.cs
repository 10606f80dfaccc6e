namespace BriefingQA.Language.Segmentation.Dictionary;

/// <summary>Adds words to a trie as jieba does. It takes over the arrays of the data it is given.</summary>
internal sealed class WordTrieBuilder
{
    private readonly CharacterCodes _characters;
    private readonly TrieEditor _trie;
    private readonly FrequencyTable _frequencies;
    private readonly List<string> _tags;
    private readonly HashSet<string> _deleted = [];
    private long _total;

    public WordTrieBuilder(SegmentationData data)
    {
        _characters = new CharacterCodes(data.Units);
        _trie = new TrieEditor(data.Roots, data.Nodes, _characters);
        _frequencies = new FrequencyTable(data.Frequencies);
        _tags = [.. data.Tags];
        _total = data.Total;
    }

    /// <summary>The names of the tags of nodes.</summary>
    public IReadOnlyList<string> Tags => _tags;

    /// <summary>Words that were given frequency 0 at some time.</summary>
    public HashSet<string> Deleted => _deleted;

    /// <summary>The words added so far, until the next is added.</summary>
    public WordTrie Build() => new(_characters, _trie.Roots, _trie.Nodes, _frequencies, _total);

    /// <param name="frequency">Null for as much as it takes that the word is cut out in one piece.</param>
    /// <param name="tag">Null to leave the tag as it is.</param>
    public void Add(string word, long? frequency, string? tag)
    {
        var counted = frequency ?? SuggestedFrequency.ToJoin(Build(), word);
        _total += counted;
        ref var node = ref _trie.Node(word);
        node = new TrieNode(node.Code, node.Base, tag is null ? node.Tag : TagIndex(tag), _frequencies.IndexOf(counted));
        if (counted == 0)
            _deleted.Add(word);
    }

    /// <summary>Gives the word that <paramref name="parts"/> form so low a frequency that it is cut into them.</summary>
    public void Split(IReadOnlyList<string> parts) =>
        Add(string.Concat(parts), SuggestedFrequency.ToSplit(Build(), parts), tag: null);

    private int TagIndex(string tag)
    {
        var index = _tags.IndexOf(tag);
        if (index >= 0)
            return index;
        if (_tags.Count > byte.MaxValue)
            throw new InvalidOperationException($"A trie holds {byte.MaxValue + 1} different tags; {tag} is one too many.");
        _tags.Add(tag);
        return _tags.Count - 1;
    }
}
