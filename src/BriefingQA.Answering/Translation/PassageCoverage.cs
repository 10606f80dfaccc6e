using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>How much of each word of a question a sentence and what surrounds it carry; read when it is asked for. Words by their numbers, from 0.</summary>
internal readonly struct PassageCoverage(WordCoverage coverage, Passage passage)
{
    public double InForm(int number) => coverage.In(passage.Form)[number];

    public double InSpeaker(int number) => coverage.In(passage.SpeakerForm)[number];

    public double InHeadings(int number) => coverage.In(passage.Headings)[number];

    /// <summary>Where around a sentence a word may stand: an organization may be the speaker's; a thing that figures are about must be what is being talked about.</summary>
    public double Around(ContentWord word, int number) => Math.Max(
        coverage.In(passage.Setting)[number],
        word.Role != WordRole.Subject ? Math.Max(InSpeaker(number), InTopic(number))
        : word.Things.Any(thing => thing.Label == GraphLabels.Organization) ? InSpeaker(number) : InTopic(number));

    private double InTopic(int number) => coverage.In(passage.Topic)[number];
}
