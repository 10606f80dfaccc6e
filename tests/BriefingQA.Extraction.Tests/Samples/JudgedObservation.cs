using System.Globalization;

namespace BriefingQA.Extraction.Tests.Samples;

/// <summary>An observation of the corpus with a reader's verdict on it.</summary>
/// <param name="Start">UTF-16 offset into the file where the words that state it begin.</param>
/// <param name="Figure">As <see cref="FactText"/> writes it.</param>
/// <param name="Excerpt">The words around it, as many as the verdict needs.</param>
/// <param name="Verdict"><c>right</c> or <c>wrong</c>; empty where nobody has read it yet.</param>
/// <param name="Fault">What is wrong: value, unit, indicator, subject, time, or not a figure of this kind.</param>
internal sealed record JudgedObservation(string File, int Start, int End, string Figure, string Excerpt, string Verdict, string Fault)
{
    private const char Separator = '\t';

    public static JudgedObservation Parse(string line) =>
        line.Split(Separator) is [var file, var start, var end, var figure, var excerpt, var verdict, var fault]
            ? new JudgedObservation(file, int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture), figure, excerpt, verdict, fault)
            : throw new FormatException($"A line of the sample has seven columns parted by tabs: {line}");

    public override string ToString() => string.Join(Separator, File, Start, End, Figure, Excerpt, Verdict, Fault);
}
