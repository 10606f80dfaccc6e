using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>The organization that acts in the sentence in which a thing is named: the last one named before it.</summary>
internal static class NameOwner
{
    public static string? Before(NameGroup group) => group.Mentions
        .Select(named => named.Sentence.Names.LastOrDefault(name => name.Kind == NameKind.Organization && name.End <= named.Mention.Start)?.Name)
        .FirstOrDefault(name => name is not null);
}
