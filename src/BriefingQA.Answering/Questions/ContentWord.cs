using System.Buffers;
using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Questions;

/// <summary>The part a word plays in a question.</summary>
internal enum WordRole
{
    Other,

    /// <summary>What the question is about: an industry, a place, a product, an organization, a program, a document.</summary>
    Subject,
    Indicator,
    Person,
    Period,
    Number,
}

/// <summary>A word of a question that an answer must carry.</summary>
/// <param name="Form">In the form words are compared in.</param>
/// <param name="Alternatives">Other names of the same thing; any of them will do.</param>
/// <param name="Weight">What the lack of the word costs; a name weighs 3, a noun 2, a word common to all briefings a fraction.</param>
/// <param name="Start">Offset in the question's form; -1 for a word taken over from the question before.</param>
internal sealed record ContentWord(string Form, IReadOnlyList<string> Alternatives, double Weight, WordRole Role, int Start, IReadOnlyList<NamedThing> Things)
{
    private const double LooseFactor = 0.8;

    /// <summary>The characters that may stand between the parts of a compound.</summary>
    private const int MostBetween = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，；。：、,和及与");

    public int End => Start + Form.Length;

    public bool IsInherited => Start < 0;

    public bool IsVerb { get; init; }

    /// <summary>Whether it is the noun behind 多少家 or 几个: the thing that is counted.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Words by which the graph may say the same; they count a little less than the word itself.</summary>
    public IReadOnlyList<string> Loose { get; init; } = [];

    /// <summary>Such words for one that the graph holds itself: only where nothing else answers are they looked for.</summary>
    public IReadOnlyList<string> Kin { get; init; } = [];

    /// <summary>Whether it is one of the words that people use for others.</summary>
    public bool IsEveryday { get; init; }

    /// <summary>All the words that stand for it, itself first.</summary>
    public IEnumerable<string> Forms => Alternatives.Concat(Loose).Prepend(Form);

    /// <summary>The word without a general ending: 食品 of 食品工业.</summary>
    public string Core { get; init; } = Form;

    /// <summary>How much of the word a text carries: 1 when it or another name stands there, a part of 1 for most of its characters.</summary>
    public double CoverageIn(string text)
    {
        if (text.Length == 0)
            return 0;
        if (text.Contains(Form, StringComparison.Ordinal))
            return 1;
        foreach (var alternative in Alternatives)
            if (text.Contains(alternative, StringComparison.Ordinal))
                return 1;
        if (Core.Length < Form.Length && text.Contains(Core, StringComparison.Ordinal))
            return 0.95;
        if (IsCountOf && CountsBy(text, Form[0]))
            return 1;
        var rest = Role is not (WordRole.Other or WordRole.Indicator) ? 0 : Turned(text) || IsParted(text) ? 0.9 : PartialCoverage(text);
        return rest < LooseFactor && Loose.Any(word => text.Contains(word, StringComparison.Ordinal)) ? LooseFactor : rest;
    }

    /// <summary>Whether it names how many there are by the measure word that they are counted by: 人数, 起数, 户数.</summary>
    public bool IsCountOf => Form.Length == 2 && Form[1] == '数' && Role is WordRole.Other or WordRole.Indicator;

    /// <summary>Whether a number with the measure word behind it stands in the text: 4391.3万人.</summary>
    private static bool CountsBy(string text, char measure)
    {
        for (var at = text.IndexOf(measure, StringComparison.Ordinal); at > 0; at = text.IndexOf(measure, at + 1))
            if (char.IsAsciiDigit(text[text.AsSpan(0, at).TrimEnd("十百千万亿多余").Length is > 0 and var end ? end - 1 : 0]))
                return true;
        return false;
    }

    /// <summary>Whether the text has a word of four characters with its halves the other way round: 倒塌房屋 for 房屋倒塌.</summary>
    private bool Turned(string text) => Core.Length == 4 && text.Contains(string.Concat(Core.AsSpan(2), Core.AsSpan(0, 2)), StringComparison.Ordinal);

    /// <summary>Whether the two parts of a compound stand in the text with a word between them: 高速公路通车里程 for 高速公路里程.</summary>
    private bool IsParted(string text)
    {
        for (var head = 2; head + 2 <= Core.Length; head++)
            for (var at = text.AsSpan().IndexOf(Core.AsSpan(0, head)); at >= 0;)
            {
                var behind = text.AsSpan(at + head);
                var between = behind.IndexOf(Core.AsSpan(head));
                if (between is > 0 and <= MostBetween && behind[..between].IndexOfAny(Marks) < 0)
                    return true;
                var next = behind.IndexOf(Core.AsSpan(0, head));
                at = next < 0 ? -1 : at + head + next;
            }

        return false;
    }

    /// <summary>A word that only lacks what limits it is nearly the same; one that ends otherwise is another: 智能家居 is not 智能家电, 利润率 not 利润.</summary>
    private double PartialCoverage(string text)
    {
        var best = 0.0;
        for (var length = Core.Length - 1; length >= 2 && length * 2 >= Core.Length; length--)
            for (var start = 0; start + length <= Core.Length; start++)
                if (text.AsSpan().IndexOf(Core.AsSpan(start, length), StringComparison.Ordinal) >= 0)
                    best = Math.Max(best, (start + length == Core.Length ? 0.9 : 0.45) * length / Core.Length);
        return best;
    }
}
