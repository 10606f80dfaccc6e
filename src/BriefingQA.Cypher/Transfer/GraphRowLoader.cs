using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Transfer;

/// <summary>Puts rows into a graph, all in one transaction. What the graph already holds stays.</summary>
internal sealed class GraphRowLoader(GraphTransaction transaction)
{
    private readonly Dictionary<string, Dictionary<string, int>> _nodesBySpace = new(StringComparer.Ordinal);
    private readonly Dictionary<IReadOnlyList<string>, int[]> _labels = new(ReferenceEqualityComparer.Instance);
    private int _nodes;
    private int _relationships;

    /// <exception cref="GraphCsvException">A row contradicts another one, or a constraint of the graph.</exception>
    public GraphTransferSummary Load(IEnumerable<GraphRow> rows, IProgress<GraphTransferProgress>? progress, CancellationToken cancellationToken)
    {
        const int RowsPerReport = 10_000;
        GraphRow? last = null;
        foreach (var row in rows)
        {
            try
            {
                if (row is NodeRow node)
                    Add(node);
                else
                    Add((RelationshipRow)row);
            }
            catch (CypherRuntimeException exception)
            {
                throw new GraphCsvException($"{SourceOf(row)}: {exception.Message}", exception);
            }

            last = row;
            if ((_nodes + _relationships) % RowsPerReport == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new(row.File ?? "", _nodes + _relationships));
            }
        }

        progress?.Report(new(last?.File ?? "", _nodes + _relationships));
        return new(_nodes, _relationships);
    }

    private static string SourceOf(GraphRow row) => row.File is null ? "A row" : $"{row.File}, line {row.Line}";

    private void Add(NodeRow row)
    {
        var node = transaction.CreateNode(LabelsOf(row));
        _nodes++;
        if (row.Id is not null && !SpaceOf(row.IdSpace).TryAdd(row.Id, node))
            throw new GraphCsvException($"{SourceOf(row)}: another node already has the id '{row.Id}'.");

        foreach (var (name, value) in row.Properties)
            transaction.SetNodeProperty(node, transaction.Tokens.PropertyKeys.FindOrAdd(name), value);
    }

    private void Add(RelationshipRow row)
    {
        var type = transaction.Tokens.RelationshipTypes.FindOrAdd(row.Type);
        var (start, end) = (Find(row, row.StartIdSpace, row.StartId, ":START_ID"), Find(row, row.EndIdSpace, row.EndId, ":END_ID"));
        var relationship = transaction.CreateUnlinkedRelationship(type, start, end);
        _relationships++;
        foreach (var (name, value) in row.Properties)
            transaction.SetRelationshipProperty(relationship, transaction.Tokens.PropertyKeys.FindOrAdd(name), value);
    }

    private int Find(RelationshipRow row, string space, string id, string column) => SpaceOf(space).TryGetValue(id, out var node)
        ? node
        : throw new GraphCsvException($"{SourceOf(row)}, column {column}: no node has the id '{id}'.");

    private Dictionary<string, int> SpaceOf(string name) => _nodesBySpace.TryGetValue(name, out var space)
        ? space
        : _nodesBySpace[name] = new(StringComparer.Ordinal);

    private int[] LabelsOf(NodeRow row) => _labels.TryGetValue(row.Labels, out var labels)
        ? labels
        : _labels[row.Labels] = [.. row.Labels.Select(transaction.Tokens.Labels.FindOrAdd)];
}
