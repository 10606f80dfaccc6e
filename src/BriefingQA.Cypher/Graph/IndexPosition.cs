namespace BriefingQA.Cypher.Graph;

/// <summary>A place between the entries of an <see cref="OrderedIndex"/>.</summary>
internal readonly record struct IndexPosition(int Leaf, int Offset) : IComparable<IndexPosition>
{
    public int CompareTo(IndexPosition other) => Leaf != other.Leaf ? Leaf.CompareTo(other.Leaf) : Offset.CompareTo(other.Offset);
}
