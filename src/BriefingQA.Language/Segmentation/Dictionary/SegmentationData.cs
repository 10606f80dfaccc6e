using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace BriefingQA.Language.Segmentation.Dictionary;

/// <summary>
/// Everything jieba knows, in the form it is used and stored in: one array after another, each as its length in bytes
/// and its little-endian elements. What goes by code has an entry 0 for units that have none.
/// </summary>
internal sealed class SegmentationData
{
    /// <summary>The UTF-16 unit of code 1, of code 2, and so on.</summary>
    public required char[] Units { get; init; }

    /// <summary>By code.</summary>
    public required TrieNode[] Roots { get; init; }

    public required TrieNode[] Nodes { get; init; }

    /// <summary>The different frequencies of words, from 0 up.</summary>
    public required long[] Frequencies { get; init; }

    /// <summary>The sum of the frequencies on all lines of the dictionary.</summary>
    public required long Total { get; init; }

    /// <summary><c>x</c>, for what has no tag; then the tags of <see cref="TagModel"/> in its order; then others.</summary>
    public required string[] Tags { get; init; }

    public required WordModel WordModel { get; init; }

    public required TagModel TagModel { get; init; }

    /// <summary>Reads the data that the library carries.</summary>
    public static SegmentationData Load()
    {
        using var stream = typeof(SegmentationData).Assembly.GetManifestResourceStream("jieba.bin")!;
        return Read(stream);
    }

    public static SegmentationData Read(Stream stream) => new()
    {
        Units = ReadArray<char>(stream),
        Roots = ReadArray<TrieNode>(stream),
        Nodes = ReadArray<TrieNode>(stream),
        Frequencies = ReadArray<long>(stream),
        Total = ReadArray<long>(stream)[0],
        Tags = Encoding.ASCII.GetString(ReadArray<byte>(stream)).Split(' '),
        WordModel = new WordModel(ReadArray<double>(stream), ReadArray<double>(stream)),
        TagModel = new TagModel(
            ReadArray<double>(stream), ReadArray<double>(stream), ReadArray<double>(stream),
            ReadArray<int>(stream), ReadArray<byte>(stream), ReadArray<byte>(stream), ReadArray<double>(stream)),
    };

    public void Write(Stream stream)
    {
        WriteArray(stream, Units);
        WriteArray(stream, Roots);
        WriteArray(stream, Nodes);
        WriteArray(stream, Frequencies);
        WriteArray(stream, [Total]);
        WriteArray(stream, Encoding.ASCII.GetBytes(string.Join(' ', Tags)));
        WriteArray(stream, WordModel.Parameters);
        WriteArray(stream, WordModel.Emissions);
        WriteArray(stream, TagModel.Starts);
        WriteArray(stream, TagModel.InsideWord);
        WriteArray(stream, TagModel.BetweenWords);
        WriteArray(stream, TagModel.FirstEntries);
        WriteArray(stream, TagModel.AllowedCounts);
        WriteArray(stream, TagModel.EntryStates);
        WriteArray(stream, TagModel.Emissions);
    }

    private static T[] ReadArray<T>(Stream stream)
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        stream.ReadExactly(length);
        var array = GC.AllocateUninitializedArray<T>(BinaryPrimitives.ReadInt32LittleEndian(length) / Unsafe.SizeOf<T>());
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static void WriteArray<T>(Stream stream, ReadOnlySpan<T> array)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(array);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        stream.Write(length);
        stream.Write(bytes);
    }
}
