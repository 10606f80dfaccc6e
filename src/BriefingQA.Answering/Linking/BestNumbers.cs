namespace BriefingQA.Answering.Linking;

/// <summary>Keeps the best of many scored numbers; of two scored alike the smaller number is the better.</summary>
internal sealed class BestNumbers(int limit)
{
    /// <summary>Score and number in one, the better the larger; room for twice as many, so that they are sorted seldom.</summary>
    private readonly ulong[] _kept = new ulong[2 * limit];

    private int _count;
    private ulong _least;

    /// <param name="score">Not negative.</param>
    public void Add(float score, int number)
    {
        var key = ((ulong)BitConverter.SingleToUInt32Bits(score) << 32) | (uint)~number;
        if (key <= _least)
            return;
        _kept[_count++] = key;
        if (_count == _kept.Length)
            Shrink();
    }

    /// <summary>The score of the last of the best; 0 where there are fewer than wanted.</summary>
    public float Least()
    {
        Shrink();
        return _count < limit ? 0 : ScoreOf(_kept[0]);
    }

    /// <summary>The best first.</summary>
    public (int Number, float Score)[] All()
    {
        Shrink();
        var all = new (int, float)[_count];
        for (var i = 0; i < _count; i++)
            all[i] = (~(int)(uint)_kept[_count - 1 - i], ScoreOf(_kept[_count - 1 - i]));
        return all;
    }

    private void Shrink()
    {
        Array.Sort(_kept, 0, _count);
        if (_count < limit)
            return;
        Array.Copy(_kept, _count - limit, _kept, 0, limit);
        (_count, _least) = (limit, _kept[0]);
    }

    private static float ScoreOf(ulong key) => BitConverter.UInt32BitsToSingle((uint)(key >> 32));
}
