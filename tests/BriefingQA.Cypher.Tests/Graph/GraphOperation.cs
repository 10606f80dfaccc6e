using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;
using CsCheck;

namespace BriefingQA.Cypher.Tests.Graph;

/// <summary>One random change; its numbers choose, modulo what there is to choose from.</summary>
internal sealed record GraphOperation(GraphOperation.Kinds Kind, int First, int Second, int Third, CypherValue Value)
{
    public const int Names = 4;

    private static readonly string[] Strings = ["", "a", "ab", "b", "工业", "工信部", "𠮷", "\uffff"];

    public enum Kinds { CreateNode, CreateRelationship, SetNodeProperty, SetRelationshipProperty, AddLabel, RemoveLabel, DetachDelete, DeleteRelationship }

    public static Gen<CypherValue> Values { get; } = Gen.OneOf(
        Gen.Int[-3, 3].Select(number => CypherValue.Of((long)number)),
        Gen.Int[-3, 3].Select(number => CypherValue.Of(number / 2.0)),
        Gen.Long.Select(CypherValue.Of),
        Gen.Bool.Select(CypherValue.Of),
        Gen.Int[0, Strings.Length - 1].Select(i => CypherValue.Of(Strings[i])),
        Gen.Int[0, 1].Array[0, 2].Select(items => CypherValue.Of(CypherList.Wrap([.. items.Select(i => CypherValue.Of(Strings[i + 1]))]))),
        Gen.Const(CypherValue.Null));

    public static Gen<GraphOperation> Any { get; } = Gen.Select(
        Gen.Frequency(
            (6, Gen.Const(Kinds.CreateNode)),
            (8, Gen.Const(Kinds.CreateRelationship)),
            (8, Gen.Const(Kinds.SetNodeProperty)),
            (4, Gen.Const(Kinds.SetRelationshipProperty)),
            (2, Gen.Const(Kinds.AddLabel)),
            (2, Gen.Const(Kinds.RemoveLabel)),
            (1, Gen.Const(Kinds.DetachDelete)),
            (2, Gen.Const(Kinds.DeleteRelationship))),
        Gen.Int[0, 1 << 20],
        Gen.Int[0, 1 << 20],
        Gen.Int[0, Names - 1],
        Values,
        (kind, first, second, third, value) => new GraphOperation(kind, first, second, third, value));

    public void Apply(GraphTransaction transaction, GraphModel model)
    {
        switch (Kind)
        {
            case Kinds.CreateNode:
                model.Nodes.Add(transaction.CreateNode(Third, First % Names), new([Third, First % Names], []));
                break;
            case Kinds.CreateRelationship when model.Nodes.Count > 0:
                var (start, end) = (Pick(model.Nodes, First), Pick(model.Nodes, Second));
                model.Relationships.Add(transaction.CreateRelationship(Third, start, end), new(Third, start, end, []));
                break;
            case Kinds.SetNodeProperty when model.Nodes.Count > 0:
                var node = Pick(model.Nodes, First);
                transaction.SetNodeProperty(node, Third, Value);
                Put(model.Nodes[node].Properties);
                break;
            case Kinds.SetRelationshipProperty when model.Relationships.Count > 0:
                var relationship = Pick(model.Relationships, First);
                transaction.SetRelationshipProperty(relationship, Third, Value);
                Put(model.Relationships[relationship].Properties);
                break;
            case Kinds.AddLabel when model.Nodes.Count > 0:
                Assert.Equal(model.Nodes[Pick(model.Nodes, First)].Labels.Add(Third), transaction.AddLabel(Pick(model.Nodes, First), Third));
                break;
            case Kinds.RemoveLabel when model.Nodes.Count > 0:
                Assert.Equal(model.Nodes[Pick(model.Nodes, First)].Labels.Remove(Third), transaction.RemoveLabel(Pick(model.Nodes, First), Third));
                break;
            case Kinds.DetachDelete when model.Nodes.Count > 0:
                var deleted = Pick(model.Nodes, First);
                foreach (var id in model.RelationshipsOf(deleted).Select(entry => entry.Key).ToArray())
                {
                    Assert.True(transaction.DeleteRelationship(id));
                    model.Relationships.Remove(id);
                }

                Assert.True(transaction.DeleteNode(deleted));
                model.Nodes.Remove(deleted);
                break;
            case Kinds.DeleteRelationship when model.Relationships.Count > 0:
                var gone = Pick(model.Relationships, First);
                Assert.True(transaction.DeleteRelationship(gone));
                model.Relationships.Remove(gone);
                break;
        }
    }

    /// <summary>Names, so that the ids 0 to 3 mean something; and indexes over some of them.</summary>
    public static GraphStore Prepare(GraphStore store)
    {
        for (var i = 0; i < Names; i++)
        {
            store.Tokens.Labels.FindOrAdd($"L{i}");
            store.Tokens.RelationshipTypes.FindOrAdd($"T{i}");
            store.Tokens.PropertyKeys.FindOrAdd($"p{i}");
        }

        using var transaction = store.BeginTransaction(TestContext.Current.CancellationToken);
        transaction.CreateIndex(null, Syntax.IndexKind.Range, EntityKind.Node, [0], [0]);
        transaction.CreateIndex(null, Syntax.IndexKind.Range, EntityKind.Node, [0], [1, 2]);
        transaction.CreateIndex(null, Syntax.IndexKind.Range, EntityKind.Node, [1], [1]);
        transaction.CreateIndex(null, Syntax.IndexKind.Range, EntityKind.Relationship, [0], [3]);
        transaction.CreateIndex(null, Syntax.IndexKind.FullText, EntityKind.Node, [0, 1], [0, 1], "cjk");
        transaction.Commit();
        return store;
    }

    private static int Pick<TElement>(SortedDictionary<int, TElement> from, int choice) => from.Keys.ElementAt(choice % from.Count);

    private void Put(SortedDictionary<int, CypherValue> properties)
    {
        if (Value.IsNull)
            properties.Remove(Third);
        else
            properties[Third] = Value;
    }
}
