using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BriefingQA.Browser.Tests;

/// <summary>The service on a free port with the transcript of the seed, and a real Chromium to look at it; all tests share the two. Without Chromium the tests skip.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] KnownPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string _folder = Directory.CreateTempSubdirectory("briefingqa-page-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the service keeps readers' feedback.</summary>
    public string FeedbackFile => Path.Combine(_folder, "feedback.jsonl");

    public Interruption Interruption { get; } = new();

    public Uri Address => new(_app!.Urls.First());

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        var settings = new ServiceSettings { Database = "memory", Feedback = FeedbackFile };
        _app = ServiceHost.Build(settings, builder => builder.Services.AddSingleton<IStartupFilter>(Interruption));
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        await TranscriptFiles.LoadAsync(
            _app.Services.GetRequiredService<BriefingIntake>(), Directory.GetFiles(settings.BriefingsFolder, "*.txt"), CancellationToken.None);

        Assertions.SetDefaultExpectTimeout(15_000); // other tests run on the same cores
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-background-networking"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A view of the page in a new profile, as a reader with this screen and language sees it.</summary>
    public async Task<Reader> OpenAsync(string path = "/", int width = 1280, string language = "zh", ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, $"No Chromium: none of {string.Join(", ", KnownPaths)} exists, and BRIEFINGQA_CHROMIUM is not set.");
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 500 ? 780 : 860 },
            Locale = language == "zh" ? "zh-CN" : "en-US",
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            BaseURL = Address.ToString(),
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(20_000);
        var reader = new Reader(context, await context.NewPageAsync());
        await reader.Page.GotoAsync(path);
        return reader;
    }

    private static string? Executable =>
        Environment.GetEnvironmentVariable("BRIEFINGQA_CHROMIUM") is { Length: > 0 } named ? named : KnownPaths.FirstOrDefault(File.Exists);
}
