using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Graph;

internal sealed partial class GraphTransaction
{
    /// <summary>Makes a change of one element and keeps its places in the indexes right.</summary>
    /// <param name="labelsOrTypes">Those of its labels, or its type, whose indexes the change may touch; before and after it.</param>
    /// <param name="key">Only indexes that hold this property are touched; null for all.</param>
    private void ChangeIndexed(EntityKind entity, int id, int[] labelsOrTypes, int? key, Action change)
    {
        IndexDefinition[] touched =
        [
            .. labelsOrTypes
                .SelectMany(labelOrType => Schema.IndexesOf(entity, labelOrType))
                .Where(index => index.HasContent && (key is null || index.Properties.Contains(key.Value)))
                .Distinct(),
        ];
        foreach (var index in touched)
        {
            if (State.Indexes[index.Id].Covers(State, id))
                State.IndexToChange(index.Id).Remove(State, id);
        }

        change();
        foreach (var index in touched)
        {
            if (State.Indexes[index.Id].Covers(State, id))
                State.IndexToChange(index.Id).Add(State, id);
        }
    }

    /// <param name="key">With <paramref name="value"/>: a property as it is about to be; null for the properties as they are.</param>
    private void RequireUnique(IndexDefinition index, int id, int? key = null, CypherValue value = default)
    {
        if (!index.IsUnique || (key is not null && !index.Properties.Contains(key.Value)))
            return;

        CypherValue[] values = [.. index.Properties.Select(property => property == key ? value : State.Property(index.Entity, id, property))];
        foreach (var other in Seek(index, values))
        {
            if (other != id)
                throw UniquenessViolation(index, other, values);
        }
    }

    private CypherRuntimeException UniquenessViolation(IndexDefinition index, int holder, CypherValue[] values)
    {
        var properties = index.Properties.Zip(values, (property, value) => $"`{Tokens.PropertyKeys.NameOf(property)}` = {CypherText.Of(value)}");
        var (what, named) = index.Entity == EntityKind.Node
            ? ("Node", $"label `{Tokens.Labels.NameOf(index.LabelsOrTypes[0])}`")
            : ("Relationship", $"type `{Tokens.RelationshipTypes.NameOf(index.LabelsOrTypes[0])}`");
        var noun = values.Length == 1 ? "property" : "properties";
        return new($"{what}({holder}) already exists with {named} and {noun} {string.Join(", ", properties)}", "ConstraintValidationFailed", "UniquenessConstraintViolated");
    }
}
