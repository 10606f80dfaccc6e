using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Conversations;

/// <summary>Completes a question that leaves out what the conversation has said.</summary>
internal sealed class FollowUpReader(QuestionLexicon lexicon)
{
    /// <summary>What a word of the question before counts where the new question has words of its own.</summary>
    private const double HintFactor = 0.3;

    public QuestionFrame Complete(QuestionFrame frame, IReadOnlyList<Turn> turns, GraphIndex index)
    {
        if (turns.Count == 0 || !LeansOn(frame))
            return frame;
        var last = turns[0];
        if (AsksAboutPerson(frame) && turns.Select(turn => turn.Draft?.Persons ?? []).FirstOrDefault(names => names.Count > 0) is { } persons)
            return frame with { Words = [.. frame.Words.Where(word => !lexicon.PersonPronouns.Contains(word.Form)), .. persons.Select(name => PersonWord(name, index))] };

        var inherited = last.Frame.Words.Where(word => !IsReplaced(word, frame)).Select(word => Inherit(word, frame)).ToList();
        var recent = last.Draft?.Evidence.Select(passage => passage.Id).ToHashSet() ?? [];
        var unstated = frame.Ask == AskKind.Unstated || (frame.Ask is AskKind.List or AskKind.Which && frame.Words.Count <= 1 && frame.Units.Count == 0);
        return frame with
        {
            Recent = recent,
            Words = [.. frame.Words, .. inherited],
            Ask = unstated ? last.Frame.Ask : frame.Ask,
            Asks = unstated ? last.Frame.Asks : frame.Asks,
            Units = unstated && frame.Units.Count == 0 ? last.Frame.Units : frame.Units,
            Direction = frame.Direction == 0 && unstated ? last.Frame.Direction : frame.Direction,
            Extreme = frame.Extreme == 0 && unstated ? last.Frame.Extreme : frame.Extreme,
            Years = frame.Years.Count > 0 ? frame.Years : last.Frame.Years,
        };
    }

    /// <summary>Whether the question opens, ends or refers as one that goes on, or names nothing that it could be about.</summary>
    private bool LeansOn(QuestionFrame frame) =>
        lexicon.Openings.Any(word => frame.Form.StartsWith(word, StringComparison.Ordinal))
        || lexicon.Endings.Any(word => frame.Form.EndsWith(word, StringComparison.Ordinal))
        || lexicon.PersonPronouns.Concat(lexicon.ThingPronouns).Any(word => frame.Form.Contains(word, StringComparison.Ordinal))
        || !frame.Words.Any(word => word.Role is WordRole.Subject or WordRole.Person);

    private bool AsksAboutPerson(QuestionFrame frame) =>
        !frame.Persons.Any() && (frame.Ask == AskKind.Post || lexicon.PersonPronouns.Any(word => frame.Form.Contains(word, StringComparison.Ordinal)));

    private static bool IsReplaced(ContentWord word, QuestionFrame frame) =>
        frame.Words.Any(own => own.Form == word.Form) || word.Role switch
        {
            WordRole.Subject => frame.Subjects.Any(),
            WordRole.Period => frame.Years.Count > 0 || frame.Words.Any(own => own.Role == WordRole.Period),
            WordRole.Indicator => frame.Words.Any(own => own.Role == WordRole.Indicator),
            WordRole.Number => true,
            _ => false,
        };

    private static ContentWord Inherit(ContentWord word, QuestionFrame frame)
    {
        var hasOwn = frame.Units.Count > 0 && frame.Words.Any(own => own.IsCounted) || frame.Words.Where(own => own.Role is WordRole.Indicator or WordRole.Other).Sum(own => own.Weight) >= 1;
        return word with { Start = -1, Weight = word.Role is WordRole.Subject or WordRole.Period || !hasOwn ? word.Weight : word.Weight * HintFactor };
    }

    private static ContentWord PersonWord(string name, GraphIndex index)
    {
        var things = index.Names.Find(WordForms.Plain(name)).Where(thing => thing.Label == GraphLabels.Person && thing.Name == name).ToList();
        return new ContentWord(name, [], 3, WordRole.Person, -1, things);
    }
}
