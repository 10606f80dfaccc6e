using BriefingQA.Graph.Schema;

namespace BriefingQA.Graph.Tests.Schema;

public class SchemaFileTests
{
    private const string Small = """
        title: { zh: 城市服务 }
        nodes:
          Office:
            zh: [办事处, 窗口]
            key: code
            name: title
            also: [Counter]
            asks: where
            fulltext: [title]
            properties:
              code: { type: string }
              title: { zh: 名称 }
              fee: { type: float, unit: 元 }
        relationships:
          - { type: NEXT_TO, from: Office, to: [Office, Counter], zh: 旁边, properties: { distance: { type: integer } } }
        """;

    [Fact]
    public void A_schema_is_read_with_its_words()
    {
        var schema = Parse(Small);
        var office = schema.Nodes["Office"];
        var next = Assert.Single(schema.Relationships);

        Assert.Equal("城市服务", schema.Title);
        Assert.Equal(["办事处", "窗口"], office.Chinese);
        Assert.Equal(("code", "title", "string", "元"), (office.Key, office.Name, office.Properties["title"].Type, office.Properties["fee"].Unit));
        Assert.Equal(["where"], office.Asks);
        Assert.Equal(["Office", "Counter"], schema.Labels);
        Assert.Equal(["Office", "Counter"], next.To);
        Assert.Equal("integer", next.Properties["distance"].Type);
    }

    [Theory]
    [InlineData("nodes: [", "schema.yaml(2,1)")]
    [InlineData("title: x", "'nodes' is missing")]
    [InlineData("nodes: { A: { key: code } }", "'A' names the property 'code'")]
    [InlineData("nodes: { A: { properties: { id: { type: number } } } }", "one of string, integer, float, boolean, date, list was expected")]
    [InlineData("nodes: { A: { properties: { id: {} } } }\nrelationships: [ { type: R, from: A, to: B } ]", "names the label 'B'")]
    [InlineData("nodes: { A: { properties: { id: {} } } }\nrelationships: [ { from: A, to: A } ]", "schema.yaml(2,18): a relationship needs 'type'")]
    public void A_mistake_is_named_with_its_place(string text, string named) =>
        Assert.Contains(named, Assert.Throws<GraphSchemaException>(() => Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("no-such.yaml", Assert.Throws<GraphSchemaException>(() => SchemaFile.Load("no-such.yaml")).Message, StringComparison.Ordinal);

    private static GraphSchema Parse(string text) => SchemaFile.Parse(new StringReader(text), "schema.yaml");
}
