using System.Buffers.Binary;
using System.Numerics;

namespace BriefingQA.Cypher.Storage;

/// <summary>CRC-32C (RFC 3720), which finds every change of up to 32 neighbouring bits.</summary>
internal static class Checksum
{
    /// <param name="place">What the bytes are of: the same bytes in another place have another checksum.</param>
    public static uint Of(ulong place, ReadOnlySpan<byte> bytes)
    {
        var crc = BitOperations.Crc32C(uint.MaxValue, place);
        for (; bytes.Length >= 8; bytes = bytes[8..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
