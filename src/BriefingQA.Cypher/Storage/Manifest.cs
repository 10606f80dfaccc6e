namespace BriefingQA.Cypher.Storage;

/// <summary>What a whole and consistent file holds, so that a missing, old or surplus record is noticed.</summary>
/// <param name="Checksums">The sum of all page checksums.</param>
internal sealed record Manifest(
    long Commit,
    int NodeCount,
    int NodeBound,
    int NodePages,
    int RelationshipCount,
    int RelationshipBound,
    int RelationshipPages,
    ulong Checksums)
{
    /// <summary>To be raised with every change that an older version of this library would misread.</summary>
    public const int FormatVersion = 1;

    public void Write(ByteWriter writer)
    {
        writer.Count(FormatVersion);
        writer.Unsigned((ulong)Commit);
        writer.Count(NodeCount);
        writer.Count(NodeBound);
        writer.Count(NodePages);
        writer.Count(RelationshipCount);
        writer.Count(RelationshipBound);
        writer.Count(RelationshipPages);
        writer.Fixed64(Checksums);
    }

    /// <param name="version">Where it is greater than <see cref="FormatVersion"/>, the rest cannot be read and null is given.</param>
    public static Manifest? Read(ref ByteReader reader, out int version)
    {
        version = reader.Count();
        return version > FormatVersion
            ? null
            : new Manifest(
                (long)reader.Unsigned(),
                reader.Count(),
                reader.Count(),
                reader.Count(),
                reader.Count(),
                reader.Count(),
                reader.Count(),
                reader.Fixed64());
    }
}
