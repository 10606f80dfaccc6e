using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingQA.Browser.Tests;

/// <summary>The page for those who do not see it, use no mouse, or have a small screen.</summary>
[Collection(BrowserCollection.Name)]
public class AccessTests(Browser browser)
{
    private static readonly string[] Grave = ["serious", "critical"];

    [Theory]
    [InlineData(1280, "zh", ColorScheme.Light)]
    [InlineData(360, "en", ColorScheme.Dark)]
    public async Task Every_view_is_without_serious_findings_of_axe_and_fits_the_window(int width, string language, ColorScheme scheme)
    {
        await using var reader = await browser.OpenAsync("/", width, language, scheme);
        var page = reader.Page;
        await Expect(page.Locator(".starters")).ToBeVisibleAsync();
        await CheckAsync(reader, "ask, empty", page.Locator("main"));

        await reader.AskAsync(Reader.ShareQuestion);
        await CheckAsync(reader, "ask, sources");
        foreach (var tab in scheme == ColorScheme.Dark ? ["cypher", "graph"] : new[] { "chart", "rows", "cypher", "graph" }) // a chart and rows have no colours of their own
        {
            await reader.OpenTabAsync(tab);
            if (tab == "graph")
                await reader.LastAnswer.Locator(".graph .bar button").Nth(1).ClickAsync();
            await CheckAsync(reader, $"ask, {tab}", reader.LastAnswer);
        }

        await reader.LastAnswer.Locator(".cite").First.ClickAsync();
        await Expect(page.Locator(".cited")).ToBeVisibleAsync();
        await CheckAsync(reader, "transcript beside the answer", page.Locator(".pane header"));

        await page.GotoAsync("/briefings");
        await page.Locator("#pasted").FillAsync(Transcripts.Libraries); // short: axe looks at each of its marks
        await page.Locator(".intake button.primary").ClickAsync();
        await Expect(page.Locator(".reports .counts")).ToBeVisibleAsync();
        await CheckAsync(reader, "briefings");
        await page.Locator(".reports a").ClickAsync();
        await Expect(page.Locator(".transcript mark").First).ToBeVisibleAsync();
        await CheckAsync(reader, "a briefing");
        await page.Locator("header .actions button").ClickAsync();
        await CheckAsync(reader, "before deleting", page.Locator("dialog"));
        await page.Locator("dialog button.danger").ClickAsync();
        await Expect(page.Locator(".briefing-list li")).ToHaveCountAsync(1);

        await page.GotoAsync("/compare");
        await Expect(page.Locator("table.compare")).ToBeVisibleAsync();
        await CheckAsync(reader, "compare", page.Locator("main"));
        await page.GotoAsync("/console#q=MATCH%20(n)%20RETRUN");
        await Expect(page.Locator("#query-error")).ToBeVisibleAsync();
        await CheckAsync(reader, "console", page.Locator("main"));
        await page.GotoAsync("/docs");
        await Expect(page.Locator(".asked-example").First).ToBeVisibleAsync();
        await CheckAsync(reader, "docs", page.Locator("main"));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Everything_can_be_done_by_keyboard(string language)
    {
        await using var reader = await browser.OpenAsync(language: language);
        var page = reader.Page;
        await Expect(reader.Question).ToBeFocusedAsync(); // one can type at once
        await page.Keyboard.TypeAsync(Reader.ShareQuestion);
        await page.Keyboard.PressAsync("Enter");
        await Expect(reader.LastAnswer.Locator(".actions")).ToBeVisibleAsync();
        await Expect(page.Locator("[role=log]")).ToContainTextAsync("16.9%");

        await reader.LastAnswer.Locator(".cite").FocusAsync();
        await page.Keyboard.PressAsync("Tab"); // from the citation to the tabs
        await Expect(reader.LastAnswer.Locator(".tab[data-key=sources]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(reader.LastAnswer.Locator(".tab[data-key=cypher]")).ToBeFocusedAsync();
        await Expect(reader.LastAnswer.Locator(".panel pre").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab"); // through the panel to its first source
        await Expect(reader.LastAnswer.Locator(".source").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".pane .cited")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(reader.LastAnswer.Locator(".source").First).ToBeFocusedAsync();

        Assert.Equal("skip", await page.EvaluateAsync<string>("document.querySelector('a[href], button, input, textarea').id")); // the first stop of all
        await page.Locator("#skip").FocusAsync();
        await Expect(page.Locator("#skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Language_and_colours_are_switched_and_kept()
    {
        await using var reader = await browser.OpenAsync();
        var page = reader.Page;
        await reader.AskAsync(Reader.ShareQuestion);
        var light = await BackgroundAsync(page);
        await page.Locator(".language").ClickAsync();
        await Expect(page.Locator("#frame nav a").First).ToHaveTextAsync("Ask");
        await Expect(reader.LastAnswer.Locator(".status")).ToHaveTextAsync("Answered"); // the conversation stays
        Assert.Equal("en", await page.EvaluateAsync<string>("document.documentElement.lang"));
        await Expect(reader.LastAnswer.Locator(".text")).ToHaveAttributeAsync("lang", "zh-CN"); // what is Chinese is read and drawn as Chinese
        await Expect(page.Locator(".language")).ToBeFocusedAsync();

        var theme = page.Locator(".settings button").Nth(1);
        await theme.ClickAsync();
        await theme.ClickAsync(); // system → light → dark
        Assert.NotEqual(light, await BackgroundAsync(page));
        await page.ReloadAsync();
        await Expect(page.Locator("#frame nav a").First).ToHaveTextAsync("Ask");
        Assert.NotEqual(light, await BackgroundAsync(page));
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    /// <param name="part">What to look at; the whole view where it is left out.</param>
    private static async Task CheckAsync(Reader reader, string view, ILocator? part = null)
    {
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations], Iframes = false };
        var result = await (part is null ? reader.Page.RunAxe(options) : part.RunAxe(options));
        Assert.Empty(result.Violations.Where(violation => Grave.Contains(violation.Impact)).Select(violation => $"{view}: {Describe(violation)}"));
        Assert.True(await reader.IsWithinWindowAsync(), $"{view} is wider than the window");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Help}): {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
