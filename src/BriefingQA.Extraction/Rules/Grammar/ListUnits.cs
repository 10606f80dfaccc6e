using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Gives the members of a list the unit that only the last one bears: 8.2、5.0<b>个百分点</b>, 63亿、20亿<b>元</b>.</summary>
internal static class ListUnits
{
    public static QuantityMention[] Share(string text, IEnumerable<QuantityMention> quantities)
    {
        QuantityMention[] shared = [.. quantities];
        for (int i = shared.Length - 2; i >= 0; i--)
            if (shared[i].NormalizedUnit.Length == 0 && shared[i].Kind is QuantityKind.Bare && shared[i + 1] is { NormalizedUnit.Length: > 0, Kind: not (QuantityKind.Ordinal or QuantityKind.Duration) } next
                && FigureReader.IsListMark(text, shared[i].End, next.Start) && shared[i].Text.Any(char.IsAsciiDigit))
                shared[i] = shared[i] with
                {
                    Unit = next.Unit,
                    NormalizedUnit = next.NormalizedUnit,
                    Kind = next.Kind,
                    NormalizedValue = shared[i].Unit.Length > 0 || next.Value == 0 ? shared[i].NormalizedValue : shared[i].Value * (next.NormalizedValue / next.Value),
                };
        return shared;
    }
}
