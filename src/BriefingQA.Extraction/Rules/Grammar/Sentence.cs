using BriefingQA.Language.Documents;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>A statement with its words, mentions and clauses. All offsets are those of its text.</summary>
internal sealed class Sentence
{
    private readonly HashSet<int> _boundaries;
    private readonly Dictionary<int, PeriodMention> _periodsByEnd = [];
    private readonly Dictionary<int, PeriodMention> _periodsByStart = [];

    public Sentence(Statement statement, AnalyzedText analysis)
    {
        Statement = statement;
        Analysis = analysis;
        _boundaries = [0, .. analysis.Tokens.Select(token => token.End)];
        Periods = [.. analysis.Mentions.OfType<PeriodMention>()];
        foreach (var period in Periods)
        {
            _periodsByEnd[period.End] = period;
            _periodsByStart[period.Start] = period;
        }

        Names = [.. analysis.Mentions.OfType<NameMention>()];
        Clauses = ClauseSplitter.Split(analysis.Text);
    }

    public Statement Statement { get; }

    public AnalyzedText Analysis { get; }

    public string Text => Analysis.Text;

    public IReadOnlyList<PeriodMention> Periods { get; }

    public IReadOnlyList<NameMention> Names { get; }

    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>Whether a word begins or ends at the offset.</summary>
    public bool IsBoundary(int offset) => _boundaries.Contains(offset);

    public PeriodMention? PeriodEndingAt(int offset) => _periodsByEnd.GetValueOrDefault(offset);

    public PeriodMention? PeriodStartingAt(int offset) => _periodsByStart.GetValueOrDefault(offset);
}
