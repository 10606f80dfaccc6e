using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BriefingQA.Language.Segmentation.Dictionary;

/// <summary>
/// A small number for each UTF-16 unit that words are made of. 0 is any other unit; then come <c>%</c> and <c>-</c>,
/// then the rest of the <see cref="IsBlock">block characters</see> from common to rare, then what only words of a
/// dictionary hold.
/// </summary>
internal sealed class CharacterCodes
{
    /// <summary>The first code of a block when cutting.</summary>
    public const int FirstOfCut = 1;

    /// <summary>The first code of a block when tagging, where <c>%</c> and <c>-</c> stand between blocks.</summary>
    public const int FirstOfTag = 3;

    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];

    /// <param name="units">The unit of code 1, of code 2, and so on.</param>
    public CharacterCodes(ReadOnlySpan<char> units)
    {
        foreach (var unit in units)
        {
            Add(unit);
            if (IsBlock(unit))
                LastOfBlock = Count;
        }
    }

    /// <summary>How many codes there are; also the greatest code.</summary>
    public int Count { get; private set; }

    /// <summary>The greatest code of a block character.</summary>
    public int LastOfBlock { get; }

    public int this[char unit]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_codes), unit);
    }

    public int Add(char unit) => _codes[unit] = (ushort)++Count;

    /// <summary>Whether jieba looks <paramref name="unit"/> up in its dictionary; text is split into blocks at all others.</summary>
    public static bool IsBlock(char unit) => IsHan(unit) || char.IsAsciiLetterOrDigit(unit) || "%-+#&._".Contains(unit);

    /// <summary>U+4E00 to U+9FD5, the only Han that jieba knows.</summary>
    public static bool IsHan(char unit) => unit is >= '\u4E00' and <= '\u9FD5';

    /// <summary>White space as Python's <c>\s</c> has it.</summary>
    public static bool IsSpace(char unit) => char.IsWhiteSpace(unit) || unit is >= '\u001C' and <= '\u001F';
}
