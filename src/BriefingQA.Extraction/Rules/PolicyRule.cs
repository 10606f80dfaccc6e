using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Documents, plans, standards and agreements that are named, with who issued them.</summary>
internal static class PolicyRule
{
    private static readonly string[] JointWords = ["会同", "联合", "共同"];

    public static IReadOnlyList<PolicyFact> Read(IReadOnlyList<Sentence> sentences, NameOwner owners, KindLexicon kinds) =>
    [
        .. NameGroup.Of(sentences, NameKind.Policy).Select(group => new PolicyFact(
            FactId.Of("Policy", group.Name), group.Name, group.Aliases, group.Evidence, NameHead.Of(group.Name),
            owners.Of(group, kinds.Issuing), NamePeriod.Of(group),
            group.Mentions.Any(named => JointWords.Any(word => ClauseBefore(named.Sentence, named.Mention).Contains(word, StringComparison.Ordinal))))),
    ];

    private static string ClauseBefore(Sentence sentence, NameMention mention)
    {
        int start = sentence.Text.LastIndexOfAny(['，', '；', '。'], Math.Max(0, mention.Start - 1)) + 1;
        return start < mention.Start ? sentence.Text[start..mention.Start] : "";
    }
}
