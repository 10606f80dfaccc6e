using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Cuts a question into names, values, words of the schema, amounts and cues: of all that may stand there, the stretches that cover most in the fewest pieces.</summary>
internal sealed partial class NodeTagger
{
    private const double NameFactor = 1.2, CueFactor = 0.9, AmountFactor = 0.8, ShortCueFactor = 0.5;

    /// <summary>In words.</summary>
    private const int LongestPhrase = 5;

    private readonly SchemaVocabulary _vocabulary;
    private readonly QuestionLexicon _questions;
    private readonly Dictionary<string, List<NodeTag>> _cues = [];
    private readonly int _longestCue;

    public NodeTagger(SchemaVocabulary vocabulary, TermLexicon terms, QuestionLexicon questions, WordForms forms)
    {
        (_vocabulary, _questions) = (vocabulary, questions);
        foreach (var (cue, words) in terms.Cues)
            Add(words.Chinese.Select(forms.Form).Concat(words.English), new NodeTag(0, 0) { Cue = cue });
        foreach (var (comparison, words) in terms.Comparators)
            Add(words.Chinese.Select(forms.Form).Concat(words.English), new NodeTag(0, 0) { Cue = Cue.Comparator, Operator = comparison });
        foreach (var adjective in terms.Adjectives)
            Add(adjective.Chinese.Select(forms.Form).Concat(adjective.English), new NodeTag(0, 0) { Cue = Cue.Adjective, Adjective = adjective });
        _longestCue = _cues.Keys.Max(word => word.Length);

        void Add(IEnumerable<string> words, NodeTag tag)
        {
            foreach (var word in words)
                (_cues.TryGetValue(word, out var tags) ? tags : _cues[word] = []).Add(tag);
        }
    }

    /// <returns>From left to right, none overlapping another.</returns>
    public IReadOnlyList<NodeTag> Tag(QuestionFrame frame, GraphIndex index)
    {
        var candidates = new Dictionary<(int, int), NodeTag>();
        var words = EnglishWords(frame);
        var edges = words.SelectMany(word => new[] { word.Start, word.End }).ToHashSet();
        AddWords(frame.Form, index, edges, candidates);
        AddPhrases(words, candidates);
        AddAmounts(frame, candidates);
        return Best(frame.Form.Length, candidates.Values);
    }

    /// <summary>The English words of a question, in the offsets of its form, which has no white space.</summary>
    public static IReadOnlyList<EnglishWord> EnglishWords(QuestionFrame frame)
    {
        var words = new List<EnglishWord>();
        var at = 0;
        foreach (Match match in LatinWord().Matches(frame.Text))
        {
            var text = match.Value.ToLowerInvariant();
            var start = frame.Form.IndexOf(text, at, StringComparison.Ordinal);
            if (start < 0)
                continue;
            words.Add(new EnglishWord(text, start, start + text.Length));
            at = start + text.Length;
        }

        return words;
    }

    private void AddWords(string form, GraphIndex index, HashSet<int> edges, Dictionary<(int, int), NodeTag> candidates)
    {
        var longestWord = Math.Max(_vocabulary.Longest, _longestCue);
        for (var start = 0; start < form.Length; start++)
        {
            var (name, value) = (index.Names.LongestFrom(form.AsSpan(start)), index.Values.LongestFrom(form.AsSpan(start)));
            for (var length = Math.Min(Math.Max(longestWord, Math.Max(name, value)), form.Length - start); length >= 1; length--)
            {
                if (!IsWhole(form, start, start + length, edges))
                    continue;
                var span = form.AsSpan(start, length);
                var squared = (double)length * length;
                if (length > 1 && length <= name && index.Names.Find(span) is { Count: > 0 } things)
                    Put(candidates, new NodeTag(start, start + length) { Things = things, Score = NameFactor * squared });
                if (length <= value && index.Values.Find(span) is { Count: > 0 } values)
                    Put(candidates, new NodeTag(start, start + length) { Values = values, Score = squared });
                if (length > longestWord || IsLatin(span))
                    continue;
                if (_vocabulary.Find(span) is { Count: > 0 } meanings)
                    Put(candidates, new NodeTag(start, start + length) { Meanings = meanings, Score = squared * meanings.Max(meaning => meaning.Strength) });
                if (length <= _longestCue && _cues.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(span, out var cues))
                    foreach (var cue in cues)
                        PutCue(form, cue, start, start + length, candidates);
            }
        }
    }

    private void PutCue(string form, NodeTag cue, int start, int end, Dictionary<(int, int), NodeTag> candidates)
    {
        var length = end - start;
        var tag = cue with { Start = start, End = end, Score = (length > 1 ? CueFactor : ShortCueFactor) * length * length };
        if (cue.Cue == Cue.Many && _questions.MeasureWords.Select(entry => entry.Word).FirstOrDefault(word => form.AsSpan(end).StartsWith(word, StringComparison.Ordinal)) is { } unit)
            tag = tag with { Unit = unit };
        Put(candidates, tag);
        if (tag.Unit is not null)
            Put(candidates, tag with { End = end + tag.Unit.Length, Score = tag.Score + 1 });
    }

    private void AddPhrases(IReadOnlyList<EnglishWord> words, Dictionary<(int, int), NodeTag> candidates)
    {
        for (var first = 0; first < words.Count; first++)
            for (var last = first; last < Math.Min(words.Count, first + LongestPhrase) && (last == first || words[last].Start == words[last - 1].End); last++)
            {
                var phrase = string.Join(' ', words.Skip(first).Take(last - first + 1).Select(word => word.Text));
                var (start, end) = (words[first].Start, words[last].End);
                var squared = (double)(end - start) * (end - start);
                foreach (var form in Singulars(phrase))
                    if (_vocabulary.Find(form) is { Count: > 0 } meanings)
                    {
                        Put(candidates, new NodeTag(start, end) { Meanings = meanings, Score = squared * meanings.Max(meaning => meaning.Strength) });
                        break;
                    }

                if (_cues.TryGetValue(phrase, out var cues))
                    foreach (var cue in cues)
                        Put(candidates, cue with { Start = start, End = end, Score = CueFactor * squared });
            }
    }

    /// <summary>A phrase, and what it may be the plural of.</summary>
    private static IEnumerable<string> Singulars(string phrase)
    {
        yield return phrase;
        if (phrase.EndsWith("ies", StringComparison.Ordinal))
            yield return phrase[..^3] + "y";
        if (phrase.EndsWith("es", StringComparison.Ordinal))
            yield return phrase[..^2];
        if (phrase.EndsWith('s'))
            yield return phrase[..^1];
        if (phrase.EndsWith("ed", StringComparison.Ordinal))
            yield return phrase[..^2];
        else
            yield return phrase + "ed";
    }

    private static void AddAmounts(QuestionFrame frame, Dictionary<(int, int), NodeTag> candidates)
    {
        foreach (var mention in frame.Analysis.Mentions)
            if (Amounts.Of(mention) is { } amount)
                Put(candidates, new NodeTag(mention.Start, mention.End) { Amount = amount, Score = AmountFactor * mention.Text.Length * mention.Text.Length });
        foreach (var (start, length, amount) in Amounts.Written(frame.Form))
            Put(candidates, new NodeTag(start, start + length) { Amount = amount, Score = (AmountFactor - 0.1) * length * length });
    }

    private static void Put(Dictionary<(int, int), NodeTag> candidates, NodeTag tag) =>
        candidates[(tag.Start, tag.End)] = candidates.TryGetValue((tag.Start, tag.End), out var other) ? other.With(tag) : tag;

    private static List<NodeTag> Best(int length, IEnumerable<NodeTag> candidates)
    {
        var ending = candidates.ToLookup(tag => tag.End);
        var best = new double[length + 1];
        var chosen = new NodeTag?[length + 1];
        for (var end = 1; end <= length; end++)
        {
            best[end] = best[end - 1];
            foreach (var tag in ending[end])
                if (best[tag.Start] + tag.Score > best[end])
                    (best[end], chosen[end]) = (best[tag.Start] + tag.Score, tag);
        }

        var tags = new List<NodeTag>();
        for (var end = length; end > 0; end = chosen[end]?.Start ?? end - 1)
            if (chosen[end] is { } tag)
                tags.Add(tag);
        tags.Reverse();
        return tags;
    }

    /// <summary>A name or a number in Latin letters or digits is not a part of a longer one.</summary>
    private static bool IsWhole(string form, int start, int end, HashSet<int> edges) =>
        (start == 0 || edges.Contains(start) || !Continues(form[start - 1], form[start])) && (end == form.Length || edges.Contains(end) || !Continues(form[end - 1], form[end]));

    private static bool Continues(char left, char right) =>
        char.IsAsciiLetter(left) && char.IsAsciiLetterOrDigit(right) || char.IsAsciiDigit(left) && char.IsAsciiDigit(right);

    private static bool IsLatin(ReadOnlySpan<char> span)
    {
        foreach (var character in span)
            if (!char.IsAscii(character))
                return false;
        return true;
    }

    [GeneratedRegex("[A-Za-z][A-Za-z'’]*")]
    private static partial Regex LatinWord();
}

/// <summary>An English word of a question; offsets count in the question's form.</summary>
internal readonly record struct EnglishWord(string Text, int Start, int End);
