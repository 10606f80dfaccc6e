using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Storage;

/// <summary>A page of nodes: runs of slots with the same labels, or of slots without a node; then the properties.</summary>
internal static class NodePageFormat
{
    public static void Write(ByteWriter writer, NodePage page, LabelSets labelSets)
    {
        for (var slot = 0; slot < Page.Size;)
        {
            var set = page.LabelSets[slot];
            var end = page.LabelSets.AsSpan(slot).IndexOfAnyExcept(set) is >= 0 and var length ? slot + length : Page.Size;
            writer.Count(end - slot);
            if (set == LabelSets.NoNode)
            {
                writer.Count(0);
            }
            else
            {
                var labels = labelSets[set];
                writer.Count(labels.Length + 1);
                foreach (var label in labels)
                    writer.Count(label);
            }

            slot = end;
        }

        PropertyColumnsFormat.Write(writer, page.Properties);
    }

    public static NodePage Read(ref ByteReader reader, LabelSets labelSets, object owner, StringPool pool)
    {
        var sets = new ushort[Page.Size];
        for (var slot = 0; slot < Page.Size;)
        {
            var length = reader.Count();
            if (length == 0 || length > Page.Size - slot)
                throw new InvalidDataException("A run of nodes is too long.");

            sets.AsSpan(slot, length).Fill(ReadLabelSet(ref reader, labelSets));
            slot += length;
        }

        return new NodePage(owner, sets, PropertyColumnsFormat.Read(ref reader, pool));
    }

    private static ushort ReadLabelSet(ref ByteReader reader, LabelSets labelSets)
    {
        var count = reader.Count() - 1;
        if (count < 0)
            return LabelSets.NoNode;

        var labels = new List<int>();
        for (; count > 0; count--)
            labels.Add(reader.Count());
        return labelSets.Of([.. labels]);
    }
}
