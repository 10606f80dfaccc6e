using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Tests.Robustness;

/// <summary>Questions as hurried people type them: a character dropped, doubled, swapped with the next, or one too many. The same seed gives the same edits.</summary>
internal sealed class QuestionMutator(int seed)
{
    private const string Noise = "呃啊嗯哦的了吧，。？！ …~、x1#@*/\u3000\u200b😀";

    private readonly Random _random = new(seed);

    /// <summary>One to three edits anywhere.</summary>
    public string Anywhere(string question)
    {
        var text = question;
        for (var edits = _random.Next(1, 4); edits > 0; edits--)
            text = Edit(text, _random.Next(text.Length));
        return string.IsNullOrWhiteSpace(text) ? question : text;
    }

    /// <summary>One edit that touches no name, no number and no word that a name of the graph stands beside in it; null where there is no such place.</summary>
    /// <param name="isFree">For each character whether it may be touched.</param>
    public string? Beside(string question, IReadOnlyList<bool> isFree)
    {
        var places = Enumerable.Range(0, question.Length).Where(at => isFree[at] && (at + 1 == question.Length || isFree[at + 1])).ToList();
        return places.Count == 0 ? null : Edit(question, places[_random.Next(places.Count)]);
    }

    /// <summary>The characters of a question that belong to no name of the graph and to no number.</summary>
    public static bool[] Free(string question, GraphIndex index)
    {
        var plain = WordForms.HalfWidth(question).ToLowerInvariant();
        var free = plain.Select(character => !char.IsAsciiLetterOrDigit(character) && !"一二三四五六七八九十百千万亿两几多少年月日%％".Contains(character)).ToArray();
        for (var start = 0; start < plain.Length; start++)
            for (var length = Math.Min(index.Names.Longest, plain.Length - start); length > 1; length--)
                if (index.Names.Find(plain.AsSpan(start, length)).Count > 0)
                    free.AsSpan(start, length).Clear();
        return free;
    }

    /// <summary>Whether two answers give the same: what stands before the explanation in parentheses, without the opening 是 or 没有 that echoes the question.</summary>
    public static bool SameAnswer(string left, string right) => Core(left) == Core(right);

    private static string Core(string answer)
    {
        var core = answer.Split('（', '。')[0];
        return core.IndexOf('，') is > 0 and <= 3 and var comma ? core[(comma + 1)..] : core;
    }

    private string Edit(string text, int at) => _random.Next(4) switch
    {
        0 when text.Length > 1 => text.Remove(at, 1),
        1 => text.Insert(at, text[at].ToString()),
        2 when at + 1 < text.Length => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        _ => text.Insert(at, Noise[_random.Next(Noise.Length)].ToString()),
    };
}
