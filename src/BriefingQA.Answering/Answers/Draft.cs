using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Answers;

/// <summary>An answer as a translator makes it, before it is put into its final form.</summary>
/// <param name="Evidence">The sentences the answer rests on.</param>
/// <param name="Interpretation">One line that says how the question was read.</param>
internal sealed record Draft(string Text, RanQuery Ran, IReadOnlyList<Passage> Evidence, string Interpretation)
{
    public const double UsualSupport = 0.9;

    /// <summary>How well the graph supports the answer: the share of the question's words that the rows carry, less where the kind of value is not quite the one asked for.</summary>
    public double Support { get; init; } = UsualSupport;

    /// <summary>Set where the graph is known not to hold what is asked for: why.</summary>
    public string? Declined { get; init; }

    /// <summary>Where the answer gives figures, those.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Figures that the question may as well mean.</summary>
    public IReadOnlyList<Figure> Alternatives { get; init; } = [];

    /// <summary>Names of the persons the answer gives.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>A draft that says why there can be no answer.</summary>
    public static Draft Decline(string reason) => new("", RanQuery.None, [], "") { Declined = reason };
}
