using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>What stands between a noun phrase and its figure: …<b>由2012年的</b>A家<b>增加到</b>B家.</summary>
internal sealed record Predicate
{
    /// <summary>Where it begins, that is, where the noun phrase before it ends.</summary>
    public required int Start { get; init; }

    /// <summary>The direction of a movement, in the lexicon's word; null where none is stated.</summary>
    public string? Direction { get; init; }

    /// <summary>The word that states the movement.</summary>
    public string? ChangeWord { get; init; }

    /// <summary>同比, 环比, 年均, …</summary>
    public string? Kind { get; init; }

    /// <summary>What the movement is compared with, as stated.</summary>
    public string? Base { get; init; }

    /// <summary>The figure is what is reached (增加到), not by how much.</summary>
    public bool Reaches { get; init; }

    /// <summary>The figure is where the movement starts (由, 从).</summary>
    public bool Starts { get; init; }

    /// <summary>分别: each figure belongs to one thing of a list.</summary>
    public bool Respectively { get; init; }

    /// <summary>达到, 为, 有: a level is stated.</summary>
    public bool HasLevelWord { get; init; }

    public PeriodMention? Period { get; init; }

    public string? Hedge { get; init; }

    public bool IsEmpty(int end) => Start == end;
}
