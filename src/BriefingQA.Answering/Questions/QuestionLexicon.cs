using BriefingQA.Language.Lexicons;

namespace BriefingQA.Answering.Questions;

/// <summary>The words of questions, from <c>graph-seed/lexicon/questions.yaml</c>, where each list is explained.</summary>
internal sealed class QuestionLexicon(LexiconFile file)
{
    public IReadOnlyList<string> Padding { get; } = LongestFirst(file.List("padding"));
    public IReadOnlyList<(string Word, AskKind Kind)> Asks { get; } = [.. file.Table("asks").SelectMany(entry => entry.Words.Select(word => (word, KindOf(entry.Key)))).OrderByDescending(ask => ask.word.Length)];
    public IReadOnlyList<string> Qualifiers { get; } = LongestFirst(file.List("qualifiers"));
    public IReadOnlySet<string> Stopwords { get; } = file.List("stopwords").ToHashSet();
    public IReadOnlySet<string> Generic { get; } = file.List("generic").ToHashSet();
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; } = [.. file.Lists("synonyms")];

    /// <summary>Everyday words, each with the words by which briefings say the same.</summary>
    public IReadOnlyList<(string Word, IReadOnlyList<string> Meanings)> Everyday { get; } =
        [.. file.Parts("everyday").SelectMany(entry => entry.List("say").Select(word => (word, (IReadOnlyList<string>)[.. entry.List("mean")])))];

    public IReadOnlyList<string> Up { get; } = LongestFirst(file.Part("directions").List("up"));
    public IReadOnlyList<string> Down { get; } = LongestFirst(file.Part("directions").List("down"));

    /// <summary>Words that say that something stayed as it was.</summary>
    public IReadOnlyList<string> Steady { get; } = LongestFirst(file.Part("directions").List("steady"));

    /// <summary>Words of which a sentence that holds the one denies the other.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Opposites { get; } = [.. file.Lists("opposites")];

    public IReadOnlyList<string> Above { get; } = LongestFirst(file.Part("bounds").List("above"));
    public IReadOnlyList<string> Below { get; } = LongestFirst(file.Part("bounds").List("below"));

    /// <summary>Bounds above that the very number satisfies.</summary>
    public IReadOnlyList<string> Reached { get; } = [.. file.Part("bounds").List("reached")];

    public IReadOnlyList<string> Max { get; } = LongestFirst(file.Part("extremes").List("max"));
    public IReadOnlyList<string> Min { get; } = LongestFirst(file.Part("extremes").List("min"));
    public IReadOnlyList<(string Word, int Family)> MeasureWords { get; } = [.. file.Lists("measureWords").SelectMany((words, family) => words.Select(word => (word, family))).OrderByDescending(entry => entry.word.Length)];
    public IReadOnlyList<string> Deictics { get; } = LongestFirst(file.List("deictics"));
    public IReadOnlyList<string> Posts { get; } = LongestFirst(file.List("posts"));
    public IReadOnlyList<string> PersonPronouns { get; } = LongestFirst(file.Part("pronouns").List("person"));
    public IReadOnlyList<string> ThingPronouns { get; } = LongestFirst(file.Part("pronouns").List("thing"));
    public IReadOnlyList<string> Openings { get; } = LongestFirst(file.Part("continuation").List("opening"));
    public IReadOnlyList<string> Endings { get; } = LongestFirst(file.Part("continuation").List("ending"));
    public IReadOnlyList<IReadOnlyList<string>> Times { get; } = [.. file.Lists("times")];
    public IReadOnlyList<string> Against { get; } = [.. file.List("against")];
    public IReadOnlySet<string> Present { get; } = file.List("present").ToHashSet();
    public IReadOnlyList<string> Planned { get; } = [.. file.List("planned")];
    public IReadOnlyList<string> Planning { get; } = [.. file.List("planning")];
    public IReadOnlyList<string> Past { get; } = [.. file.List("past")];
    public IReadOnlyList<string> WorkedOut { get; } = [.. file.List("workedOut")];
    public IReadOnlyList<string> LastYear { get; } = [.. file.List("lastYear")];
    public IReadOnlyList<string> OtherYears { get; } = [.. file.List("otherYears")];
    public IReadOnlyList<string> Pending { get; } = [.. file.List("pending")];
    public IReadOnlyList<string> RateWords { get; } = [.. file.List("rateWords")];
    public IReadOnlyList<string> Limits { get; } = [.. file.List("limits")];
    public IReadOnlyList<string> Speeds { get; } = [.. file.List("speeds")];
    public IReadOnlyList<string> Asides { get; } = [.. file.List("asides")];

    /// <summary>Words of a question about several things that were named before it.</summary>
    public IReadOnlyList<string> Several { get; } = [.. file.List("several")];
    public IReadOnlyList<string> Scopes { get; } = [.. file.List("scopes")];

    /// <summary>Names of extents that exclude one another, those of the whole country first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Extents { get; } = [.. file.Lists("extents")];

    /// <summary>Words by which a briefing says the place that it is of.</summary>
    public IReadOnlyList<string> Home { get; } = [.. file.List("home")];

    /// <summary>Words that ask for an amount of money.</summary>
    public IReadOnlyList<string> Sums { get; } = [.. file.List("sums")];

    /// <summary>Stretches of time that a question may pick one of.</summary>
    public IReadOnlyList<string> TimeUnits { get; } = [.. file.List("timeUnits")];

    /// <summary>Words for what is measured, whatever it is.</summary>
    public IReadOnlyList<string> Measured { get; } = [.. file.List("measured")];

    /// <summary>Words by which one thing is meant without those it is named with.</summary>
    public IReadOnlyList<string> Alone { get; } = [.. file.List("alone")];

    public IReadOnlyList<string> Totals { get; } = [.. file.List("totals")];

    /// <summary>The units in which what some words name is counted.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Of, IReadOnlyList<string> Units)> Expects { get; } = [.. file.Parts("expects").Select(entry => ((IReadOnlyList<string>)[.. entry.List("of")], (IReadOnlyList<string>)[.. entry.List("units")]))];

    /// <summary>Words for the classes of things, by the label that marks the class.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Classes { get; } = file.Table("classes").ToDictionary(entry => entry.Key, entry => LongestFirst(entry.Words));
    public IReadOnlyList<string> Speech { get; } = LongestFirst(file.List("speech"));
    public IReadOnlyList<string> Comparatives { get; } = [.. file.List("comparatives")];
    public IReadOnlyList<string> Done { get; } = [.. file.List("done")];
    public IReadOnlyList<string> Refused { get; } = [.. file.List("refused")];

    /// <summary>Whether a word says that something rose or fell.</summary>
    public bool IsDirection(string word) => Up.Contains(word) || Down.Contains(word);

    /// <summary>Whether what a noun names is counted in a unit. What has units of its own is counted in per cent only where a rate is asked for.</summary>
    /// <param name="unit">The unit, or a number with its unit.</param>
    public bool IsExpected(string question, string noun, string unit)
    {
        var isRate = unit.Contains('%', StringComparison.Ordinal) || unit.Contains("百分点", StringComparison.Ordinal);
        foreach (var (of, units) in Expects)
            if (unit.Length > 0 && !(IsBare(unit) && units.Any(CountsPersons)) && of.Any(name => noun.EndsWith(name, StringComparison.Ordinal))
                && (!units.Any(expected => unit.Contains(expected, StringComparison.Ordinal)) || isRate && units[0] != "%" && !RateWords.Any(word => question.Contains(word, StringComparison.Ordinal))))
                return false;
        return true;
    }

    /// <summary>A number without a measure word, 142万, counts persons as well as 142万人 does.</summary>
    private static bool IsBare(string unit) => unit.AsSpan().TrimStart("十百千万亿多余").IsEmpty;

    private static bool CountsPersons(string unit) => unit is "人" or "户";

    private static AskKind KindOf(string key) => Enum.TryParse<AskKind>(key, ignoreCase: true, out var kind) ? kind : throw new LexiconException($"Nothing is asked for by '{key}' (asks).");

    private static IReadOnlyList<string> LongestFirst(IEnumerable<string> words) => [.. words.OrderByDescending(word => word.Length)];
}
