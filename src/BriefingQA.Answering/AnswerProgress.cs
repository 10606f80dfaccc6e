namespace BriefingQA.Answering;

/// <summary>What becomes of a question while its answer is being worded by a model. Rules give their answer at once and report nothing.</summary>
public abstract record AnswerProgress
{
    /// <summary>How the question was read, the query and its rows are known; the text is that made of rows.</summary>
    public sealed record Found(Answer Answer) : AnswerProgress;

    /// <summary>The next words of the answer, checked against the rows. Where later ones fail the check, the final text begins otherwise.</summary>
    public sealed record Words(string Text) : AnswerProgress;
}
