namespace BriefingQA.Cypher.Graph;

/// <summary>
/// A run of neighbouring elements that is copied as a whole before a transaction first changes it. The transaction that
/// made the copy owns it and changes it in place; every other reader sees it only after the commit, when nobody changes it.
/// </summary>
internal abstract class Page
{
    /// <summary>Nodes or relationships a page: a page number is an id divided by it, a slot the remainder.</summary>
    public const int Size = 1 << Shift;

    public const int Shift = 8;

    public object? Owner { get; protected init; }
}
