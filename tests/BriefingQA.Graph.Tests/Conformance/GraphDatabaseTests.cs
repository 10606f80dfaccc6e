using BriefingQA.Cypher;
using BriefingQA.Cypher.Transfer;
using BriefingQA.Cypher.Values;
using BriefingQA.Extraction.Loading;

namespace BriefingQA.Graph.Tests.Conformance;

/// <summary>What every store does alike. Each test begins with an empty graph.</summary>
public abstract class GraphDatabaseTests : IAsyncLifetime
{
    private const string SmallGraph = """
        CREATE (s1:Statement {id: 's1', text: '由17.6万亿元增加到22.4万亿元', start: 0}), (s2:Statement {id: 's2', text: '力争到2025年', start: 40}),
               (s1)-[:NEXT]->(s2), (s1)-[:SPOKEN_BY {title: '司长'}]->(:Person {id: 'p1', name: '张三'}),
               (a:Subject:Industry {id: 'a1', name: '轻工业'}), (i:Indicator {id: 'i1', name: '营业收入', aliases: ['收入', '营收']}),
               (f1:Figure {id: 'f1', value: 17.6, unit: '万亿元'}), (f2:Figure {id: 'f2', value: 22.4, unit: '万亿元'}), (f3:Figure {id: 'f3', value: 16.9, unit: '%'}),
               (t1:Target {id: 't1', value: 5}), (f2)-[:CHANGED_FROM]->(f1),
               (f1)-[:MEASURES]->(i), (f2)-[:MEASURES]->(i), (f1)-[:ABOUT]->(a), (f2)-[:ABOUT]->(a), (f3)-[:ABOUT]->(a),
               (f1)-[:STATED_IN]->(s1), (f2)-[:STATED_IN]->(s1), (f3)-[:STATED_IN]->(s1), (t1)-[:STATED_IN]->(s2)
        """;

    private const int SmallGraphNodes = 9;

    private const int SmallGraphRelationships = 12;

    /// <summary>Longer than any test waits.</summary>
    private const string Endless = "UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y WITH x + y AS sum WHERE sum < 0 RETURN count(sum)";

    private IGraphDatabase? _database;

    private protected IGraphDatabase Database => _database!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string>> Values => CaseFile.Lines("values.txt");

    public static IEnumerable<TheoryDataRow<string, string>> Queries => CaseFile.Pairs("queries.txt");

    public static IEnumerable<TheoryDataRow<string, string>> Errors => CaseFile.Pairs("errors.txt");

    public async ValueTask InitializeAsync()
    {
        _database = await OpenAsync();
        await WriteAsync("MATCH (n) DETACH DELETE n");
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_goes_in_as_a_parameter_and_comes_back_unchanged(string expression)
    {
        using var reference = CypherDatabase.InMemory();
        var value = reference.Read($"RETURN {expression}", null, Cancellation).Rows[0][0];
        var result = await Database.ReadAsync(With($"RETURN $value AS given, {expression} AS made, [$value] AS listed", ("value", value)), Cancellation);

        var text = TextOf(value);
        Assert.Equal([text, text, $"[{text}]"], result.Rows[0].Select(TextOf));
        Assert.Equal(value.Kind, result.Rows[0][0].Kind);
    }

    [Fact]
    public async Task Bytes_are_kept_as_a_property()
    {
        var bytes = CypherValue.Of(new byte[] { 0, 1, 127, 128, 255 });
        await Database.WriteAsync([With("CREATE (:Kept {value: $value})", ("value", bytes))], Cancellation);
        var kept = await ReadOneAsync("MATCH (n:Kept) RETURN n.value");
        Assert.Equal(CypherValueKind.Bytes, kept.Kind);
        Assert.Equal(bytes.AsBytes(), kept.AsBytes());
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_come_back_whole()
    {
        await WriteAsync("CREATE (:From:Other {name: '甲'})-[:LEADS_TO {since: date('2012-01-01')}]->(:To {name: '乙'})");
        var row = (await Database.ReadAsync(new CypherQuery("MATCH p = (a:From)-[r]->(b:To) RETURN a, r, b, p"), Cancellation)).Rows[0];
        var (from, relationship, to, path) = (row[0].AsNode(), row[1].AsRelationship(), row[2].AsNode(), row[3].AsPath());

        Assert.Equal(["From", "Other"], from.Labels.Order());
        Assert.Equal("甲", from.Properties["name"].AsString());
        Assert.Equal((from.ElementId, to.ElementId, "LEADS_TO"), (relationship.StartNodeElementId, relationship.EndNodeElementId, relationship.Type));
        Assert.Equal(CypherDate.Parse("2012-01-01"), relationship.Properties["since"].AsDate());
        Assert.Equal([from, to], path.Nodes);
        Assert.Equal([relationship], path.Relationships);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_gives_the_same_rows(string query, string expected)
    {
        await WriteAsync(SmallGraph);
        var result = await Database.ReadAsync(new CypherQuery(query), Cancellation);
        Assert.Equal(expected, $"[{string.Join(", ", result.Rows.Select(row => $"[{string.Join(", ", row.Select(TextOf))}]"))}]");
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_query_that_fails_says_so_alike_and_changes_nothing(string query, string expected)
    {
        await WriteAsync(SmallGraph);
        var exception = await Record.ExceptionAsync(() => Database.ReadAsync(new CypherQuery(query), Cancellation));

        Assert.Equal(expected, exception switch
        {
            CypherRuntimeException runtime => $"{nameof(CypherRuntimeException)} {runtime.Type}",
            GraphDatabaseException { Code: GraphDatabaseException.AccessMode } => nameof(GraphDatabaseException),
            _ => exception?.GetType().Name,
        });
        Assert.Equal(SmallGraphNodes, (await ReadOneAsync("MATCH (n) RETURN count(n)")).AsInteger());
    }

    [Fact]
    public async Task A_broken_text_is_told_with_its_place()
    {
        var exception = await Assert.ThrowsAsync<CypherSyntaxException>(() => Database.ReadAsync(new CypherQuery("MATCH (n) RETURN missing"), Cancellation));
        Assert.Equal(17, exception.Position);
    }

    [Fact]
    public async Task What_a_statement_changed_is_counted()
    {
        var created = (await Database.WriteAsync([new CypherQuery("CREATE (:A {x: 1})-[:R {y: 2}]->(:B:C)")], Cancellation))[0].Statistics;
        Assert.Equal((2, 1, 2, 3), (created.NodesCreated, created.RelationshipsCreated, created.PropertiesSet, created.LabelsAdded));
        var deleted = (await Database.WriteAsync([new CypherQuery("MATCH (n) DETACH DELETE n")], Cancellation))[0].Statistics;
        Assert.Equal((2, 1), (deleted.NodesDeleted, deleted.RelationshipsDeleted));
    }

    [Fact]
    public async Task Statements_written_together_see_each_other_and_take_effect_together()
    {
        var results = await Database.WriteAsync(
            [new("CREATE (:Step {n: 1})"), new("MATCH (s:Step) CREATE (t:Step {n: s.n + 1}) RETURN t.n"), new("MATCH (s:Step) RETURN count(s)")], Cancellation);
        Assert.Equal(2, results[1].Rows[0][0].AsInteger());
        Assert.Equal(2, results[2].Rows[0][0].AsInteger());
        Assert.Equal(2, (await ReadOneAsync("MATCH (s:Step) RETURN count(s)")).AsInteger());
    }

    [Fact]
    public async Task Where_one_statement_fails_none_takes_effect()
    {
        await Assert.ThrowsAsync<CypherRuntimeException>(() =>
            Database.WriteAsync([new("CREATE (:Half)"), new("RETURN 1 / 0"), new("CREATE (:Half)")], Cancellation));
        Assert.Equal(0, (await ReadOneAsync("MATCH (n:Half) RETURN count(n)")).AsInteger());
        await WriteAsync("CREATE (:Half)");
        Assert.Equal(1, (await ReadOneAsync("MATCH (n:Half) RETURN count(n)")).AsInteger());
    }

    [Fact]
    public async Task A_unique_property_stays_unique()
    {
        await WriteAsync("CREATE CONSTRAINT unique_code IF NOT EXISTS FOR (n:Coded) REQUIRE n.code IS UNIQUE");
        await WriteAsync("CREATE CONSTRAINT unique_code IF NOT EXISTS FOR (n:Coded) REQUIRE n.code IS UNIQUE");
        await WriteAsync("CREATE (:Coded {code: 1})");
        var exception = await Assert.ThrowsAsync<CypherRuntimeException>(() => WriteAsync("CREATE (:Coded {code: 1})"));
        Assert.Equal("ConstraintValidationFailed", exception.Type);
        Assert.Equal(1, (await ReadOneAsync("MATCH (n:Coded) RETURN count(n)")).AsInteger());
    }

    [Fact]
    public async Task A_full_text_index_finds_Chinese_names()
    {
        await WriteAsync("CREATE FULLTEXT INDEX found_names IF NOT EXISTS FOR (n:Found) ON EACH [n.name] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}");
        await WriteAsync("CREATE (:Found {name: '消费品工业司'}), (:Found {name: '轻工业'}), (:Found {name: '医药'})");
        await WriteAsync("CALL db.awaitIndexes()", reads: true);
        var result = await Database.ReadAsync(new CypherQuery("CALL db.index.fulltext.queryNodes('found_names', '消费品') YIELD node RETURN node.name"), Cancellation);
        Assert.Equal("消费品工业司", Assert.Single(result.Rows)[0].AsString());
    }

    [Fact]
    public async Task A_query_whose_caller_has_gone_is_stopped()
    {
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => Database.ReadAsync(new CypherQuery(Endless), gone.Token), Cancellation));
        Assert.Equal(1, (await ReadOneAsync("RETURN 1")).AsInteger());
    }

    [Fact]
    public async Task Writing_whose_caller_has_gone_takes_no_effect()
    {
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Task.Run(() => Database.WriteAsync([new("CREATE (:Gone)"), new(Endless)], gone.Token), Cancellation));
        Assert.Equal(0, (await ReadOneAsync("MATCH (n:Gone) RETURN count(n)")).AsInteger());
        await WriteAsync("CREATE (:Gone)");
    }

    [Fact]
    public async Task Readers_beside_a_writer_see_a_graph_that_only_grows()
    {
        const int Writes = 20;
        var writer = Task.Run(
            async () =>
            {
                for (var i = 0; i < Writes; i++)
                    await Database.WriteAsync([With("CREATE (:Grown {n: $n})", ("n", (long)i)), new("CREATE (:Grown)")], Cancellation);
            },
            Cancellation);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(
            async () =>
            {
                for (var seen = 0L; !writer.IsCompleted;)
                {
                    var now = (await ReadOneAsync("MATCH (n:Grown) RETURN count(n)")).AsInteger();
                    Assert.InRange(now, seen, 2 * Writes);
                    seen = now;
                }
            },
            Cancellation));
        await Task.WhenAll([writer, .. readers]);
        Assert.Equal(2 * Writes, (await ReadOneAsync("MATCH (n:Grown) RETURN count(n)")).AsInteger());
    }

    [Fact]
    public async Task The_same_transcript_loaded_twice_or_by_two_loaders_at_once_is_there_once()
    {
        var facts = SeedTranscript.Facts;
        var loader = new BriefingLoader(Database, SeedTranscript.Schema);
        await loader.LoadAsync(facts, Cancellation);
        var once = await CountsAsync();
        Assert.True(once is { Nodes: > 500, Relationships: > 1_000 });

        await loader.LoadAsync(facts, Cancellation);
        Assert.Equal(once, await CountsAsync());

        Assert.True(await loader.RemoveAsync(facts.Id, Cancellation));
        Assert.Equal((0, 0), await CountsAsync());

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => new BriefingLoader(Database, SeedTranscript.Schema).LoadAsync(facts, Cancellation), Cancellation)));
        Assert.Equal(once, await CountsAsync());
    }

    [Fact]
    public async Task A_graph_written_as_CSV_is_read_back_the_same()
    {
        await WriteAsync(SmallGraph);
        await WriteAsync("MATCH (f:Figure {id: 'f1'}) SET f.day = date('2012-12-31'), f.place = point({x: 1, y: 2}), f.tags = ['甲;乙', '\"']");
        var folder = Directory.CreateTempSubdirectory("briefingqa-");
        try
        {
            var before = await GraphTextAsync();
            Assert.Equal(new GraphTransferSummary(SmallGraphNodes, SmallGraphRelationships), await Database.ExportCsvAsync(folder.FullName, cancellationToken: Cancellation));
            await WriteAsync("MATCH (n) DETACH DELETE n");
            Assert.Equal(new GraphTransferSummary(SmallGraphNodes, SmallGraphRelationships), await Database.ImportCsvAsync(folder.FullName, cancellationToken: Cancellation));
            Assert.Equal(before, await GraphTextAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task CSV_that_contradicts_itself_loads_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("briefingqa-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.csv"), "id:ID,:LABEL\nx,A\ny,A\n", Cancellation);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "r.csv"), ":START_ID,:END_ID,:TYPE\nx,z,R\n", Cancellation);
            var exception = await Assert.ThrowsAsync<GraphCsvException>(() => Database.ImportCsvAsync(folder.FullName, cancellationToken: Cancellation));
            Assert.Contains("no node has the id 'z'", exception.Message, StringComparison.Ordinal);
            Assert.Equal((0, 0), await CountsAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_graph_written_as_scripts_is_made_again_by_them_and_once_only()
    {
        await WriteAsync(SmallGraph);
        var folder = Directory.CreateTempSubdirectory("briefingqa-");
        try
        {
            var before = await GraphTextAsync();
            await Database.ExportCypherAsync(folder.FullName, cancellationToken: Cancellation);
            await WriteAsync("MATCH (n) DETACH DELETE n");
            for (var time = 1; time <= 2; time++)
            {
                foreach (var file in Directory.GetFiles(folder.FullName).Order(StringComparer.Ordinal))
                    foreach (var statement in CypherScript.Split(await File.ReadAllTextAsync(file, Cancellation)))
                        await WriteAsync(statement);
                Assert.Equal(before, await GraphTextAsync());
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private protected abstract Task<IGraphDatabase> OpenAsync();

    private protected async Task WriteAsync(string text, bool reads = false)
    {
        if (reads)
            await Database.ReadAsync(new CypherQuery(text), Cancellation);
        else
            await Database.WriteAsync([new CypherQuery(text)], Cancellation);
    }

    private protected async Task<CypherValue> ReadOneAsync(string text) =>
        (await Database.ReadAsync(new CypherQuery(text), Cancellation)).Rows[0][0];

    private async Task<(long Nodes, long Relationships)> CountsAsync() =>
        ((await ReadOneAsync("MATCH (n) RETURN count(n)")).AsInteger(), (await ReadOneAsync("MATCH ()-[r]->() RETURN count(r)")).AsInteger());

    private async Task<string[]> GraphTextAsync()
    {
        var nodes = await Database.ReadAsync(new CypherQuery("MATCH (n) RETURN labels(n), properties(n)"), Cancellation);
        var relationships = await Database.ReadAsync(new CypherQuery("MATCH (a)-[r]->(b) RETURN a.id, type(r), properties(r), b.id"), Cancellation);
        return [.. nodes.Rows.Concat(relationships.Rows).Select(row => string.Join(' ', row.Select(TextOf))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Stores may keep the entries of maps in any order.</summary>
    private static string TextOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Map => $"{{{string.Join(", ", value.AsMap().OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {TextOf(entry.Value)}"))}}}",
        CypherValueKind.List => $"[{string.Join(", ", value.AsList().Select(TextOf))}]",
        _ => CypherText.Of(value),
    };

    private static CypherQuery With(string text, params (string Name, CypherValue Value)[] parameters) =>
        new(text, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
}
