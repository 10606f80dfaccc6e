using System.Text.Json;
using Microsoft.Playwright;

namespace BriefingQA.Browser.Tests;

/// <summary>Watches how long the page keeps its thread, by the processor time that Chromium's trace gives for each task: what else runs on the machine does not count.</summary>
internal sealed class LongTasks : IAsyncDisposable
{
    /// <summary>No task of the page may take longer, in milliseconds.</summary>
    private const double Longest = 200;

    private readonly ICDPSession _session;
    private readonly List<(string Thread, double Milliseconds)> _all = [];
    private readonly HashSet<string> _pages = [];
    private readonly TaskCompletionSource _complete = new();
    private bool _ended;

    private LongTasks(ICDPSession session)
    {
        _session = session;
        session.Event("Tracing.dataCollected").OnEvent += (_, data) => Collect(data!.Value);
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => _complete.TrySetResult();
    }

    public static async Task<LongTasks> WatchAsync(IPage page)
    {
        var tasks = new LongTasks(await page.Context.Browser!.NewBrowserCDPSessionAsync());
        await tasks._session.SendAsync("Tracing.start", new() { ["categories"] = "toplevel", ["transferMode"] = "ReportEvents" });
        return tasks;
    }

    public async Task AssertSmoothAsync()
    {
        await DisposeAsync();
        var tasks = _all.Where(task => _pages.Contains(task.Thread)).Select(task => task.Milliseconds).ToList();
        TestContext.Current.SendDiagnosticMessage($"{tasks.Count} tasks, the longest {tasks.DefaultIfEmpty().Max():0} ms of processor time.");
        Assert.NotEmpty(tasks);
        Assert.True(tasks.Max() <= Longest, $"A task of the page took {tasks.Max():0} ms of processor time.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_ended)
            return;
        _ended = true;
        await _session.SendAsync("Tracing.end");
        await _complete.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private void Collect(JsonElement data)
    {
        foreach (var item in data.GetProperty("value").EnumerateArray())
        {
            var thread = $"{item.GetProperty("pid")}/{item.GetProperty("tid")}";
            switch (item.GetProperty("name").GetString())
            {
                case "thread_name" when item.GetProperty("args").GetProperty("name").GetString() == "CrRendererMain":
                    _pages.Add(thread);
                    break;
                case "ThreadControllerImpl::RunTask" when item.TryGetProperty("tdur", out var microseconds):
                    _all.Add((thread, microseconds.GetDouble() / 1_000));
                    break;
            }
        }
    }
}
