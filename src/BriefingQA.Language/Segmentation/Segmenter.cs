using System.Buffers;
using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Language.Segmentation;

/// <summary>
/// Cuts Chinese text into words exactly as jieba 0.42.1 does, with jieba's dictionary and models. It never changes, so
/// any number of threads can use one. All offsets are UTF-16 units.
/// </summary>
public sealed class Segmenter
{
    private readonly WordTrie _trie;
    private readonly UnknownWords _plainWords;
    private readonly UnknownWords _taggedWords;
    private readonly PhraseMerger _phrases;
    private readonly string[] _tags;
    private readonly byte _latinTag;

    private Segmenter(SegmentationData data, WordTrieBuilder words)
    {
        _trie = words.Build();
        _tags = [.. words.Tags];
        _latinTag = (byte)Array.IndexOf(_tags, "eng");
        _phrases = new PhraseMerger(_trie, _tags);
        _plainWords = new UnknownPlainWords(_trie, data.WordModel, words.Deleted);
        _taggedWords = new UnknownTaggedWords(_trie, data.TagModel, (byte)Array.IndexOf(_tags, "m"), _latinTag);
    }

    /// <summary>Loads jieba's dictionary, some 6 MB, and adds the words of <paramref name="dictionaries"/> in their order.</summary>
    public static Segmenter Create(params ReadOnlySpan<UserDictionary> dictionaries)
    {
        var data = SegmentationData.Load();
        var words = new WordTrieBuilder(data);
        foreach (var dictionary in dictionaries)
            dictionary.ApplyTo(words);
        return new Segmenter(data, words);
    }

    /// <summary>The words of the text, one after the other and nothing left out.</summary>
    /// <param name="hmm">Whether words that are not in the dictionary are recognised (by a hidden Markov model).</param>
    public string[] Cut(string text, bool hmm = true)
    {
        var tokens = ArrayPool<Range>.Shared.Rent(text.Length);
        var words = Words(text, tokens.AsSpan(0, Cut(text, tokens, hmm)));
        ArrayPool<Range>.Shared.Return(tokens);
        return words;
    }

    /// <summary>As <see cref="Cut(string, bool)"/>; writes offsets and allocates nothing.</summary>
    /// <param name="tokens">At least as long as the text.</param>
    /// <returns>The number of tokens.</returns>
    public int Cut(ReadOnlySpan<char> text, Span<Range> tokens, bool hmm = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens.Length, text.Length, nameof(tokens));
        var route = FindRoute(text, hmm);
        var count = 0;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + route[start].Length;
            tokens[count++] = start..end;
        }

        ArrayPool<RouteStep>.Shared.Return(route);
        return count;
    }

    /// <summary>
    /// Every word of the dictionary that stands in the text, overlapping. As in jieba, Latin letters are joined across
    /// other words, and there are empty strings beside white space.
    /// </summary>
    public string[] CutAll(string text) => [.. FullCut.Cut(_trie, text)];

    /// <summary>The words of the text, and before each long one the words of two and three characters inside it.</summary>
    /// <inheritdoc cref="Cut(string, bool)" path="/param"/>
    public string[] CutForSearch(string text, bool hmm = true)
    {
        var tokens = ArrayPool<Range>.Shared.Rent(2 * text.Length);
        var words = Words(text, tokens.AsSpan(0, CutForSearch(text, tokens, hmm)));
        ArrayPool<Range>.Shared.Return(tokens);
        return words;
    }

    /// <summary>As <see cref="CutForSearch(string, bool)"/>; writes offsets and allocates nothing.</summary>
    /// <param name="tokens">At least twice as long as the text.</param>
    /// <returns>The number of tokens.</returns>
    public int CutForSearch(ReadOnlySpan<char> text, Span<Range> tokens, bool hmm = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens.Length, 2 * text.Length, nameof(tokens));
        var route = FindRoute(text, hmm);
        var count = 0;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + route[start].Length;
            for (var length = 2; length <= 3 && length < end - start; length++)
            {
                for (var at = start; at <= end - length; at++)
                {
                    if (_trie.Contains(text.Slice(at, length)))
                        tokens[count++] = at..(at + length);
                }
            }

            tokens[count++] = start..end;
        }

        ArrayPool<RouteStep>.Shared.Return(route);
        return count;
    }

    /// <summary>The words of the text with their parts of speech, as jieba's posseg has them: it does not always cut as <see cref="Cut(string, bool)"/> does.</summary>
    /// <inheritdoc cref="Cut(string, bool)" path="/param"/>
    public Token[] Tag(string text, bool hmm = true)
    {
        var ranges = ArrayPool<TaggedRange>.Shared.Rent(text.Length);
        var tokens = Tokens(text, ranges.AsSpan(0, Tag(text, ranges, hmm)));
        ArrayPool<TaggedRange>.Shared.Return(ranges);
        return tokens;
    }

    /// <summary>As <see cref="Tag(string, bool)"/>; writes offsets and allocates nothing.</summary>
    /// <param name="tokens">At least as long as the text.</param>
    /// <returns>The number of tokens.</returns>
    public int Tag(ReadOnlySpan<char> text, Span<TaggedRange> tokens, bool hmm = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens.Length, text.Length, nameof(tokens));
        var route = FindTaggedRoute(text, hmm);
        var count = 0;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + route[start].Length;
            tokens[count++] = new TaggedRange(start..end, _tags[route[start].Tag]);
        }

        ArrayPool<RouteStep>.Shared.Return(route);
        return count;
    }

    /// <summary>
    /// As <see cref="Tag(string, bool)"/>, with tokens joined into words of a user dictionary that hold marks, titles in
    /// 《》, and short names in “” with the noun that follows them.
    /// </summary>
    public Token[] TagMerged(string text, bool hmm = true)
    {
        var ranges = ArrayPool<TaggedRange>.Shared.Rent(text.Length);
        var tokens = Tokens(text, ranges.AsSpan(0, TagMerged(text, ranges, hmm)));
        ArrayPool<TaggedRange>.Shared.Return(ranges);
        return tokens;
    }

    /// <summary>As <see cref="TagMerged(string, bool)"/>; writes offsets and allocates nothing.</summary>
    /// <param name="tokens">At least as long as the text.</param>
    /// <returns>The number of tokens.</returns>
    public int TagMerged(ReadOnlySpan<char> text, Span<TaggedRange> tokens, bool hmm = true) =>
        _phrases.Merge(text, tokens[..Tag(text, tokens, hmm)]);

    /// <summary>The words of <see cref="TagMerged(string, bool)"/>.</summary>
    public string[] CutMerged(string text, bool hmm = true) => Array.ConvertAll(TagMerged(text, hmm), token => token.Text);

    /// <summary>Whether the dictionary has a word.</summary>
    internal bool IsWord(ReadOnlySpan<char> word) => _trie.Contains(word);

    /// <summary>The frequency with which <paramref name="word"/> would be cut out in one piece: jieba's <c>suggest_freq</c>.</summary>
    public long SuggestFrequency(string word) => SuggestedFrequency.ToJoin(_trie, word);

    /// <summary>The frequency with which the word that <paramref name="parts"/> form would be cut into them.</summary>
    public long SuggestFrequency(IReadOnlyList<string> parts) => SuggestedFrequency.ToSplit(_trie, parts);

    private static string[] Words(string text, ReadOnlySpan<Range> tokens)
    {
        var words = new string[tokens.Length];
        for (var index = 0; index < words.Length; index++)
            words[index] = text[tokens[index]];
        return words;
    }

    private static Token[] Tokens(string text, ReadOnlySpan<TaggedRange> ranges)
    {
        var tokens = new Token[ranges.Length];
        for (var index = 0; index < tokens.Length; index++)
        {
            var (range, tag) = ranges[index];
            tokens[index] = new Token(text[range], range.Start.Value, range.End.Value, tag);
        }

        return tokens;
    }

    private RouteStep[] FindRoute(ReadOnlySpan<char> text, bool hmm)
    {
        var route = ArrayPool<RouteStep>.Shared.Rent(text.Length + 1);
        BestRoute.Find(_trie, CharacterCodes.FirstOfCut, text, route);
        if (hmm)
            _plainWords.Recognize(text, route);
        else
            LatinRuns.Join(text, route);
        return route;
    }

    private RouteStep[] FindTaggedRoute(ReadOnlySpan<char> text, bool hmm)
    {
        var route = ArrayPool<RouteStep>.Shared.Rent(text.Length + 1);
        BestRoute.Find(_trie, CharacterCodes.FirstOfTag, text, route);
        if (hmm)
            _taggedWords.Recognize(text, route);
        else
            LatinRuns.Join(text, route, _latinTag);
        return route;
    }
}
