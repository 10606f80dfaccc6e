using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>
/// Which body issues a document or runs a program: where a verb such as 印发 governs the name, the body that opens the
/// sentence, else the ministry that the speaker belongs to.
/// </summary>
internal sealed class NameOwner(IReadOnlyList<PersonFact> persons, IReadOnlyList<OrganizationFact> organizations, Vocabulary<string> letting)
{
    private const int Opening = 12;

    private readonly Dictionary<string, string?> _organizationOf = persons.ToDictionary(person => person.Name, person => person.Organization);
    private readonly Dictionary<string, OrganizationFact> _organizations = organizations.ToDictionary(organization => organization.Name);

    /// <param name="verbs">The verbs that make a body the owner.</param>
    public string? Of(NameGroup group, Vocabulary<string> verbs) =>
        group.Mentions.Select(named => Of(named.Sentence, named.Mention, verbs)).FirstOrDefault(owner => owner is not null)
        ?? group.First(mention => mention.Organization);

    private string? Of(Sentence sentence, NameMention mention, Vocabulary<string> verbs)
    {
        string text = sentence.Text;
        int start = text.AsSpan(0, mention.Start).LastIndexOfAny('，', '；', '。') + 1;
        if (Has(text, start, mention.Start, letting) || !Has(text, start, mention.Start, verbs))
            return null;
        return Agent(sentence, start, mention.Start) ?? Agent(sentence, 0, start) ?? MinistryOf(sentence.Statement.Speaker);
    }

    /// <summary>The body that a clause opens with, behind times and the like.</summary>
    private static string? Agent(Sentence sentence, int start, int end) => sentence.Names
        .FirstOrDefault(name => name.Kind == NameKind.Organization && name.Start >= start && name.Start <= start + Opening && name.End <= end && !IsJoining(sentence.Text, name.Start))?.Name;

    /// <summary>我们会同某部: the speaker's ministry leads.</summary>
    private static bool IsJoining(string text, int organization) => organization >= 2 && text.AsSpan(organization - 2, 2) is "会同" or "联合" or "协同" or "配合";

    private string? MinistryOf(string? speaker)
    {
        string? name = speaker is null ? null : _organizationOf.GetValueOrDefault(speaker);
        while (name is not null && _organizations.TryGetValue(name, out var organization) && organization.PartOf is { } whole)
            name = whole;
        return name;
    }

    private static bool Has(string text, int start, int end, Vocabulary<string> words)
    {
        for (int at = start; at < end; at++)
            if (words.MatchLength(text, at) is > 0 and var length && at + length <= end)
                return true;
        return false;
    }
}
