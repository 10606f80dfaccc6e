namespace BriefingQA.Cypher.Syntax;

/// <summary>
/// A node of the syntax tree of a Cypher statement. Trees are immutable and compare by structure: where a node stood in
/// its text takes no part in equality, so that text → tree → text → tree gives an equal tree.
/// </summary>
public abstract record SyntaxNode
{
    /// <summary>Offset in UTF-16 units of the node's first character in the text it was parsed from; 0 in a tree that was built.</summary>
    public int Position { get; init; }

    public virtual bool Equals(SyntaxNode? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}
