using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

internal sealed partial class GraphTransaction
{
    private void SetProperty(EntityKind entity, int id, int key, CypherValue value)
    {
        if (!Schema.IsIndexed(entity, key))
        {
            PutProperty(entity, id, key, value);
            return;
        }

        int[] labelsOrTypes = entity == EntityKind.Node ? [.. LabelsOf(id)] : [TypeOf(id)];
        foreach (var labelOrType in labelsOrTypes)
        {
            foreach (var index in Schema.IndexesOf(entity, labelOrType))
                RequireUnique(index, id, key, value);
        }

        ChangeIndexed(entity, id, labelsOrTypes, key, () => PutProperty(entity, id, key, value));
    }

    private void PutProperty(EntityKind entity, int id, int key, CypherValue value)
    {
        if (value.IsNull && State.Property(entity, id, key).IsNull)
            return;

        var properties = entity == EntityKind.Node ? NodePageToChange(id).Properties : RelationshipPageToChange(id).Properties;
        if (value.IsNull)
            properties.Remove(SlotOf(id), key);
        else
            properties.Set(SlotOf(id), key, value);
    }

    private void SetLabels(int node, int changedLabel, ushort set) => ChangeIndexed(EntityKind.Node, node, [changedLabel], key: null, () =>
    {
        NodePageToChange(node).LabelSets[SlotOf(node)] = set;
        if (Tokens.LabelSets.Contains(set, changedLabel))
            State.LabelNodesToChange(changedLabel).Add(node);
        else
            State.LabelNodesToChange(changedLabel).Remove(node);
    });
}
