using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BriefingQA.Browser.Tests;

/// <summary>Someone who reads the page: their window, and what they do in it.</summary>
public sealed class Reader : IAsyncDisposable
{
    public const string ShareQuestion = "2021年轻工业增加值占全国工业增加值的比重是多少？";

    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    internal Reader(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            // What the network refuses the browser writes to the console by itself; a test that asks for that expects it.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _errors.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public ILocator Question => Page.Locator("#question");

    public ILocator LastTurn => Page.Locator(".turn").Last;

    public ILocator LastAnswer => LastTurn.Locator(".answer");

    /// <summary>Types a question, sends it and waits for its answer.</summary>
    public async Task<ILocator> AskAsync(string question)
    {
        int turns = await Page.Locator(".turn").CountAsync();
        await Question.FillAsync(question);
        await Question.PressAsync("Enter");
        await Expect(Page.Locator(".turn")).ToHaveCountAsync(turns + 1);
        await Expect(LastAnswer.Locator(".actions")).ToBeVisibleAsync();
        return LastAnswer;
    }

    /// <summary>Opens a tab of the last answer, if it is not open yet.</summary>
    public Task OpenTabAsync(string key) => LastAnswer.Locator($".tab[data-key={key}][aria-selected=false], .panel-{key}").First.ClickAsync();

    /// <summary>The next answers are this one, not the service's.</summary>
    public Task AnswerWithAsync(string json) =>
        Page.RouteAsync("**/api/ask", route => route.FulfillAsync(new() { ContentType = "application/json", Body = json }));

    public Task<bool> IsWithinWindowAsync() => Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth");

    /// <summary>Closes the window. Whatever went wrong in it unseen fails the test.</summary>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_errors);
    }
}
