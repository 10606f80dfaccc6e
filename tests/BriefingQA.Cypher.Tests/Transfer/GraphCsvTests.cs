using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Tests.Graph;
using BriefingQA.Cypher.Tests.Storage;
using BriefingQA.Cypher.Transfer;
using BriefingQA.Cypher.Values;
using CsCheck;

namespace BriefingQA.Cypher.Tests.Transfer;

public sealed class GraphCsvTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string> Errors { get; } = new(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Transfer", "Cases", "csv-errors.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('⇶', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1], parts[2])));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_names_the_file_the_line_and_the_column_and_nothing_is_loaded(string file, string text, string message)
    {
        Put(file, text.Replace('|', '\n'));
        using var store = GraphStore.InMemory();

        var error = Assert.Throws<GraphCsvException>(() => Import(store));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (store.Snapshot().NodeCount, store.Snapshot().RelationshipCount));
    }

    [Fact]
    public void Columns_of_every_type_and_lists_of_them_are_read()
    {
        Put("nodes.csv", """
            id:ID,name,age:int,score:float,ok:boolean,born:date,at:datetime,for:duration,place:point,tags:string[],years:long[],raw:byte[],skip:IGNORE,:LABEL
            "a1","张""三""
            四",-5,1e3,true,2022-06-14,2022-06-14T10:00+08:00,P1Y2M,"{x: 1.0, y: 2.0}","一;二\;三;\\",2021;2022,1;255,x,Person;Speaker
            a2,"",,,,,,,,"",,,,
            """);
        Put("relationships.csv", ":START_ID,:END_ID,since:long,:TYPE\r\na1,a2,2020,KNOWS\r\n");
        using var store = GraphStore.InMemory();
        Assert.Equal(new GraphTransferSummary(2, 1), Import(store));

        var graph = store.Snapshot();
        Assert.Equal(["Person", "Speaker"], graph.LabelsOf(0).ToArray().Select(graph.Tokens.Labels.NameOf));
        Assert.Empty(graph.LabelsOf(1).ToArray());
        CypherValue Value(string key) => graph.NodeProperty(0, graph.Tokens.PropertyKeys.Find(key));
        Assert.Equal("a1", Value("id"));
        Assert.Equal("张\"三\"\n四", Value("name"));
        Assert.Equal((CypherValueKind.Integer, -5L), (Value("age").Kind, Value("age")));
        Assert.Equal((CypherValueKind.Float, 1000.0), (Value("score").Kind, Value("score")));
        Assert.True(Value("ok").AsBoolean());
        Assert.Equal(CypherDate.Of(2022, 6, 14), Value("born").AsDate());
        Assert.Equal(1655172000, Value("at").AsDateTime().EpochSecond);
        Assert.Equal(14, Value("for").AsDuration().Months);
        Assert.Equal(new CypherPoint(CypherPoint.Cartesian, 1, 2, null), Value("place").AsPoint());
        Assert.Equal(CypherList.Create(["一", "二;三", "\\"]), Value("tags").AsList());
        Assert.Equal(CypherList.Create([2021L, 2022L]), Value("years").AsList());
        Assert.Equal([1, 255], Value("raw").AsBytes());
        Assert.True(Value("skip").IsNull);
        Assert.Equal("", graph.NodeProperty(1, graph.Tokens.PropertyKeys.Find("name")));
        Assert.Equal(CypherList.Empty, graph.NodeProperty(1, graph.Tokens.PropertyKeys.Find("tags")).AsList());
        Assert.True(graph.NodeProperty(1, graph.Tokens.PropertyKeys.Find("age")).IsNull);
        Assert.Equal(2020L, graph.RelationshipProperty(0, graph.Tokens.PropertyKeys.Find("since")));
    }

    [Fact]
    public void A_graph_that_is_written_and_read_again_is_the_same() => GraphOperation.Any.Array[0, 200].Sample(operations =>
    {
        using var folder = new TemporaryFolder();
        using var store = GraphOperation.Prepare(GraphStore.InMemory());
        using (var transaction = store.BeginTransaction(TestContext.Current.CancellationToken))
        {
            var model = new GraphModel();
            foreach (var operation in operations)
                operation.Apply(transaction, model);
            transaction.Commit();
        }

        var summary = GraphCsvExporter.Export(store.Snapshot(), folder.Path, cancellationToken: TestContext.Current.CancellationToken);
        using var copy = GraphStore.InMemory();
        Assert.True(summary.Nodes == 0 || summary == GraphCsvImporter.Import(copy, folder.Path, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(Describe(store.Snapshot()), Describe(copy.Snapshot()));
    }, iter: 40);

    [Fact]
    public void Nodes_with_ids_of_their_own_are_written_under_them()
    {
        using var store = GraphStore.InMemory();
        using (var transaction = store.BeginTransaction(TestContext.Current.CancellationToken))
        {
            var (id, label) = (store.Tokens.PropertyKeys.FindOrAdd("id"), store.Tokens.Labels.FindOrAdd("机构"));
            foreach (var value in new[] { "o1", "o2" })
                transaction.SetNodeProperty(transaction.CreateNode(label), id, value);
            transaction.CreateRelationship(store.Tokens.RelationshipTypes.FindOrAdd("PART_OF"), 0, 1);
            transaction.Commit();
        }

        GraphCsvExporter.Export(store.Snapshot(), _folder.Path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("id:ID,:LABEL\n\"o1\",\"机构\"\n\"o2\",\"机构\"\n", File.ReadAllText(Path.Combine(_folder.Path, "nodes-机构.csv")));
        Assert.Equal(":START_ID,:END_ID,:TYPE\n\"o1\",\"o2\",\"PART_OF\"\n", File.ReadAllText(Path.Combine(_folder.Path, "relationships-PART_OF.csv")));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused_by_name()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "nodes.csv"), [.. "id:ID\n"u8, 0xB9, 0xA4]);
        using var store = GraphStore.InMemory();
        Assert.Contains("nodes.csv", Assert.Throws<GraphCsvException>(() => Import(store)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loaded_graph_can_be_walked_and_changed_like_any_other()
    {
        Put("nodes.csv", "id:ID,:LABEL\n" + string.Join('\n', Enumerable.Range(0, 600).Select(i => $"n{i},N")));
        Put("relationships.csv", ":START_ID,:END_ID,:TYPE\n" + string.Join('\n', Enumerable.Range(0, 600).Select(i => $"n{i},n{i / 100},T")));
        using var store = GraphStore.InMemory();
        Import(store);
        var model = new GraphModel();
        for (var i = 0; i < 600; i++)
        {
            model.Nodes.Add(i, new([0], new() { [0] = $"n{i}" }));
            model.Relationships.Add(i, new(0, i, i / 100, []));
        }

        GraphAssert.Holds(model, store.Snapshot());
        using var transaction = store.BeginTransaction(TestContext.Current.CancellationToken);
        foreach (var operation in new[] { 3, 250, 599, 0 })
            new GraphOperation(GraphOperation.Kinds.DetachDelete, operation, 0, 0, default).Apply(transaction, model);
        GraphAssert.Holds(model, transaction);
    }

    private static string[] Describe(GraphView graph)
    {
        var rows = new GraphRows(graph);
        var texts = rows.Nodes().ToDictionary(node => node.Id!, Text);
        return [.. texts.Values.Order(StringComparer.Ordinal), .. rows.Relationships().Select(row => $"{texts[row.StartId]} {row.Type} {texts[row.EndId]} {Text(row)}").Order(StringComparer.Ordinal)];
    }

    private static string Text(GraphRow row)
    {
        var labels = row is NodeRow node ? string.Join(':', node.Labels.Order(StringComparer.Ordinal)) : "";
        return labels + string.Join(',', row.Properties.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={CypherText.Of(entry.Value)}"));
    }

    private GraphTransferSummary Import(GraphStore store) => GraphCsvImporter.Import(store, _folder.Path, cancellationToken: TestContext.Current.CancellationToken);

    private void Put(string file, string text) => File.WriteAllText(Path.Combine(_folder.Path, file), text);
}
