using System.Text.RegularExpressions;
using BriefingQA.Language.Lexicons;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BriefingQA.Answering.English;

/// <summary>How English questions are brought into Chinese and answers into English, from <c>english.yaml</c> and <c>english-words.yaml</c> of a lexicon folder, where each list is explained.</summary>
internal sealed partial class EnglishLexicon
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private readonly Dictionary<string, List<EnglishEntry>> _phrases = [];
    private readonly IReadOnlyCollection<string> _indicators;
    private readonly Dictionary<string, string> _counted;
    private readonly IReadOnlyList<(string Name, string Alternatives)> _forms;

    private EnglishLexicon(EnglishFile file, IReadOnlyDictionary<EnglishKind, Dictionary<string, List<string>>> words)
    {
        _forms = [.. file.Forms.Concat([new("LINK", string.Join('|', file.Links)), new("MONTH", string.Join('|', file.Months)), new("NUMBER", string.Join('|', file.Numbers))]).OrderByDescending(entry => entry.Key.Length).Select(entry => ("$" + entry.Key, $"(?:{entry.Value})"))];
        _counted = file.Months.Select((month, i) => (month, $"{i + 1}月")).Concat(file.Numbers.Select((number, i) => (number, $"{i + 1}"))).ToDictionary();
        Asking = file.Asking.ToHashSet();
        Light = file.Light.Select(EnglishWord.Stem).ToHashSet();
        Links = file.Links.ToHashSet();
        Bounds = file.Bounds;
        Units = file.Units;
        Padding = Pattern($@"^(?:(?:{string.Join('|', file.Padding)})\b[\s,]*)+|(?:[\s,]+(?:{string.Join('|', file.Padding)}))+$");
        Asides = Pattern($@"^(?:{string.Join('|', file.Asides)})\b");
        Rewrites = Rules(file.Rewrites);
        Against = Rules(file.Against);
        Times = Rules(file.Times);
        Answers = Rules(file.Answers);
        Shapes = [.. file.Shapes.Select(entry => Shape(entry[0], entry[1]))];
        foreach (var (kind, entries) in words)
            foreach (var (chinese, phrases) in entries)
                foreach (var phrase in phrases)
                    Add(phrase, new EnglishEntry(chinese, kind));
        _indicators = words[EnglishKind.Indicator].Keys;
        LongestPhrase = _phrases.Keys.Max(phrase => phrase.Count(character => character == ' ') + 1);
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

    /// <exception cref="LexiconException">A file is missing or is not of the expected shape.</exception>
    public static EnglishLexicon Load(string folder)
    {
        try
        {
            return new(Read<EnglishFile>(Path.Combine(folder, "english.yaml")), Read<Dictionary<EnglishKind, Dictionary<string, List<string>>>>(Path.Combine(folder, "english-words.yaml")));
        }
        catch (Exception exception) when (exception is IOException or YamlException or ArgumentException or InvalidOperationException)
        {
            throw new LexiconException($"{folder}: {exception.Message}", exception);
        }
    }

    /// <summary>The Chinese words for an English phrase as it is written, followed by those for its words in other forms.</summary>
    public IReadOnlyList<EnglishEntry> Find(string phrase) =>
        [.. _phrases.GetValueOrDefault(phrase, []), .. EnglishWord.Stems(phrase) is var stems && stems != phrase ? _phrases.GetValueOrDefault(stems, []) : []];

    /// <summary>A time in Chinese: its months and numbers in figures.</summary>
    public string InFigures(string time) => LatinWord().Replace(time, match => _counted.GetValueOrDefault(match.Value, match.Value));

    /// <summary>Whether a Chinese word ends as one does that figures measure: 轻工业营业收入.</summary>
    public bool IsIndicator(string chinese) => _indicators.Any(indicator => chinese.EndsWith(indicator, StringComparison.Ordinal));

    private static T Read<T>(string path)
    {
        using var text = File.OpenText(path);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<T>(text);
    }

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

    private List<(Regex, string)> Rules(List<List<string>> entries) => [.. entries.Select(entry => (Pattern(entry[0]), entry[1]))];

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
        return new Regex(pattern, Options);
    }

    [GeneratedRegex("[a-z]+")]
    private static partial Regex LatinWord();

    private sealed class EnglishFile
    {
        public int Version { get; set; }
        public List<string> Padding { get; set; } = [];
        public List<string> Asides { get; set; } = [];
        public List<string> Asking { get; set; } = [];
        public List<string> Light { get; set; } = [];
        public List<string> Links { get; set; } = [];
        public Dictionary<string, string> Forms { get; set; } = [];
        public List<string> Months { get; set; } = [];
        public List<string> Numbers { get; set; } = [];
        public List<List<string>> Rewrites { get; set; } = [];
        public List<List<string>> Against { get; set; } = [];
        public List<List<string>> Times { get; set; } = [];
        public List<List<string>> Shapes { get; set; } = [];
        public List<List<string>> Answers { get; set; } = [];
        public Dictionary<string, string> Bounds { get; set; } = [];
        public Dictionary<string, string> Units { get; set; } = [];
    }
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
    Verb,
    Person,
}
