using System.Collections;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Mentions;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>A statement with its words, mentions and clauses. All offsets are those of its text. What is asked of it takes no time that grows with its length.</summary>
internal sealed class Sentence
{
    private readonly BitArray _boundaries;
    private readonly BitArray _insideNames;
    private readonly BitArray _inNames;
    private readonly BitArray _inTimes;
    private readonly BitArray _insideFigures;
    private readonly BitArray _figureStarts;
    private readonly BitArray _ordinalEnds;
    private readonly Dictionary<int, PeriodMention> _periodsByEnd = [];
    private readonly Dictionary<int, PeriodMention> _periodsByStart = [];

    public Sentence(Statement statement, AnalyzedText analysis)
    {
        Statement = statement;
        Analysis = analysis;
        _boundaries = new BitArray(Text.Length + 1) { [0] = true };
        foreach (var token in analysis.Tokens)
            _boundaries[token.End] = true;
        Periods = [.. analysis.Mentions.OfType<PeriodMention>().Where(IsWhole)];
        Names = [.. analysis.Mentions.OfType<NameMention>()];
        Clauses = ClauseSplitter.Split(analysis.Text);
        _insideNames = new BitArray(Text.Length + 1);
        _inNames = new BitArray(Text.Length + 1);
        _inTimes = new BitArray(Text.Length + 1);
        _insideFigures = new BitArray(Text.Length + 1);
        _figureStarts = new BitArray(Text.Length + 1);
        _ordinalEnds = new BitArray(Text.Length + 1);
        Mark();
    }

    public Statement Statement { get; }

    public AnalyzedText Analysis { get; }

    public string Text => Analysis.Text;

    public IReadOnlyList<PeriodMention> Periods { get; }

    public IReadOnlyList<NameMention> Names { get; }

    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>Whether a word begins or ends at the offset.</summary>
    public bool IsBoundary(int offset) => _boundaries[offset];

    /// <summary>Whether the offset parts a name in two.</summary>
    public bool IsInsideName(int offset) => _insideNames[offset];

    /// <summary>Whether a stretch belongs to the name of a body, person, program, document or meeting.</summary>
    public bool IsNamed(int start, int end) => _inNames[start] && _inNames[end - 1];

    /// <summary>Whether a stretch belongs to a time.</summary>
    public bool IsTime(int start, int end) => _inTimes[start] && _inTimes[end - 1];

    public PeriodMention? PeriodEndingAt(int offset) => _periodsByEnd.GetValueOrDefault(offset);

    public PeriodMention? PeriodStartingAt(int offset) => _periodsByStart.GetValueOrDefault(offset);

    /// <summary>Whether the offset parts a figure from its comparing word, or from its unit: 超过|5亿元.</summary>
    public bool IsInsideFigure(int offset) => _insideFigures[offset];

    /// <summary>Whether a figure begins at the offset, its comparing word included.</summary>
    public bool FigureStartingAt(int offset) => _figureStarts[offset];

    /// <summary>Whether the place of something in an order ends at the offset: 第一.</summary>
    public bool OrdinalEndingAt(int offset) => _ordinalEnds[offset];

    /// <summary>The times that lie within a stretch, in order.</summary>
    public IEnumerable<PeriodMention> PeriodsWithin(int start, int end)
    {
        for (int i = FirstAtOrBehind(Periods, start, period => period.Start); i < Periods.Count && Periods[i].Start < end; i++)
            if (Periods[i].End <= end)
                yield return Periods[i];
    }

    /// <summary>The words that lie within a stretch, in order.</summary>
    public IEnumerable<Token> TokensWithin(int start, int end)
    {
        var tokens = Analysis.Tokens;
        for (int i = FirstAtOrBehind(tokens, start, token => token.Start); i < tokens.Count && tokens[i].End <= end; i++)
            yield return tokens[i];
    }

    /// <summary>The word that begins at the offset, or null.</summary>
    public Token? TokenStartingAt(int offset)
    {
        int i = FirstAtOrBehind(Analysis.Tokens, offset, token => token.Start);
        return i < Analysis.Tokens.Count && Analysis.Tokens[i].Start == offset ? Analysis.Tokens[i] : null;
    }

    /// <summary>The word that ends at the offset, or null.</summary>
    public Token? TokenEndingAt(int offset)
    {
        int i = FirstAtOrBehind(Analysis.Tokens, offset, token => token.Start) - 1;
        return i >= 0 && Analysis.Tokens[i].End == offset ? Analysis.Tokens[i] : null;
    }

    private static int FirstAtOrBehind<T>(IReadOnlyList<T> items, int start, Func<T, int> startOf)
    {
        int low = 0;
        int high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = startOf(items[middle]) < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>未来|产业, 学|前一年 as one word of the dictionary: such a time is none.</summary>
    private bool IsWhole(PeriodMention period) => period.Text.Any(char.IsDigit) || (_boundaries[period.Start] || period.Text[0] is '到' or '至') && _boundaries[period.End];

    private void Mark()
    {
        foreach (var period in Periods)
        {
            _periodsByEnd[period.End] = period;
            _periodsByStart[period.Start] = period;
            for (int at = period.Start; at < period.End; at++)
                _inTimes[at] = true;
        }

        foreach (var quantity in Analysis.Mentions.OfType<QuantityMention>())
        {
            _figureStarts[quantity.Start] |= quantity.Unit.Length > 0;
            _ordinalEnds[quantity.End] |= quantity.Kind is QuantityKind.Ordinal;
            for (int at = quantity.Start + 1; at < quantity.End; at++)
                _insideFigures[at] = true;
        }

        foreach (var name in Names)
        {
            bool isProper = name.Kind is not (NameKind.Indicator or NameKind.Industry or NameKind.Region or NameKind.Event);
            for (int at = name.Start; at < name.End; at++)
            {
                _inNames[at] |= isProper;
                _insideNames[at] |= at > name.Start;
            }
        }
    }
}
