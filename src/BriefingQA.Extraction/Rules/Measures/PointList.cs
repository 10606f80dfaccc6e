namespace BriefingQA.Extraction.Rules.Measures;

/// <summary>The points of one list, in order: 一是…。二是….</summary>
/// <param name="Outer">The point that the whole list is part of, with its list; null for a list of its own.</param>
internal sealed record PointList((PointList List, Point Point)? Outer)
{
    public List<Point> Points { get; } = [];

    public Point First => Points[0];

    public Point Last => Points[^1];

    public bool IsContinuedBy(Point point) =>
        point.Place.Series == Last.Place.Series && point.Place.Place > Last.Place.Place
        && point.Sentence.Statement.Exchange == Last.Sentence.Statement.Exchange;

    public bool IsWithin(PointList other) => Outer is { } outer && (outer.List == other || outer.List.IsWithin(other));
}
