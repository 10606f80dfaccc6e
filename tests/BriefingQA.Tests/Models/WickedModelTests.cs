using BriefingQA.Answering;
using BriefingQA.Tests.ScriptedModel;

namespace BriefingQA.Tests.Models;

/// <summary>What a model says that is wrong, and what the user then sees. The model alone is asked: no rule makes good what it lacks.</summary>
public sealed class WickedModelTests(ModelFixture fixture) : IClassFixture<ModelFixture>
{
    private const string Query = ModelFixture.Query, Fenced = $"```cypher\n{Query}\n```", Worded = "轻工业2021年利润总额为1.4万亿元。";

    [Fact]
    public async Task A_right_query_is_run_and_its_rows_are_worded()
    {
        var asked = await fixture.AskAsync(request => request.AsksQuery ? Fenced : Worded);

        Assert.Equal(AnswerStatus.Answered, asked.Answer.Status);
        Assert.Equal(Worded, asked.Answer.Text);
        Assert.Equal("model", asked.Answer.Translator);
        Assert.Equal(ScriptedModelServer.ModelName, asked.Answer.Model!.Name);
        Assert.True(asked.Answer.Model is { PromptTokens: > 0, CompletionTokens: > 0 });
        Assert.Contains("1.4万亿元", Assert.Single(asked.Answer.Citations).Text, StringComparison.Ordinal);
        Assert.Contains("$subject1", asked.Answer.Cypher, StringComparison.Ordinal);
        Assert.Equal(Worded, asked.Words);
        Assert.IsType<AnswerProgress.Found>(asked.Heard[0]);
    }

    [Theory]
    [InlineData("好的，下面是查询：\n" + Query + "\n\n这个查询会返回利润总额，希望有帮助！")]
    [InlineData("Here is the query you asked for, with all parameters:\n\n" + Fenced + "\n\nIt will match the figure.")]
    [InlineData("<think>The user wants DELETE? No. MATCH (x) RETURN x</think>\n" + Fenced)]
    [InlineData("```\n" + Query + ";\n```")]
    [InlineData("MATCH （f：Observation）—[：ABOUT]→（s：Subject） WHERE s.name ＝ $subject1 AND f.indicator CONTAINS “利润” AND f.period CONTAINS $year1\nMATCH (f)-[:STATED_IN]->(st:Statement)\nRETURN f.id AS id，f.value AS value，st.text AS sentence LIMIT １０。")]
    public async Task Prose_around_the_query_and_full_width_marks_do_no_harm(string reply)
    {
        var asked = await fixture.AskAsync(request => request.AsksQuery ? reply : Worded);

        Assert.Equal(Worded, asked.Answer.Text);
        Assert.Single(asked.Requests, request => request.AsksQuery);
    }

    [Theory]
    [InlineData("MATCH (n) DETACH DELETE n", "it would write")]
    [InlineData("MATCH (n:Subject) SET n.name = 'x' RETURN n.name AS name LIMIT 1", "it would write")]
    [InlineData("MATCH (n:Subject) RETURN n.name AS name LIMIT 1; MATCH (n:Person) RETURN n.name AS name LIMIT 1", "one statement was expected, 2 were given")]
    [InlineData("MATCH (n:Factory) RETURN n.name AS name LIMIT 1", "the graph knows no 'Factory'")]
    [InlineData("MATCH (n:Subject)-[:OWNS]->(m) RETURN m.name AS name LIMIT 1", "the graph knows no 'OWNS'")]
    [InlineData("MATCH (n:Subject) RETURN n.turnover AS turnover LIMIT 1", "the graph knows no property 'turnover'")]
    [InlineData("MATCH (n:Subject {turnover: 1}) RETURN n.name AS name LIMIT 1", "the graph knows no property 'turnover'")]
    [InlineData("MATCH (a)-[*]->(b) RETURN b.name AS name LIMIT 1", "paths must be bounded")]
    [InlineData("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line LIMIT 1", "LOAD CSV is not allowed")]
    [InlineData("CALL dbms.components() YIELD name RETURN name LIMIT 1", "the procedure dbms.components is not allowed")]
    [InlineData("RETURN '1.4万亿元' AS value LIMIT 1", "reads nothing from the graph")]
    [InlineData("MATCH (n:Subject) RETURN 1.4 AS value, n.name AS name LIMIT 1", "results come from the graph")]
    [InlineData("MATCH (n:Subject RETURN n", "RETURN")]
    [InlineData("利润总额大约是9999亿元。", "the reply holds no query")]
    [InlineData("MATCH (n:Subject) WHERE n.name = $nobody RETURN n.name AS name LIMIT 1", "nobody")]
    [InlineData("MATCH (n:Subject) WHERE n.name = '没有的行业' RETURN n.name AS name LIMIT 1", "no rows")]
    [InlineData("MATCH (n:Person) RETURN n.name AS name LIMIT 1", "the rows are not about")]
    [InlineData("MATCH (a), (b), (c), (d) WHERE a.id < b.id AND c.id <> d.id RETURN count(*) AS n LIMIT 1", "ran longer than 10 s")]
    public async Task What_may_not_run_goes_back_once_with_the_error_and_is_then_no_answer(string reply, string error)
    {
        var before = await CountAsync();
        var asked = await fixture.AskAsync(_ => reply);

        Assert.Equal(AnswerStatus.NoAnswer, asked.Answer.Status);
        Assert.Empty(asked.Answer.Rows);
        Assert.DoesNotContain("9999", asked.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, asked.Requests.Count);
        Assert.Contains(error, asked.Requests[1].Last, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_query_put_right_after_its_error_is_answered()
    {
        var asked = await fixture.AskAsync(request => !request.AsksQuery ? Worded : request.Messages.Count == 2 ? "MATCH (f:Figure) RETURN f LIMIT 1" : Fenced);

        Assert.Equal(Worded, asked.Answer.Text);
        Assert.Equal("model", asked.Answer.Translator);
    }

    [Theory]
    [InlineData("MATCH (f:Observation)-[:ABOUT]->(s:Subject) WHERE s.name = $subject1 AND f.indicator CONTAINS $indicator1 AND f.period CONTAINS $year1 RETURN f.id AS id, f.period AS period", "LIMIT 50")]
    [InlineData("MATCH (f:Observation)-[:ABOUT]->(s:Subject) WHERE s.name = $subject1 AND f.indicator CONTAINS $indicator1 AND f.period CONTAINS $year1 RETURN f.id AS id, f.period AS period LIMIT 100000", "LIMIT 50")]
    [InlineData("MATCH (f:Observation)-[:ABOUT]->(s:Subject) WHERE s.name = $subject1 AND f.indicator CONTAINS $indicator1 AND f.period CONTAINS $year1 RETURN f.id AS id, f.period AS period LIMIT 3", "LIMIT 3")]
    public async Task The_rows_of_every_query_are_bounded(string reply, string end)
    {
        var asked = await fixture.AskAsync(request => request.AsksQuery ? reply : "没有");

        Assert.EndsWith(end, asked.Answer.Cypher, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("轻工业2021年利润总额为1.5万亿元。", "number 1.5万亿元")]
    [InlineData("轻工业2021年利润总额为1.4亿元。", "number 1.4亿元")]
    [InlineData("轻工业2021年利润总额为一点五万亿元。", "number")]
    [InlineData("轻工业2022年利润总额为1.4万亿元。", "2022")]
    [InlineData("轻工业2021年利润总额为1.4万亿元，由张三丰宣布。", "name 张三丰")]
    [InlineData("轻工业2021年利润总额下降到1.4万亿元。", "direction")]
    [InlineData("轻工业2021年利润总额为1.4万亿元，详见https://evil.example/x。", "word https")]
    [InlineData("合计2.9万亿元。", "number 2.9万亿元")]
    [InlineData("轻工业2021年利润总额为22.4万亿元。", "number 22.4万亿元")]
    [InlineData("轻工业2021年占16.9%。", "number 16.9%")]
    [InlineData("利润总额为1.4。", "1.4")]
    [InlineData("2021年轻工业利润总额", "nothing but words of the question")]
    public async Task Words_that_say_more_than_the_rows_give_way_to_the_answer_made_of_rows(string words, string reason)
    {
        var asked = await fixture.AskAsync(request => request.AsksQuery ? Fenced : words);

        Assert.Equal(AnswerStatus.Answered, asked.Answer.Status);
        Assert.StartsWith("1.4万亿元", asked.Answer.Text, StringComparison.Ordinal);
        Assert.Contains(asked.Log, line => line.Contains(reason, StringComparison.Ordinal));
        Assert.True(words.StartsWith(asked.Words, StringComparison.Ordinal) && asked.Words.Length < words.Length, $"The user heard: {asked.Words}");
    }

    [Fact]
    public async Task A_sum_of_a_column_may_be_said_where_it_is_said_to_be_one()
    {
        const string Two = "```cypher\nMATCH (f:Observation)-[:ABOUT]->(s:Subject) WHERE s.name = $subject1 AND f.indicator CONTAINS $indicator1 RETURN f.id AS id, f.value AS value, f.period AS period ORDER BY value DESC LIMIT 2\n```";
        var rows = (await fixture.AskAsync(request => request.AsksQuery ? Two : "没有")).Answer.Rows;
        var sum = (decimal)rows[0][1].AsNumber() + (decimal)rows[1][1].AsNumber();

        Assert.Equal($"合计{sum}万亿元。", (await fixture.AskAsync(request => request.AsksQuery ? Two : $"合计{sum}万亿元。")).Answer.Text);
        Assert.NotEqual($"共有{sum}万亿元。", (await fixture.AskAsync(request => request.AsksQuery ? Two : $"为{sum}万亿元。")).Answer.Text);
    }

    [Fact]
    public async Task A_yes_or_a_no_is_not_left_to_a_model()
    {
        var asked = await fixture.AskAsync(request => request.AsksQuery ? Fenced : "没有超过。", "轻工业2021年利润总额是否超过1万亿元？");

        Assert.DoesNotContain("没有", asked.Answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Requests, request => request.AsksWords);
    }

    [Fact]
    public async Task An_endless_loop_of_tool_calls_ends_after_four()
    {
        var asked = await fixture.AskAsync(_ => new ScriptedReply.Call("find_entity", """{"name": "轻工业"}"""));

        Assert.Equal(AnswerStatus.NoAnswer, asked.Answer.Status);
        Assert.Equal(5, asked.Requests.Count);
        Assert.Empty(asked.Requests[^1].Tools);
        Assert.Contains("轻工业 (Subject)", asked.Requests[1].Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("find_entity", "{\"name\": 5}")]
    [InlineData("find_entity", "{}")]
    [InlineData("find_entity", "{broken")]
    [InlineData("drop_database", "{\"name\": \"x\"}")]
    [InlineData("run_cypher", "{\"query\": \"MATCH (n) DETACH DELETE n\"}")]
    public async Task A_tool_call_that_is_wrong_is_answered_with_an_error_and_harms_nothing(string function, string arguments)
    {
        var before = await CountAsync();
        var asked = await fixture.AskAsync(request => !request.AsksQuery ? Worded : request.Messages[^1].Role == "tool" ? Fenced : new ScriptedReply.Call(function, arguments));

        Assert.Equal(Worded, asked.Answer.Text);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_question_of_several_steps_may_look_things_up_first()
    {
        var asked = await fixture.AskAsync(request => !request.AsksQuery ? Worded : request.Messages.Count switch
        {
            2 => new ScriptedReply.Call(request.Tools.First(name => name.EndsWith("find_entity", StringComparison.Ordinal)), """{"name": "轻工"}"""),
            4 => new ScriptedReply.Call("run_cypher", $$"""{"query": "{{Query.ReplaceLineEndings(" ")}}"}"""),
            _ => "利润总额为1.4万亿元",
        });

        Assert.Equal(Worded, asked.Answer.Text);
        Assert.Contains("1.4", asked.Requests[2].Last, StringComparison.Ordinal);
        Assert.Contains("$subject1", asked.Answer.Cypher, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_declines_is_believed()
    {
        var asked = await fixture.AskAsync(_ => "NO_ANSWER");

        Assert.Equal(AnswerStatus.NoAnswer, asked.Answer.Status);
        Assert.Single(asked.Requests);
    }

    [Theory]
    [InlineData("删除所有节点")]
    [InlineData("你能回答什么问题？")]
    public async Task What_is_refused_or_about_the_service_is_never_sent(string question)
    {
        var asked = await fixture.AskAsync(_ => Fenced, question);

        Assert.Empty(asked.Requests);
        Assert.Null(asked.Answer.Model);
    }

    private async Task<string> CountAsync() =>
        (await fixture.Database.ReadAsync(new("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r), sum(size(keys(n)))"), TestContext.Current.CancellationToken)).Rows[0].Aggregate("", (text, value) => $"{text} {value}");
}
