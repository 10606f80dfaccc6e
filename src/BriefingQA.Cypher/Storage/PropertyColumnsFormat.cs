using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Storage;

/// <summary>The properties of a page: for each column its key, its kind, the slots that have a value, and the values.</summary>
internal static class PropertyColumnsFormat
{
    // Numbers in the file: never to be changed.
    private enum ColumnKind : byte
    {
        Int32 = 1,
        Int64 = 2,
        Float = 3,
        String = 4,
        Any = 5,
    }

    public static void Write(ByteWriter writer, PropertyColumns columns)
    {
        writer.Count(columns.Keys.Length);
        for (var i = 0; i < columns.Keys.Length; i++)
        {
            writer.Count(columns.Keys[i]);
            Write(writer, columns.ColumnAt(i));
        }
    }

    public static PropertyColumns Read(ref ByteReader reader, StringPool pool)
    {
        var keys = new int[reader.Count()];
        var columns = new Column[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = reader.Count();
            columns[i] = ReadColumn(ref reader, pool);
        }

        return new PropertyColumns(keys, columns);
    }

    private static void Write(ByteWriter writer, Column column)
    {
        writer.Byte((byte)KindOf(column));
        SlotSetFormat.Write(writer, column.Present);
        switch (column)
        {
            case TypedColumn<int, Int32Format> integers:
                foreach (var item in integers.Items)
                    writer.Signed(item);
                break;
            case TypedColumn<long, Int64Format> integers:
                foreach (var item in integers.Items)
                    writer.Signed(item);
                break;
            case TypedColumn<double, FloatFormat> floats:
                foreach (var item in floats.Items)
                    writer.Float(item);
                break;
            case TypedColumn<string, StringFormat> strings:
                Write(writer, strings.Items);
                break;
            case ShortTextColumn texts:
                writer.Count(texts.Present.Count);
                for (var rank = 0; rank < texts.Present.Count; rank++)
                    writer.String(texts.TextAt(rank));
                break;
            case TypedColumn<CypherValue, AnyFormat> values:
                foreach (var item in values.Items)
                    PropertyValueFormat.Write(writer, item);
                break;
        }
    }

    private static ColumnKind KindOf(Column column) => column switch
    {
        TypedColumn<int, Int32Format> => ColumnKind.Int32,
        TypedColumn<long, Int64Format> => ColumnKind.Int64,
        TypedColumn<double, FloatFormat> => ColumnKind.Float,
        TypedColumn<string, StringFormat> or ShortTextColumn => ColumnKind.String,
        _ => ColumnKind.Any,
    };

    private static Column ReadColumn(ref ByteReader reader, StringPool pool)
    {
        var kind = (ColumnKind)reader.Byte();
        var present = SlotSetFormat.Read(ref reader);
        var count = present.Count;
        switch (kind)
        {
            case ColumnKind.Int32:
                var integers = new int[count];
                for (var i = 0; i < count; i++)
                    integers[i] = (int)reader.Signed();
                return new TypedColumn<int, Int32Format>(present, integers);
            case ColumnKind.Int64:
                var longs = new long[count];
                for (var i = 0; i < count; i++)
                    longs[i] = reader.Signed();
                return new TypedColumn<long, Int64Format>(present, longs);
            case ColumnKind.Float:
                var floats = new double[count];
                for (var i = 0; i < count; i++)
                    floats[i] = reader.Float();
                return new TypedColumn<double, FloatFormat>(present, floats);
            case ColumnKind.String:
                return ReadShortTexts(ref reader, present) ?? new TypedColumn<string, StringFormat>(present, ReadStrings(ref reader, count, pool)).Packed();
            case ColumnKind.Any:
                var values = new CypherValue[count];
                for (var i = 0; i < count; i++)
                    values[i] = PropertyValueFormat.Read(ref reader);
                return new TypedColumn<CypherValue, AnyFormat>(present, values);
            default:
                throw new InvalidDataException("A column is of an unknown kind.");
        }
    }

    /// <summary>The different strings in the order in which they first come; then, where one comes twice, for each slot which it has.</summary>
    private static void Write(ByteWriter writer, ReadOnlySpan<string> strings)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in strings)
            numbers.TryAdd(item, numbers.Count);

        writer.Count(numbers.Count);
        foreach (var item in numbers.Keys)
            writer.String(item);
        if (numbers.Count == strings.Length)
            return;

        foreach (var item in strings)
            writer.Count(numbers[item]);
    }

    /// <returns>Null, and the reader has not moved, where the strings are not the kind that <see cref="ShortTextColumn"/> keeps.</returns>
    private static ShortTextColumn? ReadShortTexts(ref ByteReader reader, SlotSet present)
    {
        var ahead = reader;
        var count = present.Count;
        if (ahead.Count() != count)
            return null;

        var offsets = new ushort[count + 1];
        var texts = ahead;
        for (var rank = 0; rank < count; rank++)
        {
            if (!texts.TryAscii(out var text) || offsets[rank] + text.Length > ushort.MaxValue)
                return null;
            offsets[rank + 1] = (ushort)(offsets[rank] + text.Length);
        }

        var joined = new byte[offsets[count]];
        for (var rank = 0; rank < count; rank++)
        {
            ahead.TryAscii(out var text);
            text.CopyTo(joined.AsSpan(offsets[rank]));
        }

        reader = ahead;
        return ShortTextColumn.Of(present, joined, offsets);
    }

    private static string[] ReadStrings(ref ByteReader reader, int count, StringPool pool)
    {
        var different = new string[Math.Min(reader.Count(), count)];
        for (var i = 0; i < different.Length; i++)
            different[i] = reader.String();
        if (different.Length == count)
            return different;

        foreach (ref var item in different.AsSpan())
            item = pool.Pooled(item);

        var strings = new string[count];
        for (var i = 0; i < count; i++)
        {
            var number = reader.Count();
            strings[i] = number < different.Length ? different[number] : throw new InvalidDataException("A string has an unknown number.");
        }

        return strings;
    }
}
