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
    /// <summary>Whether movements are compared by how fast, so that one is worked out where the briefing gives only the values it was between.</summary>
    public bool ByRate { get; init; }

    private static readonly string[] MeasureWords = ["家", "个", "项", "种", "类", "条", "座", "处", "套", "件"], Persons = ["人", "名", "位"];

    /// <summary>In single units, so that 万 and 亿 can be set side by side; null where the figure states no such value.</summary>
    public double? Amount => IsChange ? Figure.Values.ChangeAmount * Sign ?? Growth : Figure.Values.Value * UnitKinds.ScaleOf(Unit);

    /// <summary>The movement from the earlier value in per cent, where the briefing gives the two values and not the movement.</summary>
    private double? Growth => !ByRate ? null : Figure.Values is { ChangeAmount: null, Value: { } end, BaseValue: { } start } values && start != 0
        ? Math.Round(100 * ((end * UnitKinds.ScaleOf(values.Unit) / (start * UnitKinds.ScaleOf(values.BaseUnit ?? values.Unit))) - 1), 1) : null;

    /// <summary>Whether its number is neither a bound nor about so much.</summary>
    public bool IsExact => (IsChange ? Figure.Values.ChangeComparator : Figure.Values.Comparator) is null or "=";

    public string Unit => (IsChange ? Growth is null ? Figure.Values.ChangeUnit : "%" : Figure.Values.Unit) ?? "";

    /// <summary>Figures of one kind can be compared and added up.</summary>
    public string Kind => UnitKinds.IsShare(Unit) ? "%" : UnitKinds.WithoutScale(Unit) is var plain && MeasureWords.Contains(plain) ? "" : Persons.Contains(plain) ? Persons[0] : plain;

    /// <summary>Whether its number has no measure word: 142万, which may be of persons as of anything else.</summary>
    public bool IsBare => UnitKinds.WithoutScale(Unit).Length == 0;

    /// <summary>Whether two figures are of one kind.</summary>
    public bool IsLike(ComparedFigure other) => Kind == other.Kind || IsBare && other.IsCount || other.IsBare && IsCount;

    private bool IsCount => Kind.Length == 0 || Kind == Persons[0];

    public string Text => !IsChange ? FigureText.Value(Figure.Values) : FigureText.Change(Figure.Values) + (Growth is { } growth ? $"（变动约{FigureText.Number(growth)}%）" : "");

    public string? Period => Figure.Values.Period;

    /// <param name="matcher">Knows which words tell of a decline.</param>
    public static ComparedFigure Of(string name, Figure figure, bool isChange, FigureMatcher matcher, bool byRate = false) =>
        new(name, figure, isChange, matcher.DirectionOf(figure.Values.ChangeDirection ?? "") < 0 ? -1 : 1) { ByRate = byRate };

    /// <summary>Whether a question asks how fast things moved, and not by how much: 增幅, 涨得快.</summary>
    public static bool AsksRate(QuestionFrame frame) => frame.Form.AsSpan().IndexOfAny("幅率速快慢") >= 0;

    /// <summary>What sort of figures a question sets side by side: movements, shares or levels.</summary>
    public static AskKind KindAsked(QuestionFrame frame, QuestionLexicon lexicon) =>
        frame.Asks.Contains(AskKind.Change) || frame.Direction != 0 || lexicon.Speeds.Any(word => frame.Form.Contains(word, StringComparison.Ordinal)) ? AskKind.Change
        : frame.Asks.Contains(AskKind.Share) ? AskKind.Share : AskKind.Figure;
}
