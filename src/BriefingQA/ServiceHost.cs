using System.IO.Compression;
using BriefingQA.Api;
using BriefingQA.Mcp;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.ResponseCompression;
using Scalar.AspNetCore;

namespace BriefingQA;

/// <summary>Builds the web application: its services, its page and its endpoints.</summary>
internal static class ServiceHost
{
    /// <summary>Of a request's body, in bytes: the longest transcripts are below 0.5 MB.</summary>
    private const long MaxRequestBodySize = 10 * 1024 * 1024;

    /// <param name="configure">Changes the builder before the application is built; tests put their server here.</param>
    public static WebApplication Build(ServiceSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxRequestBodySize);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);

        builder.Services.AddBriefingQA(settings);
        builder.Services.Configure<JsonOptions>(json => ServiceJson.Configure(json.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ProblemExceptionHandler>();
        builder.Services.AddOpenApi();
        builder.Services.AddResponseCompression();
        builder.Services.AddTelemetry();
        builder.Services.AddBriefingMcp().WithHttpTransport();
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseResponseCompression();
        app.UsePageSecurity();
        app.UsePage();

        app.MapAsk();
        app.MapBriefings();
        app.MapCypher();
        app.MapSchema();
        app.MapGraph();
        app.MapFeedback();
        app.MapHealth();
        app.MapBriefingMcp();
        app.MapPage();
        app.MapOpenApi();
        app.MapScalarApiReference();
        return app;
    }
}
