using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BriefingQA.Answering.Questions;

/// <summary>The words of questions, from <c>graph-seed/lexicon/questions.yaml</c>, where each list is explained.</summary>
public sealed class QuestionLexicon
{
    private QuestionLexicon(LexiconFile file)
    {
        Padding = LongestFirst(file.Padding);
        Asks = [.. file.Asks.SelectMany(entry => entry.Value.Select(word => (word, KindOf(entry.Key)))).OrderByDescending(ask => ask.word.Length)];
        Stopwords = file.Stopwords.ToHashSet();
        Generic = file.Generic.ToHashSet();
        Synonyms = file.Synonyms;
        Up = LongestFirst(file.Directions["up"]);
        Down = LongestFirst(file.Directions["down"]);
        Max = LongestFirst(file.Extremes["max"]);
        Min = LongestFirst(file.Extremes["min"]);
        MeasureWords = [.. file.MeasureWords.SelectMany((words, family) => words.Select(word => (word, family))).OrderByDescending(entry => entry.word.Length)];
        Deictics = LongestFirst(file.Deictics);
        Posts = LongestFirst(file.Posts);
        PersonPronouns = LongestFirst(file.Pronouns["person"]);
        ThingPronouns = LongestFirst(file.Pronouns["thing"]);
        Openings = LongestFirst(file.Continuation["opening"]);
        Endings = LongestFirst(file.Continuation["ending"]);
        Planned = file.Planned;
        Done = file.Done;
        Refused = file.Refused;
    }

    internal IReadOnlyList<string> Padding { get; }
    internal IReadOnlyList<(string Word, AskKind Kind)> Asks { get; }
    internal IReadOnlySet<string> Stopwords { get; }
    internal IReadOnlySet<string> Generic { get; }
    internal IReadOnlyList<List<string>> Synonyms { get; }
    internal IReadOnlyList<string> Up { get; }
    internal IReadOnlyList<string> Down { get; }
    internal IReadOnlyList<string> Max { get; }
    internal IReadOnlyList<string> Min { get; }
    internal IReadOnlyList<(string Word, int Family)> MeasureWords { get; }
    internal IReadOnlyList<string> Deictics { get; }
    internal IReadOnlyList<string> Posts { get; }
    internal IReadOnlyList<string> PersonPronouns { get; }
    internal IReadOnlyList<string> ThingPronouns { get; }
    internal IReadOnlyList<string> Openings { get; }
    internal IReadOnlyList<string> Endings { get; }
    internal IReadOnlyList<string> Planned { get; }
    internal IReadOnlyList<string> Done { get; }
    internal IReadOnlyList<string> Refused { get; }

    /// <exception cref="YamlDotNet.Core.YamlException">The text is not YAML of the expected shape.</exception>
    public static QuestionLexicon Parse(TextReader text) =>
        new(new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<LexiconFile>(text));

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <inheritdoc cref="Parse" path="/exception"/>
    public static QuestionLexicon Load(string path)
    {
        using var reader = File.OpenText(path);
        return Parse(reader);
    }

    private static AskKind KindOf(string key) => key switch
    {
        "define" => AskKind.Definition,
        _ => Enum.Parse<AskKind>(key, ignoreCase: true),
    };

    private static string[] LongestFirst(IEnumerable<string> words) => [.. words.OrderByDescending(word => word.Length)];

    private sealed class LexiconFile
    {
        public List<string> Padding { get; set; } = [];
        public Dictionary<string, List<string>> Asks { get; set; } = [];
        public Dictionary<string, List<string>> Directions { get; set; } = [];
        public Dictionary<string, List<string>> Extremes { get; set; } = [];
        public List<string> Stopwords { get; set; } = [];
        public List<string> Generic { get; set; } = [];
        public List<List<string>> Synonyms { get; set; } = [];
        public List<List<string>> MeasureWords { get; set; } = [];
        public List<string> Deictics { get; set; } = [];
        public List<string> Posts { get; set; } = [];
        public Dictionary<string, List<string>> Pronouns { get; set; } = [];
        public Dictionary<string, List<string>> Continuation { get; set; } = [];
        public List<string> Planned { get; set; } = [];
        public List<string> Done { get; set; } = [];
        public List<string> Refused { get; set; } = [];
    }
}
