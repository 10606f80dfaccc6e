namespace BriefingQA.Language.Mentions;

/// <summary>What sort of amount a quantity is.</summary>
public enum QuantityKind
{
    /// <summary>Things counted: 家, 个, 项, 人.</summary>
    Count,

    Money,

    /// <summary>A part of a whole or a rate: %, 成, 1/4.</summary>
    Share,

    PercentagePoint,

    /// <summary>Weight, area, length, volume, energy: 吨, 亩, 公里.</summary>
    Measure,

    /// <summary>Money per something: 元/吨.</summary>
    Price,

    /// <summary>Time that passes: 年, 个月, 天.</summary>
    Duration,

    /// <summary>倍.</summary>
    Multiple,

    /// <summary>A place in an order, not an amount: 第一, 第七场, 前10位.</summary>
    Ordinal,

    /// <summary>A number without a unit.</summary>
    Bare,
}
