using BriefingQA.Extraction.Facts;

namespace BriefingQA.Extraction.Coverage;

/// <summary>
/// The values that the facts of each statement carry: levels, changes and what they changed from, each one number; and the numbers
/// in the names of what they are about: <b>14个</b>重点产业.
/// </summary>
internal sealed class CarriedValues
{
    private readonly Dictionary<(int Statement, decimal Value), int> _counts = [];
    private readonly ILookup<int, string> _names;

    public CarriedValues(BriefingFacts facts)
    {
        foreach (var observation in facts.Observations)
        {
            Add(observation.Statement, observation.Level);
            Add(observation.Statement, observation.Change?.Amount);
            Add(observation.Statement, observation.Change?.Base);
        }

        foreach (var target in facts.Targets)
            Add(target.Statement, target.Level);
        _names = facts.Observations.SelectMany(fact => Names(fact.Statement, fact.Subject, fact.Indicator))
            .Concat(facts.Targets.SelectMany(fact => Names(fact.Statement, fact.Subject, fact.Indicator, fact.Object)))
            .ToLookup(name => name.Statement, name => name.Text);
    }

    /// <summary>Whether a fact of the statement names the number.</summary>
    /// <param name="number">With its unit, as it stands in the text.</param>
    public bool Names(int statement, string number) => _names[statement].Any(name => name.Contains(number, StringComparison.Ordinal));

    private static IEnumerable<(int Statement, string Text)> Names(int statement, params string?[] names) =>
        names.Where(name => name is not null).Select(name => (statement, name!));

    /// <summary>Whether a fact of the statement carries the value that no number before took.</summary>
    public bool Take(int statement, decimal? value)
    {
        if (value is not { } known || _counts.GetValueOrDefault((statement, known)) is not (> 0 and var left))
            return false;
        _counts[(statement, known)] = left - 1;
        return true;
    }

    private void Add(int statement, Quantity? quantity)
    {
        if (quantity is not null)
            _counts[(statement, quantity.NormalizedValue)] = _counts.GetValueOrDefault((statement, quantity.NormalizedValue)) + 1;
    }
}
