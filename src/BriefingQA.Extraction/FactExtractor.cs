using System.Security.Cryptography;
using System.Text;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Proposals;
using BriefingQA.Extraction.Rules;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Extraction.Rules.Measures;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction;

/// <summary>Reads the facts that a transcript states. One instance serves any number of transcripts and threads.</summary>
public sealed class FactExtractor
{
    private readonly TextAnalyzer _analyzer;
    private readonly TranscriptReader _transcripts;
    private readonly FactLexicon _lexicon;
    private readonly SubjectScanner _scanner;
    private readonly PlanRule _plans;
    private readonly SectionOutlooks _outlooks;

    /// <exception cref="LexiconException">A lexicon file is missing or is not of the expected shape.</exception>
    public FactExtractor(TextAnalyzer analyzer, Lexicon lexicon)
    {
        _analyzer = analyzer;
        _transcripts = new TranscriptReader(lexicon);
        _lexicon = new FactLexicon(lexicon);
        _scanner = new SubjectScanner(_lexicon.Subjects);
        _plans = new PlanRule(_lexicon.Ordinals, _lexicon.Predicates, _lexicon.Times);
        _outlooks = new SectionOutlooks(_lexicon.Ordinals, analyzer);
    }

    /// <param name="source">The file name or address of the transcript.</param>
    public BriefingFacts Extract(string text, string source) => Read(text, source).Facts;

    /// <summary>The same, with what a model proposes for the numbers that no rule claimed.</summary>
    public async Task<BriefingFacts> ExtractAsync(string text, string source, FactProposer proposer, CancellationToken cancellationToken = default)
    {
        var reading = Read(text, source);
        var facts = reading.Facts;
        var proposed = await proposer.ProposeAsync(facts, reading.Sentences, cancellationToken);
        if (proposed.Count == 0)
            return facts;
        var observations = proposed.SelectMany(figure => reading.Rule.Read(facts.Id, figure)).Select(fact => fact with { Source = "model" }).ToList();
        return facts with
        {
            Observations = [.. facts.Observations.Concat(observations).DistinctBy(fact => fact.Id)],
            Subjects = reading.Subjects.Found(),
            Indicators = reading.Indicators.Found(),
        };
    }

    private Reading Read(string text, string source)
    {
        var transcript = _transcripts.Read(text);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        string briefing = FactId.Of("Briefing", sha256);
        var today = transcript.Header.Date;
        Sentence[] sentences =
        [
            .. transcript.Statements.Zip(_analyzer.Analyze(transcript))
                .Where(read => read.First.Role != StatementRole.Noise)
                .Select(read => new Sentence(read.First, read.Second)),
        ];

        var persons = PersonRule.Read(transcript, sentences);
        var organizations = OrganizationRule.Read(sentences, persons, _lexicon.Kinds);
        var owners = new NameOwner(persons, organizations, _lexicon.Kinds.Letting);
        var programs = ProgramRule.Read(sentences, owners, _lexicon.Kinds);
        var policies = PolicyRule.Read(sentences, owners, _lexicon.Kinds);
        var events = EventRule.Read(sentences);
        var subjects = new SubjectRule(_lexicon.Subjects, _scanner, IdsByName([.. organizations, .. programs]));
        var indicators = new IndicatorRule(_lexicon.Indicators);
        foreach (var sentence in sentences)
            subjects.Add(sentence);

        var themes = new ThemeRule(_lexicon.Subjects, _scanner, _analyzer).Themes(transcript, sentences);
        var outlooks = _outlooks.Read(transcript);
        var measures = new MeasureRule(_lexicon.Ordinals, _plans).Read(briefing, transcript, sentences, themes, outlooks);
        var units = new UnitRule(_lexicon.Predicates, _lexicon.Indicators);
        var rule = new ObservationRule(subjects, indicators, units);
        var figures = new FigureRule(_lexicon, _plans, new ListedPlans(_lexicon.Ordinals, _lexicon.Predicates, _lexicon.Times, new FutureWord(_lexicon.Predicates)), new ForecastRule(_lexicon.Ordinals, _lexicon.Predicates), rule, new TargetRule(subjects, indicators, units, _lexicon.Predicates));
        var (observations, targets) = figures.Read(briefing, sentences, measures, themes, outlooks, today);

        var facts = new BriefingFacts
        {
            Id = briefing,
            Source = source,
            Text = text,
            Sha256 = sha256,
            Transcript = transcript,
            Title = transcript.Header.Title ?? events.FirstOrDefault(happening => happening.IsMeeting)?.Name ?? source,
            Persons = persons,
            Organizations = organizations,
            Programs = programs,
            Policies = policies,
            Events = events,
            Subjects = subjects.Found(),
            Indicators = indicators.Found(),
            Observations = observations,
            Targets = targets,
            Measures = [.. measures.Select(measure => measure with { AboutIds = subjects.IdsOf(measure.Subject, measure.Statement) })],
        };
        return new Reading(facts, sentences, subjects, indicators, rule);
    }

    private static Dictionary<string, string> IdsByName(IEnumerable<NamedFact> facts)
    {
        Dictionary<string, string> ids = [];
        foreach (var fact in facts)
            foreach (string name in fact.Aliases.Prepend(fact.Name))
                ids.TryAdd(name, fact.Id);
        return ids;
    }

    /// <summary>The facts with what read them, so that more can be read in the same way.</summary>
    private sealed record Reading(BriefingFacts Facts, IReadOnlyList<Sentence> Sentences, SubjectRule Subjects, IndicatorRule Indicators, ObservationRule Rule);
}
