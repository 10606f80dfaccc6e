using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>
/// What a turn is about: the industry its question names most, else that of its heading. A product or a field that one
/// speaks of is no theme, only an industry by its own name (…产业, …业): what is said of a product is mostly about something else there.
/// </summary>
internal sealed class ThemeRule(SubjectLexicon lexicon, SubjectScanner scanner, TextAnalyzer analyzer)
{
    /// <returns>The theme of each statement by its order; none where nothing tells it.</returns>
    public IReadOnlyDictionary<int, string> Themes(Transcript transcript, IReadOnlyList<Sentence> sentences)
    {
        var headings = transcript.Sections.ToDictionary(section => section.Order, section => OnlyNamed(section.Heading));
        Dictionary<int, string> themes = [];
        foreach (var turn in sentences.GroupBy(sentence => (sentence.Statement.Exchange, sentence.Statement.Section)))
        {
            string? heading = turn.Key.Section is { } section ? headings.GetValueOrDefault(section) : null;
            string? theme = MostNamed(turn.Where(sentence => sentence.Statement.Role == StatementRole.Question)) ?? heading;
            if (theme is null)
                continue;
            foreach (var sentence in turn)
                themes[sentence.Statement.Order] = theme;
        }

        return themes;
    }

    /// <summary>The industry of a heading; none where it names several.</summary>
    private string? OnlyNamed(string heading) => Industries([analyzer.Analyze(heading, null)]) is [var only] ? only.Key : null;

    /// <summary>The industry that sentences name most; none where they name several as often.</summary>
    private string? MostNamed(IEnumerable<Sentence> sentences) =>
        Industries(sentences.Select(sentence => sentence.Analysis)).OrderByDescending(mentions => mentions.Count()).Take(2).ToArray() switch
        {
            [var only] => only.Key,
            [var most, var next] when most.Count() > next.Count() => most.Key,
            _ => null,
        };

    /// <summary>The mentions of each industry that is named as one.</summary>
    private IReadOnlyList<IGrouping<string, SubjectMention>> Industries(IEnumerable<AnalyzedText> texts) =>
    [
        .. texts.SelectMany(text => scanner.Find(text).Where(mention => mention.Kind == SubjectKind.Industry && !IsServed(text.Text, mention)))
            .GroupBy(mention => mention.Name)
            .Where(mentions => mentions.Any(mention => lexicon.IsBearer(mention.Text))),
    ];

    /// <summary>支持<b>某业</b>发展的税费政策: who something is made for is not what the text measures.</summary>
    private bool IsServed(string text, SubjectMention mention)
    {
        int start = text.AsSpan(0, mention.Start).LastIndexOfAny('，', '。', '？') + 1;
        int end = text.AsSpan(mention.End).IndexOfAny('，', '。', '？') is >= 0 and var length ? mention.End + length : text.Length;
        return Holds(lexicon.Serving, start, mention.Start) && Holds(lexicon.Instruments, mention.End, end);

        bool Holds(Vocabulary<string> words, int from, int to) =>
            Enumerable.Range(from, to - from).Any(at => words.MatchLength(text, at) is > 0 and var found && at + found <= to);
    }
}
