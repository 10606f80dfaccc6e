using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Questions;

/// <summary>The everyday words of questions, by which they say what briefings call by other words: a list of sure ones, and the thesaurus.</summary>
internal sealed class EverydayWords
{
    /// <summary>What a word counts that is no word of the dictionary, or several of them.</summary>
    private const double PhraseWeight = 1.5;

    private readonly Dictionary<string, List<string>> _meanings = [];
    private readonly List<string> _phrases;
    private readonly Thesaurus _thesaurus;

    /// <summary>Words that hold no matter of their own: what is asked for, directions, extremes, bounds, times.</summary>
    private readonly WordMask _function;

    /// <summary>Words that hold a figure against another where a number follows them: 不足100家.</summary>
    private readonly IReadOnlyList<string> _bounds;

    public EverydayWords(QuestionLexicon lexicon, Thesaurus thesaurus, WordForms forms)
    {
        foreach (var (word, meanings) in lexicon.Everyday)
        {
            var form = forms.Form(word);
            _meanings[form] = [.. (_meanings.GetValueOrDefault(form) ?? []).Concat(meanings.Select(forms.Form)).Where(meaning => meaning != form).Distinct()];
        }

        _thesaurus = thesaurus;
        _function = new WordMask(lexicon.Asks.Select(ask => ask.Word).Concat(lexicon.Up).Concat(lexicon.Down).Concat(lexicon.Steady).Concat(lexicon.Max).Concat(lexicon.Min).Concat(lexicon.Above).Concat(lexicon.Below)
            .Concat(lexicon.Present).Concat(lexicon.Stopwords).OrderByDescending(word => word.Length));
        _bounds = lexicon.Below;
        _phrases = [.. _meanings.Keys.Where(form => form.Length > 1).OrderByDescending(form => form.Length)];
    }

    /// <summary>Whether a word is an everyday one, whatever the graph says for it.</summary>
    public bool Knows(string form) => _meanings.ContainsKey(form) || _thesaurus.Knows(form);

    /// <summary>The words by which the graph says the same as a word.</summary>
    public List<string> MeaningsOf(string form, GraphIndex index) =>
        _meanings.TryGetValue(form, out var meanings) ? [.. meanings.Where(index.Holds)] : [];

    /// <summary>The words by which the graph may say the same, by the thesaurus.</summary>
    public List<string> LooserOf(string form, GraphIndex index) => [.. _thesaurus.MeaningsOf(form).Where(index.Holds)];

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

        foreach (var at in boundaries.Order())
            if (at < form.Length && !taken[at])
                foreach (var phrase in _thesaurus.At(form, at))
                {
                    if (!IsPhrase(phrase, at, form, boundaries, tokens, index) || taken.AsSpan(at, phrase.Length).Contains(true) || LooserOf(phrase, index) is not { Count: > 0 } meanings)
                        continue;
                    taken.AsSpan(at, phrase.Length).Fill(true);
                    yield return new ContentWord(phrase, [], PhraseWeight, WordRole.Other, at, []) { Loose = meanings, IsEveryday = true };
                    break;
                }
    }

    private bool HoldsNothing(string phrase)
    {
        Span<bool> covered = stackalloc bool[phrase.Length];
        _function.Cover(phrase, covered);
        return !covered.Contains(false);
    }

    /// <summary>Whether a word of the thesaurus is made of several whole words, not all of which the graph holds.</summary>
    private bool IsPhrase(string phrase, int at, string form, IReadOnlySet<int> boundaries, IReadOnlySet<(int Start, int End)> tokens, GraphIndex index)
    {
        var end = at + phrase.Length;
        if (!boundaries.Contains(end) || tokens.Contains((at, end)) || index.Holds(phrase) || HoldsNothing(phrase))
            return false;
        return tokens.Any(token => token.Start >= at && token.End <= end && (token.End - token.Start < 2 || !index.Holds(form[token.Start..token.End])));
    }
}
