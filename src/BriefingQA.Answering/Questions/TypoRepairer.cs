using BriefingQA.Answering.Linking;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Questions;

/// <summary>
/// Guesses what a question that cannot be answered was meant to be: two characters changed places, one stands twice, one is too
/// many, a name lacks one or has one that sounds alike. A guess must make a word where there was none.
/// </summary>
internal sealed class TypoRepairer(QuestionLexicon lexicon, TextAnalyzer analyzer)
{
    private const int MostGuesses = 4, LongestWord = 8;

    /// <summary>Question words, which a character may be missing from, too.</summary>
    private readonly FuzzyNames _asks = new(lexicon.Asks.Select(ask => ask.Word), CharacterTables.None, shortest: 4);

    private readonly HashSet<string> _questionWords = [.. lexicon.Asks.Select(ask => ask.Word).Where(word => word.Length > 1)];

    private readonly HashSet<string> _words = [.. lexicon.Asks.Select(ask => ask.Word).Concat(lexicon.Synonyms.SelectMany(group => group)).Concat(lexicon.Up).Concat(lexicon.Down).Where(word => word.Length > 1)];

    /// <summary>The question without slips that can be nothing else: 合计计, 什候时么 for a question word, a comma inside a word.</summary>
    public string Mend(string question, GraphIndex index)
    {
        var tokens = analyzer.Segment(question);
        for (var i = 0; i + 1 < question.Length; i++)
        {
            if (question[i] == question[i + 1] && IsChinese(question[i]) && Covering(question, i, i + 2, index) == 0
                && (i == 0 || tokens.Any(token => token.End == i + 1 && token.Start < i)) && !tokens.Any(token => i > 0 && token.Start == i + 1 && token.End > i + 2))
                return question.Remove(i, 1);
            if (i > 0 && question[i] is '、' or '，' or ',' && !IsInWord(question, i - 1, index) && !IsInWord(question, i + 1, index) && Covering(question.Remove(i, 1), i - 1, i + 1, index) > 1)
                return question.Remove(i, 1);
            if (question[i] is '么' or '些' && !IsInWord(question, i, index) && Completed(question, i) is { } whole)
                return whole;
            if (question[i] != question[i + 1] && MakesQuestionWord(question, i, index) is { } mended)
                return mended;
        }

        return question;
    }

    /// <summary>么 and 些 begin no word: 什 or 哪 is missing before them where a question word comes of it.</summary>
    private string? Completed(string text, int at)
    {
        foreach (var first in "什哪")
        {
            var whole = text.Insert(at, first.ToString());
            for (var length = Math.Min(LongestWord, whole.Length - at); length >= 3; length--)
                if (_questionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(whole.AsSpan(at, length)))
                    return whole;
        }

        return null;
    }

    /// <summary>The text with two characters exchanged, where that makes a question word of what was none; a short one only where they belong to no other word.</summary>
    private string? MakesQuestionWord(string text, int at, GraphIndex index)
    {
        Span<char> word = stackalloc char[LongestWord];
        var longest = 0;
        for (var start = Math.Max(0, at - LongestWord + 2); start <= at; start++)
            for (var length = Math.Min(LongestWord, text.Length - start); length > longest && start + length >= at + 2; length--)
            {
                text.AsSpan(start, length).CopyTo(word);
                (word[at - start], word[at - start + 1]) = (word[at - start + 1], word[at - start]);
                if (_questionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..length]))
                    longest = length;
            }

        return longest > 2 || longest == 2 && !IsInWord(text, at, index) && !IsInWord(text, at + 1, index) ? text[..at] + text[at + 1] + text[at] + text[(at + 2)..] : null;
    }

    /// <summary>How often a character stands twice in a row; a guess that makes one do so mends nothing.</summary>
    private static int Doubles(string text) => text.Zip(text.Skip(1)).Count(pair => pair.First == pair.Second);

    /// <summary>What ends a name is none of these, which stand behind one: 出厂价是.</summary>
    private const string Particles = "是的了有在和为";

    /// <returns>The likeliest first.</returns>
    public IEnumerable<string> Repair(string question, GraphIndex index) =>
        Guesses(question, index).Where(guess => guess.Text != question).OrderByDescending(guess => guess.Gain).Select(guess => guess.Text).Distinct().Take(MostGuesses);

    private IEnumerable<(string Text, int Gain)> Guesses(string text, GraphIndex index)
    {
        var tokens = analyzer.Segment(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsChinese(text[i]))
            {
                if (i > 0 && char.IsPunctuation(text[i]) && Covering(text.Remove(i, 1), i - 1, i + 1, index) is > 1 and var formed)
                    yield return (text.Remove(i, 1), formed);
                continue;
            }

            for (var length = Math.Min(Math.Max(index.Fuzzy.Longest, _asks.Longest), text.Length - i); length >= 3; length--)
                if ((index.Fuzzy.Find(text.AsSpan(i, length)) ?? _asks.Find(text.AsSpan(i, length))) is { } name && !Particles.Contains(text[i + length - 1]) && Doubles(text[..i] + name + text[(i + length)..]) <= Doubles(text) && index.Names.Find(text.AsSpan(i, length)).Count == 0)
                    yield return (text[..i] + name + text[(i + length)..], name.Length);
            var isInWord = IsInWord(text, i, index);
            if (i + 1 < text.Length && text[i] == text[i + 1] && !tokens.Any(token => token.Start == i + 1 && token.End > i + 2))
                yield return (text.Remove(i, 1), Covering(text.Remove(i, 1), i, i + 1, index));
            if (i + 1 < text.Length && text[i] != text[i + 1] && IsChinese(text[i + 1]))
            {
                var swapped = text[..i] + text[i + 1] + text[i] + text[(i + 2)..];
                if (Math.Max(Covering(swapped, i, i + 2, index), Math.Min(Covering(swapped, i - 1, i + 1, index), Covering(swapped, i + 1, i + 3, index))) is > 0 and var gain && gain > Math.Max(Covering(text, i, i + 1, index), Covering(text, i + 1, i + 2, index)))
                    yield return (swapped, gain);
            }

            var without = text.Remove(i, 1);
            if (i > 0 && !isInWord && Covering(without, i - 1, i + 1, index) is > 1 and var joined && !(IsInWord(text, i - 1, index) && IsInWord(text, i + 1, index)))
                yield return (without, joined - 1);
        }
    }

    /// <summary>Whether a character belongs to a known word as it stands, so that it is no slip.</summary>
    private bool IsInWord(string text, int at, GraphIndex index) => at < text.Length && Covering(text, at, at + 1, index) > 0;

    /// <summary>The length of the longest known word that takes in all characters of a range; 0 where there is none.</summary>
    private int Covering(string text, int from, int to, GraphIndex index)
    {
        if (from < 0 || to > text.Length)
            return 0;
        for (var length = Math.Min(LongestWord, text.Length); length >= to - from; length--)
            for (var start = Math.Max(0, to - length); start <= Math.Min(from, text.Length - length); start++)
                if (IsKnown(text.AsSpan(start, length), index))
                    return length;
        return 0;
    }

    private bool IsKnown(ReadOnlySpan<char> word, GraphIndex index) =>
        word.Length > 1 && (analyzer.IsWord(word) || index.Names.Find(word).Count > 0 || index.Values.Find(word).Count > 0 || _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word));

    private static bool IsChinese(char character) => character is >= '\u4e00' and <= '\u9fff';
}
