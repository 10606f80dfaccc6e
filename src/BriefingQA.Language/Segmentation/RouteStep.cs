namespace BriefingQA.Language.Segmentation;

/// <summary>What is known of one UTF-16 unit of a text while it is cut; the token that starts there, if one does.</summary>
internal struct RouteStep
{
    /// <summary>Log probability of the best route from here to the end of the block.</summary>
    public double Score;

    /// <summary>UTF-16 units to the next token.</summary>
    public int Length;

    /// <summary>0 for whatever stands between blocks.</summary>
    public ushort Code;

    /// <summary>Of the token.</summary>
    public byte Tag;

    /// <summary>Of the best path of <see cref="WordModel"/> to here: for each state, whether it comes from the greater of its two predecessors.</summary>
    public byte Origins;
}
