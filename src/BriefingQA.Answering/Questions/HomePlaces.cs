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
        if (index.Briefings.Count == 0)
            return words;
        var places = analysis.Mentions.OfType<NameMention>().Where(mention => mention.Kind == NameKind.Region).ToList();
        bool IsPlace(ContentWord word) => places.Any(place => place.Start == word.Start && place.End == word.End);
        return [.. words.Select(word => word is { IsVerb: false, Form.Length: > 1 } && index.Briefings.All(briefing => IsPlace(word) ? word.Forms.Any(name => briefing.Title.Contains(name, StringComparison.Ordinal)) : IsPlaceIn(briefing.Title, word.Form))
            ? word with { Weight = HomeWeight, Role = WordRole.Other, Things = [], Alternatives = [.. word.Alternatives, .. lexicon.Home] } : word)];
    }

    private const string Classes = "省市县区州盟旗镇乡";

    /// <summary>Whether a title begins with a name that says itself that it is that of a place: 某某市.</summary>
    private static bool IsPlaceIn(string title, string form) =>
        title.StartsWith(form, StringComparison.Ordinal) && (Classes.Contains(form[^1]) || title.Length > form.Length && Classes.Contains(title[form.Length]));
}
