using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Storage;

/// <summary>
/// A page of relationships: the slots that have one, then for each of these the type, and both ends as differences from
/// the ends before; then the properties.
/// </summary>
internal static class RelationshipPageFormat
{
    public static void Write(ByteWriter writer, RelationshipPage page)
    {
        var present = default(SlotSet);
        for (var slot = 0; slot < Page.Size; slot++)
        {
            if (page.Exists(slot))
                present.Add(slot);
        }

        SlotSetFormat.Write(writer, present);
        var (start, end) = (0, 0);
        for (var slot = 0; slot < Page.Size; slot++)
        {
            if (!present.Has(slot))
                continue;

            writer.Count(page.Types[slot]);
            writer.Signed(page.StartOf(slot) - (long)start);
            writer.Signed(page.EndOf(slot) - (long)end);
            (start, end) = (page.StartOf(slot), page.EndOf(slot));
        }

        PropertyColumnsFormat.Write(writer, page.Properties);
    }

    public static RelationshipPage Read(ref ByteReader reader, object owner, StringPool pool)
    {
        var page = new RelationshipPage(owner);
        var present = SlotSetFormat.Read(ref reader);
        var (start, end) = (0L, 0L);
        for (var slot = 0; slot < Page.Size; slot++)
        {
            if (!present.Has(slot))
                continue;

            var type = reader.Count();
            start += reader.Signed();
            end += reader.Signed();
            if (type >= RelationshipPage.TypeCapacity || start is < 0 or > int.MaxValue || end is < 0 or > int.MaxValue)
                throw new InvalidDataException("A relationship cannot be.");

            page.Set(slot, (int)start, (int)end, type);
        }

        page.SetProperties(PropertyColumnsFormat.Read(ref reader, pool));
        page.Pack();
        return page;
    }
}
