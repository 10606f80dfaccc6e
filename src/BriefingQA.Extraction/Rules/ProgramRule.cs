using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Strategies, campaigns, projects and platforms that are named, with who runs them.</summary>
internal static class ProgramRule
{
    public static IReadOnlyList<ProgramFact> Read(IReadOnlyList<Sentence> sentences) =>
    [
        .. Read(sentences, NameKind.Program),
        .. Read(sentences, NameKind.Platform),
    ];

    private static IEnumerable<ProgramFact> Read(IReadOnlyList<Sentence> sentences, NameKind kind) =>
        NameGroup.Of(sentences, kind).Select(group => new ProgramFact(
            FactId.Of("Program", group.Name), group.Name, group.Aliases, group.Evidence, NameHead.Of(group.Name), kind == NameKind.Platform,
            group.First(mention => mention.Organization) ?? NameOwner.Before(group), NamePeriod.Of(group)));
}
