namespace BriefingQA.Answering.Answers;

/// <summary>Chooses among the answers of several translators the one that the graph supports best.</summary>
internal sealed class Judge
{
    /// <summary>From this support on no other translator is asked.</summary>
    public const double Sure = 0.95;

    /// <summary>What a later translator must be better by.</summary>
    private const double Margin = 0.02;

    private Draft? _declined;

    public Draft? Best { get; private set; }

    /// <summary>Whether a translator knows the answer, or knows that there is none.</summary>
    public bool IsSure => Best is null ? _declined is not null : Best.Support >= Sure;

    /// <summary>The best answer; where there is none, one that says why the graph cannot hold it.</summary>
    public Draft? Verdict => Best ?? _declined;

    /// <summary>Whether an answer of a support would be chosen.</summary>
    public bool Prefers(double support) => Best is null || support > Best.Support + Margin;

    public void Consider(Draft? draft)
    {
        if (draft is null)
            return;
        if (draft.Declined is not null)
            _declined ??= draft;
        else if (Prefers(draft.Support))
            Best = draft;
    }
}
