using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules;

/// <summary>Gathers what figures measure; one indicator for all its names.</summary>
internal sealed class IndicatorRule(IndicatorLexicon lexicon)
{
    private const string Share = "占比";
    private const string Number = "数量";

    private readonly Dictionary<string, (IndicatorFact Fact, SortedSet<int> Evidence)> _found = [];

    public string IdOf(string indicator, int statement)
    {
        string name = lexicon.Names.TryGet(indicator, out var entry) ? entry.Name : indicator;
        if (!_found.TryGetValue(name, out var known))
        {
            var fact = new IndicatorFact(FactId.Of("Indicator", name), name, AliasesOf(name, entry), [], DimensionOf(name));
            _found[name] = known = (fact, []);
        }

        known.Evidence.Add(statement);
        return known.Fact.Id;
    }

    public IReadOnlyList<IndicatorFact> Found() => [.. _found.Values.Select(found => found.Fact with { Evidence = [.. found.Evidence] })];

    private string DimensionOf(string name) =>
        name.EndsWith(Number, StringComparison.Ordinal) ? "count" : lexicon.DimensionOf(name);

    private static IReadOnlyList<string> AliasesOf(string name, IndicatorEntry? entry) =>
        entry is not null ? entry.Aliases
        : name.EndsWith(Share, StringComparison.Ordinal) && name.Length > Share.Length ? [name[..^Share.Length] + "比重", name[..^Share.Length] + "份额"]
        : name.EndsWith(Number, StringComparison.Ordinal) && name.Length > Number.Length ? [name[..^Number.Length], name[..^1]]
        : [];
}
