using System.Text;

namespace BriefingQA.LanguageModels;

/// <summary>Which language model to ask, and within which limits. Without <see cref="Endpoint"/> and <see cref="Name"/> there is none.</summary>
public sealed record ModelSettings
{
    /// <summary>The base address of an API that speaks OpenAI's protocol. For example, <c>http://localhost:11434/v1</c>.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>What the server calls the model. For example, <c>qwen3:8b</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Null for servers that need none. It is never printed.</summary>
    public string? Key { get; init; }

    /// <summary>What tokens cost, by the name of the model.</summary>
    public IReadOnlyList<ModelPrice> Prices { get; init; } = [];

    /// <summary>How long one request may take, its repetitions included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many times a request is sent again after 429, 5xx or a broken connection.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The wait before the first repetition; it doubles each time, unless the server says how long to wait.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long the model is left alone after most requests failed.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Prompt and completion together; 0 for no limit.</summary>
    public int TokensPerMinute { get; init; } = 60_000;

    /// <summary>Prompt and completion together; 0 for no limit.</summary>
    public int TokensPerConversation { get; init; } = 40_000;

    /// <summary>The most tokens of one reply.</summary>
    public int MaxReplyTokens { get; init; } = 600;

    /// <summary>Whether the model is offered functions to call; some small servers refuse requests that name any.</summary>
    public bool Tools { get; init; } = true;

    /// <summary>Whether traces hold the text of prompts and replies.</summary>
    public bool TraceContent { get; init; }

    public bool IsConfigured => Endpoint is not null && !string.IsNullOrWhiteSpace(Name);

    /// <summary>What the tokens cost, in the currency of the price table; null where the table does not list the model.</summary>
    public decimal? Cost(TokenUsage usage) =>
        Prices.FirstOrDefault(price => price.Name == Name) is { } price ? (price.Prompt * usage.Prompt + price.Completion * usage.Completion) / 1_000_000 : null;

    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"{nameof(Endpoint)} = {Endpoint}, {nameof(Name)} = {Name}, {nameof(Key)} = {(Key is null ? "none" : "***")}");
        return true;
    }
}

/// <summary>What the tokens of a model cost.</summary>
/// <param name="Name">As in <see cref="ModelSettings.Name"/>.</param>
/// <param name="Prompt">For a million tokens of prompt.</param>
/// <param name="Completion">For a million tokens of reply.</param>
/// <param name="Currency">For example, <c>USD</c>.</param>
public sealed record ModelPrice(string Name, decimal Prompt, decimal Completion, string Currency = "");
