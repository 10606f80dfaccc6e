using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace BriefingQA.LanguageModels;

/// <summary>The HTTP client of a model: repeats what failed for the moment, and leaves a server alone that mostly fails.</summary>
internal static class ModelTransport
{
    /// <summary>Of the requests within <see cref="Sampling"/>, how many must have been sent, and which share failed, before the circuit opens.</summary>
    private const int FewestRequests = 6;
    private const double FailureShare = 0.5;

    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(60), ConnectTimeout = TimeSpan.FromSeconds(5);

    public static HttpClient Open(ModelSettings settings, TimeProvider time)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (settings.Retries > 0)
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = settings.Retries,
                Delay = settings.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            });
        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = FailureShare,
            MinimumThroughput = FewestRequests,
            SamplingDuration = Sampling,
            BreakDuration = settings.BreakDuration,
        });
        var handler = new ResilienceHandler(pipeline.Build())
        {
            InnerHandler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = ConnectTimeout },
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }; // the session's token ends a request
    }
}
