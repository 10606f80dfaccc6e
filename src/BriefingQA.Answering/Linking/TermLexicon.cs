using BriefingQA.Language.Lexicons;

namespace BriefingQA.Answering.Linking;

/// <summary>What many graphs hold, in Chinese and English, and what questions do with it; from <c>graph-seed/lexicon/terms.yaml</c>, where each list is explained.</summary>
internal sealed class TermLexicon(LexiconFile file)
{
    public IReadOnlyList<Term> Terms { get; } = [.. file.Parts("terms").Select(TermOf)];

    /// <summary>The words of relationships.</summary>
    public IReadOnlyList<Term> Relations { get; } = [.. file.Parts("relations").Select(TermOf)];

    /// <summary>Words of an identifier that the words before them can do without.</summary>
    public IReadOnlySet<string> Tails { get; } = file.List("tails").ToHashSet();

    /// <summary>Endings of Chinese words that the rest of the word can do without; those of one list stand for each other.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Endings { get; } = [.. file.Lists("endings")];

    /// <summary>Words that add nothing to what a question asks.</summary>
    public IReadOnlySet<string> Light { get; } = file.List("light").ToHashSet();

    /// <summary>English words that stand for nothing in a question.</summary>
    public IReadOnlySet<string> English { get; } = file.List("english").ToHashSet();

    public IReadOnlyList<Adjective> Adjectives { get; } = [.. file.Parts("adjectives").Select(entry => new Adjective([.. entry.List("zh")], [.. entry.List("en")], [.. entry.List("of")], entry.ListOrNone("down").Contains("true")))];

    /// <summary>By the operator they stand for: > >= &lt; &lt;= =.</summary>
    public IReadOnlyDictionary<string, Words> Comparators { get; } = file.PartsByKey("comparators").ToDictionary(entry => entry.Key, entry => WordsOf(entry.Part));

    public IReadOnlyDictionary<Cue, Words> Cues { get; } = Enum.GetValues<Cue>().Where(cue => cue is not (Cue.Comparator or Cue.Adjective))
        .ToDictionary(cue => cue, cue => WordsOf(file.Part(cue.ToString().ToLowerInvariant())));

    private static Term TermOf(LexiconFile entry) => new([.. entry.List("en")], [.. entry.List("zh")], [.. entry.ListOrNone("asks")]);

    private static Words WordsOf(LexiconFile entry) => new([.. entry.List("zh")], [.. entry.List("en")]);

    /// <summary>A notion with its words.</summary>
    /// <param name="Asks">Question words that ask for it.</param>
    internal sealed record Term(IReadOnlyList<string> English, IReadOnlyList<string> Chinese, IReadOnlyList<string> Asks)
    {
        public string Name => English[0];
    }

    /// <param name="Of">Names of the terms it measures; <c>count</c> where it counts things.</param>
    /// <param name="Down">Whether the smaller value is meant.</param>
    internal sealed record Adjective(IReadOnlyList<string> Chinese, IReadOnlyList<string> English, IReadOnlyList<string> Of, bool Down);

    internal sealed record Words(IReadOnlyList<string> Chinese, IReadOnlyList<string> English);
}
