using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Strategies, campaigns, projects and platforms that are named, with who runs them.</summary>
internal static class ProgramRule
{
    public static IReadOnlyList<ProgramFact> Read(IReadOnlyList<Sentence> sentences, NameOwner owners, KindLexicon kinds) =>
    [
        .. Read(sentences, NameKind.Program, owners, kinds),
        .. Read(sentences, NameKind.Platform, owners, kinds),
    ];

    private static IEnumerable<ProgramFact> Read(IReadOnlyList<Sentence> sentences, NameKind kind, NameOwner owners, KindLexicon kinds) =>
        NameGroup.Of(sentences, kind).Select(group => new ProgramFact(
            FactId.Of("Program", group.Name), group.Name, group.Aliases, group.Evidence, NameHead.Of(group.Name), kind == NameKind.Platform,
            owners.Of(group, kinds.Running), NamePeriod.Of(group)));
}
