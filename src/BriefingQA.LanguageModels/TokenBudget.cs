using System.Collections.Concurrent;

namespace BriefingQA.LanguageModels;

/// <summary>Keeps what is spent on a model within limits: so many tokens in any minute, so many in a conversation.</summary>
internal sealed class TokenBudget(ModelSettings settings, TimeProvider time)
{
    private const int MaxConversations = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1), Forgotten = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Queue<(DateTimeOffset At, long Tokens)> _minute = [];
    private readonly ConcurrentDictionary<string, (long Tokens, DateTimeOffset At)> _conversations = new();
    private long _inMinute;

    /// <exception cref="ModelException">A request of so many tokens would go beyond a limit.</exception>
    public void Check(string? conversation, long tokens)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            while (_minute.TryPeek(out var oldest) && now - oldest.At >= Window)
                _inMinute -= _minute.Dequeue().Tokens;
            if (settings.TokensPerMinute > 0 && _inMinute + tokens > settings.TokensPerMinute)
                throw new ModelException(ModelFault.BudgetSpent, $"The {settings.TokensPerMinute} tokens of this minute are spent.");
            if (conversation is not null && settings.TokensPerConversation > 0 && _conversations.GetValueOrDefault(conversation).Tokens + tokens > settings.TokensPerConversation)
                throw new ModelException(ModelFault.BudgetSpent, $"The {settings.TokensPerConversation} tokens of this conversation are spent.");
        }
    }

    public void Spend(string? conversation, long tokens)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            _minute.Enqueue((now, tokens));
            _inMinute += tokens;
            if (conversation is null)
                return;
            _conversations[conversation] = (_conversations.GetValueOrDefault(conversation).Tokens + tokens, now);
            if (_conversations.Count > MaxConversations)
                foreach (var (key, entry) in _conversations)
                    if (now - entry.At > Forgotten)
                        _conversations.TryRemove(key, out _);
        }
    }
}
