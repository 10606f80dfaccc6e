using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Bodies that are named, each under its full name; a part of another begins with that one's name.</summary>
internal static class OrganizationRule
{
    /// <param name="persons">Whose organizations count as named.</param>
    public static IReadOnlyList<OrganizationFact> Read(IReadOnlyList<Sentence> sentences, IReadOnlyList<PersonFact> persons, KindLexicon kinds)
    {
        var groups = NameGroup.Of(sentences, NameKind.Organization);
        var ofPersons = persons.Where(person => person.Organization is not null).ToLookup(person => person.Organization!, person => person.Evidence)
            .ExceptBy(groups.Select(group => group.Name), named => named.Key).ToList();
        var names = groups.Select(group => group.Name).Concat(ofPersons.Select(named => named.Key)).ToHashSet();
        return
        [
            .. groups.Select(group => Fact(group.Name, group.Aliases, group.Evidence)),
            .. ofPersons.Select(named => Fact(named.Key, [], [.. named.SelectMany(evidence => evidence).Distinct().Order()])),
        ];

        OrganizationFact Fact(string name, IReadOnlyList<string> aliases, IReadOnlyList<int> evidence) =>
            new(FactId.Of("Organization", name), name, aliases, evidence, kinds.OfOrganization(name), Whole(name, names));
    }

    private static string? Whole(string name, HashSet<string> names)
    {
        for (int length = name.Length - 1; length > 1; length--)
            if (names.Contains(name[..length]))
                return name[..length];
        return null;
    }
}
