namespace BriefingQA.Answering.Linking;

/// <summary>One stated or planned figure of the graph.</summary>
/// <param name="Own">Subject, indicator and clause in the form words are compared in.</param>
internal sealed record Figure(
    string Label,
    string Id,
    FigureValues Values,
    IReadOnlyList<NamedThing> About,
    string? IndicatorNode,
    Passage? Passage,
    string Own,
    string Subject)
{
    public bool IsPlanned => Label == "Target";
}
