using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Answering.Questions;

/// <summary>Tells of a token of a question whether an answer must carry it, how much it counts, and what it names.</summary>
internal sealed partial class TokenReader(QuestionLexicon lexicon, EverydayWords everyday, WordForms forms)
{
    private readonly HashSet<string> _stopwords = [.. lexicon.Stopwords.Select(forms.Form), .. lexicon.Stopwords];
    private readonly HashSet<string> _generic = [.. lexicon.Generic.Select(forms.Form)];

    /// <summary>Whether a word has no content of its own, or too general a one to be a name.</summary>
    public bool IsEmpty(string word) => _stopwords.Contains(word) || _generic.Contains(word);

    /// <summary>The token as a word with its weight, from 0.05 to 3; null where an answer need not carry it.</summary>
    public ContentWord? Read(Token token, GraphIndex index)
    {
        var text = token.Text.Length > 2 && lexicon.Against.Contains(token.Text[^1..]) && !index.Holds(token.Text) ? token.Text[..^1] : token.Text;
        if (text.Length >= 4 && lexicon.IsDirection(text[^2..]) && !index.Holds(text))
            text = text[..^2];
        if (lexicon.Against.Any(word => text.StartsWith(word, StringComparison.Ordinal)) && lexicon.IsDirection(text[^Math.Min(2, text.Length)..]))
            return null;
        if (_stopwords.Contains(text) || lexicon.IsDirection(text.Length > 1 ? text.TrimEnd('得', '了', '过', '到', '至') : text) || lexicon.Max.Contains(text) || lexicon.Min.Contains(text))
            return null;
        if (YearsSpan().IsMatch(text))
            return new ContentWord(text, [], 0.3, WordRole.Period, token.Start, []);
        if (text.Length > 2 && Complements.Contains(text[^1], StringComparison.Ordinal) && !index.Holds(text) && index.Holds(text[..^1]))
            (text, token) = (text[..^1], token with { Tag = "v" });
        var meanings = everyday.MeaningsOf(text, index);
        if (meanings.Count == 0 && text.Length > 2 && Makers.Contains(text[^1], StringComparison.Ordinal) && !index.Holds(text) && index.Holds(text[..^1]))
            meanings = [text[..^1]];
        var isHeld = meanings.Count > 0 || index.Holds(text);
        var looser = everyday.LooserOf(text, index);
        var weight = WeightOf(token, isHeld || looser.Count > 0);
        if (lexicon.Expects.Any(entry => entry.Of.Contains(text)))
            weight = Math.Max(weight, 2);
        else if (weight < 1 && text.Length > 1 && token.Tag is not ['v', ..] && index.IsIndicatorWord(text))
            weight = 1;
        var isIndicator = text.Length > 1 && index.Names.Find(text).Any(thing => thing.Label == GraphLabels.Indicator);
        if (isIndicator)
            weight = Math.Max(weight, 2);
        if (weight == 0)
            return null;
        if (_generic.Contains(text))
            weight *= 0.25;
        var role = token.Tag is "m" or "mq" || text.Any(char.IsAsciiDigit) ? WordRole.Number
            : token.Tag is "t" or "tg" ? WordRole.Period
            : index.IsIndicatorWord(text) ? WordRole.Indicator
            : WordRole.Other;
        return new ContentWord(text, meanings, weight, role, token.Start, []) { Core = CoreOf(text), Loose = isHeld ? [] : looser, Kin = isHeld ? looser : [], IsEveryday = everyday.Knows(text), IsVerb = !isIndicator && token.Tag.StartsWith('v') && token.Tag != "vn" };
    }

    /// <summary>Endings of words for those who make or sell what the rest of the word names: 化纤厂.</summary>
    private const string Makers = "厂店商业户";

    /// <summary>What stands behind a verb without changing what it says: 培育出.</summary>
    private const string Complements = "出到成了过着";

    private const string Count = "数量";

    /// <summary>The word without a general ending and without 总 at its head.</summary>
    public string CoreOf(string word)
    {
        if (word.Length > 2 && word[0] == '总')
            return word[1..];
        if (word.Length > Count.Length + 1 && word.EndsWith(Count, StringComparison.Ordinal))
            return word[..^Count.Length];
        var ending = _generic.Where(ending => ending.Length < word.Length - 1 && !lexicon.RateWords.Contains(ending) && word.EndsWith(ending, StringComparison.Ordinal)).MaxBy(ending => ending.Length);
        return ending is null ? word : word[..^ending.Length];
    }

    /// <summary>Nouns must be carried, verbs should be, the rest may be; a verb that no sentence knows is taken for the asker's own way of saying it.</summary>
    private static double WeightOf(Token token, bool isHeld) => token.Tag switch
    {
        ['n', 'r' or 's' or 't', ..] => 3,
        "eng" or "x" or "nz" when token.Text.Length == 1 && char.IsAsciiLetter(token.Text[0]) => 0,
        ['n', ..] or "eng" or "l" or "i" or "j" or "nz" => 2,
        "vn" or "an" => isHeld ? 1.5 : 1,
        ['v', ..] => token.Text.Length < 2 ? 0.2 : isHeld ? 1 : 0.4,
        ['a', ..] or "b" or "z" => isHeld ? 0.8 : 0.3,
        ['t', ..] or "s" => 1,
        ['m', ..] => token.Text.Any(char.IsAsciiDigit) || token.Text.IndexOfAny(['百', '千', '万', '亿']) >= 0 ? 1.5 : 0,
        ['d', ..] or "f" => isHeld && token.Text.Length > 1 ? 0.2 : 0,
        "x" => char.IsLetter(token.Text[0]) ? 2 : 0,
        _ => 0,
    };

    /// <summary>A stretch of years: 十年间, 近五年.</summary>
    [GeneratedRegex("^[近过这]?[一二三四五六七八九十两]+年(来|间|里|中|以来)?$")]
    private static partial Regex YearsSpan();
}
