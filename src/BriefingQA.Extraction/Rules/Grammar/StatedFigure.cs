using BriefingQA.Extraction.Facts;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>A figure with everything that is known of it, its left-out parts carried over from the words before.</summary>
internal sealed record StatedFigure
{
    public required Sentence Sentence { get; init; }

    public string? Subject { get; init; }

    public required string Indicator { get; init; }

    /// <summary>What is counted, where things are counted.</summary>
    public string? Counted { get; init; }

    /// <summary>What the clauses before it in the sentence are about; null where it has a subject, or they tell nothing.</summary>
    public string? Topic { get; init; }

    public Quantity? Level { get; init; }

    public Change? Change { get; init; }

    public PeriodMention? Period { get; init; }

    /// <summary>The time of the earlier figure of a change.</summary>
    public PeriodMention? BasePeriod { get; init; }

    public string? Scope { get; init; }

    public string? ShareOf { get; init; }

    public string? Hedge { get; init; }

    /// <summary>The verb that governs the figure. For example, 建成.</summary>
    public string? Verb { get; init; }

    public required int TextStart { get; init; }

    public required int TextEnd { get; init; }

    public required Clause Clause { get; init; }

    public string Text => Sentence.Text[TextStart..TextEnd];
}
