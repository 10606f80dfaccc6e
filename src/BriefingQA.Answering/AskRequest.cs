namespace BriefingQA.Answering;

/// <summary>One question.</summary>
/// <param name="Question">1 to <see cref="MaxLength"/> characters, not all of them white space.</param>
/// <param name="ConversationId">Of an earlier answer whose words this question may leave out; null opens a conversation.</param>
/// <param name="Briefing">The id of the briefing to stay within; null asks all of them.</param>
public sealed record AskRequest(string Question, string? ConversationId = null, string? Briefing = null)
{
    public const int MaxLength = 500;
}
