namespace BriefingQA.Cypher.Values;

/// <summary>
/// What a node or relationship held by its id alone can be asked: the graph as one snapshot or one transaction sees it.
/// </summary>
/// <remarks>
/// Every member throws <c>EntityNotFound</c>/<c>DeletedEntityAccess</c> for what the transaction has deleted, except
/// <see cref="RelationshipType"/> and <see cref="RelationshipEnds"/>, which keep answering.
/// </remarks>
internal interface IElementReader
{
    string NodeElementId(long node);

    string RelationshipElementId(long relationship);

    IReadOnlyList<string> NodeLabels(long node);

    bool NodeHasLabel(long node, string label);

    /// <summary>Null where the node lacks the property.</summary>
    CypherValue NodeProperty(long node, string key);

    CypherMap NodeProperties(long node);

    string RelationshipType(long relationship);

    (long Start, long End) RelationshipEnds(long relationship);

    CypherValue RelationshipProperty(long relationship, string key);

    CypherMap RelationshipProperties(long relationship);
}
