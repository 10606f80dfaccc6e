using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Questions;

/// <summary>The everyday words of questions, by which they say what briefings call by other words.</summary>
internal sealed class EverydayWords
{
    /// <summary>What a word counts that is no word of the dictionary, or several of them.</summary>
    private const double PhraseWeight = 1.5;

    private readonly Dictionary<string, List<string>> _meanings = [];
    private readonly List<string> _phrases;

    /// <summary>Words that hold a figure against another where a number follows them: 不足100家.</summary>
    private readonly IReadOnlyList<string> _bounds;

    public EverydayWords(QuestionLexicon lexicon, WordForms forms)
    {
        foreach (var (word, meanings) in lexicon.Everyday)
        {
            var form = forms.Form(word);
            _meanings[form] = [.. (_meanings.GetValueOrDefault(form) ?? []).Concat(meanings.Select(forms.Form)).Where(meaning => meaning != form).Distinct()];
        }

        _bounds = lexicon.Below;
        _phrases = [.. _meanings.Keys.Where(form => form.Length > 1).OrderByDescending(form => form.Length)];
    }

    /// <summary>The words by which the graph says the same as a word.</summary>
    public List<string> MeaningsOf(string form, GraphIndex index) =>
        _meanings.TryGetValue(form, out var meanings) ? [.. meanings.Where(index.Holds)] : [];

    /// <summary>The everyday words of a text that the segmenter takes for several words, or parts of others, where the graph says the same otherwise.</summary>
    /// <param name="boundaries">Where words begin and end; a word that the graph itself holds must stand between such.</param>
    public IEnumerable<ContentWord> PhrasesIn(string form, IReadOnlySet<int> boundaries, IReadOnlySet<(int Start, int End)> tokens, bool[] taken, GraphIndex index)
    {
        foreach (var phrase in _phrases)
            for (var at = form.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = form.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                var end = at + phrase.Length;
                if (tokens.Contains((at, end)) && !_bounds.Contains(phrase) || end < form.Length && char.IsAsciiDigit(form[end]) || taken.AsSpan(at, phrase.Length).Contains(true) || !(boundaries.Contains(at) && boundaries.Contains(end)) && index.Holds(phrase)
                    || MeaningsOf(phrase, index) is not { Count: > 0 } meanings)
                    continue;
                taken.AsSpan(at, phrase.Length).Fill(true);
                yield return new ContentWord(phrase, meanings, PhraseWeight, WordRole.Other, at, []);
            }
    }
}
