using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Storage;
using BriefingQA.Cypher.Tests.Graph;

namespace BriefingQA.Cypher.Tests.Storage;

/// <summary>A damaged file is never taken for a different graph, and never written to.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly GraphModel _model = new();
    private readonly byte[] _whole;

    public DamageTests()
    {
        using (var store = GraphOperation.Prepare(GraphStore.Open(_folder.Path)))
        {
            for (var commit = 0; commit < 4; commit++)
            {
                using var transaction = store.BeginTransaction(TestContext.Current.CancellationToken);
                for (var i = 0; i < 200; i++)
                {
                    new GraphOperation(GraphOperation.Kinds.CreateNode, i, 0, i % 4, default).Apply(transaction, _model);
                    new GraphOperation(GraphOperation.Kinds.CreateRelationship, i * 7, i * 3, i % 3, default).Apply(transaction, _model);
                    new GraphOperation(GraphOperation.Kinds.SetNodeProperty, i * 5, 0, i % 4, $"第{i}句").Apply(transaction, _model);
                    new GraphOperation(GraphOperation.Kinds.SetRelationshipProperty, i * 5, 0, i % 4, i * 1.5).Apply(transaction, _model);
                }

                if (commit == 2)
                    new GraphOperation(GraphOperation.Kinds.DetachDelete, 5, 0, 0, default).Apply(transaction, _model);
                transaction.Commit();
            }
        }

        _whole = File.ReadAllBytes(_folder.GraphFile);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_flipped_bit_anywhere_is_noticed_or_changes_nothing()
    {
        var step = LongTests.AreOn ? 1 : 509;
        for (var at = 0; at < _whole.Length; at += at < 100 || LongTests.AreOn ? 1 : step)
        {
            var damaged = _whole.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            RequireNoticedOrHarmless(damaged, $"bit {at % 8} of byte {at}");
        }
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        foreach (var length in new[] { 0, 1, 50, 99, 100, 4096, 8192, _whole.Length / 2, _whole.Length - 4096, _whole.Length - 1 })
        {
            File.WriteAllBytes(_folder.GraphFile, _whole[..length]);
            var error = Assert.Throws<GraphStorageException>(() => GraphStore.Open(_folder.Path));
            Assert.Equal(StorageFailure.Damaged, error.Failure);
            Assert.Contains(_folder.GraphFile, error.Message, StringComparison.Ordinal);
            Assert.Equal(_whole[..length], File.ReadAllBytes(_folder.GraphFile));
        }
    }

    [Fact]
    public void A_page_of_zeros_anywhere_is_noticed_or_changes_nothing()
    {
        for (var at = 0; at < _whole.Length; at += 4096)
        {
            var damaged = _whole.ToArray();
            damaged.AsSpan(at, 4096).Clear();
            RequireNoticedOrHarmless(damaged, $"zeros at {at}");
        }
    }

    [Fact]
    public void A_record_that_is_missing_or_from_an_earlier_commit_is_noticed()
    {
        foreach (var sql in new[]
        {
            "DELETE FROM node_page WHERE number = 1",
            "DELETE FROM relationship_page WHERE number = 0",
            "UPDATE node_page SET number = 9 WHERE number = 1",
            "INSERT INTO node_page SELECT 9, checksum, data FROM node_page WHERE number = 0",
            "UPDATE header SET data = x'01' WHERE number = 0",
            "DELETE FROM header WHERE number = 2",
        })
        {
            File.WriteAllBytes(_folder.GraphFile, _whole);
            using (var connection = SqliteFile.Open(_folder.GraphFile))
                SqliteFile.Execute(connection, sql);
            Assert.Equal(StorageFailure.Damaged, Assert.Throws<GraphStorageException>(() => GraphStore.Open(_folder.Path)).Failure);
        }
    }

    private void RequireNoticedOrHarmless(byte[] damaged, string what)
    {
        File.WriteAllBytes(_folder.GraphFile, damaged);
        try
        {
            using var store = GraphStore.Open(_folder.Path);
            GraphAssert.Holds(_model, store.Snapshot());
        }
        catch (GraphStorageException error)
        {
            Assert.Contains(_folder.GraphFile, error.Message, StringComparison.Ordinal);
        }
        catch (Exception other)
        {
            Assert.Fail($"{what}: {other}");
        }

        Assert.True(damaged.AsSpan().SequenceEqual(File.ReadAllBytes(_folder.GraphFile)), $"{what}: the file was written to");
    }
}
