using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>A sentence that carries a question's words.</summary>
/// <param name="Support">The share of the question's weight that the sentence, its context included, carries.</param>
/// <param name="Own">The share that the sentence alone carries, what the question is about left aside.</param>
internal sealed record PassageMatch(Passage Passage, double Support, double Own);

/// <summary>Finds the sentences that carry a question's words.</summary>
internal static class PassageFinder
{
    private const double ContextFactor = 0.75;

    /// <summary>Where around a sentence a word may stand: an organization may be the speaker's; a thing that figures are about must be what is being talked about.</summary>
    public static string ContextFor(ContentWord word, Passage passage) =>
        word.Role != WordRole.Subject ? passage.Setting + "|" + passage.SpeakerForm + "|" + passage.Topic
        : word.Things.Any(thing => thing.Label == GraphLabels.Organization) ? passage.Setting + "|" + passage.SpeakerForm
        : passage.Setting + "|" + passage.Topic;

    /// <returns>The best first.</returns>
    public static IReadOnlyList<PassageMatch> Find(QuestionFrame frame, GraphIndex index, string? briefing, Func<Passage, bool>? fits = null)
    {
        var total = frame.TotalWeight;
        if (total == 0)
            return [];
        var coverage = new WordCoverage(frame.Words);
        var matches = new List<PassageMatch>();
        foreach (var passage in index.FindPassages(frame.Words.SelectMany(word => word.Forms), briefing))
        {
            if (passage.IsQuestion || frame.StaysWithinRecent && !frame.Recent.Contains(passage.Id) || fits?.Invoke(passage) == false)
                continue;
            var carried = new PassageCoverage(coverage, passage);
            double support = 0, own = 0, ownTotal = 0;
            for (var i = 0; i < frame.Words.Count; i++)
            {
                var (word, inOwn) = (frame.Words[i], carried.InForm(i));
                if (word.Role is not (WordRole.Subject or WordRole.Person))
                {
                    own += word.Weight * inOwn;
                    ownTotal += word.Weight;
                }

                support += word.Weight * (inOwn >= 1 ? 1 : Math.Max(inOwn, word.Role == WordRole.Person ? carried.InSpeaker(i) : inOwn >= ContextFactor ? 0 : ContextFactor * carried.Around(word, i)));
            }

            matches.Add(new PassageMatch(passage, support / total, ownTotal == 0 ? 1 : own / ownTotal));
        }

        return [.. matches.OrderByDescending(match => (match.Support * 0.5) + (match.Own * 0.5)).ThenBy(match => match.Passage.Order)];
    }
}
