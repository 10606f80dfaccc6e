using System.Collections.Concurrent;

namespace BriefingQA.Answering.Conversations;

/// <summary>The last turns of each conversation; a conversation is forgotten when it has been still for half an hour.</summary>
internal sealed class ConversationStore(TimeProvider time)
{
    private const int MaxConversations = 10_000, MaxTurns = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Conversation> _conversations = new();

    /// <summary>The turns of a conversation, the last first; none where it is unknown or forgotten.</summary>
    public IReadOnlyList<Turn> Turns(string? id) =>
        id is not null && _conversations.TryGetValue(id, out var conversation) && time.GetUtcNow() - conversation.Touched < Lifetime ? conversation.Turns : [];

    public string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    /// <param name="turns">The last first.</param>
    /// <returns>The id of the conversation: a new one where <paramref name="id"/> is null.</returns>
    public string Add(string? id, IReadOnlyList<Turn> turns)
    {
        id ??= NewId();
        var now = time.GetUtcNow();
        _conversations.AddOrUpdate(id, _ => new Conversation(turns, now), (_, old) => new Conversation([.. turns.Concat(now - old.Touched < Lifetime ? old.Turns : []).Take(MaxTurns)], now));
        if (_conversations.Count > MaxConversations)
            ForgetTheStillest();
        return id;
    }

    private void ForgetTheStillest()
    {
        // ToArray takes all locks; LINQ would take the count and the entries apart, which fails where another thread adds one in between.
        foreach (var (key, _) in _conversations.ToArray().OrderBy(entry => entry.Value.Touched).Take(MaxConversations / 10))
            _conversations.TryRemove(key, out _);
    }

    private sealed record Conversation(IReadOnlyList<Turn> Turns, DateTimeOffset Touched);
}
