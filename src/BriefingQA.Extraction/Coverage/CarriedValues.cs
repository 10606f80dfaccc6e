using BriefingQA.Extraction.Facts;

namespace BriefingQA.Extraction.Coverage;

/// <summary>The values that the facts of each statement carry: levels, changes and what they changed from. Each carries one number.</summary>
internal sealed class CarriedValues
{
    private readonly Dictionary<(int Statement, decimal Value), int> _counts = [];

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
    }

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
