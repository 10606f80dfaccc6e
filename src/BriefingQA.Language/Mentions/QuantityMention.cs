namespace BriefingQA.Language.Mentions;

/// <summary>A number with its unit. For example, 约2700万人, 16.9%, 9.6万家.</summary>
public sealed record QuantityMention(int Start, int End, string Text) : Mention(Start, End, Text)
{
    /// <summary>In <see cref="Unit"/>: 9.6 for 9.6万家.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range such as 3%—5%, in <see cref="Unit"/>.</summary>
    public decimal? UpperValue { get; init; }

    /// <summary>As written, its scale included: 万家, 万亿元, %, 成, 元/吨; empty for a bare number.</summary>
    public required string Unit { get; init; }

    /// <summary>The value with 万 and 亿 multiplied out; a fraction or 成 as a percentage.</summary>
    public required decimal NormalizedValue { get; init; }

    /// <summary>The unit without its scale: 家, 元, %, 百分点.</summary>
    public required string NormalizedUnit { get; init; }

    /// <summary>One of = ≈ > >= &lt; &lt;=.</summary>
    public string Comparator { get; init; } = "=";

    public required QuantityKind Kind { get; init; }

    /// <summary>Where the number itself begins, after 约, 超过 and the like.</summary>
    public int NumberStart { get; init; }
}
