namespace BriefingQA.Answering.Linking;

/// <summary>A person with a post.</summary>
/// <param name="Form">Organization and title together in the form words are compared in.</param>
internal sealed record PostHolder(string Person, string? Title, string? Organization, string Form, string TitleForm);
