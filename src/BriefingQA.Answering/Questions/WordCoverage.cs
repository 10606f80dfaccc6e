using System.Numerics;

namespace BriefingQA.Answering.Questions;

/// <summary>
/// How much of each word of a question texts carry, as <see cref="ContentWord.CoverageIn"/> has it. One pass over a text tells which
/// words have two characters side by side in it; only those are looked for. Not for several threads at once.
/// </summary>
internal sealed class WordCoverage
{
    /// <summary>A power of two.</summary>
    private const int Slots = 1024;

    private readonly ContentWord[] _words;

    /// <summary>The words that have a pair of characters, a bit each, by the pair; from the 65th word on bits are shared.</summary>
    private readonly ulong[] _byPair = new ulong[Slots];

    private readonly ulong _always;
    private readonly double[] _none;
    private readonly Dictionary<string, double[]> _read = new(ReferenceEqualityComparer.Instance);

    public WordCoverage(IReadOnlyList<ContentWord> words)
    {
        _words = [.. words];
        _none = new double[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            var bit = 1UL << i;
            _always |= Mark(words[i].Core, bit) | (words[i].IsCountOf ? bit : 0);
            foreach (var other in words[i].Forms)
                _always |= Mark(other, bit);
        }
    }

    /// <summary>By the order of the words, 0 to 1 each. A text that comes again, the same string, is not read again.</summary>
    public double[] In(string text)
    {
        if (!_read.TryGetValue(text, out var coverage))
            _read[text] = coverage = Read(text);
        return coverage;
    }

    /// <summary>The same for a text that does not come again.</summary>
    public double[] Read(string text)
    {
        var found = FoundIn(text);
        if (found == 0)
            return _none;
        var coverage = new double[_words.Length];
        Read(text, found, coverage);
        return coverage;
    }

    /// <param name="coverage">As long as there are words.</param>
    /// <inheritdoc cref="Read(string)"/>
    public void Read(string text, Span<double> coverage)
    {
        coverage.Clear();
        Read(text, FoundIn(text), coverage);
    }

    private void Read(string text, ulong found, Span<double> coverage)
    {
        for (; found != 0; found &= found - 1)
            for (var word = BitOperations.TrailingZeroCount(found); word < coverage.Length; word += 64)
                coverage[word] = _words[word].CoverageIn(text);
    }

    /// <summary>The words that may stand in a text, a bit each.</summary>
    private ulong FoundIn(string text)
    {
        var found = _always;
        for (var i = 0; i + 1 < text.Length; i++)
            found |= _byPair[Slot(text[i], text[i + 1])];
        return found;
    }

    /// <returns>The bit where the form has no pair, so that every text must be looked at.</returns>
    private ulong Mark(string form, ulong bit)
    {
        for (var i = 0; i + 1 < form.Length; i++)
            _byPair[Slot(form[i], form[i + 1])] |= bit;
        return form.Length < 2 ? bit : 0;
    }

    private static int Slot(char left, char right) => ((left * 31) + right) & (Slots - 1);
}
