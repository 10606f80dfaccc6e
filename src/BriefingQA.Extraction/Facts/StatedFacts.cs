namespace BriefingQA.Extraction.Facts;

/// <summary>Something one statement of one briefing says.</summary>
/// <param name="Id">Made of the briefing and of what is said: the same whenever the same text is read.</param>
/// <param name="Statement">The order of the statement.</param>
/// <param name="Text">The words that say it, as they stand in the statement.</param>
public abstract record StatedFact(string Id, int Statement, string Text)
{
    /// <summary>The name of the person who says it; null for the text's own words.</summary>
    public string? Speaker { get; init; }

    /// <summary>What it is about, as stated or carried over from the words before.</summary>
    public string? Subject { get; init; }

    /// <summary>The named things of the graph that it is about.</summary>
    public IReadOnlyList<string> AboutIds { get; init; } = [];
}

/// <summary>A figure with its unit.</summary>
/// <param name="Value">In <paramref name="Unit"/>: 9.6 for 9.6万家.</param>
/// <param name="Unit">As written: 万亿元, 家, %. Empty for a bare number.</param>
/// <param name="NormalizedValue">The value with 万 and 亿 multiplied out; 四成 and 1/4 in %.</param>
/// <param name="Comparator">One of <c>= &gt; &gt;= &lt; &lt;= ≈</c>.</param>
/// <param name="UpperValue">The upper end of a stated range, in <paramref name="Unit"/>.</param>
public sealed record Quantity(decimal Value, string Unit, decimal NormalizedValue, string NormalizedUnit, string Comparator, decimal? UpperValue = null);

/// <summary>How a figure moved.</summary>
/// <param name="Direction">In the words of the text: 增长, 下降.</param>
/// <param name="Kind">同比, 环比, 累计, 年均, 由A到B, 较某期.</param>
/// <param name="Amount">By how much; null where only both ends are given.</param>
/// <param name="Base">The earlier figure.</param>
/// <param name="BasePeriod">What it is compared with, as stated. For example, 2012.</param>
public sealed record Change(string Direction, string? Kind, Quantity? Amount, Quantity? Base, string? BasePeriod);

/// <summary>A time as stated, and what it comes to.</summary>
/// <param name="Start">The first day; null where it cannot be told.</param>
/// <param name="End">The last day; null where it cannot be told.</param>
public sealed record Period(string Text, DateOnly? Start, DateOnly? End);

/// <summary>One stated figure: a level, a change, or both.</summary>
public sealed record ObservationFact(string Id, int Statement, string Text) : StatedFact(Id, Statement, Text)
{
    /// <summary>What is measured, as stated or carried over.</summary>
    public required string Indicator { get; init; }

    public required string IndicatorId { get; init; }

    /// <summary>Null where only a change is stated.</summary>
    public Quantity? Level { get; init; }

    public Change? Change { get; init; }

    public Period? Period { get; init; }

    /// <summary>Where it holds: 全国, 全球, 规模以上.</summary>
    public string? Scope { get; init; }

    /// <summary>The whole that a share is of.</summary>
    public string? ShareOf { get; init; }

    /// <summary>初步核算, 预计, …</summary>
    public string? Hedge { get; init; }

    /// <summary>The id of the observation that states the earlier figure of a change.</summary>
    public string? ChangedFromId { get; init; }

    /// <summary><c>model</c> where a language model proposed it; null for the rules.</summary>
    public string? Source { get; init; }

    /// <summary>The words around the figure, for matching a question.</summary>
    public required string Sentence { get; init; }
}

/// <summary>One planned figure.</summary>
public sealed record TargetFact(string Id, int Statement, string Text) : StatedFact(Id, Statement, Text)
{
    /// <summary>The verb that sets it. For example, 培育.</summary>
    public string? Action { get; init; }

    /// <summary>What the figure counts; null where it measures an indicator.</summary>
    public string? Object { get; init; }

    public string? Indicator { get; init; }

    public string? IndicatorId { get; init; }

    public required Quantity Level { get; init; }

    public Period? Deadline { get; init; }

    /// <summary>The id of the measure it is part of.</summary>
    public string? MeasureId { get; init; }

    /// <summary>The industry its theme is about.</summary>
    public string? Industry { get; init; }

    public required string Sentence { get; init; }
}

/// <summary>One thing done or to be done.</summary>
/// <param name="Title">The heading clause. For example, 加强品牌建设.</param>
public sealed record MeasureFact(string Id, int Statement, string Text, string Title) : StatedFact(Id, Statement, Text)
{
    /// <summary>The sentence that opens it, without what numbers it; of a title too short to be told from others, the title alone.</summary>
    public string Wording { get => field ?? Title; init; }

    /// <summary>一是, 二是, 第一; null for an unnumbered one.</summary>
    public string? Ordinal { get; init; }

    /// <summary>Its place among all measures of the briefing, counted from 0.</summary>
    public required int Order { get; init; }

    public required bool IsPlanned { get; init; }

    /// <summary>The sentence or question that introduces the list.</summary>
    public string? Theme { get; init; }

    /// <summary>The id of the numbered measure that this one is part of.</summary>
    public string? ParentId { get; init; }

    /// <summary>The order of the exchange whose answer lists it.</summary>
    public int? Exchange { get; init; }

    /// <summary>The order of the last statement that belongs to it.</summary>
    public required int LastStatement { get; init; }
}
