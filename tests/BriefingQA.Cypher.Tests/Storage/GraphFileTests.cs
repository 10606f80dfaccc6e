using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Storage;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Tests.Graph;
using BriefingQA.Cypher.Values;
using CsCheck;
using Microsoft.Data.Sqlite;

namespace BriefingQA.Cypher.Tests.Storage;

public sealed class GraphFileTests
{
    [Fact]
    public void A_graph_is_the_same_after_it_is_closed_and_opened_again() =>
        Gen.Select(GraphOperation.Any.Array[0, 80], Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false)))).Array[1, 8].Sample(transactions =>
        {
            using var folder = new TemporaryFolder();
            GraphOperation.Prepare(GraphStore.Open(folder.Path)).Dispose();
            var model = new GraphModel();
            foreach (var (operations, commit) in transactions)
            {
                using var store = GraphStore.Open(folder.Path);
                GraphAssert.Holds(model, store.Snapshot());
                GraphAssert.HasRightIndexes(store.Snapshot());
                var before = model.Copy();
                using var transaction = store.BeginTransaction(TestContext.Current.CancellationToken);
                foreach (var operation in operations)
                    operation.Apply(transaction, model);
                if (commit)
                    transaction.Commit();
                else
                    model = before;
            }
        }, iter: 30);

    [Fact]
    public void Every_kind_of_property_value_comes_back_as_it_was()
    {
        var date = CypherDate.Of(2022, 6, 14);
        var time = new CypherLocalTime(123_456_789);
        CypherValue[] values =
        [
            true, false, 0L, -1L, long.MinValue, long.MaxValue, (long)int.MaxValue + 1, 0.5, -0.0, double.PositiveInfinity, double.Epsilon,
            "", "工业和信息化部", "𠮷\0\u001f", "\ud800", "a\udc00b", CypherValue.Of([0, 255]),
            CypherValue.Of(CypherList.Empty), CypherValue.Of(CypherList.Create([1L, 2L])), CypherValue.Of(CypherList.Create(["一", "二"])),
            CypherValue.Of(date), CypherValue.Of(time), CypherValue.Of(new CypherTime(time, -3600)), CypherValue.Of(new CypherLocalDateTime(date, time)),
            CypherValue.Of(CypherDateTime.OfLocal(new CypherLocalDateTime(date, time), new(28800, null))),
            CypherValue.Of(CypherDateTime.OfLocal(new CypherLocalDateTime(date, time), new(0, "Asia/Shanghai"))),
            CypherValue.Of(new CypherDuration(1, -2, 3, 4)), CypherValue.Of(new CypherPoint(4326, 116.4, 39.9, null)), CypherValue.Of(new CypherPoint(9157, 1, 2, 3)),
        ];

        using var folder = new TemporaryFolder();
        using (var store = GraphStore.Open(folder.Path))
        {
            using var transaction = store.BeginTransaction(TestContext.Current.CancellationToken);
            var (one, own) = (store.Tokens.PropertyKeys.FindOrAdd("value"), 0);
            foreach (var value in values)
            {
                own = store.Tokens.PropertyKeys.FindOrAdd($"value{own}");
                var node = transaction.CreateNode();
                transaction.SetNodeProperty(node, one, value);
                transaction.SetNodeProperty(node, own, value);
            }

            transaction.Commit();
        }

        using var reopened = GraphStore.Open(folder.Path);
        for (var node = 0; node < values.Length; node++)
        {
            foreach (var (_, value) in reopened.Snapshot().NodeProperties(node))
                Assert.Equal((values[node].Kind, CypherText.Of(values[node]), values[node]), (value.Kind, CypherText.Of(value), value));
        }
    }

    [Fact]
    public void Names_constraints_and_indexes_come_back_as_they_were()
    {
        using var folder = new TemporaryFolder();
        SchemaCatalog schema;
        using (var store = GraphStore.Open(folder.Path))
        {
            using var transaction = store.BeginTransaction(TestContext.Current.CancellationToken);
            var (label, key) = (store.Tokens.Labels.FindOrAdd("标签"), store.Tokens.PropertyKeys.FindOrAdd("名称"));
            transaction.CreateConstraint(null, EntityKind.Node, label, [key]);
            transaction.CreateIndex("by_type", IndexKind.Range, EntityKind.Relationship, [store.Tokens.RelationshipTypes.FindOrAdd("T")], [key]);
            transaction.Commit();
            schema = store.Snapshot().Schema;
        }

        using var reopened = GraphStore.Open(folder.Path);
        Assert.Equal(["标签"], reopened.Tokens.Labels.Names);
        Assert.Equal(["名称"], reopened.Tokens.PropertyKeys.Names);
        Assert.Equal(schema.Indexes.Select(Show), reopened.Snapshot().Schema.Indexes.Select(Show));
        Assert.Equal(schema.Constraints.Select(constraint => constraint.Name), reopened.Snapshot().Schema.Constraints.Select(constraint => constraint.Name));
        Assert.Equal(schema.NextId, reopened.Snapshot().Schema.NextId);
    }

    [Fact]
    public void Ids_are_not_given_a_second_time_after_deletion_and_reopening()
    {
        using var folder = new TemporaryFolder();
        using (var store = GraphStore.Open(folder.Path))
        {
            using var transaction = store.BeginTransaction(TestContext.Current.CancellationToken);
            transaction.DeleteNode(transaction.CreateNode());
            transaction.Commit();
        }

        using var reopened = GraphStore.Open(folder.Path);
        using var next = reopened.BeginTransaction(TestContext.Current.CancellationToken);
        Assert.Equal(1, next.CreateNode());
    }

    [Fact]
    public void A_folder_that_is_open_is_refused_by_name_and_can_be_opened_after_it_was_closed()
    {
        using var folder = new TemporaryFolder();
        using (GraphStore.Open(folder.Path))
        {
            var error = Assert.Throws<GraphStorageException>(() => GraphStore.Open(folder.Path));
            Assert.Equal(StorageFailure.InUse, error.Failure);
            Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
        }

        GraphStore.Open(folder.Path).Dispose();
    }

    [Fact]
    public void A_file_of_a_later_format_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        GraphStore.Open(folder.Path).Dispose();
        using (var connection = SqliteFile.Open(folder.GraphFile))
            new HeaderTable(connection).Write(HeaderTable.Manifest, new ByteWriter(), writer => writer.Count(Manifest.FormatVersion + 1));
        var bytes = File.ReadAllBytes(folder.GraphFile);

        var error = Assert.Throws<GraphStorageException>(() => GraphStore.Open(folder.Path));
        Assert.Equal(StorageFailure.TooNew, error.Failure);
        Assert.Equal(bytes, File.ReadAllBytes(folder.GraphFile));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        using (var connection = new SqliteConnection($"Data Source={folder.GraphFile};Pooling=False"))
        {
            connection.Open();
            SqliteFile.Execute(connection, "CREATE TABLE theirs(x)");
        }

        var bytes = File.ReadAllBytes(folder.GraphFile);
        Assert.Equal(StorageFailure.Damaged, Assert.Throws<GraphStorageException>(() => GraphStore.Open(folder.Path)).Failure);
        Assert.Equal(bytes, File.ReadAllBytes(folder.GraphFile));
    }

    [Fact]
    public void A_commit_that_the_file_refuses_changes_nothing_and_the_next_one_succeeds()
    {
        using var folder = new TemporaryFolder();
        using (var store = GraphStore.Open(folder.Path))
        {
            using (var other = new SqliteConnection($"Data Source={folder.GraphFile};Pooling=False"))
            {
                other.Open();
                SqliteFile.Execute(other, "BEGIN IMMEDIATE");
                var refused = store.BeginTransaction(TestContext.Current.CancellationToken);
                refused.CreateNode();
                Assert.Throws<GraphStorageException>(refused.Commit);
                Assert.Equal(0, store.Snapshot().NodeCount);
            }

            for (var i = 0; i < 2; i++)
            {
                using var accepted = store.BeginTransaction(TestContext.Current.CancellationToken);
                accepted.CreateNode(store.Tokens.Labels.FindOrAdd("L"));
                accepted.Commit();
            }
        }

        using var reopened = GraphStore.Open(folder.Path);
        Assert.Equal(2, reopened.Snapshot().CountNodesWithLabel(0));
    }

    private static string Show(IndexDefinition index) =>
        $"{index.Id} {index.Name} {index.Kind} {index.Entity} {string.Join(',', index.LabelsOrTypes)} {string.Join(',', index.Properties)} {index.Constraint}";
}
