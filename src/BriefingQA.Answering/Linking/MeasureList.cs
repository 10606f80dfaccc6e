namespace BriefingQA.Answering.Linking;

/// <summary>The numbered things done, or to be done, that one answer lists.</summary>
/// <param name="Theme">The sentence that introduces them, with the question they answer, in the form words are compared in.</param>
/// <param name="Content">Their titles and texts in the same form.</param>
internal sealed record MeasureList(
    IReadOnlyList<MeasureItem> Items,
    bool IsPlanned,
    string Theme,
    string Content,
    string? ExchangeId,
    string? BriefingId);

/// <param name="Title">For example, 推动优化升级.</param>
/// <param name="Form">The title in the form words are compared in.</param>
/// <param name="TextForm">The text in the same form.</param>
/// <param name="Parts">The titles of what is done under it, in their order.</param>
internal sealed record MeasureItem(string Id, string Ordinal, string Title, string Text, Passage? Passage, string Form, string TextForm, IReadOnlyList<string> Parts);
