using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.English;

/// <summary>Brings an English question into Chinese, so that all that reads Chinese questions serves it too.</summary>
internal sealed partial class EnglishQuestionReader(EnglishLexicon lexicon, CharacterTables characters)
{
    private const int FewestWords = 2, LongestFamilyName = 2;

    private readonly ConditionalWeakTable<GraphIndex, IReadOnlyDictionary<string, string>> _persons = [];

    /// <summary>Whether a text is English: most of it is Latin letters, and some of its words are ones that English sentences are made of.</summary>
    public bool IsEnglish(string text)
    {
        var letters = text.Count(char.IsAsciiLetter);
        if (letters < text.Count(char.IsLetter) - letters)
            return false;
        var words = WordPattern().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        return words.Count >= FewestWords
            && words.Any(word => lexicon.Links.Contains(word) || lexicon.Light.Contains(EnglishWord.Stem(word)) || lexicon.Phrases.ContainsKey(EnglishWord.Stem(word)));
    }

    public EnglishQuestion Read(string question, GraphIndex index)
    {
        var text = Numbers(Plain(question));
        text = lexicon.Padding.Replace(text, "").Trim();
        var times = new List<string>();
        foreach (var (pattern, chinese) in lexicon.Times)
            text = pattern.Replace(text, match =>
            {
                times.Add(match.Result(chinese));
                return " ";
            });
        text = Spaces().Replace(text, " ").Replace(" ,", ",", StringComparison.Ordinal).Trim(' ', ',');
        foreach (var shape in lexicon.Shapes)
            if (shape.Pattern.Match(text) is { Success: true } match && Fill(shape, match, times, index) is { } read)
                return read;
        var reader = new EnglishPhraseReader(lexicon, index, PersonsOf(index));
        return new EnglishQuestion(string.Concat(times) + reader.Read(text), reader.Unknown);
    }

    private EnglishQuestion? Fill(EnglishShape shape, Match match, List<string> times, GraphIndex index)
    {
        var reader = new EnglishPhraseReader(lexicon, index, PersonsOf(index));
        var chinese = Slot().Replace(shape.Chinese, slot => reader.Read(match.Groups[slot.Groups[1].Value].Value));
        return shape.AsksFigure && !reader.HasIndicator ? null : new EnglishQuestion(string.Concat(times) + chinese, reader.Unknown);
    }

    /// <summary>The persons of a graph by their names in Latin letters.</summary>
    private IReadOnlyDictionary<string, string> PersonsOf(GraphIndex index) => _persons.GetValue(index, graph => graph.Things
        .Where(thing => thing.Label == GraphLabels.Person)
        .SelectMany(thing => Spellings(thing.Name).Select(spelling => (spelling, thing.Name)))
        .DistinctBy(entry => entry.spelling).ToDictionary(entry => entry.spelling, entry => entry.Name));

    /// <summary>A name in Latin letters, the family name first or last.</summary>
    private IEnumerable<string> Spellings(string name)
    {
        var sounds = name.Select(characters.SpellingOf).ToList();
        return sounds.Contains(null) ? [] : Enumerable.Range(0, Math.Min(LongestFamilyName, sounds.Count)).Select(family => string.Concat(sounds.Skip(family).Concat(sounds.Take(family))));
    }

    private static string Plain(string question) =>
        Spaces().Replace(Marks().Replace(question.ToLowerInvariant().Replace('’', '\'').Replace("per cent", "%", StringComparison.Ordinal), " "), " ").Trim(' ', '.', ',');

    /// <summary>Numbers as Chinese writes them: 11.6 million as 1160万, 116,000 as 11.6万.</summary>
    private static string Numbers(string text) => NumberPattern().Replace(text, match =>
    {
        var number = decimal.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var (scaled, unit) = match.Groups["scale"].Value switch
        {
            "thousand" when number >= 10 => (number / 10, "万"),
            "thousand" => (number * 1000, ""),
            "million" when number >= 100 => (number / 100, "亿"),
            "million" => (number * 100, "万"),
            "billion" when number >= 1000 => (number / 1000, "万亿"),
            "billion" => (number * 10, "亿"),
            "trillion" => (number, "万亿"),
            _ when number >= 100_000_000 => (number / 100_000_000, "亿"),
            _ when number >= 10_000 => (number / 10_000, "万"),
            _ => (number, ""),
        };
        var money = match.Groups["money"].Value switch { "yuan" or "rmb" => "元", "dollars" or "us dollars" => "美元", _ => "" };
        return scaled.ToString("0.####", CultureInfo.InvariantCulture) + unit + money;
    });

    [GeneratedRegex("[a-z][a-z'&-]*")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>All marks but those inside of numbers and words, and those that set things side by side.</summary>
    [GeneratedRegex("""[?!;:"“”()\[\]]|(?<!\d)[.](?!\d)|[.](?!\d)""")]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<![\w.])(?<number>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?)(?:\s+(?<scale>thousand|million|billion|trillion))?(?:\s+(?<money>yuan|rmb|us dollars|dollars))?(?![\w.]*\d)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\{([a-z])\}")]
    private static partial Regex Slot();
}

/// <summary>An English question in Chinese.</summary>
/// <param name="Unknown">Its words that there is no Chinese for.</param>
internal sealed record EnglishQuestion(string Chinese, IReadOnlyList<string> Unknown);
