using BriefingQA.Answering.Linking;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Answering.Questions;

/// <summary>Words by which people ask for what briefings call otherwise, from <c>graph-seed/lexicon/thesaurus.yaml</c>.</summary>
internal sealed class Thesaurus
{
    private readonly Dictionary<string, List<string>> _meanings = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _forms = [];
    private readonly PrefixLengths _prefixes = new();
    private readonly WordForms _wordForms;

    public Thesaurus(LexiconFile file, WordForms forms)
    {
        _wordForms = forms;
        foreach (var (words, meanings) in file.Texts("words"))
            foreach (var word in words.Split(' '))
                Add(forms.Form(word), meanings.Split(' '));
    }

    /// <summary>Whether people say a word in place of others, whichever these are.</summary>
    public bool Knows(string form) => _meanings.ContainsKey(form);

    /// <summary>The words that briefings say for a word.</summary>
    public IReadOnlyList<string> MeaningsOf(string form)
    {
        if (!_meanings.TryGetValue(form, out var meanings))
            return [];
        lock (_forms)
        {
            if (!_forms.TryGetValue(form, out var formed))
                _forms[form] = formed = [.. meanings.Select(_wordForms.Form).Where(meaning => meaning != form).Distinct()];
            return formed;
        }
    }

    /// <summary>The words of the thesaurus that stand at a place of a text, the longest first.</summary>
    public IEnumerable<string> At(string text, int start)
    {
        for (var length = _prefixes.Longest(text.AsSpan(start)); length > 1; length--)
            if (_meanings.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text.AsSpan(start, length)))
                yield return text.Substring(start, length);
    }

    private void Add(string form, string[] meanings)
    {
        if (form.Length == 0)
            return;
        if (!_meanings.TryGetValue(form, out var all))
            _meanings[form] = all = [];
        all.AddRange(meanings);
        _prefixes.Add(form);
    }
}
