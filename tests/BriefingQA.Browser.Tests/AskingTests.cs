using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingQA.Browser.Tests;

[Collection(BrowserCollection.Name)]
public class AskingTests(Browser browser)
{
    [Theory]
    [InlineData(1280, "zh", "已回答")]
    [InlineData(1280, "en", "Answered")]
    [InlineData(360, "zh", "已回答")]
    [InlineData(360, "en", "Answered")]
    public async Task Enter_sends_the_question_and_the_answer_shows_what_it_rests_on(int width, string language, string status)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        var answer = await reader.AskAsync(Reader.ShareQuestion);

        await Expect(answer.Locator(".status")).ToHaveTextAsync(status);
        await Expect(answer.Locator(".lead")).ToHaveTextAsync("16.9%");
        await Expect(answer.Locator(".reading")).ToContainTextAsync("增加值");
        await Expect(answer.Locator(".source").First).ToContainTextAsync("张晓峰");
        await Expect(answer.Locator(".source mark").First).ToContainTextAsync("16.9%");
        await Expect(reader.Question).ToBeFocusedAsync();
        Assert.True(await reader.IsWithinWindowAsync());
    }

    [Fact]
    public async Task Shift_and_Enter_break_the_line_and_Enter_within_a_composition_sends_nothing()
    {
        await using var reader = await browser.OpenAsync();
        await reader.Question.FillAsync("发布会由谁");
        await reader.Question.PressAsync("Shift+Enter");
        await reader.Question.PressSequentiallyAsync("主持？");
        Assert.Equal("发布会由谁\n主持？", await reader.Question.InputValueAsync());

        var input = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await input.SendAsync("Input.imeSetComposition", new() { ["text"] = "ren", ["selectionStart"] = 3, ["selectionEnd"] = 3 });
        await reader.Page.EvaluateAsync("document.querySelector('#question').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))");
        await Expect(reader.Page.Locator(".turn")).ToHaveCountAsync(0);
        await input.SendAsync("Input.insertText", new() { ["text"] = "人" });
        Assert.EndsWith("人", await reader.Question.InputValueAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task Escape_stops_an_answer_and_it_can_be_asked_again(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        var held = new TaskCompletionSource();
        await reader.Page.RouteAsync("**/api/ask", async route =>
        {
            await held.Task;
            await route.AbortAsync();
        });
        await reader.Question.FillAsync(Reader.ShareQuestion);
        await reader.Question.PressAsync("Enter");
        await Expect(reader.LastTurn).ToHaveAttributeAsync("aria-busy", "true");
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(reader.LastAnswer).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("stopped"));

        held.SetResult();
        await reader.Page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.Wait });
        await reader.LastAnswer.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(reader.LastAnswer.Locator(".lead")).ToHaveTextAsync("16.9%");
    }

    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task A_starter_is_answered_a_follow_up_too_and_arrow_up_brings_the_last_question_back(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        await reader.Page.Locator(".starters button").First.ClickAsync();
        await Expect(reader.LastAnswer.Locator(".actions")).ToBeVisibleAsync();
        var next = reader.LastAnswer.Locator(".suggestions button").First;
        var followUp = await next.InnerTextAsync();
        await next.ClickAsync();

        await Expect(reader.Page.Locator(".turn .actions")).ToHaveCountAsync(2);
        await Expect(reader.LastTurn.Locator(".asked")).ToHaveTextAsync(followUp);
        await Expect(reader.LastAnswer).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("answered"));
        await reader.Question.PressAsync("ArrowUp");
        Assert.Equal(followUp, await reader.Question.InputValueAsync());
    }

    [Theory]
    [InlineData("zh", "发布会未提供", "没有读懂", "已拒绝")]
    [InlineData("en", "Not in the briefings", "Not understood", "Refused")]
    public async Task What_became_of_a_question_is_told_at_a_glance(string language, string notHeld, string notUnderstood, string refused)
    {
        await using var reader = await browser.OpenAsync(language: language);
        foreach (var (status, understood, told) in new[] { ("no_answer", true, notHeld), ("no_answer", false, notUnderstood), ("refused", true, refused) })
        {
            await reader.AnswerWithAsync(CannedAnswers.Of("……", status, understood));
            var answer = await reader.AskAsync("……？");
            await Expect(answer.Locator(".status")).ToHaveTextAsync(told);
            await Expect(answer.Locator(".tabs")).ToHaveCountAsync(0);
        }
    }

    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task A_wrong_reading_is_put_right_by_picking_another(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        await reader.AnswerWithAsync(CannedAnswers.Of("某数", alternatives: [new { interpretation = "增加值占比", question = Reader.ShareQuestion }]));
        var answer = await reader.AskAsync("轻工业的比重？");
        await reader.Page.UnrouteAllAsync();
        await answer.Locator("summary").ClickAsync();
        await answer.GetByRole(AriaRole.Button, new() { Name = "增加值占比" }).ClickAsync();

        await Expect(reader.Page.Locator(".turn")).ToHaveCountAsync(2);
        await Expect(reader.LastAnswer.Locator(".lead")).ToHaveTextAsync("16.9%");
    }

    [Theory]
    [InlineData(1280, "zh")]
    [InlineData(360, "en")]
    public async Task Thumbs_are_kept_by_the_service(int width, string language)
    {
        await using var reader = await browser.OpenAsync(width: width, language: language);
        var answer = await reader.AskAsync(Reader.ShareQuestion);
        var comment = $"单位不对 {Guid.NewGuid():N}";
        await answer.Locator(".thumbs > button").Nth(1).ClickAsync();
        await answer.Locator(".comment input").FillAsync(comment);
        await answer.Locator(".comment input").PressAsync("Enter");
        await Expect(answer.Locator(".comment")).ToBeHiddenAsync();
        await Expect(answer.Locator(".thumbs > button").Nth(1)).ToHaveAttributeAsync("aria-pressed", "true");

        using var file = new FeedbackFile(new ServiceSettings { Feedback = browser.FeedbackFile });
        var kept = await file.ReadAsync().SingleAsync(feedback => feedback.Comment == comment, TestContext.Current.CancellationToken);
        Assert.Equal(FeedbackRating.Down, kept.Rating);
        Assert.Equal(Reader.ShareQuestion, kept.Question);
        Assert.Contains("16.9%", kept.Answer, StringComparison.Ordinal);
    }
}
