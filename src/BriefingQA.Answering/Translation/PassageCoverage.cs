using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>How much of each word of a question a sentence and what surrounds it carry.</summary>
internal readonly struct PassageCoverage(WordCoverage coverage, Passage passage)
{
    private readonly double[] _setting = coverage.In(passage.Setting), _topic = coverage.In(passage.Topic);

    /// <summary>By the order of the words.</summary>
    public double[] InForm { get; } = coverage.In(passage.Form);

    public double[] InSpeaker { get; } = coverage.In(passage.SpeakerForm);

    /// <summary>Where around a sentence a word may stand: an organization may be the speaker's; a thing that figures are about must be what is being talked about.</summary>
    /// <param name="number">Of the word, from 0.</param>
    public double Around(ContentWord word, int number) =>
        word.Role != WordRole.Subject ? Math.Max(Math.Max(_setting[number], InSpeaker[number]), _topic[number])
        : Math.Max(_setting[number], word.Things.Any(thing => thing.Label == GraphLabels.Organization) ? InSpeaker[number] : _topic[number]);
}
