using System.Collections.Immutable;
using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Storage;

/// <summary>The definitions of indexes and constraints. What the indexes hold is made anew from the graph.</summary>
internal static class SchemaFormat
{
    public static void Write(ByteWriter writer, SchemaCatalog schema)
    {
        writer.Unsigned((ulong)schema.NextId);
        writer.Count(schema.Indexes.Count);
        foreach (var index in schema.Indexes)
        {
            writer.Unsigned((ulong)index.Id);
            writer.String(index.Name);
            writer.String(index.Kind.ToString());
            writer.Byte((byte)index.Entity);
            Write(writer, index.LabelsOrTypes);
            Write(writer, index.Properties);
            writer.String(index.Analyzer ?? "");
            writer.String(index.Constraint ?? "");
        }

        writer.Count(schema.Constraints.Count);
        foreach (var constraint in schema.Constraints)
        {
            writer.Unsigned((ulong)constraint.Id);
            writer.String(constraint.Name);
            writer.Byte((byte)constraint.Entity);
            writer.Count(constraint.LabelOrType);
            Write(writer, constraint.Properties);
            writer.Unsigned((ulong)constraint.OwnedIndexId);
        }
    }

    public static SchemaCatalog Read(ref ByteReader reader)
    {
        var nextId = (long)reader.Unsigned();
        var indexes = ImmutableList.CreateBuilder<IndexDefinition>();
        for (var count = reader.Count(); count > 0; count--)
        {
            indexes.Add(new IndexDefinition(
                (long)reader.Unsigned(),
                reader.String(),
                ReadKind(ref reader),
                (EntityKind)reader.Byte(),
                ReadIds(ref reader),
                ReadIds(ref reader),
                NullIfEmpty(reader.String()),
                NullIfEmpty(reader.String())));
        }

        var constraints = ImmutableList.CreateBuilder<ConstraintDefinition>();
        for (var count = reader.Count(); count > 0; count--)
        {
            constraints.Add(new ConstraintDefinition(
                (long)reader.Unsigned(),
                reader.String(),
                (EntityKind)reader.Byte(),
                reader.Count(),
                ReadIds(ref reader),
                (long)reader.Unsigned()));
        }

        return new SchemaCatalog(indexes.ToImmutable(), constraints.ToImmutable(), nextId);
    }

    private static void Write(ByteWriter writer, IReadOnlyList<int> ids)
    {
        writer.Count(ids.Count);
        foreach (var id in ids)
            writer.Count(id);
    }

    private static int[] ReadIds(ref ByteReader reader)
    {
        var ids = new List<int>();
        for (var count = reader.Count(); count > 0; count--)
            ids.Add(reader.Count());
        return [.. ids];
    }

    private static IndexKind ReadKind(ref ByteReader reader) =>
        Enum.TryParse<IndexKind>(reader.String(), out var kind) ? kind : throw new InvalidDataException("An index is of an unknown kind.");

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
