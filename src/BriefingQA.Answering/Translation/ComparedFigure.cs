using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>One side of a comparison, or one part of a sum.</summary>
/// <param name="Name">How the answer calls it.</param>
/// <param name="IsChange">Whether its movement is meant and not its level.</param>
/// <param name="Sign">-1 where the movement is a decline.</param>
internal sealed record ComparedFigure(string Name, Figure Figure, bool IsChange, int Sign)
{
    private static readonly string[] MeasureWords = ["家", "个", "项", "种", "类", "条", "座", "处", "套", "件"], Persons = ["人", "名", "位"];

    /// <summary>In single units, so that 万 and 亿 can be set side by side; null where the figure states no such value.</summary>
    public double? Amount => IsChange ? Figure.Values.ChangeAmount * Sign : Figure.Values.Value * UnitKinds.ScaleOf(Unit);

    /// <summary>Whether its number is neither a bound nor about so much.</summary>
    public bool IsExact => (IsChange ? Figure.Values.ChangeComparator : Figure.Values.Comparator) is null or "=";

    public string Unit => (IsChange ? Figure.Values.ChangeUnit : Figure.Values.Unit) ?? "";

    /// <summary>Figures of one kind can be compared and added up.</summary>
    public string Kind => UnitKinds.IsShare(Unit) ? "%" : UnitKinds.WithoutScale(Unit) is var plain && MeasureWords.Contains(plain) ? "" : Persons.Contains(plain) ? Persons[0] : plain;

    public string Text => IsChange ? FigureText.Change(Figure.Values) : FigureText.Value(Figure.Values);

    public string? Period => Figure.Values.Period;

    /// <param name="matcher">Knows which words tell of a decline.</param>
    public static ComparedFigure Of(string name, Figure figure, bool isChange, FigureMatcher matcher) =>
        new(name, figure, isChange, matcher.DirectionOf(figure.Values.ChangeDirection ?? "") < 0 ? -1 : 1);

    /// <summary>What sort of figures a question sets side by side: movements, shares or levels.</summary>
    public static AskKind KindAsked(QuestionFrame frame, QuestionLexicon lexicon) =>
        frame.Asks.Contains(AskKind.Change) || frame.Direction != 0 || lexicon.Speeds.Any(word => frame.Form.Contains(word, StringComparison.Ordinal)) ? AskKind.Change
        : frame.Asks.Contains(AskKind.Share) ? AskKind.Share : AskKind.Figure;
}
