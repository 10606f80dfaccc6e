using System.Runtime.InteropServices;

namespace BriefingQA.Answering.Linking;

/// <summary>Scores of numbered texts: zero but for those found. Cleared at the cost of what was found, to be used again.</summary>
internal sealed class TextScores(int texts)
{
    private readonly float[] _scores = new float[texts];

    /// <summary>With room behind the last for one that turns out to be found already: to ask before it is written would take longer.</summary>
    private readonly int[] _found = new int[texts + 1];

    /// <summary>How many texts have been found.</summary>
    public int Count { get; private set; }

    public float this[int text] => _scores[text];

    /// <summary>Adds a weight to the texts that hold a pair.</summary>
    public void Add(PairPostings postings, float weight)
    {
        var count = Count;
        foreach (var text in CollectionsMarshal.AsSpan(postings.Texts))
        {
            ref var score = ref _scores[text];
            _found[count] = text;
            count += score == 0 ? 1 : 0;
            score += weight;
        }

        Count = count;
    }

    public BestNumbers Best(int limit)
    {
        var best = new BestNumbers(limit);
        foreach (var text in _found.AsSpan(0, Count))
            best.Add(_scores[text], text);
        return best;
    }

    /// <summary>The last score among so many of the best; null where not so many are above a bar, which costs less to find out.</summary>
    public float? Least(int limit, float bar)
    {
        var above = 0;
        foreach (var text in _found.AsSpan(0, Count))
            if (_scores[text] > bar && ++above == limit)
            {
                using var best = Best(limit);
                return best.Least;
            }

        return null;
    }

    /// <summary>The best of those found once more pairs have been added to their scores; each is looked up in no more of them than it takes to tell.</summary>
    /// <param name="remaining">What all of the pairs weigh together.</param>
    /// <param name="least">What a score must reach, give or take <paramref name="rounding"/>.</param>
    public BestNumbers Best(int limit, ReadOnlySpan<(PairPostings Postings, float Weight)> pairs, float remaining, float least, float rounding)
    {
        var best = new BestNumbers(limit);
        foreach (var text in _found.AsSpan(0, Count))
        {
            var (score, rest, place) = (_scores[text], remaining + rounding, 0);
            for (; place < pairs.Length && score + rest >= least; place++)
            {
                rest -= pairs[place].Weight;
                if (pairs[place].Postings.Has(text, texts))
                    score += pairs[place].Weight;
            }

            if (place < pairs.Length)
                continue;
            best.Add(score, text);
            least = Math.Max(least, best.Bar);
        }

        return best;
    }

    public void Clear()
    {
        foreach (var text in _found.AsSpan(0, Count))
            _scores[text] = 0;
        Count = 0;
    }
}
