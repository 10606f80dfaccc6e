namespace BriefingQA.Cypher.Graph;

internal sealed partial class GraphTransaction
{
    private NodePage NodePageToChange(int node)
    {
        var number = node >> Page.Shift;
        var page = State.Nodes[number];
        if (page is null || page.Owner != Owner)
        {
            State.Nodes.Set(number, page = page?.CopyFor(Owner) ?? new NodePage(Owner));
            _nodePages.Add(number);
        }

        return page;
    }

    private RelationshipPage RelationshipPageToChange(int relationship)
    {
        var number = relationship >> Page.Shift;
        var page = State.Relationships[number];
        if (page is null || page.Owner != Owner)
        {
            State.Relationships.Set(number, page = page?.CopyFor(Owner) ?? new RelationshipPage(Owner));
            _relationshipPages.Add(number);
        }

        return page;
    }

    private AdjacencyList AdjacencyToChange(int node)
    {
        var number = node >> Page.Shift;
        var page = State.Adjacency[number];
        if (page is null || page.Owner != Owner)
        {
            State.Adjacency.Set(number, page = page?.CopyFor(Owner) ?? new AdjacencyPage(Owner));
            _adjacencyPages.Add(number);
        }

        return page.ListToChange(SlotOf(node));
    }

    /// <summary>Brings the changed pages into the form in which they are kept.</summary>
    private void PackPages()
    {
        foreach (var number in _nodePages)
        {
            if (State.Nodes[number]!.IsEmpty)
                State.Nodes.Set(number, null);
            else
                State.Nodes[number]!.Properties.Pack();
        }

        foreach (var number in _relationshipPages)
        {
            if (State.Relationships[number]!.IsEmpty)
                State.Relationships.Set(number, null);
            else
                State.Relationships[number]!.Pack();
        }

        foreach (var number in _adjacencyPages)
            State.Adjacency[number]!.Pack();
    }
}
