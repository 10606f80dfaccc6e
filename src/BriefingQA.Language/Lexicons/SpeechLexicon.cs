namespace BriefingQA.Language.Lexicons;

/// <summary>The marks of turns, of reported speech and of what is nobody's speech.</summary>
internal sealed class SpeechLexicon(LexiconFile file)
{
    public Vocabulary<string> Questioners { get; } = file.Vocabulary("questioners");

    public Vocabulary<string> QuestionerEndings { get; } = file.Vocabulary("questionerEndings");

    /// <summary>各位, 尊敬的: what opens with these addresses those who listen.</summary>
    public Vocabulary<string> Addresses { get; } = file.Vocabulary("addresses");

    public Vocabulary<string> Answerers { get; } = file.Vocabulary("answerers");

    public Vocabulary<string> Hosts { get; } = file.Vocabulary("hosts");

    /// <summary>Officials who stay unnamed.</summary>
    public Vocabulary<string> Officials { get; } = file.Vocabulary("officials");

    public Vocabulary<string> Verbs { get; } = file.Vocabulary("verbs");

    /// <summary>Between the speaker and the verb.</summary>
    public Vocabulary<string> Adverbs { get; } = file.Vocabulary("adverbs");

    public Vocabulary<string> Pronouns { get; } = file.Vocabulary("pronouns");

    public Vocabulary<string> Asking { get; } = file.Vocabulary("asking");

    public Vocabulary<string> Meetings { get; } = file.Vocabulary("meetings");

    public Vocabulary<string> MeetingVerbs { get; } = file.Vocabulary("meetingVerbs");

    public Vocabulary<string> CutOff { get; } = file.Vocabulary("cutOff");

    public Vocabulary<string> Furniture { get; } = file.Vocabulary("furniture");

    public Vocabulary<string> Tails { get; } = file.Vocabulary("tails");

    /// <summary>Of the furniture that behind which only links to other pages follow.</summary>
    public Vocabulary<string> Closings { get; } = file.Vocabulary("closings");

    /// <summary>What those do who make a report; with names behind, a line that says so.</summary>
    public Vocabulary<string> Credits { get; } = file.Vocabulary("credits");

    /// <summary>Behind a newspaper's or a station's name: the report is theirs.</summary>
    public Vocabulary<string> Productions { get; } = file.Vocabulary("productions");

    public Vocabulary<string> Captions { get; } = file.Vocabulary("captions");

    public Vocabulary<string> AnswersPress { get; } = file.Vocabulary("answersPress");

    /// <summary>By which a report tells that it passes on what it learnt.</summary>
    public Vocabulary<string> Learning { get; } = file.Vocabulary("learning");

    /// <summary>By which a question is passed to someone else: 请某某回答.</summary>
    public Vocabulary<string> HandingOver { get; } = file.Vocabulary("handingOver");

    /// <summary>What only the chair of a briefing says.</summary>
    public Vocabulary<string> Hosting { get; } = file.Vocabulary("hosting");
}
