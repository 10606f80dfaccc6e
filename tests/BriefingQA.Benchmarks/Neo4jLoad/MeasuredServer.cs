using BriefingQA.Cypher.Values;
using BriefingQA.Graph;

namespace BriefingQA.Benchmarks.Neo4jLoad;

/// <summary>A server whose own processor time can be asked for: what other programs of the machine do does not change it.</summary>
internal sealed class MeasuredServer(IGraphDatabase database)
{
    public IGraphDatabase Database => database;

    public async Task<TimeSpan> ProcessorTimeAsync()
    {
        var nanoseconds = await ReadAsync(
            "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value");
        return TimeSpan.FromMicroseconds(nanoseconds.AsInteger() / 1000);
    }

    public async Task<long> CountAsync() => (await ReadAsync("MATCH (n) RETURN count(n)")).AsInteger();

    public Task EmptyAsync() => database.WriteAsync([new("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")]);

    /// <summary>As a write, since what only reads calls no procedure of the server itself.</summary>
    private async Task<CypherValue> ReadAsync(string query) => (await database.WriteAsync([new CypherQuery(query)]))[0].Rows[0][0];
}
