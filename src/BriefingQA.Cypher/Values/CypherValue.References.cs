namespace BriefingQA.Cypher.Values;

/// <summary>
/// Inside a running query nodes, relationships and paths are references (<see cref="ElementReferences"/>): the As…
/// members copy what they stand for, the Try… members give the reference itself.
/// </summary>
public readonly partial struct CypherValue
{
    internal static CypherValue OfReference(ElementReferences.Tag tag, long id) => new(tag, id);

    internal static CypherValue OfReference(PathReference path) => new(path, 0);

    /// <summary>The node's id within its graph, where this is a reference to a node.</summary>
    internal bool TryGetNode(out long id, out IElementReader reader) => TryGetElement(CypherValueKind.Node, out id, out reader);

    internal bool TryGetRelationship(out long id, out IElementReader reader) => TryGetElement(CypherValueKind.Relationship, out id, out reader);

    internal bool TryGetPath(out PathReference path)
    {
        path = (_reference as PathReference)!;
        return path is not null;
    }

    /// <summary>The same value with every reference in it, at any depth, replaced by a copy of what it stands for.</summary>
    internal CypherValue Detached() => _reference switch
    {
        null or string => this,
        ElementReferences.Tag tag => tag.Kind == CypherValueKind.Node ? Of(tag.References.ReadNode(_bits)) : Of(tag.References.ReadRelationship(_bits)),
        PathReference path => Of(path.Read()),
        CypherList list when HoldsReferences(list) => Of(CypherList.Wrap(list.Select(item => item.Detached()).ToArray())),
        CypherMap map when map.Values.Any(HoldsReferences) => Of(new CypherMap(map.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Detached())))),
        _ => this,
    };

    private static bool HoldsReferences(CypherList list)
    {
        foreach (var item in list.AsSpan())
        {
            if (HoldsReferences(item))
                return true;
        }

        return false;
    }

    private static bool HoldsReferences(CypherValue value) => value._reference switch
    {
        ElementReferences.Tag or PathReference => true,
        CypherList list => HoldsReferences(list),
        CypherMap map => map.Values.Any(HoldsReferences),
        _ => false,
    };

    private bool TryGetElement(CypherValueKind kind, out long id, out IElementReader reader)
    {
        if (_reference is ElementReferences.Tag tag && tag.Kind == kind)
        {
            (id, reader) = (_bits, tag.References.Reader);
            return true;
        }

        (id, reader) = (0, null!);
        return false;
    }
}
