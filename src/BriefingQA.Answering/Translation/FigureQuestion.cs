using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>What a question asks of figures, worked out once for all of them. Used by one thread.</summary>
internal sealed partial class FigureQuestion
{
    private readonly QuestionLexicon _lexicon;
    private readonly UnitKinds _units;
    private readonly List<string> _forms;
    private readonly Dictionary<NamedThing, bool> _named = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, double> _unasked = [], _fits = [];
    private readonly Dictionary<string, bool> _expected = [];

    public FigureQuestion(QuestionFrame frame, AskKind ask, QuestionLexicon lexicon, TimeWords times, UnitKinds units)
    {
        (_lexicon, _units) = (lexicon, units);
        bool Says(string word) => frame.Form.Contains(word, StringComparison.Ordinal);
        (Frame, Ask) = (frame, ask);
        Coverage = new WordCoverage(frame.Words);
        IsFollowUp = frame.Words.Any(word => word.IsInherited);
        AsksRate = ask != AskKind.Figure || frame.Units.Count > 0 || lexicon.RateWords.Any(Says);
        AsksPast = lexicon.Past.Any(Says);
        AsksDone = Done().IsMatch(frame.Form) && !frame.AsksPlanned;
        AsksPresent = lexicon.Present.Any(Says);
        Totals = [.. lexicon.Totals.Where(Says)];
        Scopes = [.. lexicon.Scopes.Where(Says)];
        UnaskedLimits = [.. lexicon.Limits.Where(limit => !Says(limit))];
        Times = times.Asked(frame.Form);
        Years = [.. frame.Years.Select(year => year.ToString(CultureInfo.InvariantCulture))];
        var head = ask == AskKind.Figure && frame.Units.Count == 0 ? frame.Words.LastOrDefault(word => word is { Role: WordRole.Other or WordRole.Indicator, IsVerb: false }) : null;
        Head = head;
        Counted = frame.Words.FirstOrDefault(word => word.IsCounted)
            ?? (Totals.Count > 0 ? frame.Words.LastOrDefault(word => word is { IsInherited: false, IsVerb: false, Role: WordRole.Other or WordRole.Indicator }) : null);
        Extent = lexicon.Extents.FirstOrDefault(names => names.Any(Says));
        AsksForCountry = Extent == lexicon.Extents[0] && Extent.Any(name => PartAndWhole.IsWhole(frame.Form, name));
        AsksAlone = lexicon.Alone.Any(Says);
        OtherExtents = [.. lexicon.Extents.Where(names => names != Extent).SelectMany(names => names)];
        _forms = [.. frame.Words.SelectMany(word => word.Alternatives.Prepend(word.Core).Prepend(word.Form)).Where(form => form.Length > 0)];
    }

    [GeneratedRegex("[一-龥]了(多少|几)")]
    private static partial Regex Done();

    public QuestionFrame Frame { get; }

    public AskKind Ask { get; }

    /// <summary>The briefings for which the year asked for is the one they were held in, though they do not say so.</summary>
    public IReadOnlySet<string> HeldInYear { get; init; } = new HashSet<string>();

    /// <summary>Tells of which years sentences speak; null where the graph is not at hand.</summary>
    public PassageYears? SpokenYears { get; init; }

    /// <summary>Of the words of the question, in their order.</summary>
    public WordCoverage Coverage { get; }

    public bool IsFollowUp { get; }

    /// <summary>Whether a percentage may be meant.</summary>
    public bool AsksRate { get; }

    public bool AsksPast { get; }

    /// <summary>Whether what was done is asked for, so that a figure to be reached is a poorer answer: 开了多少列.</summary>
    public bool AsksDone { get; }

    public bool AsksPresent { get; }

    /// <summary>The words for a total, and those for a place, that the question holds.</summary>
    public IReadOnlyList<string> Totals { get; }

    public IReadOnlyList<string> Scopes { get; }

    /// <summary>The limits (新增, 人均) that the question does not set.</summary>
    public IReadOnlyList<string> UnaskedLimits { get; }

    /// <summary>The times it names by words that exclude others.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Times { get; }

    /// <summary>The years it names, in digits.</summary>
    public IReadOnlyList<string> Years { get; }

    /// <summary>The noun that a figure without a unit of the question's own must be of; null where the question names a unit, or does not ask for a level.</summary>
    public ContentWord? Head { get; }

    /// <summary>The names of the extent (全国) that the question names; null where it names none.</summary>
    public IReadOnlyList<string>? Extent { get; }

    public IReadOnlyList<string> OtherExtents { get; }

    /// <summary>Whether all of the country is asked for, and not what is a share or the first of it.</summary>
    public bool AsksForCountry { get; }

    /// <summary>Whether one thing is meant without those it is named with.</summary>
    public bool AsksAlone { get; }

    /// <summary>The thing that is counted.</summary>
    public ContentWord? Counted { get; }

    /// <summary>All that the words of the question are called.</summary>
    public IReadOnlyList<string> Forms => _forms;

    /// <summary>How well a unit is one of those asked for: 0 where it is not, 1 where it counts the same, 2 where it is the very one. Found out once for each.</summary>
    public double FitOf(string unit)
    {
        if (!_fits.TryGetValue(unit, out var fit))
            _fits[unit] = fit = !_units.Fits(Frame.Units, unit) ? 0 : Frame.Units.Any(asked => unit.EndsWith(asked, StringComparison.Ordinal)) ? 2 : 1;
        return fit;
    }

    /// <summary>Whether the unit is one in which what the question names is counted; a question that names its unit needs no such test. Found out once for each.</summary>
    public bool Expects(string? unit)
    {
        if (Head is null || unit is null)
            return true;
        if (!_expected.TryGetValue(unit, out var expected))
            _expected[unit] = expected = _lexicon.IsExpected(Frame.Form, Head.Form, unit);
        return expected;
    }

    /// <summary>Whether a word of the question names a thing, in full or in part.</summary>
    public bool Names(NamedThing thing)
    {
        if (!_named.TryGetValue(thing, out var named))
            _named[thing] = named = thing.Forms.Any(form => Frame.Words.Any(word =>
                word.Form.Length > 1 && word.Weight >= 1 && (word.Form.Contains(form, StringComparison.Ordinal) || form.Contains(word.Form, StringComparison.Ordinal) || word.Alternatives.Contains(form))));
        return named;
    }

    /// <summary>How much of what a figure is of, no word of the question names: of two that carry the question, the plainer one is meant.</summary>
    public double UnaskedShare(string title)
    {
        if (title.Length == 0)
            return 0;
        if (_unasked.TryGetValue(title, out var share))
            return share;
        var named = new bool[title.Length];
        foreach (var form in _forms)
            for (var at = title.IndexOf(form, StringComparison.Ordinal); at >= 0; at = title.IndexOf(form, at + 1, StringComparison.Ordinal))
                named.AsSpan(at, form.Length).Fill(true);
        return _unasked[title] = (double)named.AsSpan().Count(false) / named.Length;
    }
}
