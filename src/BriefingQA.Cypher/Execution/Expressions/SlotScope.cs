using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>Which slot each variable in sight has. A name found here hides the same name of the outer scope.</summary>
internal sealed class SlotScope(SlotScope? outer = null)
{
    private readonly OrderedDictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<Expression, int> _computed = [];

    public static SlotScope Empty { get; } = new();

    /// <summary>The variables around a subquery, which stay in sight whatever its clauses project; null outside of subqueries.</summary>
    private SlotScope? Constants { get; init; } = outer?.Constants;

    /// <summary>The variables in sight and their slots, each name once, outer ones first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Variables =>
        (outer?.Variables.Where(variable => !_slots.ContainsKey(variable.Key)) ?? []).Concat(_slots);

    public int[] Slots => [.. Variables.Select(variable => variable.Value).Distinct()];

    /// <summary>The scope at the start of a subquery that may name all variables in sight here.</summary>
    public SlotScope ForSubquery() => new(this) { Constants = this };

    /// <summary>The scope behind a projection, before its columns are added.</summary>
    public SlotScope BehindProjection() => new(Constants) { Constants = Constants };

    public void Add(string name, int slot) => _slots[name] = slot;

    /// <summary>Says that a slot already holds the value of the expression, wherever it is written.</summary>
    public void AddComputed(Expression expression, int slot) => _computed.TryAdd(expression, slot);

    public int? Find(string name) => _slots.TryGetValue(name, out var slot) ? slot : outer?.Find(name);

    public int? FindComputed(Expression expression) =>
        _computed.TryGetValue(expression, out var slot) ? slot : outer?.FindComputed(expression);
}
