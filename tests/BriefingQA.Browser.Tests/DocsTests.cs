using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingQA.Browser.Tests;

[Collection(BrowserCollection.Name)]
public class DocsTests(Browser browser)
{
    [Theory]
    [InlineData(1280, "zh", "一个说出来的数字。")]
    [InlineData(360, "en", "One stated figure.")]
    public async Task Every_kind_of_node_is_explained_with_a_question_and_a_query_that_were_run(int width, string language, string note)
    {
        await using var reader = await browser.OpenAsync("/docs", width, language);
        await Expect(reader.Page.Locator("#Observation")).ToContainTextAsync(note);
        foreach (var part in await reader.Page.Locator(".part:has(h3 .dot)").AllAsync())
        {
            await part.ScrollIntoViewIfNeededAsync();
            await Expect(part.Locator(".asked-example b")).ToContainTextAsync("？");
            await Expect(part.Locator(".asked-example .reply")).Not.ToBeEmptyAsync();
            await Expect(part.Locator(".example td").First).ToBeVisibleAsync();
        }

        await reader.Page.Locator("#Observation .example a").ClickAsync();
        await Expect(reader.Page.Locator(".result td").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_contents_lead_to_a_part_without_drawing_the_page_anew()
    {
        await using var reader = await browser.OpenAsync("/docs");
        await reader.Page.Locator("h1").EvaluateAsync("heading => { heading.dataset.same = 'yes'; }");
        await reader.Page.Locator(".contents a").Last.ClickAsync();
        await Expect(reader.Page.Locator(".part:target")).ToBeInViewportAsync();
        await Expect(reader.Page.Locator("h1")).ToHaveAttributeAsync("data-same", "yes");
    }
}
