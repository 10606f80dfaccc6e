using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingQA.Browser.Tests;

[Collection(BrowserCollection.Name)]
public class HistoryTests(Browser browser)
{
    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task A_conversation_has_an_address_is_found_again_and_can_be_deleted(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        await reader.AskAsync(Reader.ShareQuestion);
        var address = reader.Page.Url;
        Assert.Contains("/c/", address, StringComparison.Ordinal);
        await reader.Page.GotoAsync("/");
        await reader.AskAsync("发布会由谁主持？");

        await reader.Page.GotoAsync(address);
        await Expect(reader.LastAnswer.Locator(".lead")).ToHaveTextAsync("16.9%");

        if (width < 900)
            await reader.Page.Locator(".history-button").ClickAsync();
        var entries = reader.Page.Locator(".entries li");
        await Expect(entries).ToHaveCountAsync(2);
        await reader.Page.Locator(".history input").FillAsync("程晓明"); // stands in the answer alone
        await Expect(entries).ToHaveCountAsync(1);
        await entries.Locator("a").ClickAsync();
        await Expect(reader.LastTurn.Locator(".asked")).ToHaveTextAsync("发布会由谁主持？");

        if (width < 900)
            await reader.Page.Locator(".history-button").ClickAsync();
        await reader.Page.Locator(".entries .open button").ClickAsync();
        await reader.Page.Locator("dialog button.danger").ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/$"));
        await reader.Page.ReloadAsync();
        await Expect(entries).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task A_conversation_is_exported_as_Markdown_JSON_and_CSV(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        await reader.AskAsync(Reader.ShareQuestion);

        var markdown = await ExportAsync(reader, 0);
        Assert.StartsWith("## " + Reader.ShareQuestion, markdown, StringComparison.Ordinal);
        Assert.Contains("> [1] ", markdown, StringComparison.Ordinal);
        Assert.Contains("```cypher", markdown, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(await ExportAsync(reader, 1));
        Assert.Equal("answered", json.RootElement.GetProperty("turns")[0].GetProperty("answer").GetProperty("status").GetString());

        var csv = await ExportAsync(reader, 2);
        Assert.Contains("question,status,answer", csv, StringComparison.Ordinal);
        Assert.Contains("16.9%", csv, StringComparison.Ordinal);
    }

    private static async Task<string> ExportAsync(Reader reader, int format)
    {
        await reader.Page.Locator(".menu summary").ClickAsync();
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.Locator(".menu li button").Nth(format).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
