namespace BriefingQA.Language.Documents;

/// <summary>What part a sentence plays in its transcript.</summary>
public enum StatementRole
{
    /// <summary>Of the opening paragraph: who holds what briefing, when, about what, with whom.</summary>
    Headline,

    Heading,

    /// <summary>The mark of a turn that says who speaks next: 记者：</summary>
    SpeakerLabel,

    /// <summary>Said by an official outside a question and answer.</summary>
    Remarks,

    /// <summary>Of a reporter's question.</summary>
    Question,

    Answer,

    /// <summary>The author's own words.</summary>
    Narration,

    /// <summary>Captions, bylines, page furniture: no facts are read from it.</summary>
    Noise,
}
