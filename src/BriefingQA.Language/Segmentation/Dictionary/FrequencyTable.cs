using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BriefingQA.Language.Segmentation.Dictionary;

/// <summary>The different frequencies of words, by a small index; index 0 is frequency 0.</summary>
internal sealed class FrequencyTable
{
    private readonly Dictionary<long, int> _indexes = [];
    private long[] _frequencies = [];
    private double[] _logarithms = [];

    public FrequencyTable(ReadOnlySpan<long> frequencies)
    {
        foreach (var frequency in frequencies)
            IndexOf(frequency);
    }

    public long this[int index] => _frequencies[index];

    /// <summary>Of the frequency at <paramref name="index"/>, which is not checked; 0 for frequency 0, as for 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Logarithm(int index) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_logarithms), index);

    /// <summary>The index of <paramref name="frequency"/>, which is added where it is missing.</summary>
    public int IndexOf(long frequency)
    {
        if (_indexes.TryGetValue(frequency, out var index))
            return index;
        index = _indexes.Count;
        if (index > ushort.MaxValue)
            throw new InvalidOperationException($"A trie holds {index} different frequencies; {frequency} is one too many.");
        if (index == _frequencies.Length)
        {
            Array.Resize(ref _frequencies, 2 * index + 16);
            Array.Resize(ref _logarithms, _frequencies.Length);
        }

        _frequencies[index] = frequency;
        _logarithms[index] = Math.Log(Math.Max(frequency, 1));
        return _indexes[frequency] = index;
    }
}
