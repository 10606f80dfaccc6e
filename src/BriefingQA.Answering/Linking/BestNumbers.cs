using System.Buffers;

namespace BriefingQA.Answering.Linking;

/// <summary>Keeps the best of many scored numbers; of two scored alike the smaller number is the better.</summary>
internal sealed class BestNumbers(int limit) : IDisposable
{
    /// <summary>Score and number in one, the better the larger; room for twice as many, so that the worst are dropped seldom.</summary>
    private readonly ulong[] _kept = ArrayPool<ulong>.Shared.Rent(2 * limit);

    private int _count;
    private ulong _least;

    /// <param name="score">Not negative.</param>
    public void Add(float score, int number)
    {
        var key = KeyOf(score, number);
        if (key <= _least)
            return;
        _kept[_count++] = key;
        if (_count == 2 * limit)
            Shrink();
    }

    /// <summary>Gives the room back to be used again; the numbers are not asked for any more.</summary>
    public void Dispose() => ArrayPool<ulong>.Shared.Return(_kept);

    public int Count
    {
        get
        {
            Shrink();
            return _count;
        }
    }

    /// <summary>The score of the last of the best; 0 where there are fewer than wanted.</summary>
    public float Least => Count < limit ? 0 : ScoreOf(_least);

    /// <summary>A score below which none is among the best; rises as numbers are added.</summary>
    public float Bar => ScoreOf(_least);

    /// <summary>Whether a number that was added is among the best.</summary>
    public bool Has(float score, int number) => Count < limit || KeyOf(score, number) >= _least;

    /// <summary>Each of the best, in no order.</summary>
    /// <param name="place">Less than <see cref="Count"/>.</param>
    public (int Number, float Score) At(int place) => (NumberOf(_kept[place]), ScoreOf(_kept[place]));

    /// <summary>The best first.</summary>
    public (int Number, float Score)[] All()
    {
        var all = new (int, float)[Count];
        Array.Sort(_kept, 0, all.Length);
        for (var i = 0; i < all.Length; i++)
            all[i] = At(all.Length - 1 - i);
        Array.Reverse(_kept, 0, all.Length);
        return all;
    }

    private void Shrink()
    {
        if (_count < limit || _count == limit && _least > 0)
            return;
        PartBest();
        (_count, _least) = (limit, _kept[limit - 1]);
    }

    /// <summary>Brings the best to the front, the last of them last (Hoare's selection, 1961): sorting them all would cost several times as much.</summary>
    private void PartBest()
    {
        var (low, high) = (0, _count - 1);
        while (low < high)
        {
            var pivot = _kept[(low + high) >>> 1];
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (_kept[left] > pivot)
                    left++;
                while (_kept[right] < pivot)
                    right--;
                if (left <= right)
                {
                    (_kept[left], _kept[right]) = (_kept[right], _kept[left]);
                    left++;
                    right--;
                }
            }

            if (limit - 1 <= right)
                high = right;
            else if (limit - 1 >= left)
                low = left;
            else
                return;
        }
    }

    private static ulong KeyOf(float score, int number) => ((ulong)BitConverter.SingleToUInt32Bits(score) << 32) | (uint)~number;

    private static int NumberOf(ulong key) => ~(int)(uint)key;

    private static float ScoreOf(ulong key) => BitConverter.UInt32BitsToSingle((uint)(key >> 32));
}
