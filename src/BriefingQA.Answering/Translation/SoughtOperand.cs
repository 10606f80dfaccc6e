using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>One of the things that a question sets side by side, and what its figure must be like; worked out once for all figures. Used by one thread.</summary>
internal sealed class SoughtOperand
{
    /// <summary>From this weight on a word is a noun, and as much of it names a thing.</summary>
    private const double NounWeight = 1.5, Named = 0.5;

    private readonly QuestionFrame _frame;
    private readonly QuestionLexicon _lexicon;
    private readonly WordCoverage _coverage;
    private readonly List<string> _telling;
    private readonly List<ContentWord> _nouns;
    private readonly bool _isOfAnyUnit;
    private readonly Dictionary<string, bool> _expected = [];

    public SoughtOperand(IReadOnlyList<ContentWord> words, QuestionFrame frame, AskKind ask, QuestionLexicon lexicon)
    {
        (Words, _frame, _lexicon) = (words, frame, lexicon);
        Weight = words.Sum(word => word.Weight);
        _coverage = new WordCoverage(words);
        var others = string.Join('|', frame.Operands.Where(other => other != words).SelectMany(other => other).Select(word => word.Form));
        _telling = [.. words.Select(word => word.Form).Where(form => form.Length > 1 && !others.Contains(form, StringComparison.Ordinal))];
        _nouns = [.. words.Where(word => word is { Weight: >= NounWeight, IsVerb: false, Role: not (WordRole.Period or WordRole.Number or WordRole.Subject) } && !others.Contains(word.Form, StringComparison.Ordinal))];
        _isOfAnyUnit = ask != AskKind.Figure
            || frame.WithOperand(words).Words.LastOrDefault(word => word is { Role: WordRole.Other or WordRole.Indicator, IsVerb: false }) is { } head && !words.Contains(head);
    }

    public IReadOnlyList<ContentWord> Words { get; }

    public double Weight { get; }

    /// <summary>Whether what tells the thing from the others stands in the name of a figure.</summary>
    public bool IsNamedBy(Figure figure) => _telling.Count > 0 && _telling.TrueForAll(form => figure.Title.Contains(form, StringComparison.Ordinal));

    /// <summary>Whether a figure carries the nouns that tell the thing from the others: itself, or in a clause before it, which is one without a figure where it is of a thing of its own.</summary>
    public bool IsToldApartBy(Figure figure)
    {
        if (_nouns.Count == 0)
            return true;
        var lead = figure.About.Count == 0 ? figure.Lead : string.Join('|', figure.Lead.Split('，', ',', ';', '；').Where(clause => !clause.Any(char.IsAsciiDigit)));
        return _nouns.TrueForAll(word => word.CoverageIn(figure.Own) >= Named || word.CoverageIn(lead) >= Named);
    }

    /// <summary>Whether a level is in a unit in which the thing is counted: enterprises are not counted in 种.</summary>
    public bool Expects(Figure figure)
    {
        if (_isOfAnyUnit)
            return true;
        var unit = figure.Values.Unit ?? "";
        if (!_expected.TryGetValue(unit, out var expected))
            _expected[unit] = expected = _lexicon.IsExpected(_frame.Form, Words[^1].Form, unit);
        return expected;
    }

    /// <summary>How much of the words the name or the clause of a figure carries, 0 to 1.</summary>
    public double CarriedBy(Figure figure)
    {
        var (inTitle, inClause) = (_coverage.In(figure.Title), _coverage.In(figure.ClauseForm));
        var carried = 0.0;
        for (var i = 0; i < Words.Count; i++)
            carried += Words[i].Weight * Math.Max(inTitle[i], 0.95 * inClause[i]);
        return carried / Weight;
    }
}
