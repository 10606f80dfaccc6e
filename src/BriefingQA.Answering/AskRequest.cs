namespace BriefingQA.Answering;

/// <summary>One question.</summary>
/// <param name="Question">1 to <see cref="MaxLength"/> characters, not all of them white space.</param>
/// <param name="ConversationId">Of an earlier answer whose words this question may leave out; null opens a conversation.</param>
/// <param name="Briefing">The id of the briefing to stay within; null asks all of them.</param>
/// <param name="Translator">Null is <see cref="TranslatorChoice.Auto"/> where a model is configured, and <see cref="TranslatorChoice.Rules"/> where none is.</param>
public sealed record AskRequest(string Question, string? ConversationId = null, string? Briefing = null, TranslatorChoice? Translator = null)
{
    public const int MaxLength = 500;
}
