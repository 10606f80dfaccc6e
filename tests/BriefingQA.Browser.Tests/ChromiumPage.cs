using BriefingQA.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BriefingQA.Browser.Tests;

/// <summary>The service on a free port, and a real Chromium to look at it; without Chromium the tests skip.</summary>
public sealed class ChromiumPage : IAsyncLifetime
{
    private static readonly string[] KnownPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        var settings = new ServiceSettings { Database = "memory" };
        _app = ServiceHost.Build(settings);
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        await IngestCommand.IngestAsync(
            _app.Services.GetRequiredService<BriefingIntake>(), Directory.GetFiles(settings.BriefingsFolder, "*.txt"), CancellationToken.None);

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
    }

    /// <summary>The page, opened in a window of this width in CSS pixels.</summary>
    public async Task<IPage> OpenAsync(int width)
    {
        Assert.SkipWhen(_browser is null, $"No Chromium: none of {string.Join(", ", KnownPaths)} exists, and BRIEFINGQA_CHROMIUM is not set.");
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, Locale = "zh-CN" });
        await page.GotoAsync(_app!.Urls.First());
        return page;
    }

    private static string? Executable =>
        Environment.GetEnvironmentVariable("BRIEFINGQA_CHROMIUM") is { Length: > 0 } named ? named : KnownPaths.FirstOrDefault(File.Exists);
}
