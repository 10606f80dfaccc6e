using System.Globalization;
using BriefingQA.Language.Segmentation.Dictionary;

namespace BriefingQA.Benchmarks.Segmentation.Dictionary;

/// <summary>jieba's <c>dict.txt</c>: <c>word frequency tag</c> a line.</summary>
/// <param name="Words">The last line of a word counts.</param>
/// <param name="Total">The sum over all lines, also those that a later one replaces.</param>
internal sealed record WordList(IReadOnlyDictionary<string, (long Frequency, string Tag)> Words, long Total)
{
    public static WordList Read(string path)
    {
        var words = new Dictionary<string, (long, string)>();
        var total = 0L;
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(' ');
            var frequency = long.Parse(fields[1], CultureInfo.InvariantCulture);
            words[fields[0]] = (frequency, fields[2]);
            total += frequency;
        }

        return new WordList(words, total);
    }

    /// <summary>All units of words and all that a block can hold: <c>%</c>, <c>-</c>, then the often used before the rare.</summary>
    public char[] Units()
    {
        var uses = new Dictionary<char, long>();
        foreach (var (word, (frequency, _)) in Words)
        {
            foreach (var unit in word)
                uses[unit] = uses.GetValueOrDefault(unit) + frequency;
        }

        return
        [
            .. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit)
                .Where(unit => CharacterCodes.IsBlock(unit) || uses.ContainsKey(unit))
                .OrderByDescending(unit => unit is '%' or '-')
                .ThenByDescending(CharacterCodes.IsBlock)
                .ThenByDescending(unit => uses.GetValueOrDefault(unit))
                .ThenBy(unit => unit),
        ];
    }
}
