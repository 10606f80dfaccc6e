using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Storage;

/// <summary>256 bits.</summary>
internal static class SlotSetFormat
{
    public static void Write(ByteWriter writer, in SlotSet slots)
    {
        foreach (var word in slots)
            writer.Fixed64(word);
    }

    public static SlotSet Read(ref ByteReader reader)
    {
        var slots = default(SlotSet);
        for (var i = 0; i < SlotSet.Words; i++)
            slots[i] = reader.Fixed64();
        return slots;
    }
}
