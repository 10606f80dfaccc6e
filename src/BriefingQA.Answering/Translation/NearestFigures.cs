using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>A figure and how near its words are to those of a question.</summary>
/// <param name="Score">The share of the question's telling words that the figure carries, with what surrounds it; 0 to 1.</param>
/// <param name="Own">The share that its own name and clause carry.</param>
internal sealed record NearFigure(Figure Figure, double Score, double Own);

/// <summary>
/// Finds the figures whose words are nearest to those of a question, where a word counts the more the fewer figures carry it, and one that
/// no sentence holds counts little: it is likely the asker's own way of saying it.
/// </summary>
internal static class NearestFigures
{
    /// <summary>What a word of a clause that several figures share, of the clauses before, of the sentence, of what surrounds it and of the sentence before counts beside one of the figure's own.</summary>
    private const double SharedClauseFactor = 0.85, LeadFactor = 0.85, SentenceFactor = 0.75, AroundFactor = 0.7, BeforeFactor = 0.55;

    private const double UnheldFactor = 0.45, LeastTelling = 0.2, Carried = 0.9, Enough = 0.35, NounWeight = 1.5;

    /// <param name="figures">Those of the kind that is asked for.</param>
    /// <returns>The nearest first.</returns>
    public static IReadOnlyList<NearFigure> Find(FigureQuestion question, IReadOnlyList<Figure> figures, GraphIndex index)
    {
        var words = question.Frame.Words;
        var coverage = question.Coverage;
        var carried = figures.ToDictionary(figure => figure, figure => Own(figure, coverage));
        figures = [.. figures.Where(figure => words.Select((word, i) => !IsNeeded(word) || carried[figure][i] >= Enough).All(isMet => isMet))];
        var own = figures.Select(figure => carried[figure]).ToList();
        var weights = words.Select((word, i) => Weight(word, own.Count(carried => carried[i] >= Carried), figures.Count, index)).ToArray();
        var total = weights.Sum();
        return total == 0 ? [] :
        [
            .. figures.Select((figure, number) => new NearFigure(
                    figure,
                    weights.Select((weight, i) => weight * Math.Max(own[number][i], Around(figure, words[i], i, coverage))).Sum() / total,
                    weights.Select((weight, i) => weight * own[number][i]).Sum() / total))
                .OrderByDescending(near => near.Score + (near.Own / 4)),
        ];
    }

    /// <summary>What is measured, and what is counted, must stand in the figure's own words: a figure of something else is near for nothing.</summary>
    private static bool IsNeeded(ContentWord word) => word.Role == WordRole.Indicator && word.Weight >= NounWeight || word is { IsCounted: true, IsVerb: false };

    private static double Weight(ContentWord word, int carriers, int figures, GraphIndex index) =>
        word.Role is WordRole.Period && word.Form.Length == 4 ? 0
        : word.Weight * (carriers == 0 && !index.Holds(word.Form) && !word.Alternatives.Any(index.Holds) ? UnheldFactor
            : Math.Clamp(Math.Log((figures + 1.0) / (carriers + 0.5)) / Math.Log(figures + 1.0), LeastTelling, 1));

    private static double[] Own(Figure figure, WordCoverage coverage)
    {
        var (name, clause) = (coverage.Read(figure.Name), coverage.Read(figure.Clause));
        return [.. name.Select((carried, i) => Math.Max(carried, (figure.SharesClause ? SharedClauseFactor : 1) * clause[i]))];
    }

    private static double Around(Figure figure, ContentWord word, int number, WordCoverage coverage)
    {
        var inLead = LeadFactor * coverage.In(figure.Lead)[number];
        if (figure.Passage is not { } passage)
            return inLead;
        var around = new PassageCoverage(coverage, passage);
        return Math.Max(Math.Max(inLead, SentenceFactor * around.InForm(number)),
            Math.Max(AroundFactor * Math.Max(around.Around(word, number), around.InSpeaker(number)), BeforeFactor * coverage.In(passage.Lead)[number]));
    }
}
