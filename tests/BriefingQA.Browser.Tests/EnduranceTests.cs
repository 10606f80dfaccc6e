using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingQA.Browser.Tests;

/// <summary>A slow network, a service that goes away, and more than one expects.</summary>
[Collection(BrowserCollection.Name)]
public class EnduranceTests(Browser browser)
{
    [Theory]
    [InlineData(1280, "zh", "连接就断了")]
    [InlineData(360, "en", "connection was lost")]
    public async Task A_service_that_goes_away_within_an_answer_is_told_and_asking_again_works(int width, string language, string told)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        browser.Interruption.Next();
        await reader.Question.FillAsync(Reader.ShareQuestion);
        await reader.Question.PressAsync("Enter");
        await Expect(reader.LastAnswer).ToContainTextAsync(told);
        await Expect(reader.LastAnswer).ToHaveAttributeAsync("role", "alert");

        await reader.LastAnswer.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(reader.LastAnswer.Locator(".lead")).ToHaveTextAsync("16.9%");
    }

    [Theory]
    [InlineData("zh", "连不上服务")]
    [InlineData("en", "cannot be reached")]
    public async Task A_service_that_cannot_be_reached_is_told(string language, string told)
    {
        await using var reader = await browser.OpenAsync(language: language);
        await Expect(reader.Page.Locator(".starters")).ToBeVisibleAsync();
        await reader.Page.Context.SetOfflineAsync(true);
        await reader.Question.FillAsync(Reader.ShareQuestion);
        await reader.Question.PressAsync("Enter");
        await Expect(reader.LastAnswer).ToContainTextAsync(told);
        await reader.Page.Context.SetOfflineAsync(false);
        await reader.LastAnswer.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(reader.LastAnswer.Locator(".lead")).ToHaveTextAsync("16.9%");
    }

    [Fact]
    public async Task On_a_slow_network_the_page_says_that_it_looks_and_the_answer_comes()
    {
        await using var reader = await browser.OpenAsync();
        var network = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await network.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 400, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 20_000 });
        await reader.Page.ReloadAsync();
        await reader.Question.FillAsync(Reader.ShareQuestion);
        await reader.Question.PressAsync("Enter");
        await Expect(reader.LastTurn.Locator(".waiting")).ToBeVisibleAsync();
        await Expect(reader.LastAnswer.Locator(".lead")).ToHaveTextAsync("16.9%");
    }

    [Fact]
    public async Task Ten_thousand_rows_scroll_and_sort_smoothly()
    {
        await using var reader = await browser.OpenAsync();
        await reader.AnswerWithAsync(CannedAnswers.Of("一万行", columns: ["name", "value"], rows: [.. Enumerable.Range(0, 10_000).Select(i => new object?[] { $"第{i}行", (i * 7919) % 10_007 })]));
        await using var tasks = await LongTasks.WatchAsync(reader.Page);
        await reader.AskAsync("一万行？");
        await reader.OpenTabAsync("rows");
        var table = reader.LastAnswer.Locator(".panel-rows .table");
        await Expect(table.Locator("table")).ToHaveAttributeAsync("aria-rowcount", "10001");
        await table.GetByRole(AriaRole.Button, new() { Name = "value" }).ClickAsync();
        await table.EvaluateAsync("table => { table.scrollTop = 200_000; }");
        await Expect(table.Locator("tr[aria-rowindex='5900']")).ToHaveCountAsync(1);
        await table.EvaluateAsync("table => { table.scrollTop = table.scrollHeight; }");
        await Expect(table.Locator("tbody tr").Last).ToContainTextAsync("10006");
        Assert.True(await table.Locator("tbody tr").CountAsync() < 100);
        await tasks.AssertSmoothAsync();
    }

    [Fact]
    public async Task A_graph_of_two_thousand_nodes_is_drawn_smoothly()
    {
        await using var reader = await browser.OpenAsync("/console");
        var query = "UNWIND range(1, 2000) AS i RETURN i"; // the service answers with nodes made here
        var nodes = Enumerable.Range(0, 2_000).Select(i => new { elementId = $"n{i}", labels = new[] { i % 20 == 0 ? "Organization" : "Observation" }, properties = new { name = $"节点{i}" } }).ToArray();
        var rows = nodes.Select((node, i) => new object[] { node, new { elementId = $"r{i}", startNodeElementId = $"n{i}", endNodeElementId = $"n{i / 20 * 20}", type = "ABOUT", properties = new { } } });
        await reader.Page.RouteAsync("**/api/cypher", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = System.Text.Json.JsonSerializer.Serialize(new { columns = new[] { "n", "r" }, rows }),
        }));
        await reader.Page.Locator("#query").FillAsync(query);
        await using var tasks = await LongTasks.WatchAsync(reader.Page);
        await reader.Page.Locator("#query").PressAsync("Control+Enter");
        var canvas = reader.Page.Locator(".canvas");
        await Expect(canvas).ToHaveAttributeAsync("data-drawn", "2000", new() { Timeout = 30_000 });
        var box = (await canvas.BoundingBoxAsync())!;
        await reader.Page.Mouse.MoveAsync(box.X + 20, box.Y + 20);
        await reader.Page.Mouse.DownAsync();
        await reader.Page.Mouse.MoveAsync(box.X + 120, box.Y + 80, new() { Steps = 5 });
        await reader.Page.Mouse.UpAsync();
        await tasks.AssertSmoothAsync();
    }

    [Fact]
    public async Task An_answer_of_two_hundred_lines_is_shown_smoothly()
    {
        await using var reader = await browser.OpenAsync();
        await reader.AnswerWithAsync(CannedAnswers.Of(string.Join('\n', Enumerable.Range(1, 200).Select(i => $"第{i}条：{new string('长', 60)}"))));
        await using var tasks = await LongTasks.WatchAsync(reader.Page);
        await reader.AskAsync("两百条？");
        await Expect(reader.LastAnswer.Locator(".text p")).ToHaveCountAsync(200);
        await tasks.AssertSmoothAsync();
    }

    [Fact]
    public async Task The_first_load_is_small_and_the_libraries_come_only_when_they_are_needed()
    {
        await using var reader = await browser.OpenAsync();
        var sizes = new Dictionary<string, long>();
        var network = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        network.Event("Network.loadingFinished").OnEvent += (_, data) => sizes[data!.Value.GetProperty("requestId").GetString()!] = (long)data.Value.GetProperty("encodedDataLength").GetDouble();
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.Locator(".starters")).ToBeVisibleAsync();
        long first = sizes.Values.Sum();
        Assert.Equal(
            await reader.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('link[rel=modulepreload], script[src]')].map(node => node.href || node.src).sort()"),
            await reader.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => entry.name).filter(name => name.endsWith('.js')).sort()")); // all at once: no module waits for another

        await reader.AskAsync(Reader.ShareQuestion);
        await reader.OpenTabAsync("chart");
        await Expect(reader.LastAnswer.Locator(".chart canvas")).ToBeVisibleAsync();
        await reader.OpenTabAsync("graph");
        await Expect(reader.LastAnswer.Locator(".canvas")).ToHaveAttributeAsync("data-drawn", "5");
        long all = sizes.Values.Sum();

        TestContext.Current.SendDiagnosticMessage($"First load {first / 1024.0:0.0} KB, with both libraries {all / 1024.0:0.0} KB.");
        Assert.InRange(first, 1, 120 * 1024);
        Assert.InRange(all, first + 1, 500 * 1024);
    }

    [Fact]
    public async Task The_answer_is_on_the_screen_within_100_milliseconds_of_Enter()
    {
        await using var reader = await browser.OpenAsync();
        await reader.AskAsync(Reader.ShareQuestion);
        var times = new List<double>();
        for (var i = 0; i < 8 && times.DefaultIfEmpty(double.MaxValue).Min() > 100; i++) // other work on the machine is no fault of the page
            times.Add(await reader.Page.EvaluateAsync<double>("""
                question => new Promise(resolve => {
                  const input = document.querySelector('#question');
                  const turns = document.querySelectorAll('.turn .lead').length;
                  input.value = question;
                  const started = performance.now();
                  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
                  const look = () => document.querySelectorAll('.turn .lead').length > turns ? resolve(performance.now() - started) : requestAnimationFrame(look);
                  look();
                })
                """, Reader.ShareQuestion));
        TestContext.Current.SendDiagnosticMessage($"From Enter to the answer: {string.Join(", ", times.Select(time => $"{time:0}"))} ms.");
        Assert.True(times.Min() <= 100, $"{times.Min():0} ms");
    }
}
