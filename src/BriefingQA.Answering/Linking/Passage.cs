namespace BriefingQA.Answering.Linking;

/// <summary>One sentence of a briefing with what surrounds it.</summary>
/// <param name="Order">Its place in its briefing.</param>
/// <param name="Start">UTF-16 offset in the transcript.</param>
/// <param name="Form">The text in the form words are compared in.</param>
/// <param name="Context">What is said around it, in the same form: speaker with post, heading, the reporter's question.</param>
internal sealed record Passage(
    string Id,
    string Text,
    string Role,
    int Order,
    int Start,
    int End,
    string? Speaker,
    string? BriefingId,
    string? BriefingTitle,
    string? ExchangeId,
    string Form,
    string Context)
{
    public bool IsQuestion => Role == "question";
}
