using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Translation;

/// <summary>A figure that may answer a question.</summary>
/// <param name="Support">How much of the question's weight the figure and its surroundings carry: 0 to 1, and a little above where the kind fits well.</param>
/// <param name="Own">The same of the figure's own subject, indicator and clause alone.</param>
/// <param name="UsesBase">Whether the earlier value is the one asked for.</param>
internal sealed record FigureMatch(Figure Figure, double Support, double Own, bool UsesBase);
