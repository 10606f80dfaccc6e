using System.Buffers.Binary;
using System.Text;

namespace BriefingQA.Cypher.Storage;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <remarks>Every member throws <see cref="InvalidDataException"/> where the bytes end too early or cannot be what was written.</remarks>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Bytes(1)[0];

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)_rest.Length)
            throw new InvalidDataException("A record ends too early.");

        var read = _rest[..count];
        _rest = _rest[count..];
        return read;
    }

    public int Count() => Unsigned() is <= int.MaxValue and var value ? (int)value : throw new InvalidDataException("A number is too large.");

    public ulong Unsigned()
    {
        var value = 0UL;
        for (var i = 0; i < _rest.Length && i < 10; i++)
        {
            value |= (ulong)(_rest[i] & 0x7F) << (7 * i);
            if (_rest[i] < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return value;
            }
        }

        throw new InvalidDataException("A number does not end.");
    }

    public long Signed()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public uint Fixed32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    public ulong Fixed64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8));

    public double Float() => BitConverter.UInt64BitsToDouble(Fixed64());

    /// <summary>Reads a string, unless it holds other than ASCII.</summary>
    public bool TryAscii(out ReadOnlySpan<byte> text)
    {
        var header = Count();
        text = Bytes(header >> 1);
        return (header & 1) == 0 && Ascii.IsValid(text);
    }

    public string String()
    {
        var header = Count();
        var bytes = Bytes(header >> 1);
        return (header & 1) == 0 ? Encoding.UTF8.GetString(bytes) : OfUnits(bytes);
    }

    // Encoding.Unicode would replace lone surrogates.
    private static string OfUnits(ReadOnlySpan<byte> bytes)
    {
        var units = new char[bytes.Length / 2];
        for (var i = 0; i < units.Length; i++)
            units[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(i * 2)..]);
        return new string(units);
    }
}
