using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Linking;

/// <summary>One stated or planned figure of the graph. Its id makes it one with another.</summary>
/// <param name="SharesClause">Whether other figures stand in the same clause, so that its words may belong to them.</param>
/// <param name="Name">Subject, indicator, whole and scope in the form words are compared in.</param>
/// <param name="Clause">The clause and the words that state the figure, with period, in the same form.</param>
internal sealed record Figure(
    string Label,
    string Id,
    FigureValues Values,
    IReadOnlyList<NamedThing> About,
    string? IndicatorNode,
    Passage? Passage,
    string Name,
    string Clause,
    string Subject,
    bool SharesClause)
{
    /// <summary>For the earlier value of a figure that moved, stated as a figure of its own: the period of the later one.</summary>
    public string? LaterPeriod { get; init; }

    /// <summary>How many figures measure the same, this one among them.</summary>
    public int Namesakes { get; init; }

    /// <summary>What the figure is of, as stated, in the form words are compared in.</summary>
    public required string Title { get; init; }

    public bool Equals(Figure? other) => other is not null && other.Id == Id;

    public override int GetHashCode() => _hash;

    private readonly int _hash = Id.GetHashCode(StringComparison.Ordinal);

    public bool IsEarlier => LaterPeriod is not null;

    public string Own { get; } = Name + "|" + Clause;

    /// <summary>The clause alone, in the form words are compared in.</summary>
    public string ClauseForm { get; } = Clause.Split('|')[0];

    /// <summary>The sentence up to the clause, in the same form, behind the sentence that it goes on with (其中); empty where there is nothing before the clause.</summary>
    public string Lead { get; } = Passage is not null && Clause.Split('|')[0] is { Length: > 0 } clause && Passage.Form.IndexOf(clause, StringComparison.Ordinal) is >= 0 and var at
        ? (Passage.Form.StartsWith("其中", StringComparison.Ordinal) ? Passage.Lead : "") + Passage.Form[..at] : "";

    /// <summary>Of what it is about, the things that are no actors.</summary>
    public List<NamedThing> Subjects => _subjects ??= [.. About.Where(thing => thing.Label == GraphLabels.Subject)];

    private List<NamedThing>? _subjects;

    /// <summary>The things the figure is of together, as stated: two of 轻工、纺织.</summary>
    public string[] Members => _members ??= Subject.Split('|')[0].Split('、', '和');

    private string[]? _members;

    /// <summary>The words of the clause apart from the number and its unit, in the form words are compared in.</summary>
    public string BareClause => _bareClause ??= WithoutFigure();

    private string? _bareClause;

    /// <summary>Whether the words state the figure as a movement; found out when it is first asked for.</summary>
    public bool MovesInWords => _movesInWords ??= FigureText.MovesInWords(Values);

    private bool? _movesInWords;

    public bool IsPlanned => Label == "Target";

    /// <summary>Whether its words make it one to be reached; found out when it is first asked for.</summary>
    /// <param name="read">Tells it from the figure; the same for all calls.</param>
    public bool ReadsAsPlanned(Func<Figure, bool> read) => _readsAsPlanned ??= read(this);

    private bool? _readsAsPlanned;

    private string WithoutFigure()
    {
        var clause = ClauseForm;
        foreach (var (number, unit) in new[] { (Values.Value, Values.Unit), (Values.ChangeAmount, Values.ChangeUnit) })
            if (number is not null && clause.IndexOf(FigureText.Number(number.Value), StringComparison.Ordinal) is >= 0 and var at)
            {
                var end = at + FigureText.Number(number.Value).Length;
                var plain = WordForms.Plain(unit ?? "");
                clause = clause[..at] + " " + (clause.AsSpan(end).StartsWith(plain, StringComparison.Ordinal) ? clause[(end + plain.Length)..] : clause[end..].TrimStart('多', '余'));
            }

        return clause;
    }
}
