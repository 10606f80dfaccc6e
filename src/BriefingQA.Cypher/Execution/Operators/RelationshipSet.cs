using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Relationships that a match has already used, in slots that hold one or a list of them.</summary>
internal static class RelationshipSet
{
    public static bool Holds(CypherValue[] slots, int[] used, int relationship)
    {
        foreach (var slot in used)
        {
            if (Holds(slots[slot], relationship))
                return true;
        }

        return false;
    }

    public static bool Holds(CypherValue value, int relationship)
    {
        if (value.IsRelationshipReference(out _, out var id))
            return id == relationship;
        if (value.Kind != CypherValueKind.List)
            return false;

        foreach (var item in value.AsList().AsSpan())
        {
            if (item.IsRelationshipReference(out _, out id) && id == relationship)
                return true;
        }

        return false;
    }
}
