using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace BriefingQA.LanguageModels;

/// <summary>The requests of one question: within the budget and the time limit, with their tokens added up.</summary>
public sealed partial class ModelSession
{
    private readonly LanguageModel _model;
    private readonly TokenBudget _budget;
    private readonly string? _conversation;

    internal ModelSession(LanguageModel model, TokenBudget budget, string? conversation)
    {
        _model = model;
        _budget = budget;
        _conversation = conversation;
    }

    public TokenUsage Usage { get; private set; }

    /// <summary>How many requests were sent.</summary>
    public int Requests { get; private set; }

    public LanguageModel Model => _model;

    /// <param name="tools">Functions that the model may ask to call; the caller calls them.</param>
    /// <exception cref="ModelException">There is no reply.</exception>
    public async Task<ChatMessage> AskAsync(IReadOnlyList<ChatMessage> messages, IReadOnlyList<AITool> tools, CancellationToken cancellationToken)
    {
        var estimate = Begin(messages);
        using var timeout = TimeoutSource(cancellationToken);
        try
        {
            var response = await _model.Client.GetResponseAsync(messages, Options(tools), timeout.Token);
            Spend(response.Usage, estimate, response.Text);
            return response.Messages is [.., var last] ? last : throw new ModelException(ModelFault.Malformed, "The reply holds no message.");
        }
        catch (Exception exception) when (exception is not ModelException && !cancellationToken.IsCancellationRequested)
        {
            throw Fail(exception);
        }
    }

    /// <summary>The words of a reply as they come.</summary>
    /// <exception cref="ModelException">There is no reply, or it ends half-way.</exception>
    public async IAsyncEnumerable<string> StreamAsync(IReadOnlyList<ChatMessage> messages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var estimate = Begin(messages);
        using var timeout = TimeoutSource(cancellationToken);
        UsageDetails? usage = null;
        var ended = false;
        var length = 0;
        await using var updates = _model.Client.GetStreamingResponseAsync(messages, Options([]), timeout.Token).GetAsyncEnumerator(timeout.Token);
        try
        {
            while (await MoveNextAsync(updates, cancellationToken))
            {
                var update = updates.Current;
                usage = update.Contents.OfType<UsageContent>().FirstOrDefault()?.Details ?? usage;
                ended |= update.FinishReason is not null;
                length += update.Text.Length;
                if (update.Text.Length > 0)
                    yield return update.Text;
            }
        }
        finally
        {
            Spend(usage, estimate, new string('字', length));
        }

        if (!ended)
            throw Fail(new HttpIOException(HttpRequestError.ResponseEnded));
    }

    private async Task<bool> MoveNextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception exception) when (exception is not ModelException && !cancellationToken.IsCancellationRequested)
        {
            throw Fail(exception);
        }
    }

    private int Begin(IReadOnlyList<ChatMessage> messages)
    {
        var estimate = TokenEstimate.OfMessages(messages.Select(message => message.Text));
        _budget.Check(_conversation, estimate + _model.Settings.MaxReplyTokens);
        Requests++;
        return estimate;
    }

    private ChatOptions Options(IReadOnlyList<AITool> tools) => new()
    {
        Temperature = 0,
        MaxOutputTokens = _model.Settings.MaxReplyTokens,
        Tools = tools.Count > 0 ? [.. tools] : null,
        AllowMultipleToolCalls = tools.Count > 0 ? false : null,
    };

    private CancellationTokenSource TimeoutSource(CancellationToken cancellationToken)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        source.CancelAfter(_model.Settings.Timeout);
        return source;
    }

    private void Spend(UsageDetails? usage, int estimate, string reply)
    {
        var tokens = usage is { InputTokenCount: { } prompt, OutputTokenCount: { } completion }
            ? new TokenUsage(prompt, completion)
            : new TokenUsage(estimate, TokenEstimate.Of(reply));
        Usage += tokens;
        _budget.Spend(_conversation, tokens.Total);
    }

    private ModelException Fail(Exception exception)
    {
        var failure = ModelFailures.Describe(exception, _model.Settings);
        LogFailure(_model.Logger, _model.Name, failure.Fault, failure.Message);
        return failure;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model {Name} did not reply ({Fault}): {Reason}")]
    private static partial void LogFailure(ILogger logger, string name, ModelFault fault, string reason);
}
