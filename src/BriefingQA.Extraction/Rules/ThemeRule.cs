using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>
/// What a turn is about: the industry its question names most, else the one its answer opens with, else that of its heading.
/// </summary>
internal sealed class ThemeRule(SubjectScanner scanner, TextAnalyzer analyzer)
{
    private const int OpeningSentences = 3;

    /// <returns>The theme of each statement by its order; none where nothing tells it.</returns>
    public IReadOnlyDictionary<int, string> Themes(Transcript transcript, IReadOnlyList<Sentence> sentences)
    {
        var headings = transcript.Sections.ToDictionary(section => section.Order, section => OnlyNamed([scanner.Find(analyzer.Analyze(section.Heading, null))]));
        Dictionary<int, string> themes = [];
        foreach (var turn in sentences.GroupBy(sentence => (sentence.Statement.Exchange, sentence.Statement.Section)))
        {
            string? heading = turn.Key.Section is { } section ? headings.GetValueOrDefault(section) : null;
            string? theme = turn.Key.Exchange is null
                ? heading
                : MostNamed(turn.Where(IsQuestion).Select(Find))
                    ?? MostNamed(turn.Where(sentence => !IsQuestion(sentence)).Take(1).Select(Find))
                    ?? heading
                    ?? MostNamed(turn.Where(sentence => !IsQuestion(sentence)).Take(OpeningSentences).Select(Find));
            if (theme is null)
                continue;
            foreach (var sentence in turn)
                themes[sentence.Statement.Order] = theme;
        }

        return themes;
    }

    private static bool IsQuestion(Sentence sentence) => sentence.Statement.Role == StatementRole.Question;

    private IReadOnlyList<SubjectMention> Find(Sentence sentence) => scanner.Find(sentence.Analysis);

    /// <summary>The industry of a heading; none where it names several.</summary>
    private static string? OnlyNamed(IEnumerable<IReadOnlyList<SubjectMention>> mentions)
    {
        string[] names = [.. mentions.SelectMany(found => found).Where(mention => mention.Kind == SubjectKind.Industry).Select(mention => mention.Name).Distinct()];
        return names is [var only] ? only : null;
    }

    private static string? MostNamed(IEnumerable<IReadOnlyList<SubjectMention>> mentions) => mentions
        .SelectMany(found => found)
        .Where(mention => mention.Kind == SubjectKind.Industry)
        .GroupBy(mention => mention.Name)
        .MaxBy(group => group.Count())?.Key;
}
