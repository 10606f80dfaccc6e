using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.English;

/// <summary>Brings an English phrase into Chinese word by word, in the order of Chinese: what follows "of" stands first.</summary>
internal sealed partial class EnglishPhraseReader(EnglishLexicon lexicon, GraphIndex index, SpelledNames names, WordForms forms)
{
    private const int LongestName = 3;

    private static readonly string[] Joints = ["and", "or", "&", ","];

    /// <summary>Words that have no Chinese and that the graph does not hold either.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>What the words read stand for.</summary>
    public HashSet<EnglishKind> Kinds { get; } = [];

    public string Read(string phrase)
    {
        string[] words = [.. Words().Matches(Possessive().Replace(phrase, "")).Select(match => match.Value)];
        var parts = new List<string>();
        foreach (var part in Apart(words))
            parts.Add(ReadPart(part));
        return string.Join('和', parts.Where(part => part.Length > 0));
    }

    /// <summary>Phrases joined by "and" where each has a link of its own: profit of A and revenue of B. In exports of A and B there is but one.</summary>
    private List<string[]> Apart(string[] words)
    {
        for (var i = 1; i < words.Length - 1; i++)
            if (Joints.Contains(words[i]) && words[..i].Any(lexicon.Links.Contains) && !lexicon.Links.Contains(words[i + 1]) && words[(i + 1)..].Any(lexicon.Links.Contains))
                return [words[..i], .. Apart(words[(i + 1)..])];
        return [words];
    }

    private string ReadPart(string[] words)
    {
        List<IReadOnlyList<EnglishEntry>> read = [], chunk = [];
        var clause = 0;
        for (var i = 0; i < words.Length;)
        {
            var (entries, length) = Find(words, i);
            if (entries.Count > 0 && entries[0].Kind == EnglishKind.Verb && !IsBound(words, i + length))
            {
                Close();
                read.Add(entries);
                clause = read.Count;
            }
            else if (entries.Count > 0 && !(chunk.Count == 0 && IsJoint(entries[0].Chinese)))
            {
                chunk.Add(entries);
            }
            else if (lexicon.Links.Contains(words[i]) && !(i > 0 && Joints.Contains(words[i - 1])))
            {
                Close();
            }

            Kinds.UnionWith(entries.Select(entry => entry.Kind == EnglishKind.Thing ? KindOf(entry.Chinese) : entry.Kind));
            i += length;
        }

        Close();
        while (read.Count > 0 && IsJoint(read[^1][0].Chinese))
            read.RemoveAt(read.Count - 1);
        return Choose(read);

        void Close()
        {
            read.InsertRange(clause, chunk);
            chunk = [];
        }
    }

    /// <summary>Whether a number follows: more than 10 billion limits what stands before it.</summary>
    private static bool IsBound(string[] words, int at) => at < words.Length && char.IsAsciiDigit(words[at][0]);

    /// <summary>Of several Chinese words for each English one, those that the graph holds, best of all side by side.</summary>
    private string Choose(IReadOnlyList<IReadOnlyList<EnglishEntry>> words)
    {
        var best = new List<(string Text, string Last, int Score)> { ("", "", 0) };
        foreach (var entries in words)
            best = [.. entries.Select(entry => entry.Chinese).Distinct().Select(word => best
                .Select(before => (before.Text + word, IsJoint(word) ? before.Last + word : word, before.Score + Score(before.Last, word))).MaxBy(reading => reading.Item3))];
        return best.MaxBy(reading => reading.Score).Text;
    }

    private int Score(string before, string word) =>
        IsJoint(word) || !index.Holds(forms.Form(word)) ? 0 : before.Length > 0 && index.Holds(forms.Form(before + word)) ? 3 : 1;

    private static bool IsJoint(string word) => word is "和" or "、" or "";

    /// <returns>The Chinese for the words from a place on, none where they add none; and how many words that took.</returns>
    private (IReadOnlyList<EnglishEntry> Entries, int Length) Find(string[] words, int at)
    {
        if (Joints.Contains(words[at]))
            return ([new EnglishEntry(words[at] == "," ? at + 1 < words.Length && Joints.Contains(words[at + 1]) ? "" : "、" : "和", EnglishKind.Thing)], 1);
        for (var length = Math.Min(LongestName, words.Length - at); length > 0; length--)
            if (names.FindPerson(string.Concat(words[at..(at + length)])) is { } name)
                return ([new EnglishEntry(name, EnglishKind.Person)], length);
        for (var length = Math.Min(lexicon.LongestPhrase, words.Length - at); length > 0; length--)
            if (lexicon.Find(string.Join(' ', words[at..(at + length)])) is { Count: > 0 } entries)
                return (entries, length);
        var word = words[at];
        if (lexicon.Links.Contains(word) || lexicon.Light.Contains(EnglishWord.Stem(word)))
            return ([], 1);
        if (!word.Any(char.IsAsciiLetter) || index.Holds(word))
            return ([new EnglishEntry(word, KindOf(word)), .. Amount(word)], 1);
        if (names.FindPlace(word) is { } place)
            return ([new EnglishEntry(place, EnglishKind.Thing)], 1);
        Unknown.Add(word);
        return ([], 1);
    }

    /// <summary>What a Chinese word of an English question stands for.</summary>
    private EnglishKind KindOf(string word) =>
        names.IsPerson(word) ? EnglishKind.Person : lexicon.IsIndicator(word) ? EnglishKind.Indicator : EnglishKind.Thing;

    /// <summary>100亿 as texts write it too: 百亿.</summary>
    private static IEnumerable<EnglishEntry> Amount(string word) =>
        word switch { "10亿" => "十亿", "100亿" => "百亿", "1000亿" => "千亿", "1万亿" => "万亿", _ => null } is { } other ? [new EnglishEntry(other, EnglishKind.Thing)] : [];

    /// <summary>industry's, industries'.</summary>
    [GeneratedRegex(@"'s?(?=[\s,\-]|$)")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"[^\s,\-]+|,")]
    private static partial Regex Words();
}
