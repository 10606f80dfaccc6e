using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Values;
using BriefingQA.Cypher.Writing;

namespace BriefingQA.Cypher.Tests.Fuzzing;

/// <summary>A small graph on which any text may be run; whatever the text does is undone.</summary>
internal sealed class FuzzTarget : IDisposable
{
    private static readonly Dictionary<string, CypherValue> Parameters = new()
    {
        ["i"] = 3L,
        ["s"] = "甲",
        ["l"] = CypherValue.Of(CypherList.Wrap([1L, "x", CypherValue.Null])),
        ["m"] = CypherValue.Of(new CypherMap([KeyValuePair.Create<string, CypherValue>("x", 1L)])),
    };

    private readonly CypherDatabase _database = CypherDatabase.InMemory(new CypherDatabaseOptions
    {
        TimeLimit = TimeSpan.FromMilliseconds(200), MemoryLimit = 20_000_000, RowLimit = 10_000, PlanCacheSize = 100,
    });

    public FuzzTarget()
    {
        _database.Query("CREATE INDEX FOR (n:A) ON (n.x)");
        _database.Query("CREATE CONSTRAINT FOR (n:B) REQUIRE n.s IS UNIQUE");
        _database.Query("CREATE FULLTEXT INDEX words FOR (n:A|B) ON EACH [n.s]");
        _database.Query(
            """
            CREATE (a:A {x: 1, s: '甲'})-[:R {x: 1}]->(b:A:B {x: 2, s: '乙'})-[:R]->(c:B {x: 1.5, s: 'c', l: [1, 2]})-[:S {x: 2}]->(a),
              (b)-[:S]->(d {x: -1, d: date('2022-09-14')}), (d)-[:R]->(d), (e:A {p: point({x: 1, y: 2})})
            """);
    }

    /// <summary>How many of the texts were statements that ran to their end.</summary>
    public int Answered { get; private set; }

    /// <summary>What is wrong with how the engine takes the text, or null.</summary>
    public string? Fault(string text)
    {
        try
        {
            if (CypherParser.TryParse(text, out var tree, out _) && !CypherParser.Parse(CypherWriter.Write(tree)).Equals(tree))
                return $"It is written as text that parses to another tree: {CypherWriter.Write(tree)}";
        }
        catch (Exception error)
        {
            return error.ToString();
        }

        try
        {
            using var transaction = _database.BeginTransaction();
            foreach (var value in transaction.Query(text, Parameters).Rows.SelectMany(row => row))
                _ = value.ToString();
            Answered++;
        }
        catch (Exception error) when (error is CypherSyntaxException or CypherRuntimeException)
        {
            return null;
        }
        catch (Exception error)
        {
            return error.ToString();
        }

        return null;
    }

    public void Dispose() => _database.Dispose();
}
