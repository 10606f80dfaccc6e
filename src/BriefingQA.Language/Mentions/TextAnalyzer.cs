using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions.Names;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Mentions;

/// <summary>The one reader of statements and questions: their words, figures, times and names. It never changes and may be shared by threads.</summary>
public sealed class TextAnalyzer(Lexicon lexicon)
{
    private readonly PeriodReader _periods = new(lexicon.Times);
    private readonly QuantityReader _quantities = new(lexicon.Units, lexicon.Comparators);
    private readonly OrganizationRecognizer _organizations = new(lexicon);
    private readonly PersonRecognizer _persons = new(lexicon);
    private readonly TitleRecognizer _titles = new(lexicon);
    private readonly QuotedNameRecognizer _quoted = new(lexicon);
    private readonly HeadedNameRecognizer _headed = new(lexicon.Headwords, lexicon.Regions);
    private readonly RegionalNameRecognizer _regional = new(lexicon);
    private readonly WorksRecognizer _works = new(lexicon);
    private readonly ListedProjectRecognizer _listed = new(lexicon);
    private readonly ZoneRecognizer _zones = new(lexicon);
    private readonly MeetingRecognizer _meetings = new(lexicon);
    private readonly EventRecognizer _events = new(lexicon);
    private readonly RegionRecognizer _regions = new(lexicon.Regions);
    private readonly InventedWords _invented = new(lexicon.Segmenter);

    /// <summary>The words alone.</summary>
    public IReadOnlyList<Token> Segment(string text) => lexicon.Segmenter.Tag(text);

    /// <summary>Whether the dictionary has a word.</summary>
    public bool IsWord(ReadOnlySpan<char> text) => lexicon.Segmenter.IsWord(text);

    /// <param name="text">A statement or a question, its layout repaired.</param>
    /// <param name="reference">The day from which 今年, 目前 and the like are counted; null where it is not known.</param>
    /// <returns>Mentions in order of place; those of one kind do not overlap.</returns>
    public AnalyzedText Analyze(string text, DateOnly? reference)
    {
        var periods = _periods.Read(text, reference);
        var quantities = _quantities.Read(text, periods);
        var tokens = _invented.Part(lexicon.Segmenter.Tag(text), quantities);
        var context = new NameContext(text, tokens, periods);
        _organizations.Find(context);
        _persons.Find(context);
        _titles.Find(context);
        _quoted.Find(context);
        _regional.Find(context);
        _zones.Find(context);
        _listed.Find(context);
        _headed.Find(context);
        _works.Find(context);
        _meetings.Find(context);
        _events.Find(context);
        _regions.Find(context);
        return new AnalyzedText(text, tokens, [.. periods.Concat<Mention>(quantities).Concat(context.Names).OrderBy(mention => mention.Start)]);
    }

    /// <summary>The statements of a transcript, in their order; what one of them tells about a name (a short form, who 王司长 is) holds for all.</summary>
    public IReadOnlyList<AnalyzedText> Analyze(Transcript transcript)
    {
        AnalyzedText[] analyses = [.. transcript.Statements.Select(statement => Analyze(statement.Text, transcript.Header.Date))];
        var names = new TranscriptNames(transcript, analyses, lexicon);
        return [.. analyses.Select(names.Apply)];
    }
}
