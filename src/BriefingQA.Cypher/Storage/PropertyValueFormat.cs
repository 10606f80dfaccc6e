using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Storage;

/// <summary>One property value of any kind: the kind, then what it holds.</summary>
internal static class PropertyValueFormat
{
    // Numbers in the file: never to be changed.
    private enum Tag : byte
    {
        False = 1,
        True = 2,
        Integer = 3,
        Float = 4,
        String = 5,
        Bytes = 6,
        List = 7,
        Date = 8,
        LocalTime = 9,
        Time = 10,
        LocalDateTime = 11,
        OffsetDateTime = 12,
        ZonedDateTime = 13,
        Duration = 14,
        Point2D = 15,
        Point3D = 16,
    }

    public static void Write(ByteWriter writer, CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherValueKind.Boolean:
                Write(writer, value.AsBoolean() ? Tag.True : Tag.False);
                break;
            case CypherValueKind.Integer:
                Write(writer, Tag.Integer);
                writer.Signed(value.AsInteger());
                break;
            case CypherValueKind.Float:
                Write(writer, Tag.Float);
                writer.Float(value.AsFloat());
                break;
            case CypherValueKind.String:
                Write(writer, Tag.String);
                writer.String(value.AsString());
                break;
            case CypherValueKind.Bytes:
                Write(writer, Tag.Bytes);
                writer.Count(value.AsBytes().Length);
                writer.Bytes(value.AsBytes());
                break;
            case CypherValueKind.List:
                Write(writer, Tag.List);
                writer.Count(value.AsList().Count);
                foreach (var item in value.AsList().AsSpan())
                    Write(writer, item);
                break;
            case CypherValueKind.Point:
                var point = value.AsPoint();
                Write(writer, point.Z is null ? Tag.Point2D : Tag.Point3D);
                writer.Count(point.Srid);
                writer.Float(point.X);
                writer.Float(point.Y);
                if (point.Z is { } z)
                    writer.Float(z);
                break;
            default:
                WriteTemporal(writer, value);
                break;
        }
    }

    public static CypherValue Read(ref ByteReader reader)
    {
        switch ((Tag)reader.Byte())
        {
            case Tag.False:
                return false;
            case Tag.True:
                return true;
            case Tag.Integer:
                return reader.Signed();
            case Tag.Float:
                return reader.Float();
            case Tag.String:
                return reader.String();
            case Tag.Bytes:
                return CypherValue.Of(reader.Bytes(reader.Count()).ToArray());
            case Tag.List:
                return ReadList(ref reader);
            case Tag.Date:
                return CypherValue.Of(ReadDate(ref reader));
            case Tag.LocalTime:
                return CypherValue.Of(ReadTime(ref reader));
            case Tag.Time:
                return CypherValue.Of(new CypherTime(ReadTime(ref reader), (int)reader.Signed()));
            case Tag.LocalDateTime:
                return CypherValue.Of(new CypherLocalDateTime(ReadDate(ref reader), ReadTime(ref reader)));
            case Tag.OffsetDateTime:
                return CypherValue.Of(CypherDateTime.OfInstant(reader.Signed(), reader.Count(), new((int)reader.Signed(), null)));
            case Tag.ZonedDateTime:
                return CypherValue.Of(CypherDateTime.OfInstant(reader.Signed(), reader.Count(), new(0, reader.String())));
            case Tag.Duration:
                return CypherValue.Of(new CypherDuration(reader.Signed(), reader.Signed(), reader.Signed(), (int)reader.Signed()));
            case Tag.Point2D:
                return CypherValue.Of(new CypherPoint(reader.Count(), reader.Float(), reader.Float(), null));
            case Tag.Point3D:
                return CypherValue.Of(new CypherPoint(reader.Count(), reader.Float(), reader.Float(), reader.Float()));
            default:
                throw new InvalidDataException("A value is of an unknown kind.");
        }
    }

    private static void WriteTemporal(ByteWriter writer, CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherValueKind.Date:
                Write(writer, Tag.Date);
                writer.Signed(value.AsDate().EpochDay);
                break;
            case CypherValueKind.LocalTime:
                Write(writer, Tag.LocalTime);
                writer.Signed(value.AsLocalTime().NanosecondOfDay);
                break;
            case CypherValueKind.Time:
                Write(writer, Tag.Time);
                writer.Signed(value.AsTime().LocalTime.NanosecondOfDay);
                writer.Signed(value.AsTime().OffsetSeconds);
                break;
            case CypherValueKind.LocalDateTime:
                Write(writer, Tag.LocalDateTime);
                writer.Signed(value.AsLocalDateTime().Date.EpochDay);
                writer.Signed(value.AsLocalDateTime().Time.NanosecondOfDay);
                break;
            case CypherValueKind.DateTime:
                var moment = value.AsDateTime();
                Write(writer, moment.Zone is null ? Tag.OffsetDateTime : Tag.ZonedDateTime);
                writer.Signed(moment.EpochSecond);
                writer.Count(moment.Local.Time.Nanosecond);
                if (moment.Zone is { } zone)
                    writer.String(zone);
                else
                    writer.Signed(moment.OffsetSeconds);
                break;
            case CypherValueKind.Duration:
                var duration = value.AsDuration();
                Write(writer, Tag.Duration);
                writer.Signed(duration.Months);
                writer.Signed(duration.Days);
                writer.Signed(duration.Seconds);
                writer.Signed(duration.Nanoseconds);
                break;
            default:
                throw new InvalidOperationException($"A value of the kind {value.Kind} cannot be a property.");
        }
    }

    private static void Write(ByteWriter writer, Tag tag) => writer.Byte((byte)tag);

    private static CypherDate ReadDate(ref ByteReader reader) => new(reader.Signed());

    private static CypherLocalTime ReadTime(ref ByteReader reader) => new(reader.Signed());

    private static CypherValue ReadList(ref ByteReader reader)
    {
        var items = new List<CypherValue>();
        for (var count = reader.Count(); count > 0; count--)
            items.Add(Read(ref reader));
        return CypherValue.Of(CypherList.Wrap([.. items]));
    }
}
