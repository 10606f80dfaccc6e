using BriefingQA.Answering.Linking;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Answering.Questions;

/// <summary>
/// Knows the places that the briefings are of by their titles: what is said there is said of them, mostly without their names (全省, 我市), so that an answer
/// need not carry them.
/// </summary>
internal sealed class HomePlaces(QuestionLexicon lexicon)
{
    /// <summary>What the name of such a place still counts: of two figures that of the place asked for is meant.</summary>
    private const double HomeWeight = 0.5;

    public List<ContentWord> Weighed(List<ContentWord> words, AnalyzedText analysis, GraphIndex index)
    {
        if (index.Briefings.Count == 0 || analysis.Mentions.OfType<NameMention>().Where(mention => mention.Kind == NameKind.Region).ToList() is not { Count: > 0 } places)
            return words;
        return [.. words.Select(word => places.Any(place => place.Start == word.Start && place.End == word.End) && index.Briefings.All(briefing => word.Forms.Any(name => briefing.Title.Contains(name, StringComparison.Ordinal)))
            ? word with { Weight = HomeWeight, Role = WordRole.Other, Things = [], Alternatives = [.. word.Alternatives, .. lexicon.Home] } : word)];
    }
}
