using System.Text.RegularExpressions;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Answering.English;

/// <summary>How English questions are brought into Chinese and answers into English, from <c>english.yaml</c> and <c>english-words.yaml</c> of a lexicon folder, where each list is explained.</summary>
internal sealed partial class EnglishLexicon
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private readonly Dictionary<string, List<EnglishEntry>> _phrases = [];
    private readonly IReadOnlyCollection<string> _indicators;
    private readonly Dictionary<string, string> _counted;
    private readonly IReadOnlyList<(string Name, string Alternatives)> _forms;

    /// <param name="file"><c>english.yaml</c>.</param>
    /// <param name="words"><c>english-words.yaml</c>.</param>
    /// <exception cref="LexiconException">A file is not of the expected shape.</exception>
    public EnglishLexicon(LexiconFile file, LexiconFile words)
    {
        List<string> links = [.. file.List("links")], months = [.. file.List("months")], numbers = [.. file.List("numbers")];
        var padding = string.Join('|', file.List("padding"));
        _forms = [.. file.Texts("forms").Concat([new("LINK", string.Join('|', links)), new("MONTH", string.Join('|', months)), new("NUMBER", string.Join('|', numbers))]).OrderByDescending(entry => entry.Key.Length).Select(entry => ("$" + entry.Key, $"(?:{entry.Value})"))];
        _counted = months.Select((month, i) => (month, $"{i + 1}月")).Concat(numbers.Select((number, i) => (number, $"{i + 1}"))).ToDictionary();
        Asking = file.List("asking").ToHashSet();
        Light = file.List("light").Select(EnglishWord.Stem).ToHashSet();
        Links = links.ToHashSet();
        Bounds = file.Texts("bounds").ToDictionary();
        Units = file.Texts("units").ToDictionary();
        Padding = Pattern($@"^(?:(?:{padding})\b[\s,]*)+|(?:[\s,]+(?:{padding}))+$");
        Asides = Pattern($@"^(?:{string.Join('|', file.List("asides"))})\b");
        Rewrites = Rules(file.Pairs("rewrites"));
        Against = Rules(file.Pairs("against"));
        Times = Rules(file.Pairs("times"));
        Answers = Rules(file.Pairs("answers"));
        Shapes = [.. file.Pairs("shapes").Select(entry => Shape(entry.First, entry.Second))];
        foreach (var kind in Enum.GetValues<EnglishKind>())
            foreach (var (chinese, phrases) in Words(kind))
                foreach (var phrase in phrases)
                    Add(phrase, new EnglishEntry(chinese, kind));
        _indicators = [.. Words(EnglishKind.Indicator).Select(entry => entry.Key)];
        LongestPhrase = _phrases.Keys.Max(phrase => phrase.Count(character => character == ' ') + 1);

        IEnumerable<(string Key, IReadOnlyList<string> Phrases)> Words(EnglishKind kind) => words.Table(kind.ToString().ToLowerInvariant());
    }

    /// <summary>In words.</summary>
    public int LongestPhrase { get; }

    /// <summary>Words that questions begin with.</summary>
    public IReadOnlySet<string> Asking { get; }

    /// <summary>Stems of words that add nothing.</summary>
    public IReadOnlySet<string> Light { get; }
    public IReadOnlySet<string> Links { get; }
    public Regex Padding { get; }

    /// <summary>How sentences begin in which the asker speaks of himself.</summary>
    public Regex Asides { get; }
    public IReadOnlyList<(Regex Pattern, string Text)> Rewrites { get; }
    public IReadOnlyList<(Regex Pattern, string Text)> Against { get; }
    public IReadOnlyList<(Regex Pattern, string Text)> Times { get; }
    public IReadOnlyList<(Regex Pattern, string Text)> Answers { get; }
    public IReadOnlyList<EnglishShape> Shapes { get; }

    /// <summary>English by the Chinese words around a number: 超过, 以上.</summary>
    public IReadOnlyDictionary<string, string> Bounds { get; }

    /// <summary>English by the Chinese unit.</summary>
    public IReadOnlyDictionary<string, string> Units { get; }

    /// <summary>The Chinese words for an English phrase as it is written, followed by those for its words in other forms.</summary>
    public IReadOnlyList<EnglishEntry> Find(string phrase) =>
        [.. _phrases.GetValueOrDefault(phrase, []), .. EnglishWord.Stems(phrase) is var stems && stems != phrase ? _phrases.GetValueOrDefault(stems, []) : []];

    /// <summary>A time in Chinese: its months and numbers in figures.</summary>
    public string InFigures(string time) => LatinWord().Replace(time, match => _counted.GetValueOrDefault(match.Value, match.Value));

    /// <summary>Whether a Chinese word ends as one does that figures measure: 轻工业营业收入.</summary>
    public bool IsIndicator(string chinese) => _indicators.Any(indicator => chinese.EndsWith(indicator, StringComparison.Ordinal));

    private void Add(string phrase, EnglishEntry entry)
    {
        foreach (var key in new[] { phrase.Replace('-', ' '), EnglishWord.Stems(phrase) }.Distinct())
        {
            if (!_phrases.TryGetValue(key, out var entries))
                _phrases[key] = entries = [];
            if (!entries.Contains(entry))
                entries.Add(entry);
        }
    }

    private List<(Regex, string)> Rules(IEnumerable<(string Pattern, string Text)> entries) => [.. entries.Select(entry => (Pattern(entry.Pattern), entry.Text))];

    private EnglishShape Shape(string pattern, string chinese)
    {
        EnglishKind? needed = null;
        foreach (var kind in Enum.GetValues<EnglishKind>())
            if (pattern.Contains($"{{{kind}:a}}", StringComparison.OrdinalIgnoreCase))
            {
                needed = kind;
                pattern = pattern.Replace($"{{{kind}:a}}", "(?<a>.+)", StringComparison.OrdinalIgnoreCase);
            }

        return new EnglishShape(Pattern($"^(?:{pattern})$"), chinese, needed);
    }

    private Regex Pattern(string pattern)
    {
        foreach (var (name, alternatives) in _forms)
            pattern = pattern.Replace(name, alternatives, StringComparison.Ordinal);
        try
        {
            return new Regex(pattern, Options);
        }
        catch (ArgumentException exception)
        {
            throw new LexiconException($"English words: {exception.Message}", exception);
        }
    }

    [GeneratedRegex("[a-z]+")]
    private static partial Regex LatinWord();
}

/// <summary>The Chinese for an English word or phrase.</summary>
internal sealed record EnglishEntry(string Chinese, EnglishKind Kind);

/// <summary>The shape of a question: its English as a pattern with phrases a and b, and the Chinese around them.</summary>
/// <param name="Needed">What the phrase a must name.</param>
internal sealed record EnglishShape(Regex Pattern, string Chinese, EnglishKind? Needed);

/// <summary>What an English word stands for.</summary>
internal enum EnglishKind
{
    Thing,
    Indicator,
    Person,
    Verb,
}
