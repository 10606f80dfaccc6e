using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingQA.Browser.Tests;

[Collection(BrowserCollection.Name)]
public class EvidenceTests(Browser browser)
{
    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task A_citation_opens_the_transcript_at_its_sentence_with_speaker_and_section(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        var answer = await reader.AskAsync(Reader.ShareQuestion);
        await answer.Locator(".cite").ClickAsync();

        var cited = reader.Page.Locator(".pane .cited");
        await Expect(cited).ToContainTextAsync("2021年轻工业增加值占全国工业增加值16.9%");
        await Expect(cited).ToBeInViewportAsync();
        await Expect(reader.Page.Locator(".pane .place")).ToContainTextAsync("张晓峰 · 轻工纺织业竞争力不断提升");
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(reader.Page.Locator(".pane")).ToBeHiddenAsync();
        await Expect(answer.Locator(".cite")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task The_query_is_coloured_copied_and_run_again_in_the_console_which_only_reads(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        await reader.AskAsync(Reader.ShareQuestion);
        await reader.OpenTabAsync("cypher");
        var panel = reader.LastAnswer.Locator(".panel");
        await Expect(panel.Locator(".c-keyword").First).ToHaveTextAsync("MATCH");
        await Expect(panel.Locator(".c-label").First).ToHaveTextAsync("Observation");
        await panel.Locator("button").First.ClickAsync();
        Assert.StartsWith("MATCH", await reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await panel.Locator("a").ClickAsync();
        await Expect(reader.Page.Locator(".result td").First).ToBeVisibleAsync();
        var query = reader.Page.Locator("#query");
        await query.FillAsync("MATCH (n:Person)\nRETRUN n");
        await query.PressAsync("Control+Enter");
        await Expect(reader.Page.Locator("#query-error")).ToContainTextAsync(language == "zh" ? "第 2 行第 1 个字符" : "Line 2, character 1");
        await Expect(reader.Page.Locator(".c-wrong")).ToHaveTextAsync("RETRUN");
        Assert.Equal("MATCH (n:Person)\n".Length, await query.EvaluateAsync<int>("input => input.selectionStart"));

        await query.FillAsync("CREATE (n:Person {id: 'x'})");
        await query.PressAsync("Control+Enter");
        await Expect(reader.Page.Locator("#query-error")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".result td")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task Rows_are_sorted_copied_and_saved(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        await reader.AnswerWithAsync(CannedAnswers.Of("三个", columns: ["name", "value"], rows: [["乙", 10], ["甲", 9.5], ["丙,\"", null]]));
        await reader.AskAsync("哪三个？");
        await reader.OpenTabAsync("rows");
        var panel = reader.LastAnswer.Locator(".panel");
        await panel.GetByRole(AriaRole.Button, new() { Name = "value" }).ClickAsync();
        await Expect(panel.Locator("tbody tr td:first-child")).ToHaveTextAsync(["甲", "乙", "丙,\""]);
        await panel.GetByRole(AriaRole.Button, new() { Name = "value" }).ClickAsync();
        await Expect(panel.Locator("th").Nth(1)).ToHaveAttributeAsync("aria-sort", "descending");

        await panel.Locator(".bar button").First.ClickAsync();
        Assert.Equal("name\tvalue\n乙\t10\n甲\t9.5\n丙,\"\t", await reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => panel.GetByText("CSV").ClickAsync());
        Assert.Equal("name,value\r\n乙,10\r\n甲,9.5\r\n\"丙,\"\"\",", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task The_graph_behind_the_answer_grows_by_a_double_click_and_stands_as_a_table(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        await reader.AskAsync(Reader.ShareQuestion);
        await reader.OpenTabAsync("graph");
        var canvas = reader.LastAnswer.Locator(".canvas");
        await Expect(canvas).ToHaveAttributeAsync("data-drawn", "5"); // figure, indicator, subject, sentence, speaker

        await reader.LastAnswer.Locator(".graph .bar button").Nth(1).ClickAsync();
        var table = reader.LastAnswer.Locator(".graph table");
        await Expect(table).ToContainTextAsync("张晓峰");
        await Expect(table).ToContainTextAsync("SPOKEN_BY");

        await canvas.EvaluateAsync("canvas => canvas.scrollIntoView({ block: 'center' })");
        var speaker = await canvas.EvaluateAsync<float[]>("canvas => { const node = canvas._cyreg.cy.nodes().filter(node => node.data('label') === '张晓峰')[0].renderedPosition(); const box = canvas.getBoundingClientRect(); return [box.x + node.x, box.y + node.y]; }");
        await reader.Page.Mouse.DblClickAsync(speaker[0], speaker[1]);
        await Expect(canvas).Not.ToHaveAttributeAsync("data-drawn", "5");
        int grown = int.Parse((await canvas.GetAttributeAsync("data-drawn"))!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(grown > 5, $"{grown} nodes after expanding");
    }

    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task A_chart_stands_where_it_helps_with_its_numbers(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        await reader.AskAsync(Reader.ShareQuestion);
        await reader.OpenTabAsync("chart");
        await Expect(reader.LastAnswer.Locator(".chart canvas")).ToBeVisibleAsync();
        await Expect(reader.LastAnswer.Locator("figure table")).ToContainTextAsync("16.9%");

        await reader.AnswerWithAsync(CannedAnswers.Of("甲最多", columns: ["subject", "indicator", "value", "unit", "period"], rows: [["乙", "产量", 3, "万吨", "2021年"], ["甲", "产量", 5, "万吨", "2021年"]]));
        await reader.AskAsync("谁最多？");
        await reader.OpenTabAsync("chart");
        await Expect(reader.LastAnswer.Locator(".chart")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("甲 5万吨；乙 3万吨"));
    }

    [Fact]
    public async Task There_is_no_chart_where_one_number_says_all()
    {
        await using var reader = await browser.OpenAsync();
        await reader.AnswerWithAsync(CannedAnswers.Of("5万吨", columns: ["subject", "indicator", "value", "unit", "period"], rows: [["甲", "产量", 5, "万吨", "2021年"]]));
        await reader.AskAsync("多少？");
        await Expect(reader.LastAnswer.Locator(".tab[data-key=chart]")).ToHaveCountAsync(0);
    }
}
