namespace BriefingQA.Extraction.Coverage;

/// <summary>How much of what a transcript states its facts hold.</summary>
/// <param name="Numbers">Numbers with a unit, as <see cref="NumbersWithUnit"/> defines them.</param>
/// <param name="Names">Quoted names: 《…》, and “…” with the head word of a program or platform behind.</param>
/// <param name="MissedNumbers">Those of <paramref name="Numbers"/> that no fact carries.</param>
/// <param name="MissedNames">Those of <paramref name="Names"/> that no named thing holds.</param>
public sealed record CoverageReport(int Numbers, int Names, IReadOnlyList<Gap> MissedNumbers, IReadOnlyList<Gap> MissedNames);
