using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingQA.Browser.Tests;

/// <summary>Makes the pictures of the documentation: set BRIEFINGQA_SCREENSHOTS to their folder (<c>docs</c> in the repository).</summary>
[Collection(BrowserCollection.Name)]
public class Screenshots(Browser browser)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("BRIEFINGQA_SCREENSHOTS");

    [Theory]
    [InlineData("light", 1280, "zh", ColorScheme.Light)]
    [InlineData("dark", 1280, "zh", ColorScheme.Dark)]
    [InlineData("phone", 360, "en", ColorScheme.Light)]
    public async Task The_main_views_are_photographed(string name, int width, string language, ColorScheme scheme)
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Folder), "BRIEFINGQA_SCREENSHOTS names no folder.");
        await using var reader = await browser.OpenAsync("/", width, language, scheme);
        var page = reader.Page;
        await reader.AskAsync("轻工业规模以上企业数量从多少增加到多少？");
        await reader.AskAsync(Reader.ShareQuestion);
        if (width < 900)
            await SaveAsync(page, $"answer-{name}");
        await reader.LastAnswer.Locator(".cite").First.ClickAsync();
        await Expect(page.Locator(".cited")).ToBeInViewportAsync();
        await SaveAsync(page, width < 900 ? $"source-{name}" : $"answer-{name}");
        if (scheme == ColorScheme.Dark)
            return;

        await page.Keyboard.PressAsync("Escape");
        await reader.OpenTabAsync("graph");
        await Expect(reader.LastAnswer.Locator(".canvas")).ToHaveAttributeAsync("data-drawn", "5");
        await SaveAsync(page, $"graph-{name}");

        await page.GotoAsync("/briefings");
        await page.Locator(".briefing-list a").First.ClickAsync();
        await Expect(page.Locator(".transcript mark").First).ToBeVisibleAsync();
        await SaveAsync(page, $"briefing-{name}");
        if (name != "light")
            return;

        await page.GotoAsync("/compare");
        await Expect(page.Locator(".chart canvas")).ToBeVisibleAsync();
        await SaveAsync(page, "compare-light");
        await page.GotoAsync("/console#q=" + Uri.EscapeDataString("MATCH p = (:Organization)-[:RUNS|ISSUED|PART_OF]->()\nRETURN p LIMIT 50"));
        await Expect(page.Locator(".canvas[data-drawn]")).ToBeVisibleAsync();
        await SaveAsync(page, "console-light");
        await page.GotoAsync("/docs");
        await Expect(page.Locator(".asked-example").First).ToBeVisibleAsync();
        await SaveAsync(page, "docs-light");
    }

    private static async Task SaveAsync(IPage page, string name)
    {
        await page.EvaluateAsync("new Promise(resolve => setTimeout(resolve, 500))"); // a chart grows, a graph settles
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, $"{name}.png") });
    }
}
