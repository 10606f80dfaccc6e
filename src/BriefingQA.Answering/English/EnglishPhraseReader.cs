using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.English;

/// <summary>Brings an English phrase into Chinese word by word, in the order of Chinese: what follows "of" stands first.</summary>
/// <param name="persons">Persons of the graph by their names in Latin letters, without spaces.</param>
internal sealed class EnglishPhraseReader(EnglishLexicon lexicon, GraphIndex index, IReadOnlyDictionary<string, string> persons)
{
    private const int LongestName = 3;

    /// <summary>Words that have no Chinese and that the graph does not hold either.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Whether an indicator was among the words read.</summary>
    public bool HasIndicator { get; private set; }

    public string Read(string phrase)
    {
        var words = phrase.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        List<List<string>> clauses = [[]];
        List<string> part = [];
        for (var i = 0; i < words.Length;)
        {
            var (chinese, kind, length) = Find(words, i);
            if (kind == EnglishKind.Verb)
            {
                clauses[^1].Insert(0, string.Concat(part));
                clauses.Add([chinese]);
                clauses.Add([]);
                part = [];
            }
            else if (chinese.Length > 0)
            {
                part.Add(chinese);
            }
            else if (lexicon.Links.Contains(words[i]))
            {
                clauses[^1].Insert(0, string.Concat(part));
                part = [];
            }

            HasIndicator |= kind == EnglishKind.Indicator;
            i += length;
        }

        clauses[^1].Insert(0, string.Concat(part));
        return string.Concat(clauses.SelectMany(clause => clause));
    }

    /// <returns>The Chinese for the words from a place on, empty where they add none; and how many words that took.</returns>
    private (string Chinese, EnglishKind Kind, int Length) Find(string[] words, int at)
    {
        for (var length = Math.Min(lexicon.LongestPhrase, words.Length - at); length > 0; length--)
            if (lexicon.Phrases.TryGetValue(string.Join(' ', words.AsSpan(at, length).ToArray().Select(EnglishWord.Stem)), out var entry))
                return (entry.Chinese, entry.Kind, length);
        for (var length = Math.Min(LongestName, words.Length - at); length > 0; length--)
            if (persons.TryGetValue(string.Concat(words[at..(at + length)]), out var name))
                return (name, EnglishKind.Subject, length);
        var word = words[at].EndsWith("'s", StringComparison.Ordinal) ? words[at][..^2] : words[at];
        if (word.Length < words[at].Length && word.Length > 0)
        {
            var own = (string[])[.. words[..at], word, .. words[(at + 1)..]];
            return Find(own, at);
        }

        if (lexicon.Links.Contains(word) || lexicon.Light.Contains(EnglishWord.Stem(word)))
            return ("", EnglishKind.Word, 1);
        if (!word.Any(char.IsAsciiLetter) || index.Holds(word) || index.Holds(word.ToUpperInvariant()))
            return (word, EnglishKind.Word, 1);
        Unknown.Add(word);
        return ("", EnglishKind.Word, 1);
    }
}
