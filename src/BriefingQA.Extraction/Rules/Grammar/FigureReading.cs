using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>One figure of a clause with the words around it, before anything is carried over from other clauses.</summary>
internal sealed record FigureReading
{
    public required QuantityMention Quantity { get; init; }

    public required Clause Clause { get; init; }

    public required Predicate Predicate { get; init; }

    /// <summary>The noun phrase before the predicate; empty where the figure leans on what was said before.</summary>
    public required NounPhrase Phrase { get; init; }

    /// <summary>The verb between the noun phrase and the figure. For example, 建成 in 全省建成5个园区.</summary>
    public string? Verb { get; init; }

    public CountedPhrase Counted { get; init; } = CountedPhrase.None;

    /// <summary>占|13%: the whole is the one named before.</summary>
    public const string SameWhole = "";

    /// <summary>占…的: the whole that the figure is a part of; <see cref="SameWhole"/> where the clause leaves it out. Null for what is no part.</summary>
    public string? ShareOf { get; init; }

    /// <summary>完成<b>全年目标</b>的95%: what was aimed at, where the figure is how much of it was reached.</summary>
    public string? Goal { get; init; }

    /// <summary>Whether it stands in a list of figures (1%和2%) behind its first one.</summary>
    public bool ContinuesList { get; init; }

    /// <summary>Whether its clause gives a part of what was measured before it: <b>其中</b>甲市5万张.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether another figure stands before it in its clause.</summary>
    public bool FollowsInClause { get; init; }

    /// <summary>比上年的<b>40亿元</b>增长7%: the level that the movement started from; null where it is not stated.</summary>
    public QuantityMention? Base { get; init; }

    /// <summary>连续3年: how long something has gone on.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Where the words that state it begin in the sentence.</summary>
    public required int TextStart { get; init; }

    public required int TextEnd { get; init; }

    /// <summary>The words between the noun phrase and the figure; empty where there are none.</summary>
    public ReadOnlySpan<char> Between(Sentence sentence) =>
        Phrase.Start + Phrase.Text.Length is var end && end < Quantity.Start ? sentence.Text.AsSpan(end, Quantity.Start - end) : default;

    /// <summary>By how much something moved, as against the level it has.</summary>
    public bool IsChange => Predicate is { ChangeWord: not null, Reaches: false } && !CountsNewThings;

    /// <summary>增加学位10万个 moves a number; 提升40所学校 counts what is acted on.</summary>
    private bool CountsNewThings => Quantity.Kind is QuantityKind.Count or QuantityKind.Bare && Counted.Noun.Length > 1 && Phrase.Indicator is null && Predicate.Kind is null;
}
