namespace BriefingQA.Language.Documents;

/// <summary>A headed part of a transcript.</summary>
/// <param name="Order">Its place in the transcript, counted from 0.</param>
/// <param name="Span">Of the heading.</param>
public sealed record Section(int Order, string Heading, TextSpan Span);
