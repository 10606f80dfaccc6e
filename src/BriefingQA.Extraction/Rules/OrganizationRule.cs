using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Bodies that are named, each under its full name; a part of another begins with that one's name.</summary>
internal static class OrganizationRule
{
    public static IReadOnlyList<OrganizationFact> Read(IReadOnlyList<Sentence> sentences, KindLexicon kinds)
    {
        var groups = NameGroup.Of(sentences, NameKind.Organization);
        var names = groups.Select(group => group.Name).ToHashSet();
        return
        [
            .. groups.Select(group => new OrganizationFact(
                FactId.Of("Organization", group.Name), group.Name, group.Aliases, group.Evidence, kinds.OfOrganization(group.Name), Whole(group.Name, names))),
        ];
    }

    private static string? Whole(string name, HashSet<string> names)
    {
        for (int length = name.Length - 1; length > 1; length--)
            if (names.Contains(name[..length]))
                return name[..length];
        return null;
    }
}
