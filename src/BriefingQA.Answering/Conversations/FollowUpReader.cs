using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Conversations;

/// <summary>Completes a question that leaves out what the conversation has said.</summary>
internal sealed class FollowUpReader(QuestionLexicon lexicon)
{
    /// <summary>What a word of the question before counts where the new question has words of its own.</summary>
    private const double HintFactor = 0.3;

    /// <summary>How the question may be meant, the likeliest first; as it stands where it leaves nothing out.</summary>
    public IReadOnlyList<QuestionFrame> Complete(QuestionFrame frame, IReadOnlyList<Turn> turns, GraphIndex index)
    {
        if (turns.Count == 0 || !LeansOn(frame))
            return [frame];
        if (AsksAboutPerson(frame) && turns.Select(turn => turn.Draft?.Persons ?? []).FirstOrDefault(names => names.Count > 0) is { } persons)
            return [frame with { Words = [.. frame.Words.Where(word => !lexicon.PersonPronouns.Contains(word.Form)), .. persons.Select(name => PersonWord(name, index))] }];
        var readings = new List<QuestionFrame>();
        if (frame.TotalWeight < 0.5 && frame.Ask is AskKind.Time or AskKind.Place or AskKind.Who or AskKind.List)
            readings.Add(frame);
        if (OfSeveral(frame, turns) is { } several)
            readings.Add(several);
        if (AgainstLast(frame, turns[0]) is { } against)
            readings.Add(against);
        var last = turns[0];
        readings.Add(With(frame, last, word => !IsReplaced(word, frame)));
        if (!frame.Subjects.Any() && frame.Words.Any(word => word.Weight >= 1))
        {
            readings.Add(With(frame, last, word => word.Role != WordRole.Subject && !IsReplaced(word, frame)) with { StaysWithinRecent = true });
            readings.Add(With(frame, last, word => word.Role is WordRole.Subject or WordRole.Period && !IsReplaced(word, frame)));
            if (frame.Ask == AskKind.Unstated && last.Frame.Ask is AskKind.Share or AskKind.Change)
                readings.Add(With(frame with { Ask = AskKind.Figure }, last, word => word.Role is WordRole.Subject or WordRole.Period && !IsReplaced(word, frame)));
            if (frame.Ask == AskKind.Unstated && !last.Frame.Subjects.Any() && last.Frame.Words.LastOrDefault(word => word is { IsVerb: false, Weight: >= 1, Role: WordRole.Other or WordRole.Indicator }) is { } head)
                readings.Add(With(frame, last, word => (word == head || word.Role == WordRole.Period) && !IsReplaced(word, frame)));
        }

        return readings;
    }

    /// <summary>The frame with the words of the question before that are kept, and what it asked for where this one does not say.</summary>
    private static QuestionFrame With(QuestionFrame frame, Turn last, Func<ContentWord, bool> keeps)
    {
        var inherited = last.Frame.Words.Where(keeps).Select(word => Inherit(word, frame)).ToList();
        var unstated = frame.Ask == AskKind.Unstated || (frame.Ask is AskKind.List or AskKind.Which && frame.Words.Count <= 1 && frame.Units.Count == 0);
        return frame with
        {
            Recent = last.Draft?.Evidence.Select(passage => passage.Id).ToHashSet() ?? [],
            RecentFigures = last.Draft?.Figures ?? [],
            Words = [.. frame.Words, .. inherited],
            Ask = unstated ? last.Frame.Ask : frame.Ask,
            Asks = unstated ? last.Frame.Asks : frame.Asks,
            Units = unstated && frame.Units.Count == 0 && !frame.Words.Any(word => word is { Weight: >= 1.5, Role: WordRole.Other or WordRole.Indicator }) ? last.Frame.Units : frame.Units,
            Direction = frame.Direction == 0 && unstated ? last.Frame.Direction : frame.Direction,
            Extreme = frame.Extreme == 0 && unstated ? last.Frame.Extreme : frame.Extreme,
            Years = frame.Years.Count > 0 ? frame.Years : last.Frame.Years,
        };
    }

    /// <summary>The things set side by side before, or asked for one after the other, with what is asked of them now: 分别增长多少, 哪个高.</summary>
    private QuestionFrame? OfSeveral(QuestionFrame frame, IReadOnlyList<Turn> turns)
    {
        if (frame.Operands.Count > 1 || frame.Subjects.Any() || !lexicon.Several.Any(word => frame.Form.Contains(word, StringComparison.Ordinal)))
            return null;
        List<IReadOnlyList<ContentWord>> operands = turns[0].Frame.Operands.Count > 1
            ? [.. turns[0].Frame.Operands.Select(Taken)]
            : [.. turns.TakeWhile(turn => turn.Draft is { Declined: null, Figures.Count: > 0 }).Take(2).Reverse().Select(turn => Taken([.. turn.Frame.Words.Where(word => word.Role is WordRole.Subject or WordRole.Indicator or WordRole.Other && word.Weight >= 1)]))];
        if (operands.Count < 2 || operands.Any(operand => operand.Count == 0))
            return null;
        var replaces = frame.Words.Any(word => word.Role == WordRole.Indicator);
        var common = Taken(turns[0].Frame.Words).Where(word => !operands.Any(operand => operand.Any(other => other.Form == word.Form)) && !(replaces && word.Role == WordRole.Indicator));
        return frame with
        {
            Operands = operands,
            Words = [.. frame.Words, .. operands.SelectMany(operand => operand).Distinct(), .. common],
            Years = frame.Years.Count > 0 ? frame.Years : turns[0].Frame.Years,
            Ask = frame.Asks.Contains(AskKind.Sum) ? AskKind.Sum : frame.Asks.Contains(AskKind.Difference) ? AskKind.Difference : frame.Ask is AskKind.Change or AskKind.Share ? frame.Ask
                : frame.Extreme != 0 && frame.Asks.Overlaps([AskKind.Compare, AskKind.Who, AskKind.Which]) ? AskKind.Compare : AskKind.Figure,
            Asks = frame.Asks.Count > 0 ? frame.Asks : turns[0].Frame.Asks,
        };
    }

    /// <summary>What was asked for before set against what this question names behind 比: 这个增速比利润快多少.</summary>
    private static QuestionFrame? AgainstLast(QuestionFrame frame, Turn last)
    {
        if (!frame.Asks.Contains(AskKind.Difference) || frame.Operands.Count > 1 || last.Draft is not { Declined: null, Figures.Count: > 0 })
            return null;
        var at = frame.Form.IndexOf('比', StringComparison.Ordinal);
        var right = frame.Words.Where(word => at >= 0 && word.Start > at && word is { IsVerb: false, Weight: >= 1, Role: WordRole.Subject or WordRole.Other or WordRole.Indicator }).ToList();
        var nouns = last.Frame.Words.Where(word => word is { IsVerb: false, Weight: >= 1, Role: WordRole.Other or WordRole.Indicator }).ToList();
        var left = right.Any(word => word.Role == WordRole.Subject) && last.Frame.Subjects.ToList() is { Count: > 0 } subjects ? subjects : nouns.Where(word => word.Role == WordRole.Indicator).ToList() is { Count: > 0 } indicators ? indicators : nouns;
        if (right.Count == 0 || left.Count == 0 || left.All(word => right.Any(other => other.Form == word.Form)))
            return null;
        var (taken, rest) = (Taken(left), Taken([.. last.Frame.Words.Except(left)]));
        return frame with
        {
            Operands = [taken, right],
            Words = [.. right, .. taken, .. rest],
            Years = frame.Years.Count > 0 ? frame.Years : last.Frame.Years,
            Ask = AskKind.Difference,
            Asks = frame.Asks.Concat(last.Frame.Asks).ToHashSet(),
            Units = [],
        };
    }

    private static List<ContentWord> Taken(IReadOnlyList<ContentWord> words) => [.. words.Select(word => word with { Start = -1 })];

    /// <summary>Whether the question opens, ends or refers as one that goes on, or names nothing that it could be about.</summary>
    private bool LeansOn(QuestionFrame frame) =>
        lexicon.Openings.Any(word => frame.Form.StartsWith(word, StringComparison.Ordinal))
        || lexicon.Endings.Any(word => frame.Form.EndsWith(word, StringComparison.Ordinal))
        || lexicon.PersonPronouns.Concat(lexicon.ThingPronouns).Any(word => frame.Form.Contains(word, StringComparison.Ordinal))
        || !frame.Words.Any(word => word.Role is WordRole.Subject or WordRole.Person) || CountsNothing(frame);

    /// <summary>Whether it asks how many there are without saying of what: 轻工业有多少个.</summary>
    private static bool CountsNothing(QuestionFrame frame) =>
        frame is { Ask: AskKind.Figure, Units.Count: > 0 } && !frame.Words.Any(word => word is { Role: WordRole.Indicator or WordRole.Other, Weight: >= 1 } || word.IsVerb);

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
