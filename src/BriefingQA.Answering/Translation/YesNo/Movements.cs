using System.Text.RegularExpressions;
using BriefingQA.Answering.Questions;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Translation.YesNo;

/// <summary>Reads which way a question, or the clause that is to decide it, says that something moved or lies: up, down, or neither.</summary>
internal sealed partial class Movements(QuestionLexicon lexicon, TextAnalyzer analyzer)
{
    /// <summary>As long a word of the dictionary may hold a direction behind what moves: 价格上涨.</summary>
    private const int Compound = 4;

    private readonly List<(string Word, int Direction)> _words = [.. lexicon.Up.Concat(lexicon.Above.Where(IsBeside)).Select(word => (word, 1))
        .Concat(lexicon.Down.Concat(lexicon.Below.Where(IsBeside)).Select(word => (word, -1)))
        .Concat(lexicon.Steady.Select(word => (word, 0))).OrderByDescending(entry => entry.word.Length)];

    /// <summary>Whether a bound says where something lies beside another thing (高于), and not what number it reaches (以上).</summary>
    private static bool IsBeside(string bound) => bound.EndsWith('于');

    /// <returns>1 for up, -1 for down, 0 where something is said to stay; null where nothing is said of it, or both ways.</returns>
    public int? Of(string text)
    {
        var found = Found(text).ToList();
        if (Against().Match(text) is { Success: true } against)
            found.Add(lexicon.Max.Contains(against.Groups["adjective"].Value) ? 1 : -1);
        if (Beyond().Match(text) is { Success: true } beyond)
            found.Add(beyond.Groups["over"].Success ? 1 : -1);
        var moved = found.Where(direction => direction != 0).Distinct().ToList();
        return moved.Count switch
        {
            1 => moved[0],
            0 when found.Count > 0 => 0,
            _ => null,
        };
    }

    /// <summary>The directions of the words in a text, each of which must begin and end where words do.</summary>
    private IEnumerable<int> Found(string text)
    {
        var tokens = analyzer.Segment(text);
        var ends = tokens.Select(token => token.End).ToHashSet();
        var free = 0;
        foreach (var token in tokens)
        {
            if (token.Start < free)
                continue;
            if (token.Text.Length >= Compound && _words.FirstOrDefault(entry => entry.Word.Length == 2 && token.Text.EndsWith(entry.Word, StringComparison.Ordinal)) is { Word: not null } ending)
            {
                yield return ending.Direction;
                continue;
            }

            foreach (var (word, direction) in _words)
            {
                var end = token.Start + word.Length;
                if (!text.AsSpan(token.Start).StartsWith(word, StringComparison.Ordinal) || !ends.Contains(end) && !(end < text.Length && "了到至过得".Contains(text[end], StringComparison.Ordinal)))
                    continue;
                free = end;
                yield return direction;
                break;
            }
        }
    }

    /// <summary>Beyond what was before: 超过去年规模, 不及上年.</summary>
    [GeneratedRegex("((?<over>超过|超出|高过|好于)|不及|不如)(?=去年|上年|前年|同期|以往|往年|常年|历史)")]
    private static partial Regex Beyond();

    /// <summary>Held against something: 比上年多20元, 较去年少.</summary>
    [GeneratedRegex("(比|较)[^，,。；]{0,16}?(?<adjective>[多少高低大小快慢长短])(?![数量额度期])")]
    private static partial Regex Against();
}
