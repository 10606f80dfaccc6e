using BriefingQA.Language.Lexicons;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BriefingQA.Answering.Linking;

/// <summary>What many graphs hold, in Chinese and English, and what questions do with it; from <c>graph-seed/lexicon/terms.yaml</c>, where each list is explained.</summary>
internal sealed class TermLexicon
{
    private TermLexicon(TermWords file)
    {
        Terms = [.. file.Terms.Select(term => new Term(term.En[0], term.En, term.Zh, term.Asks))];
        Relations = [.. file.Relations.Select(term => new Term(term.En[0], term.En, term.Zh, term.Asks))];
        Tails = file.Tails.ToHashSet();
        Endings = file.Endings;
        Light = file.Light.ToHashSet();
        English = file.English.ToHashSet();
        Adjectives = [.. file.Adjectives.Select(entry => new Adjective(entry.Zh, entry.En, entry.Of, entry.Down))];
        Comparators = file.Comparators;
        Cues = new Dictionary<Cue, Words>
        {
            [Cue.Between] = file.Between,
            [Cue.Sum] = file.Sum,
            [Cue.Average] = file.Average,
            [Cue.Each] = file.Each,
            [Cue.Many] = file.Many,
            [Cue.Which] = file.Which,
            [Cue.None] = file.None,
            [Cue.Empty] = file.Empty,
            [Cue.Free] = file.Free,
            [Cue.Paid] = file.Paid,
            [Cue.Than] = file.Than,
            [Cue.Difference] = file.Difference,
            [Cue.Distinct] = file.Distinct,
            [Cue.Top] = file.Top,
        };
    }

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The words of relationships.</summary>
    public IReadOnlyList<Term> Relations { get; }

    /// <summary>Words of an identifier that the words before them can do without.</summary>
    public IReadOnlySet<string> Tails { get; }

    /// <summary>Endings of Chinese words that the rest of the word can do without; those of one list stand for each other.</summary>
    public IReadOnlyList<List<string>> Endings { get; }

    /// <summary>Words that add nothing to what a question asks.</summary>
    public IReadOnlySet<string> Light { get; }

    /// <summary>English words that stand for nothing in a question.</summary>
    public IReadOnlySet<string> English { get; }

    public IReadOnlyList<Adjective> Adjectives { get; }

    /// <summary>By the operator they stand for: > >= &lt; &lt;= =.</summary>
    public IReadOnlyDictionary<string, Words> Comparators { get; }

    public IReadOnlyDictionary<Cue, Words> Cues { get; }

    /// <exception cref="LexiconException">The file is missing or is not of the expected shape.</exception>
    public static TermLexicon Load(string path)
    {
        try
        {
            using var text = File.OpenText(path);
            return new(new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<TermWords>(text));
        }
        catch (Exception exception) when (exception is IOException or YamlException or ArgumentException)
        {
            throw new LexiconException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>A notion with its words. The first English word is its name.</summary>
    /// <param name="Asks">Question words that ask for it.</param>
    internal sealed record Term(string Name, IReadOnlyList<string> English, IReadOnlyList<string> Chinese, IReadOnlyList<string> Asks);

    /// <param name="Of">Names of the terms it measures; <c>count</c> where it counts things.</param>
    /// <param name="Down">Whether the smaller value is meant.</param>
    internal sealed record Adjective(IReadOnlyList<string> Chinese, IReadOnlyList<string> English, IReadOnlyList<string> Of, bool Down);

    internal sealed class Words
    {
        public List<string> Zh { get; set; } = [];
        public List<string> En { get; set; } = [];
    }

    private sealed class TermEntry
    {
        public List<string> En { get; set; } = [];
        public List<string> Zh { get; set; } = [];
        public List<string> Asks { get; set; } = [];
    }

    private sealed class AdjectiveEntry
    {
        public List<string> Zh { get; set; } = [];
        public List<string> En { get; set; } = [];
        public List<string> Of { get; set; } = [];
        public bool Down { get; set; }
    }

    private sealed class TermWords
    {
        public List<TermEntry> Terms { get; set; } = [];
        public List<TermEntry> Relations { get; set; } = [];
        public List<string> Tails { get; set; } = [];
        public List<List<string>> Endings { get; set; } = [];
        public List<string> Light { get; set; } = [];
        public List<string> English { get; set; } = [];
        public List<AdjectiveEntry> Adjectives { get; set; } = [];
        public Dictionary<string, Words> Comparators { get; set; } = [];
        public Words Between { get; set; } = new();
        public Words Sum { get; set; } = new();
        public Words Average { get; set; } = new();
        public Words Each { get; set; } = new();
        public Words Many { get; set; } = new();
        public Words Which { get; set; } = new();
        public Words None { get; set; } = new();
        public Words Empty { get; set; } = new();
        public Words Free { get; set; } = new();
        public Words Paid { get; set; } = new();
        public Words Than { get; set; } = new();
        public Words Difference { get; set; } = new();
        public Words Distinct { get; set; } = new();
        public Words Top { get; set; } = new();
    }
}
