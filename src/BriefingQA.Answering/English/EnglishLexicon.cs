using System.Text.RegularExpressions;
using BriefingQA.Language.Lexicons;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BriefingQA.Answering.English;

/// <summary>How English questions are brought into Chinese and answers into English, from <c>graph-seed/lexicon/english.yaml</c>, where each list is explained.</summary>
internal sealed class EnglishLexicon
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private readonly Dictionary<string, string> _forms;

    private EnglishLexicon(EnglishWords file)
    {
        _forms = file.Forms.ToDictionary(entry => "$" + entry.Key, entry => $"(?:{entry.Value})");
        _forms["$LINK"] = $"(?:{string.Join('|', file.Links)})";
        Light = file.Light.Select(EnglishWord.Stem).ToHashSet();
        Links = file.Links.ToHashSet();
        Padding = new Regex($@"^(?:(?:{string.Join('|', file.Padding)})\b[\s,]*)+|(?:[\s,]+(?:{string.Join('|', file.Padding)}))+$", Options);
        Times = [.. file.Times.Select(entry => (new Regex(entry[0], Options & ~RegexOptions.ExplicitCapture), entry[1]))];
        Shapes = [.. file.Shapes.Select(entry => Shape(entry[0], entry[1]))];
        Answers = [.. file.Answers.Select(entry => (new Regex(entry[0], Options & ~RegexOptions.ExplicitCapture), entry[1]))];
        foreach (var (words, kind) in new[] { (file.Subjects, EnglishKind.Subject), (file.Indicators, EnglishKind.Indicator), (file.Verbs, EnglishKind.Verb), (file.Words, EnglishKind.Word) })
            foreach (var (chinese, phrases) in words)
                foreach (var phrase in phrases)
                    Phrases.TryAdd(EnglishWord.Stems(phrase), new EnglishEntry(chinese, kind));
        LongestPhrase = Phrases.Keys.Max(phrase => phrase.Count(character => character == ' ') + 1);
    }

    /// <summary>Entries by the stems of their words, with a space between.</summary>
    public Dictionary<string, EnglishEntry> Phrases { get; } = [];

    /// <summary>In words.</summary>
    public int LongestPhrase { get; }

    /// <summary>Stems of words that add nothing.</summary>
    public IReadOnlySet<string> Light { get; }
    public IReadOnlySet<string> Links { get; }
    public Regex Padding { get; }
    public IReadOnlyList<(Regex Pattern, string Chinese)> Times { get; }
    public IReadOnlyList<EnglishShape> Shapes { get; }
    public IReadOnlyList<(Regex Pattern, string English)> Answers { get; }

    /// <exception cref="LexiconException">The file is missing or is not of the expected shape.</exception>
    public static EnglishLexicon Load(string path)
    {
        try
        {
            using var text = File.OpenText(path);
            return new(new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<EnglishWords>(text));
        }
        catch (Exception exception) when (exception is IOException or YamlException or ArgumentException or InvalidOperationException)
        {
            throw new LexiconException($"{path}: {exception.Message}", exception);
        }
    }

    private EnglishShape Shape(string pattern, string chinese)
    {
        var figure = pattern.Contains("{figure:a}", StringComparison.Ordinal);
        pattern = pattern.Replace("{figure:a}", "(?<a>.+)", StringComparison.Ordinal);
        foreach (var (name, alternatives) in _forms)
            pattern = pattern.Replace(name, alternatives, StringComparison.Ordinal);
        return new EnglishShape(new Regex($"^(?:{pattern})$", Options), chinese, figure);
    }

    private sealed class EnglishWords
    {
        public int Version { get; set; }
        public List<string> Padding { get; set; } = [];
        public List<string> Light { get; set; } = [];
        public List<string> Links { get; set; } = [];
        public Dictionary<string, string> Forms { get; set; } = [];
        public List<List<string>> Times { get; set; } = [];
        public List<List<string>> Shapes { get; set; } = [];
        public Dictionary<string, List<string>> Subjects { get; set; } = [];
        public Dictionary<string, List<string>> Indicators { get; set; } = [];
        public Dictionary<string, List<string>> Verbs { get; set; } = [];
        public Dictionary<string, List<string>> Words { get; set; } = [];
        public List<List<string>> Answers { get; set; } = [];
    }
}

/// <summary>The Chinese for an English word or phrase.</summary>
internal sealed record EnglishEntry(string Chinese, EnglishKind Kind);

/// <summary>The shape of a question: its English as a pattern with phrases a, b, c, and the Chinese around them.</summary>
/// <param name="AsksFigure">Whether the phrase a must name an indicator.</param>
internal sealed record EnglishShape(Regex Pattern, string Chinese, bool AsksFigure);

internal enum EnglishKind
{
    Subject,
    Indicator,
    Verb,
    Word,
}
