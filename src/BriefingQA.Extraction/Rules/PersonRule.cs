using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Who speaks, attends, hosts, answers or is named, with post and organization.</summary>
internal static class PersonRule
{
    private const int LongestName = 12;

    public static IReadOnlyList<PersonFact> Read(Transcript transcript, IReadOnlyList<Sentence> sentences)
    {
        var speakers = sentences.Where(sentence => IsName(sentence.Statement.Speaker)).ToLookup(sentence => sentence.Statement.Speaker!, sentence => sentence.Statement.Order);
        var answering = transcript.Exchanges.Select(exchange => exchange.AnsweredBy).Where(IsName).ToHashSet();
        List<PersonFact> persons = [];
        foreach (var group in NameGroup.Of(sentences, NameKind.Person))
            persons.Add(new PersonFact(FactId.Of("Person", group.Name), group.Name, group.Aliases, group.Evidence)
            {
                Title = group.First(mention => mention.Title),
                Organization = group.First(mention => mention.Organization),
                Roles = Roles(group, speakers.Contains(group.Name), answering.Contains(group.Name)),
            });
        foreach (string name in speakers.Select(group => group.Key).Concat(answering.OfType<string>()).Distinct().Except(persons.Select(person => person.Name)))
            persons.Add(new PersonFact(FactId.Of("Person", name), name, [], [.. speakers[name].Take(1)])
            {
                Roles = [answering.Contains(name) ? PersonRole.Answering : PersonRole.Speaking],
            });
        return persons;
    }

    private static bool IsName(string? speaker) => speaker is { Length: > 1 and <= LongestName } && !speaker.EndsWith('人') && !speaker.EndsWith('者');

    private static List<PersonRole> Roles(NameGroup group, bool speaks, bool answers)
    {
        List<PersonRole> roles = [];
        if (group.Mentions.Any(named => IsHost(named.Sentence.Text, named.Mention)))
            roles.Add(PersonRole.Hosting);
        else if (group.Mentions.Any(named => IsAttending(named.Sentence.Text, named.Mention)))
            roles.Add(PersonRole.Attending);
        if (answers)
            roles.Add(PersonRole.Answering);
        else if (speaks)
            roles.Add(PersonRole.Speaking);
        return roles.Count > 0 ? roles : [PersonRole.Mentioned];
    }

    private static bool IsHost(string text, NameMention mention) =>
        text.AsSpan(mention.End).TrimStart(" 同志").StartsWith("主持", StringComparison.Ordinal);

    private static bool IsAttending(string text, NameMention mention)
    {
        int stop = text.IndexOfAny(['。', '！', '？'], mention.End);
        var behind = text.AsSpan(mention.End, (stop < 0 ? text.Length : stop) - mention.End);
        return behind.Contains("出席", StringComparison.Ordinal) || behind.Contains("答记者问", StringComparison.Ordinal) || behind.Contains("回答记者", StringComparison.Ordinal);
    }
}
