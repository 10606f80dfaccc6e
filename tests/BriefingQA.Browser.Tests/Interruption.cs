using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BriefingQA.Browser.Tests;

/// <summary>Lets the service begin an answer and hang up, when it is told to.</summary>
public sealed class Interruption : IStartupFilter
{
    private int _due;

    /// <summary>The next question is not answered to its end.</summary>
    public void Next() => Interlocked.Exchange(ref _due, 1);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, proceed) =>
        {
            if (context.Request.Path != "/api/ask" || Interlocked.Exchange(ref _due, 0) == 0)
            {
                await proceed(context);
                return;
            }

            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("event: interpretation\ndata: {\"interpretation\":\"…\"}\n\n"));
            await context.Response.Body.FlushAsync();
            await Task.Delay(100);
            context.Abort();
        });
        next(app);
    };
}
