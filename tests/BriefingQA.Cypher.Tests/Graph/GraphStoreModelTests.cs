using BriefingQA.Cypher.Graph;
using CsCheck;

namespace BriefingQA.Cypher.Tests.Graph;

public sealed class GraphStoreModelTests
{
    private static Gen<(GraphOperation[] Operations, bool Commit)[]> Transactions { get; } =
        Gen.Select(GraphOperation.Any.Array[0, 60], Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false)))).Array[1, 12];

    [Fact]
    public void A_store_agrees_with_a_plain_model_after_any_transactions() => Transactions.Sample(transactions =>
    {
        using var store = GraphOperation.Prepare(GraphStore.InMemory());
        var model = new GraphModel();
        foreach (var (operations, commit) in transactions)
        {
            var before = model.Copy();
            using (var transaction = store.BeginTransaction(TestContext.Current.CancellationToken))
            {
                foreach (var operation in operations)
                    operation.Apply(transaction, model);

                GraphAssert.Holds(model, transaction);
                GraphAssert.HasRightIndexes(transaction);
                GraphAssert.Holds(before, store.Snapshot());
                if (commit)
                    transaction.Commit();
                else
                    model = before;
            }

            GraphAssert.Holds(model, store.Snapshot());
            GraphAssert.HasRightIndexes(store.Snapshot());
        }
    }, iter: 150);

    [Fact]
    public void A_snapshot_stays_as_it_was_whatever_is_written_later() => Transactions.Sample(transactions =>
    {
        using var store = GraphOperation.Prepare(GraphStore.InMemory());
        var model = new GraphModel();
        var kept = new List<(GraphModel Model, GraphSnapshot Snapshot)>();
        foreach (var (operations, _) in transactions)
        {
            kept.Add((model.Copy(), store.Snapshot()));
            using var transaction = store.BeginTransaction(TestContext.Current.CancellationToken);
            foreach (var operation in operations)
                operation.Apply(transaction, model);
            transaction.Commit();
        }

        foreach (var (expected, snapshot) in kept)
        {
            GraphAssert.Holds(expected, snapshot);
            GraphAssert.HasRightIndexes(snapshot);
        }
    }, iter: 100);

    [Fact]
    public void An_index_made_late_holds_what_one_kept_from_the_start_holds() => GraphOperation.Any.Array[0, 300].Sample(operations =>
    {
        using var store = GraphOperation.Prepare(GraphStore.InMemory());
        var model = new GraphModel();
        using var transaction = store.BeginTransaction(TestContext.Current.CancellationToken);
        foreach (var operation in operations)
            operation.Apply(transaction, model);
        foreach (var index in transaction.Schema.Indexes.Where(index => index.HasContent))
        {
            var kept = Contents(transaction, index);
            Assert.True(transaction.DropIndex(index.Name));
            var (made, created) = transaction.CreateIndex(index.Name, index.Kind, index.Entity, index.LabelsOrTypes, index.Properties, index.Analyzer);
            Assert.True(created);
            Assert.Equal(kept, Contents(transaction, made));
        }
    }, iter: 100);

    private static List<(int Id, double Score)> Contents(GraphView graph, IndexDefinition index) => index.IsOrdered
        ? [.. GraphAssert.Ids(graph.Scan(index)).Select(id => (id, 1.0))]
        : [.. new[] { "a", "工业", "x", "工信 信部 b" }.SelectMany(query => graph.Search(index, query))];
}
