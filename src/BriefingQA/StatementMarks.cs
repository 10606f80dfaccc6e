using BriefingQA.Cypher.Values;

namespace BriefingQA;

/// <summary>Where in a sentence the things stand that were recognised in it: the words of facts, names and their aliases.</summary>
internal sealed class StatementMarks
{
    private readonly ILookup<long, (string Kind, string Id, string[] Words)> _recognised;

    public StatementMarks(IEnumerable<FactView> facts, IEnumerable<NameView> names)
    {
        var stated = facts.Select(fact => (fact.Statement, Item: (fact.Kind, Id(fact.Fact), Words(fact.Fact, "text"))));
        var named = names.SelectMany(name => name.Statements.Select(order => (Statement: order, Item: (name.Kind, Id(name.Name), Words(name.Name, "name", "aliases")))));
        _recognised = stated.Concat(named).ToLookup(pair => pair.Statement, pair => pair.Item);
    }

    /// <param name="order">Of the sentence.</param>
    /// <param name="text">Of the sentence.</param>
    /// <returns>By place; one may lie in another.</returns>
    public IReadOnlyList<StatementMark> In(long order, string text)
    {
        var marks = new List<StatementMark>();
        foreach (var (kind, id, words) in _recognised[order])
            if (words.FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal)) is { } word)
                for (int start = text.IndexOf(word, StringComparison.Ordinal); start >= 0; start = text.IndexOf(word, start + word.Length, StringComparison.Ordinal))
                    marks.Add(new StatementMark(kind, id, start, start + word.Length));

        return [.. marks.Distinct().OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End).ThenBy(mark => mark.Kind, StringComparer.Ordinal).ThenBy(mark => mark.Id, StringComparer.Ordinal)];
    }

    private static string Id(CypherMap properties) => properties.TryGetValue("id", out var id) ? id.AsString() : "";

    /// <summary>The longest first.</summary>
    private static string[] Words(CypherMap properties, params ReadOnlySpan<string> keys)
    {
        var words = new List<string>();
        foreach (var key in keys)
            if (properties.TryGetValue(key, out var value))
                words.AddRange(value.Kind switch
                {
                    CypherValueKind.String => [value.AsString()],
                    CypherValueKind.List => value.AsList().Where(item => item.Kind == CypherValueKind.String).Select(item => item.AsString()),
                    _ => [],
                });
        return [.. words.Where(word => word.Length > 0).OrderByDescending(word => word.Length)];
    }
}

/// <summary>A recognised stretch of a sentence.</summary>
/// <param name="Kind">The label of the node.</param>
/// <param name="Id">The id of the node.</param>
/// <param name="Start">UTF-16 offset of its first character in the sentence's text.</param>
/// <param name="End">UTF-16 offset behind its last character.</param>
internal sealed record StatementMark(string Kind, string Id, int Start, int End);
