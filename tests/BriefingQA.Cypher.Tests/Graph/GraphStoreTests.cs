using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Tests.Graph;

public sealed class GraphStoreTests : IDisposable
{
    private readonly GraphStore _store = GraphStore.InMemory();

    private int Label => _store.Tokens.Labels.FindOrAdd("Person");

    private int Type => _store.Tokens.RelationshipTypes.FindOrAdd("KNOWS");

    private int Key => _store.Tokens.PropertyKeys.FindOrAdd("name");

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_node_with_thousands_of_relationships_keeps_them_over_many_commits_and_deletions()
    {
        var model = new GraphModel();
        int hub;
        using (var transaction = Begin())
        {
            model.Nodes.Add(hub = transaction.CreateNode(Label), new([Label], []));
            transaction.Commit();
        }

        var first = _store.Snapshot();
        for (var round = 0; round < 40; round++)
        {
            using var transaction = Begin();
            for (var i = 0; i < 50; i++)
            {
                var leaf = transaction.CreateNode();
                model.Nodes.Add(leaf, new([], []));
                model.Relationships.Add(transaction.CreateRelationship(Type, leaf, hub), new(Type, leaf, hub, []));
            }

            foreach (var id in model.Relationships.Keys.Where(id => id % 7 == round % 7).Take(20).ToArray())
            {
                transaction.DeleteRelationship(id);
                model.Relationships.Remove(id);
            }

            transaction.Commit();
        }

        Assert.Equal(model.Relationships.Count, _store.Snapshot().Degree(hub, RelationshipDirection.Incoming));
        GraphAssert.Holds(model, _store.Snapshot());
        Assert.Equal(0, first.Degree(hub, RelationshipDirection.Both));
    }

    [Fact]
    public void A_transaction_that_was_rolled_back_leaves_no_trace_for_the_next_one()
    {
        int hub;
        using (var transaction = Begin())
        {
            hub = transaction.CreateNode();
            for (var i = 0; i < 100; i++)
                transaction.CreateRelationship(Type, hub, transaction.CreateNode());
            transaction.Commit();
        }

        using (var undone = Begin())
        {
            for (var i = 0; i < 5; i++)
                undone.CreateRelationship(Type, hub, undone.CreateNode());
            undone.Rollback();
        }

        using var next = Begin();
        next.CreateRelationship(Type, hub, hub);
        next.Commit();
        Assert.Equal(101, _store.Snapshot().Degree(hub, RelationshipDirection.Outgoing));
        Assert.Equal(101, _store.Snapshot().RelationshipCount);
        Assert.Equal(101, _store.Snapshot().NodeCount);
    }

    [Fact]
    public void A_loop_is_met_once_in_both_directions_and_once_in_each()
    {
        using var transaction = Begin();
        var node = transaction.CreateNode();
        transaction.CreateRelationship(Type, node, node);

        Assert.All(Enum.GetValues<RelationshipDirection>(), direction => Assert.Equal(1, transaction.Degree(node, direction)));
    }

    [Fact]
    public void Commit_refuses_a_deleted_node_that_still_has_relationships_and_changes_nothing()
    {
        int node;
        using (var transaction = Begin())
        {
            node = transaction.CreateNode();
            transaction.CreateRelationship(Type, node, transaction.CreateNode());
            transaction.Commit();
        }

        var deleting = Begin();
        deleting.DeleteNode(node);
        var error = Assert.Throws<CypherRuntimeException>(deleting.Commit);

        Assert.Equal("DeleteConnectedNode", error.Detail);
        Assert.True(_store.Snapshot().NodeExists(node));
        Assert.Equal(1, _store.Snapshot().Degree(node, RelationshipDirection.Both));
    }

    [Fact]
    public void The_type_and_ends_of_a_relationship_can_be_told_after_its_deletion()
    {
        using var transaction = Begin();
        var (start, end) = (transaction.CreateNode(), transaction.CreateNode());
        var relationship = transaction.CreateRelationship(Type, start, end);
        transaction.DeleteRelationship(relationship);

        Assert.False(transaction.RelationshipExists(relationship));
        Assert.Equal((Type, start, end), (transaction.TypeOf(relationship), transaction.StartOf(relationship), transaction.EndOf(relationship)));
    }

    [Fact]
    public void A_uniqueness_constraint_refuses_a_second_holder_by_property_and_by_label()
    {
        using var transaction = Begin();
        transaction.CreateConstraint("unique_name", EntityKind.Node, Label, [Key]);
        transaction.SetNodeProperty(transaction.CreateNode(Label), Key, 1L);
        var other = transaction.CreateNode();
        transaction.SetNodeProperty(other, Key, 1.0);

        var error = Assert.Throws<CypherRuntimeException>(() => transaction.AddLabel(other, Label));
        Assert.Equal("Node(0) already exists with label `Person` and property `name` = 1.0", error.Message);
        transaction.SetNodeProperty(other, Key, 2L);
        Assert.True(transaction.AddLabel(other, Label));
        Assert.Throws<CypherRuntimeException>(() => transaction.SetNodeProperty(other, Key, 1L));
        Assert.Equal(2L, transaction.NodeProperty(other, Key));
    }

    [Fact]
    public void A_constraint_is_refused_where_the_graph_breaks_it()
    {
        using var transaction = Begin();
        for (var i = 0; i < 2; i++)
            transaction.SetNodeProperty(transaction.CreateNode(Label), Key, "王");

        Assert.Throws<CypherRuntimeException>(() => transaction.CreateConstraint(null, EntityKind.Node, Label, [Key]));
        Assert.Empty(transaction.Schema.Constraints);
        Assert.DoesNotContain(transaction.Schema.Indexes, index => index.HasContent);
    }

    [Fact]
    public void An_index_of_a_constraint_goes_with_it_and_not_before()
    {
        using var transaction = Begin();
        var (constraint, created) = transaction.CreateConstraint(null, EntityKind.Node, Label, [Key]);

        Assert.True(created);
        Assert.False(transaction.CreateConstraint(null, EntityKind.Node, Label, [Key]).Created);
        Assert.False(transaction.DropIndex(constraint.Name));
        Assert.True(transaction.DropConstraint(constraint.Name));
        Assert.DoesNotContain(transaction.Schema.Indexes, index => index.HasContent);
    }

    [Fact]
    public void A_property_may_hold_scalars_and_lists_of_one_kind_only()
    {
        using var transaction = Begin();
        var node = transaction.CreateNode();
        transaction.SetNodeProperty(node, Key, CypherValue.Of(CypherList.Create([1L, 2.5])));
        Assert.Equal(CypherValue.Of(CypherList.Create([1.0, 2.5])), transaction.NodeProperty(node, Key));

        foreach (var value in new[] { CypherValue.Of(CypherMap.Empty), CypherValue.Of(CypherList.Create([1L, "a"])), CypherValue.Of(CypherList.Create([CypherValue.Null])) })
            Assert.Equal("InvalidPropertyType", Assert.Throws<CypherRuntimeException>(() => transaction.SetNodeProperty(node, Key, value)).Detail);
    }

    [Fact]
    public async Task Readers_see_whole_commits_only_while_a_writer_writes()
    {
        // Every commit adds one node and gives all nodes the number of nodes: in any one version all agree.
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var seen = 0;
            while (!done.IsCancellationRequested || seen == 0)
            {
                var snapshot = _store.Snapshot();
                foreach (var node in snapshot.Nodes())
                    Assert.Equal(snapshot.NodeCount, snapshot.NodeProperty(node, Key));
                Assert.Equal(snapshot.NodeCount, snapshot.CountNodesWithLabel(Label));
                seen++;
            }
        }, TestContext.Current.CancellationToken)).ToArray();

        for (var i = 1; i <= 400; i++)
        {
            using var transaction = Begin();
            transaction.CreateNode(Label);
            foreach (var node in GraphAssert.Ids(transaction.Nodes()))
                transaction.SetNodeProperty(node, Key, (long)i);
            transaction.Commit();
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_second_writer_waits_until_the_first_has_ended()
    {
        var first = Begin();
        var second = Task.Run(() =>
        {
            using var transaction = Begin();
            return transaction.NodeCount;
        }, TestContext.Current.CancellationToken);
        first.CreateNode();
        Assert.False(second.IsCompleted);
        first.Commit();

        Assert.Equal(1, await second);
    }

    private GraphTransaction Begin() => _store.BeginTransaction(TestContext.Current.CancellationToken);
}
