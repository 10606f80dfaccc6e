namespace BriefingQA.Answering.Linking;

/// <summary>One sentence of a briefing with what surrounds it. Its id makes it one with another.</summary>
/// <param name="Order">Its place in its briefing.</param>
/// <param name="Start">UTF-16 offset in the transcript.</param>
/// <param name="Form">The text in the form words are compared in.</param>
/// <param name="Setting">The heading and the reporter's question it stands under, in the same form.</param>
/// <param name="SpeakerForm">Who says it, with organization and post, in the same form.</param>
/// <param name="Topic">The numbered sentence (一是…) it stands under, in the same form; empty where there is none.</param>
/// <param name="Lead">The sentence before it, in the same form.</param>
/// <param name="Headings">The headings it stands under, in the same form, without the reporter's question.</param>
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
    string Setting,
    string SpeakerForm,
    string Topic,
    string Lead,
    string Headings)
{
    /// <summary>Everything around the sentence.</summary>
    public string Context => string.Join('|', Setting, SpeakerForm, Topic, Lead);

    public bool Equals(Passage? other) => other is not null && other.Id == Id;

    public override int GetHashCode() => _hash;

    private readonly int _hash = Id.GetHashCode(StringComparison.Ordinal);

    public bool IsQuestion => Role == "question";
}
