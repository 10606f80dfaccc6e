using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules;

/// <summary>Says in which unit a figure counts where its words leave it out or name the things: 投资30亿 is money, 2亿农民工 are people.</summary>
internal sealed class UnitRule(PredicateLexicon predicates, IndicatorLexicon indicators)
{
    private const string Money = "money";
    private const string Yuan = "元";

    public Quantity Normal(Quantity level, string indicator) => level switch
    {
        { NormalizedUnit: "", Unit: ['万' or '亿', ..] } when indicators.DimensionOf(indicator) == Money => level with { NormalizedUnit = Yuan },
        _ when predicates.UnitsMeant.TryGet(level.NormalizedUnit, out var meant) => level with { NormalizedUnit = meant },
        _ => level,
    };
}
