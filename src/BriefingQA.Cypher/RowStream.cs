using System.Collections;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher;

/// <summary>The rows of a statement that reads, found one at a time as they are asked for. To be enumerated once.</summary>
public sealed class RowStream : IEnumerable<IReadOnlyList<CypherValue>>
{
    private readonly IEnumerable<IReadOnlyList<CypherValue>> _rows;

    internal RowStream(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<CypherValue>> rows) => (Columns, _rows) = (columns, rows);

    public IReadOnlyList<string> Columns { get; }

    public IEnumerator<IReadOnlyList<CypherValue>> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
