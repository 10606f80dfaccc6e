using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>All mentions of one named thing in a transcript.</summary>
/// <param name="Aliases">Other forms that the text uses.</param>
/// <param name="Evidence">Orders of the statements that name it, ascending.</param>
internal sealed record NameGroup(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<int> Evidence, IReadOnlyList<(Sentence Sentence, NameMention Mention)> Mentions)
{
    /// <summary>The first non-empty value of a part of the mentions.</summary>
    public string? First(Func<NameMention, string?> part) => Mentions.Select(named => part(named.Mention)).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    public static IReadOnlyList<NameGroup> Of(IReadOnlyList<Sentence> sentences, params IReadOnlyList<NameKind> kinds) =>
    [
        .. sentences
            .Where(sentence => sentence.Statement.Role != StatementRole.Noise)
            .SelectMany(sentence => sentence.Names.Where(name => kinds.Contains(name.Kind)).Select(name => (Sentence: sentence, Mention: name)))
            .GroupBy(named => Plain(named.Mention.Name))
            .Select(group =>
            {
                string name = Bare(group.First().Mention.Name);
                return new NameGroup(
                    name,
                    [.. group.Select(named => Bare(named.Mention.Text)).Where(text => text != name).Distinct()],
                    [.. group.Select(named => named.Sentence.Statement.Order).Distinct().Order()],
                    [.. group]);
            }),
    ];

    /// <summary>Without the marks of a title around it.</summary>
    private static string Bare(string name) => name is ['《', .. var title, '》'] && !title.Contains('《') ? title : name;

    /// <summary>Names that differ only in quotation marks are one: “甲乙”战略, “甲乙战略”.</summary>
    private static string Plain(string name) => string.Concat(name.Where(c => c is not ('“' or '”' or '《' or '》' or '"' or '‘' or '’' or ' ')));
}
