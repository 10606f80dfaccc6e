using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Lexicons;

/// <summary>Words by which a time holds for more or less than the clause it stands in.</summary>
internal sealed class TimeWords(LexiconFile file)
{
    /// <summary>连续, 接连: such a time holds for one figure only.</summary>
    public Vocabulary<string> Running { get; } = file.Vocabulary("running");

    /// <summary>去年, 以来, 1—10月: in such a time something has been, even where the day of the text is not known.</summary>
    public Vocabulary<string> Told { get; } = file.Vocabulary("told");

    /// <summary>未来, 近期: a time only where it stands alone, not in 未来岗位.</summary>
    public Vocabulary<string> Vague { get; } = file.Vocabulary("vague");

    /// <summary>目标, 任务: a time right before such a word is that of the aim.</summary>
    public Vocabulary<string> Goals { get; } = file.Vocabulary("goals");

    /// <summary>全年: where that year is not over, what is said of the whole of it is planned.</summary>
    public Vocabulary<string> WholeYears { get; } = file.Vocabulary("wholeYears");
}
