using BriefingQA.LanguageModels;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BriefingQA;

/// <summary>
/// Traces and metrics to a collector, where OpenTelemetry's own variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one. Requests
/// to a model and its calls of functions follow the conventions for generative AI; they hold no text unless
/// <c>Model:TraceContent</c> asks for it.
/// </summary>
internal static class TelemetryExport
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT", ServiceName = "briefingqa";

    /// <summary>Of Semantic Kernel: the spans of functions that a model calls.</summary>
    private const string KernelSources = "Microsoft.SemanticKernel*";

    public static void AddTelemetry(this IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Collector)))
            return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName))
            .WithTracing(tracing => tracing.AddSource(ModelTelemetry.SourceName, KernelSources).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .WithMetrics(metrics => metrics.AddMeter(ModelTelemetry.SourceName).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .UseOtlpExporter();
    }
}
