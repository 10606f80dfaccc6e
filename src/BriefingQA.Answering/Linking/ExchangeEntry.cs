namespace BriefingQA.Answering.Linking;

/// <summary>A reporter's question and who answered it.</summary>
/// <param name="Form">Question, heading and asker in the form words are compared in.</param>
internal sealed record ExchangeEntry(string Id, string Question, int Order, string? AnsweredBy, string Form, string? BriefingId);
