using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingQA.Browser.Tests;

[Collection(BrowserCollection.Name)]
public class BriefingTests(Browser browser)
{
    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task A_pasted_transcript_is_read_its_facts_filtered_and_it_is_deleted_again(int width, string language)
    {
        await using var reader = await browser.OpenAsync("/briefings", width, language);
        var page = reader.Page;
        await page.Locator("#pasted").FillAsync(Transcripts.Libraries);
        await page.Locator("#pasted-name").FillAsync("图书室.txt");
        await page.Locator(".intake button.primary").ClickAsync();
        await Expect(page.Locator(".reports .counts")).ToContainTextAsync(language == "zh" ? "数字" : "Figure");
        await Expect(page.Locator(".briefing-list li")).ToHaveCountAsync(2);

        await page.Locator(".reports a").ClickAsync();
        await Expect(page.Locator(".transcript .speaker").Last).ToHaveTextAsync("王小明");
        await Expect(page.Locator(".transcript mark.k-Observation").First).ToBeVisibleAsync();
        await page.Locator(".facts select").SelectOptionAsync("Observation");
        await Expect(page.Locator(".facts tbody")).ToContainTextAsync("128亿元");
        await page.Locator(".facts select").SelectOptionAsync("Person");
        await page.Locator(".facts input").FillAsync("局长");
        await Expect(page.Locator(".facts tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator(".facts tbody tr")).ToContainTextAsync("王小明");
        await page.Locator(".facts .sentence-link").ClickAsync();
        await Expect(page.Locator(".transcript .cited")).ToBeInViewportAsync();
        Assert.True(await reader.IsWithinWindowAsync());

        await page.Locator("header .actions button").ClickAsync();
        await page.Locator("dialog button").First.ClickAsync();
        await Expect(page.Locator(".transcript")).ToBeVisibleAsync(); // cancelled
        await page.Locator("header .actions button").ClickAsync();
        await page.Locator("dialog button.danger").ClickAsync();
        await Expect(page.Locator(".briefing-list li")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task Files_are_dropped_and_chosen_one_that_is_no_transcript_says_why_and_an_indicator_is_compared(int width, string language)
    {
        await using var reader = await browser.OpenAsync("/briefings", width, language);
        var page = reader.Page;
        var dropped = await page.EvaluateHandleAsync("text => { const data = new DataTransfer(); data.items.add(new File([text], '图书室.txt', { type: 'text/plain' })); return data; }", Transcripts.Libraries);
        await page.Locator(".drop").DispatchEventAsync("drop", new { dataTransfer = dropped });
        await Expect(page.Locator(".reports .counts")).ToBeVisibleAsync();
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "empty.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("  \n ") });
        await Expect(page.Locator(".reports .failure")).ToBeVisibleAsync();

        await page.Locator("#frame nav a").Nth(2).ClickAsync();
        await Expect(page.Locator("table.compare thead th")).ToHaveCountAsync(3); // the subject, and both briefings
        await Expect(page.Locator("table.compare")).ToContainTextAsync("128亿元");
        await page.Locator("table.compare details").First.Locator("summary").ClickAsync();
        await Expect(page.Locator("table.compare blockquote").First).ToBeVisibleAsync();
        Assert.True(await reader.IsWithinWindowAsync());

        await page.Locator("#frame nav a").Nth(1).ClickAsync();
        await page.Locator(".briefing-list li", new() { HasText = "图书室.txt" }).GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("dialog button.danger").ClickAsync();
        await Expect(page.Locator(".briefing-list li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_transcript_with_scripts_in_it_stays_text_wherever_it_is_shown()
    {
        await using var reader = await browser.OpenAsync("/briefings");
        var page = reader.Page;
        await page.Locator("#pasted").FillAsync(Transcripts.Hostile);
        await page.Locator("#pasted-name").FillAsync("<img src=x onerror=window.hacked=1>");
        await page.Locator(".intake button.primary").ClickAsync();
        await page.Locator(".reports a").ClickAsync();
        await Expect(page.Locator(".transcript")).ToContainTextAsync("<svg onload=window.hacked=1>");
        await AssertInertAsync(page);

        var id = Uri.UnescapeDataString(page.Url.Split('/')[^1]);
        await page.GotoAsync("/console#q=" + Uri.EscapeDataString($"MATCH (s:Statement)-[r]-(n) WHERE s.text CONTAINS 'hacked' RETURN s.text, s, r, n"));
        await page.Locator(".tab").First.ClickAsync();
        await Expect(page.Locator(".result td").First).ToBeVisibleAsync();
        await AssertInertAsync(page);
        await page.GotoAsync("/");
        await reader.AskAsync("<img src=x onerror=window.hacked=1>图书室有多少个？");
        await AssertInertAsync(page);

        await page.GotoAsync($"/briefings/{Uri.EscapeDataString(id)}");
        await page.Locator("header .actions button").ClickAsync();
        await page.Locator("dialog button.danger").ClickAsync();
        await Expect(page.Locator(".briefing-list li")).ToHaveCountAsync(1);
    }

    private static async Task AssertInertAsync(IPage page)
    {
        Assert.False(await page.EvaluateAsync<bool>("'hacked' in window"));
        Assert.Equal(0, await page.Locator("main :is(img, iframe, script, b:has(b), svg:not(.icon)), a[href^='javascript:']").CountAsync());
    }
}
