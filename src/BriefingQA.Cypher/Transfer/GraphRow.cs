using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Transfer;

/// <summary>A node or a relationship on its way between a graph and files.</summary>
/// <param name="Properties">None of them null.</param>
public abstract record GraphRow(IReadOnlyList<KeyValuePair<string, CypherValue>> Properties)
{
    /// <summary>The name of the file that the row was read from; null for one that was not read.</summary>
    public string? File { get; init; }

    /// <summary>The line in the file, from 1; 0 for a row that was not read.</summary>
    public int Line { get; init; }
}

/// <summary>A node.</summary>
/// <param name="Id">Names the node for relationships. Null for a node that none refers to.</param>
/// <param name="IdSpace">Ids are unique within their space; without a name it is empty.</param>
/// <param name="IdProperty">The property that also holds the id; null where none does.</param>
public sealed record NodeRow(
    string? Id,
    string IdSpace,
    string? IdProperty,
    IReadOnlyList<string> Labels,
    IReadOnlyList<KeyValuePair<string, CypherValue>> Properties) : GraphRow(Properties);

/// <summary>A relationship.</summary>
/// <param name="StartId">The <see cref="NodeRow.Id"/> of its start, unique in <paramref name="StartIdSpace"/>.</param>
/// <param name="EndId">The <see cref="NodeRow.Id"/> of its end, unique in <paramref name="EndIdSpace"/>.</param>
public sealed record RelationshipRow(
    string Type,
    string StartId,
    string StartIdSpace,
    string EndId,
    string EndIdSpace,
    IReadOnlyList<KeyValuePair<string, CypherValue>> Properties) : GraphRow(Properties);
