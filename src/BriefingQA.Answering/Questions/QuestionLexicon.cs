using BriefingQA.Language.Lexicons;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BriefingQA.Answering.Questions;

/// <summary>The words of questions, from <c>graph-seed/lexicon/questions.yaml</c>, where each list is explained.</summary>
internal sealed class QuestionLexicon
{
    private QuestionLexicon(QuestionWords file)
    {
        Padding = LongestFirst(file.Padding);
        Asks = [.. file.Asks.SelectMany(entry => entry.Value.Select(word => (word, KindOf(entry.Key)))).OrderByDescending(ask => ask.word.Length)];
        Qualifiers = LongestFirst(file.Qualifiers);
        Stopwords = file.Stopwords.ToHashSet();
        Generic = file.Generic.ToHashSet();
        Synonyms = file.Synonyms;
        Up = LongestFirst(file.Directions["up"]);
        Down = LongestFirst(file.Directions["down"]);
        Steady = LongestFirst(file.Directions["steady"]);
        Opposites = file.Opposites;
        Above = LongestFirst(file.Bounds["above"]);
        Reached = file.Bounds["reached"];
        Below = LongestFirst(file.Bounds["below"]);
        Max = LongestFirst(file.Extremes["max"]);
        Min = LongestFirst(file.Extremes["min"]);
        MeasureWords = [.. file.MeasureWords.SelectMany((words, family) => words.Select(word => (word, family))).OrderByDescending(entry => entry.word.Length)];
        Deictics = LongestFirst(file.Deictics);
        Posts = LongestFirst(file.Posts);
        PersonPronouns = LongestFirst(file.Pronouns["person"]);
        ThingPronouns = LongestFirst(file.Pronouns["thing"]);
        Openings = LongestFirst(file.Continuation["opening"]);
        Endings = LongestFirst(file.Continuation["ending"]);
        Times = file.Times;
        Against = file.Against;
        Present = file.Present.ToHashSet();
        Planned = file.Planned;
        Planning = file.Planning;
        Past = file.Past;
        OtherYears = file.OtherYears;
        Pending = file.Pending;
        RateWords = file.RateWords;
        Limits = file.Limits;
        Speeds = file.Speeds;
        Asides = file.Asides;
        Several = file.Several;
        Scopes = file.Scopes;
        Extents = file.Extents;
        TimeUnits = file.TimeUnits;
        Measured = file.Measured;
        Alone = file.Alone;
        Totals = file.Totals;
        Expects = [.. file.Expects.Select(entry => ((IReadOnlyList<string>)entry.Of, (IReadOnlyList<string>)entry.Units))];
        Classes = file.Classes.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)LongestFirst(entry.Value));
        Speech = LongestFirst(file.Speech);
        Comparatives = file.Comparatives;
        Done = file.Done;
        Refused = file.Refused;
    }

    public IReadOnlyList<string> Padding { get; }
    public IReadOnlyList<(string Word, AskKind Kind)> Asks { get; }
    public IReadOnlyList<string> Qualifiers { get; }
    public IReadOnlySet<string> Stopwords { get; }
    public IReadOnlySet<string> Generic { get; }
    public IReadOnlyList<List<string>> Synonyms { get; }
    public IReadOnlyList<string> Up { get; }
    public IReadOnlyList<string> Down { get; }

    /// <summary>Words that say that something stayed as it was.</summary>
    public IReadOnlyList<string> Steady { get; }

    /// <summary>Words of which a sentence that holds the one denies the other.</summary>
    public IReadOnlyList<List<string>> Opposites { get; }

    public IReadOnlyList<string> Above { get; }
    public IReadOnlyList<string> Below { get; }

    /// <summary>Bounds above that the very number satisfies.</summary>
    public IReadOnlyList<string> Reached { get; }

    public IReadOnlyList<string> Max { get; }
    public IReadOnlyList<string> Min { get; }
    public IReadOnlyList<(string Word, int Family)> MeasureWords { get; }
    public IReadOnlyList<string> Deictics { get; }
    public IReadOnlyList<string> Posts { get; }
    public IReadOnlyList<string> PersonPronouns { get; }
    public IReadOnlyList<string> ThingPronouns { get; }
    public IReadOnlyList<string> Openings { get; }
    public IReadOnlyList<string> Endings { get; }
    public IReadOnlyList<List<string>> Times { get; }
    public IReadOnlyList<string> Against { get; }
    public IReadOnlySet<string> Present { get; }
    public IReadOnlyList<string> Planned { get; }
    public IReadOnlyList<string> Planning { get; }
    public IReadOnlyList<string> Past { get; }
    public IReadOnlyList<string> OtherYears { get; }
    public IReadOnlyList<string> Pending { get; }
    public IReadOnlyList<string> RateWords { get; }
    public IReadOnlyList<string> Limits { get; }
    public IReadOnlyList<string> Speeds { get; }
    public IReadOnlyList<string> Asides { get; }

    /// <summary>Words of a question about several things that were named before it.</summary>
    public IReadOnlyList<string> Several { get; }
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Names of extents that exclude one another, those of the whole country first.</summary>
    public IReadOnlyList<List<string>> Extents { get; }

    /// <summary>Stretches of time that a question may pick one of.</summary>
    public IReadOnlyList<string> TimeUnits { get; }

    /// <summary>Words for what is measured, whatever it is.</summary>
    public IReadOnlyList<string> Measured { get; }

    /// <summary>Words by which one thing is meant without those it is named with.</summary>
    public IReadOnlyList<string> Alone { get; }

    public IReadOnlyList<string> Totals { get; }

    /// <summary>The units in which what some words name is counted.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Of, IReadOnlyList<string> Units)> Expects { get; }

    /// <summary>Words for the classes of things, by the label that marks the class.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Classes { get; }
    public IReadOnlyList<string> Speech { get; }
    public IReadOnlyList<string> Comparatives { get; }
    public IReadOnlyList<string> Done { get; }
    public IReadOnlyList<string> Refused { get; }

    /// <summary>Whether a word says that something rose or fell.</summary>
    public bool IsDirection(string word) => Up.Contains(word) || Down.Contains(word);

    /// <summary>Whether what a noun names is counted in a unit. What has units of its own is counted in per cent only where a rate is asked for.</summary>
    /// <param name="unit">The unit, or a number with its unit.</param>
    public bool IsExpected(string question, string noun, string unit)
    {
        var isRate = unit.Contains('%', StringComparison.Ordinal) || unit.Contains("百分点", StringComparison.Ordinal);
        foreach (var (of, units) in Expects)
            if (unit.Length > 0 && of.Any(name => noun.EndsWith(name, StringComparison.Ordinal))
                && (!units.Any(expected => unit.Contains(expected, StringComparison.Ordinal)) || isRate && units[0] != "%" && !RateWords.Any(word => question.Contains(word, StringComparison.Ordinal))))
                return false;
        return true;
    }

    /// <exception cref="LexiconException">The file is missing or is not of the expected shape.</exception>
    public static QuestionLexicon Load(string path)
    {
        try
        {
            using var text = File.OpenText(path);
            return new(new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<QuestionWords>(text));
        }
        catch (Exception exception) when (exception is IOException or YamlException or KeyNotFoundException or ArgumentException)
        {
            throw new LexiconException($"{path}: {exception.Message}", exception);
        }
    }

    private static AskKind KindOf(string key) => key switch
    {
        "define" => AskKind.Definition,
        _ => Enum.Parse<AskKind>(key, ignoreCase: true),
    };

    private static string[] LongestFirst(IEnumerable<string> words) => [.. words.OrderByDescending(word => word.Length)];

    private sealed class QuestionWords
    {
        public List<string> Padding { get; set; } = [];
        public Dictionary<string, List<string>> Asks { get; set; } = [];
        public Dictionary<string, List<string>> Directions { get; set; } = [];
        public List<List<string>> Opposites { get; set; } = [];
        public Dictionary<string, List<string>> Bounds { get; set; } = [];
        public Dictionary<string, List<string>> Extremes { get; set; } = [];
        public List<string> Qualifiers { get; set; } = [];
        public List<string> Stopwords { get; set; } = [];
        public List<string> Generic { get; set; } = [];
        public List<List<string>> Synonyms { get; set; } = [];
        public List<List<string>> MeasureWords { get; set; } = [];
        public List<string> Deictics { get; set; } = [];
        public List<string> Posts { get; set; } = [];
        public Dictionary<string, List<string>> Pronouns { get; set; } = [];
        public Dictionary<string, List<string>> Continuation { get; set; } = [];
        public List<List<string>> Times { get; set; } = [];
        public List<string> Against { get; set; } = [];
        public List<string> Present { get; set; } = [];
        public List<string> Planned { get; set; } = [];
        public List<string> Planning { get; set; } = [];
        public List<string> Past { get; set; } = [];
        public List<string> OtherYears { get; set; } = [];
        public List<string> Pending { get; set; } = [];
        public List<string> RateWords { get; set; } = [];
        public List<string> Limits { get; set; } = [];
        public List<string> Speeds { get; set; } = [];
        public List<string> Asides { get; set; } = [];
        public List<string> Several { get; set; } = [];
        public List<string> Scopes { get; set; } = [];
        public List<List<string>> Extents { get; set; } = [];
        public List<string> TimeUnits { get; set; } = [];
        public List<string> Measured { get; set; } = [];
        public List<string> Alone { get; set; } = [];
        public List<string> Totals { get; set; } = [];
        public List<ExpectedUnits> Expects { get; set; } = [];
        public Dictionary<string, List<string>> Classes { get; set; } = [];
        public List<string> Speech { get; set; } = [];
        public List<string> Comparatives { get; set; } = [];
        public List<string> Done { get; set; } = [];
        public List<string> Refused { get; set; } = [];
    }

    private sealed class ExpectedUnits
    {
        public List<string> Of { get; set; } = [];
        public List<string> Units { get; set; } = [];
    }
}
