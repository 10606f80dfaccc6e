using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingQA.Browser.Tests;

public class AskingTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Enter_sends_the_question_and_the_answer_shows_its_evidence(int width)
    {
        var page = await chromium.OpenAsync(width);
        await page.Locator("#question").FillAsync("2021年轻工业增加值占全国工业增加值的比重是多少？");
        await page.Locator("#question").PressAsync("Enter");

        var answer = page.Locator(".answer");
        await Expect(answer.Locator(".text")).ToContainTextAsync("16.9%");
        await Expect(answer.Locator(".source").First).ToContainTextAsync("张晓峰");
        await answer.GetByRole(AriaRole.Tab, new() { Name = "Cypher" }).ClickAsync();
        await Expect(answer.Locator("pre").First).ToContainTextAsync("MATCH");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Nothing_is_wider_than_the_window(int width)
    {
        var page = await chromium.OpenAsync(width);
        await page.Locator(".starters button").First.ClickAsync();
        await Expect(page.Locator(".answer")).ToBeVisibleAsync();

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    [Fact]
    public async Task Text_that_looks_like_HTML_stays_text()
    {
        var page = await chromium.OpenAsync(1280);
        await page.Locator("#question").FillAsync("<img src=x onerror=\"document.title='hacked'\">");
        await page.Locator("#question").PressAsync("Enter");

        await Expect(page.Locator(".answer")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("main img").CountAsync());
        Assert.DoesNotContain("hacked", await page.TitleAsync(), StringComparison.Ordinal);
    }
}
