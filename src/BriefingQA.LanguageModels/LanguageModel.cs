using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenAI;

namespace BriefingQA.LanguageModels;

/// <summary>A model behind an endpoint that speaks OpenAI's protocol. One instance serves all questions.</summary>
public sealed class LanguageModel : IDisposable
{
    /// <summary>Servers that need no key refuse an empty one.</summary>
    private const string NoKey = "none";

    private readonly HttpClient _http;
    private readonly TokenBudget _budget;

    /// <exception cref="ArgumentException">The settings name no endpoint or no model.</exception>
    public LanguageModel(ModelSettings settings, TimeProvider time, ILoggerFactory? loggers = null)
    {
        if (!settings.IsConfigured)
            throw new ArgumentException("A model needs 'Model:Endpoint' and 'Model:Name'.", nameof(settings));
        Settings = settings;
        Logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<LanguageModel>();
        _budget = new TokenBudget(settings, time);
        _http = ModelTransport.Open(settings, time);
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new ClientRetryPolicy(0), // the transport repeats
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        Client = new OpenAIClient(new ApiKeyCredential(string.IsNullOrEmpty(settings.Key) ? NoKey : settings.Key), options)
            .GetChatClient(settings.Name)
            .AsIChatClient()
            .AsBuilder()
            .UseOpenTelemetry(sourceName: ModelTelemetry.SourceName, configure: telemetry => telemetry.EnableSensitiveData = settings.TraceContent)
            .Build();
    }

    public ModelSettings Settings { get; }

    public string Name => Settings.Name!;

    public ILogger Logger { get; }

    internal IChatClient Client { get; }

    /// <summary>Begins the requests of one question, or of one transcript.</summary>
    /// <param name="conversation">Whose budget is spent; null for that of the minute alone.</param>
    public ModelSession Begin(string? conversation) => new(this, _budget, conversation);

    public void Dispose()
    {
        Client.Dispose();
        _http.Dispose();
    }
}
