namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>What a figure is about and what it measures.</summary>
/// <param name="Measured">The indicator as later clauses may lean on it: without 占比.</param>
/// <param name="Counted">What is counted, where things are counted.</param>
internal sealed record FigureName(string? Subject, string Indicator, string? Measured, string? Counted, string? Scope)
{
    /// <summary>The frame behind the figure.</summary>
    public Frame Update(Frame frame) => frame with
    {
        Subject = Subject ?? frame.Subject,
        Indicator = Measured ?? frame.Indicator,
        Counted = Counted ?? frame.Counted,
    };
}
