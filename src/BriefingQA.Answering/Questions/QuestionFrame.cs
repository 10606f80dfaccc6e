using BriefingQA.Answering.Linking;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Questions;

/// <summary>How a question was read.</summary>
internal sealed record QuestionFrame
{
    /// <summary>As it was asked, padding taken out.</summary>
    public required string Text { get; init; }

    /// <summary>The same in the form words are compared in; offsets of words count in it.</summary>
    public required string Form { get; init; }

    /// <summary>The words and mentions of <see cref="Form"/>.</summary>
    public required AnalyzedText Analysis { get; init; }

    public required AskKind Ask { get; init; }

    /// <summary>Every kind that a question word of the text stands for.</summary>
    public required IReadOnlySet<AskKind> Asks { get; init; }

    public required IReadOnlyList<ContentWord> Words { get; init; }

    /// <summary>The units asked for: 家 of 多少家. In the order of the text.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Where in <see cref="Form"/> the thing begins that each of the <see cref="Units"/> counts.</summary>
    public IReadOnlyList<int> CountedAt { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Whether the question asks for growth (1) or decline (-1); 0 for neither.</summary>
    public int Direction { get; init; }

    /// <summary>Whether the largest (1) or the smallest (-1) is asked for; 0 for neither.</summary>
    public int Extreme { get; init; }

    /// <summary>Two or more groups of words that stand side by side: 轻工业和医药工业.</summary>
    public IReadOnlyList<IReadOnlyList<ContentWord>> Operands { get; init; } = [];

    /// <summary>Whether the two operands are set in a ratio: the first is asked for in terms of the second.</summary>
    public bool SetsInRatio { get; init; }

    /// <summary>Whether the amount of a movement is asked for: 增加了多少, 涨了几倍.</summary>
    public bool AsksAmount { get; init; }

    /// <summary>Ids of the sentences that the answer before rested on; a question that leaves words out is likely about them.</summary>
    public IReadOnlySet<string> Recent { get; init; } = new HashSet<string>();

    /// <summary>The figures that the answer before gave.</summary>
    public IReadOnlyList<Figure> RecentFigures { get; init; } = [];

    /// <summary>Whether only those sentences may answer.</summary>
    public bool StaysWithinRecent { get; init; }

    public bool AsksPlanned { get; init; }

    public bool AsksDone { get; init; }

    public IEnumerable<ContentWord> Persons => Words.Where(word => word.Role == WordRole.Person);

    public IEnumerable<ContentWord> Subjects => Words.Where(word => word.Role == WordRole.Subject);

    public double TotalWeight => Words.Sum(word => word.Weight);

    /// <summary>The frame with one operand only.</summary>
    public QuestionFrame WithOperand(IReadOnlyList<ContentWord> operand)
    {
        var others = Operands.Where(other => other != operand).SelectMany(words => words).Except(operand).ToHashSet();
        return this with { Words = [.. Words.Where(word => !others.Contains(word))], Operands = [] };
    }
}
