using System.Text;
using System.Text.Json;
using BriefingQA.Answering;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;
using BriefingQA.LanguageModels;
using BriefingQA.Tests.ScriptedModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.ML.Tokenizers;

namespace BriefingQA.Tests.Models;

/// <summary>Every request stays below 2,000 tokens of the vocabularies of GPT-4 and GPT-4o, functions included, whatever the graph.</summary>
public sealed class PromptLengthTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private const int Limit = 2_000;

    /// <summary>A call of a function as a message, its name and arguments included.</summary>
    private const int PerCall = 70;

    /// <summary>What roles and marks add to a message, as counted by OpenAI.</summary>
    private const int PerMessage = 4;

    private static readonly Tokenizer[] Vocabularies = [TiktokenTokenizer.CreateForEncoding("cl100k_base"), TiktokenTokenizer.CreateForEncoding("o200k_base")];

    [Theory]
    [InlineData("2021年轻工业利润总额是多少？")]
    [InlineData("谁？")]
    [InlineData("张晓峰、何亚琼、曹学军对工业和信息化部、轻工业、纺织业、医药工业、家用电器产业、食品工业2012年、2021年、2025年的营业收入、利润总额、出口、增加值、占比、增速各说了什么、有哪些文件和措施？")]
    public async Task Over_the_graph_of_the_seed(string question) => Judge((await fixture.AskAsync(Script, question)).Requests);

    [Theory]
    [InlineData('问')]
    [InlineData('轻')]
    [InlineData('龘')]
    [InlineData('{')]
    public async Task For_the_longest_question(char character) => Judge((await fixture.AskAsync(Script, new string(character, AskRequest.MaxLength))).Requests);

    [Fact]
    public async Task For_a_long_question_full_of_names() =>
        Judge((await fixture.AskAsync(Script, string.Concat(Enumerable.Repeat("轻工业、工业和信息化部、张晓峰的“三品”战略2021年", 30))[..AskRequest.MaxLength])).Requests);

    [Fact]
    public async Task While_functions_are_called() => Judge((await fixture.AskAsync(_ => new ScriptedReply.Call(
        "run_cypher", """{"query": "MATCH (st:Statement)-[:MENTIONS]->(s:Subject) WHERE s.name = $subject1 RETURN st.text AS sentence, s.name AS name, st.id AS id, st.role AS role LIMIT 50"}"""))).Requests);

    [Fact]
    public async Task Over_a_large_graph_and_a_large_schema()
    {
        await using var server = await ScriptedModelServer.StartAsync(Script);
        await using var services = Composition.Provider(new ServiceSettings { Database = "memory", Model = ModelFixture.At(server) });
        var database = services.GetRequiredService<IGraphDatabase>();
        var schema = SchemaFile.Parse(new StringReader(LargeSchema()), "large.yaml");
        var rows = Enumerable.Range(0, 20_000).Select(i => CypherValue.Of($"第{i}号很长很长的项目名称"));
        await database.WriteAsync([new CypherQuery("UNWIND $rows AS name CREATE (:Thing1 {id: name, name: name})", new Dictionary<string, CypherValue> { ["rows"] = CypherValue.Of(CypherList.Wrap([.. rows])) })], TestContext.Current.CancellationToken);
        using var answerer = new QuestionAnswerer(
            database, schema, services.GetRequiredService<Lexicon>(), services.GetRequiredService<TextAnalyzer>(), TimeProvider.System,
            services.GetRequiredService<LanguageModel>(), services.GetRequiredService<PromptFolder>());
        await answerer.AskAsync(new AskRequest("第77号很长很长的项目名称的属性五是多少？和第78号很长很长的项目名称比呢？", Translator: TranslatorChoice.Model), TestContext.Current.CancellationToken);

        Judge(server.Requests);
        Assert.Contains("(:Thing1 ", server.Requests[0].System, StringComparison.Ordinal);
    }

    /// <summary>First a query that cannot be used, so that the request with its error is sent too; then one with long rows, to be worded.</summary>
    private static ScriptedReply Script(ScriptedRequest request) => !request.AsksQuery ? "没有" : request.Messages.Count == 2
        ? "```cypher\n" + ModelFixture.Query.Replace("Observation", "Figure", StringComparison.Ordinal) + "\n```"
        : "```cypher\nMATCH (st:Statement)-[:MENTIONS]->(s) RETURN st.text AS sentence, s.name AS name, $subject1 AS asked, $year1 AS year LIMIT 50\n```";

    private static void Judge(IReadOnlyList<ScriptedRequest> requests)
    {
        Assert.NotEmpty(requests);
        foreach (var request in requests)
            foreach (var vocabulary in Vocabularies)
            {
                var tools = JsonDocument.Parse(request.Body).RootElement.TryGetProperty("tools", out var offered) ? vocabulary.CountTokens(offered.GetRawText()) : 0;
                var tokens = request.Messages.Sum(message => vocabulary.CountTokens(message.Content) + (message.Content.Length == 0 ? PerCall : PerMessage)) + tools;
                TestContext.Current.TestOutputHelper?.WriteLine($"{tokens} tokens, {tools} of them functions");
                Assert.True(tokens < Limit, $"{tokens} tokens:\n{string.Join("\n", request.Messages.Select(message => message.Content))}");
            }
    }

    private static string LargeSchema()
    {
        var text = new StringBuilder("version: 1\nnodes:\n");
        for (var i = 1; i <= 200; i++)
        {
            text.Append($"  Thing{i}:\n    zh: [事物{i}]\n    key: id\n    name: name\n    properties:\n      id: {{ type: string }}\n      name: {{ type: string, zh: [名称] }}\n");
            foreach (var property in Enumerable.Range(1, 40))
                text.Append($"      aRatherLongPropertyName{property}: {{ type: float, zh: [属性{property}] }}\n");
        }

        text.Append("relationships:\n");
        for (var i = 1; i < 200; i++)
            text.Append($"  - {{ type: RELATES_TO_{i}, from: Thing{i}, to: Thing{i + 1}, zh: [关联{i}] }}\n");
        return text.ToString();
    }
}
