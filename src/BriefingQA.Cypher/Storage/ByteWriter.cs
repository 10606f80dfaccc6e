using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace BriefingQA.Cypher.Storage;

/// <summary>Writes the numbers and strings of the file format. Integers take a byte for each seven bits (LEB128); signed ones in zigzag.</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Clear() => _buffer.ResetWrittenCount();

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    public void Bytes(ReadOnlySpan<byte> value) => _buffer.Write(value);

    public void Count(int value) => Unsigned((uint)value);

    public void Unsigned(ulong value)
    {
        var span = _buffer.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            span[length++] = (byte)(value | 0x80);
        span[length++] = (byte)value;
        _buffer.Advance(length);
    }

    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    public void Fixed32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
    }

    public void Fixed64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    public void Float(double value) => Fixed64(BitConverter.DoubleToUInt64Bits(value));

    /// <summary>
    /// The length in bytes, doubled, then UTF-8; or, for a string with a lone surrogate, plus one, then UTF-16.
    /// </summary>
    public void String(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        var start = _buffer.WrittenCount;
        Unsigned((ulong)length << 1);
        if (Utf8.FromUtf16(value, _buffer.GetSpan(length), out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            _buffer.Advance(written);
            return;
        }

        Rewind(start);
        Unsigned(((ulong)value.Length << 2) | 1);
        foreach (var unit in value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_buffer.GetSpan(2), unit);
            _buffer.Advance(2);
        }
    }

    private void Rewind(int length)
    {
        var kept = _buffer.WrittenSpan[..length].ToArray();
        _buffer.ResetWrittenCount();
        _buffer.Write(kept);
    }
}
