namespace BriefingQA.Cypher.Graph;

internal sealed partial class GraphTransaction
{
    private bool _hasUnlinked;

    /// <summary>
    /// As <see cref="CreateRelationship"/>, for very many of them: its nodes do not know of it, and none of it may be deleted,
    /// until <see cref="LinkRelationships"/>.
    /// </summary>
    public int CreateUnlinkedRelationship(int type, int start, int end)
    {
        RequireOpen();
        RequireNode(start);
        RequireNode(end);
        _hasUnlinked = true;
        return AddRelationship(type, start, end);
    }

    /// <summary>Makes the adjacency of the whole graph anew. The commit does it too where it is due.</summary>
    public void LinkRelationships()
    {
        if (_hasUnlinked)
            AdjacencyBuilder.Build(State, Owner);
        _hasUnlinked = false;
    }
}
