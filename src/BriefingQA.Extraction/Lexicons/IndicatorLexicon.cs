using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Lexicons;

/// <summary>A known indicator: the name the graph uses, its other names, and its dimension.</summary>
internal sealed record IndicatorEntry(string Name, IReadOnlyList<string> Aliases, string Dimension);

internal sealed class IndicatorLexicon
{
    private static readonly string[] Dimensions = ["money", "share", "count", "quantity", "area", "price", "index", "density", "duration", "other"];

    public IndicatorLexicon(LexiconFile file)
    {
        Names = new Vocabulary<IndicatorEntry>(Dimensions.SelectMany(dimension => file.Lists(dimension).SelectMany(names =>
        {
            var entry = new IndicatorEntry(names[0], [.. names.Skip(1)], dimension);
            return names.Select(name => KeyValuePair.Create(name, entry));
        })));
        Heads = file.Meanings("heads");
        Qualifiers = file.Vocabulary("qualifiers");
        Rates = file.Vocabulary("rates");
        Economy = file.Vocabulary("economy");
        Units = file.Meanings("units");
        Counted = file.Meanings("counted");
        Relational = file.Vocabulary("relational");
    }

    /// <summary>From each name to its indicator.</summary>
    public Vocabulary<IndicatorEntry> Names { get; }

    /// <summary>From endings that make a noun phrase an indicator to its dimension.</summary>
    public Vocabulary<string> Heads { get; }

    public Vocabulary<string> Qualifiers { get; }

    /// <summary>日均: of the qualifiers, those that say per how long something is done.</summary>
    public Vocabulary<string> Rates { get; }

    /// <summary>Measured of a whole country or place.</summary>
    public Vocabulary<string> Economy { get; }

    /// <summary>From a unit to what it measures where only the thing is named.</summary>
    public Vocabulary<string> Units { get; }

    /// <summary>From a unit that is a noun itself to what it counts: 6国.</summary>
    public Vocabulary<string> Counted { get; }

    /// <summary>余额, 持续时间: measured of something that is named before.</summary>
    public Vocabulary<string> Relational { get; }

    /// <summary>Whether what is counted is its own name (案件, 在校生), as against how much there is of something (人数, 招生规模).</summary>
    public bool NamesThings(string indicator) =>
        Names.Contains(indicator) && Heads.MatchLengthBefore(indicator, indicator.Length) == 0 && !Economy.Contains(indicator) || DimensionOf(indicator) == "count" && indicator[^1] is not ('数' or '量' or '次') && !indicator.EndsWith("规模", StringComparison.Ordinal);

    /// <summary>Whether what is measured or counted is told by naming a thing alone.</summary>
    public bool IsThing(string indicator) => EndingOf(indicator) is null || NamesThings(indicator);

    /// <summary>The indicator that a phrase such as 全国甲的面积 ends with.</summary>
    public string? EndingOf(string text) =>
        Names.MatchLengthBefore(text, text.Length) is > 0 and var name ? text[^name..]
        : Heads.MatchLengthBefore(text, text.Length) is > 1 and var head ? text[^head..]
        : null;

    /// <summary>The dimension of an indicator by its name, else by its ending, else <c>other</c>.</summary>
    public string DimensionOf(string indicator) =>
        Names.TryGet(indicator, out var entry) ? entry.Dimension
        : Heads.TryMatchBefore(indicator, indicator.Length, out _, out var dimension) ? dimension
        : Names.TryMatchBefore(indicator, indicator.Length, out _, out entry) ? entry.Dimension
        : "other";
}
