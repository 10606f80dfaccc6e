using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.English;

/// <summary>Brings an English question into Chinese, so that all that reads Chinese questions serves it too.</summary>
internal sealed partial class EnglishQuestionReader(EnglishLexicon lexicon, CharacterTables characters, WordForms forms)
{
    private const string TimesSlot = "{t}", AgainstSlot = "{v}";

    private readonly ConditionalWeakTable<GraphIndex, SpelledNames> _names = [];

    /// <summary>Whether a text is English: it begins as English questions do, or is Latin letters for the most part with words that English sentences are made of. A name in Latin letters alone is not.</summary>
    public bool IsEnglish(string text)
    {
        var letters = text.Count(char.IsAsciiLetter);
        var words = WordPattern().Matches(text).Select(match => match.Value).ToList();
        if (lexicon.Asking.Contains(words[0].ToLowerInvariant()) && words.Count > 1 && text.AsSpan().TrimStart()[0] == words[0][0])
            return true;
        var others = text.Count(char.IsLetter) - letters;
        return letters > others && words.Any(word => lexicon.Asking.Contains(word.ToLowerInvariant()) || lexicon.Links.Contains(word.ToLowerInvariant()) || lexicon.Light.Contains(EnglishWord.Stem(word.ToLowerInvariant())))
            || others == 0 && words.Any(word => word.Any(char.IsAsciiLetterLower) && lexicon.Find(word.ToLowerInvariant()).Count > 0);
    }

    /// <summary>Whether a text holds a Latin word at all.</summary>
    public static bool MayBeEnglish(string text) => LatinWords().IsMatch(text);

    public EnglishQuestion Read(string question, GraphIndex index)
    {
        var sentences = Sentences().Split(question.Replace('’', '\'')).Select(Plain).Where(sentence => sentence.Length > 0).ToList();
        if (sentences.Count > 1)
            sentences.RemoveAll(sentence => lexicon.Asides.IsMatch(sentence));
        var parts = sentences.Select(sentence => ReadSentence(sentence, index)).Where(part => part.Chinese.Length > 0 || part.Unknown.Count > 0).ToList();
        return new EnglishQuestion(string.Join('？', parts.Select(part => part.Chinese)), [.. parts.SelectMany(part => part.Unknown).Distinct().Select(word => AsAsked(word, question))]);
    }

    /// <summary>A Chinese question with its English words in Chinese: 轻工业revenue是多少. Those that have none stay.</summary>
    public string ReadWithin(string question, GraphIndex index) => LatinWords().Replace(question, match =>
    {
        var reader = PhrasesOf(index);
        var words = match.Value.Trim().ToLowerInvariant();
        return index.Holds(words) || reader.Read(words) is not { Length: > 0 } chinese || reader.Unknown.Count > 0 ? match.Value : chinese;
    });

    private EnglishQuestion ReadSentence(string sentence, GraphIndex index)
    {
        var text = lexicon.Padding.Replace(EnglishNumbers.InChinese(sentence), "").Trim();
        foreach (var (pattern, plainer) in lexicon.Rewrites)
            text = pattern.Replace(text, plainer);
        var against = Take(lexicon.Against, ref text);
        var times = Take(lexicon.Times, ref text);
        text = Spaces().Replace(text, " ").Replace(" ,", ",", StringComparison.Ordinal).Trim(' ', ',');
        foreach (var shape in lexicon.Shapes)
            if (shape.Pattern.Match(text) is { Success: true } match && Fill(shape, match, times, against, index) is { } read)
                return read;
        var reader = PhrasesOf(index);
        return new EnglishQuestion(times + against + reader.Read(text), reader.Unknown);
    }

    /// <summary>The times in Chinese that some patterns find, taken out of a text.</summary>
    private string Take(IReadOnlyList<(Regex Pattern, string Text)> patterns, ref string text)
    {
        var times = "";
        foreach (var (pattern, chinese) in patterns)
            text = pattern.Replace(text, match =>
            {
                times += lexicon.InFigures(match.Result(chinese));
                return " ";
            });
        return times;
    }

    private EnglishQuestion? Fill(EnglishShape shape, Match match, string times, string against, GraphIndex index)
    {
        var reader = PhrasesOf(index);
        var (chinese, head) = Put(AgainstSlot, against, shape.Chinese);
        (chinese, head) = Put(TimesSlot, times + head, chinese);
        chinese = head + Slot().Replace(chinese, slot => reader.Read(match.Groups[slot.Groups[1].Value].Value));
        return shape.Needed is { } kind && !reader.Kinds.Contains(kind) ? null : new EnglishQuestion(chinese, reader.Unknown);

        static (string Chinese, string Left) Put(string slot, string words, string chinese) =>
            chinese.Contains(slot, StringComparison.Ordinal) ? (chinese.Replace(slot, words, StringComparison.Ordinal), "") : (chinese, words);
    }

    private EnglishPhraseReader PhrasesOf(GraphIndex index) => new(lexicon, index, _names.GetValue(index, graph => new SpelledNames(graph, characters)), forms);

    private static string AsAsked(string word, string question) =>
        question.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? question.Substring(at, word.Length) : word;

    private static string Plain(string question) =>
        Spaces().Replace(Marks().Replace(question.ToLowerInvariant().Replace("per cent", "%", StringComparison.Ordinal), " "), " ").Trim(' ', '.', ',');

    [GeneratedRegex("[A-Za-z][A-Za-z'&-]*")]
    private static partial Regex WordPattern();

    [GeneratedRegex("[A-Za-z]{2,}(?:[ '-][A-Za-z]+)*")]
    private static partial Regex LatinWords();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>Where one question of a text ends and another begins.</summary>
    [GeneratedRegex(@"[?？!！;；\n]|\.\s+(?=[A-Z])|(?:,\s*|\s+)and\s+(?=(?:what|how|who|which|when|where|why|by how)\b)|,\s*(?=(?:what|how|who|when|where|why|by how)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Sentences();

    /// <summary>All marks but those inside of numbers and words, and those that set things side by side.</summary>
    [GeneratedRegex("""[:：。"“”‘()\[\]《》]|[.](?!\d)""")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\{([a-z])\}")]
    private static partial Regex Slot();
}

/// <summary>An English question in Chinese.</summary>
/// <param name="Unknown">Its words that there is no Chinese for.</param>
internal sealed record EnglishQuestion(string Chinese, IReadOnlyList<string> Unknown);
