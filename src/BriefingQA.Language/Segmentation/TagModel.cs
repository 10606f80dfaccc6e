namespace BriefingQA.Language.Segmentation;

/// <summary>
/// posseg's joint hidden Markov model for words that are not in the dictionary and their tags. A state is a position
/// (Begin, End, Middle, Single) and one of 64 tags: 64 × position + tag, both in the order of their names, so that
/// states compare as jieba's pairs do. All numbers are log probabilities, −∞ where there is no transition.
/// </summary>
/// <param name="Starts">By state.</param>
/// <param name="InsideWord">From B to E, B to M, M to E, M to M, 64 tags each: a word keeps its tag.</param>
/// <param name="BetweenWords">128 × 128, from E and S (columns) to B and S (rows).</param>
/// <param name="FirstEntries">By code: where its entries begin; one more for their end.</param>
/// <param name="AllowedCounts">By code: how many of its entries are states that the character may have; 0 allows all states.</param>
/// <param name="EntryStates">Of the entries: a character's allowed states first, each group ascending.</param>
/// <param name="Emissions">Of the entries.</param>
internal sealed record TagModel(
    double[] Starts, double[] InsideWord, double[] BetweenWords,
    int[] FirstEntries, byte[] AllowedCounts, byte[] EntryStates, double[] Emissions)
{
    public const int TagCount = 64, StateCount = 4 * TagCount;

    /// <summary>What jieba takes for the log probability of a character that was never seen in a state.</summary>
    public const double Unseen = -3.14e100;

    private readonly StateSet[] _successors = Successors(InsideWord, BetweenWords);

    /// <summary>Whether a word can end in the state: it is an E or an S.</summary>
    public static bool EndsWord(int state) => (state & TagCount) != 0;

    /// <summary>Whether a word can begin in the state: it is a B or an S.</summary>
    public static bool BeginsWord(int state) => state is < TagCount or >= 3 * TagCount;

    /// <summary>Where the state stands in a row or a column of <see cref="BetweenWords"/>.</summary>
    public static int BetweenWordsIndex(int state) => (state & (TagCount - 1)) | (state >> 1 & TagCount);

    /// <summary>
    /// The states that can follow <paramref name="state"/>. Some have none, but no state is followed by such a state, and
    /// no character is allowed only such states; so a search never comes to a dead end.
    /// </summary>
    public ref readonly StateSet SuccessorsOf(int state) => ref _successors[state];

    public double EmissionOf(int code, int state)
    {
        var entries = FirstEntries[code]..FirstEntries[code + 1];
        var entry = EntryStates.AsSpan(entries).IndexOf((byte)state);
        return entry < 0 ? Unseen : Emissions[entries.Start.Value + entry];
    }

    private static StateSet[] Successors(double[] insideWord, double[] betweenWords)
    {
        var successors = new StateSet[StateCount];
        for (var state = 0; state < StateCount; state++)
        {
            for (var next = 0; next < StateCount; next++)
            {
                var transition = EndsWord(state) && BeginsWord(next)
                    ? betweenWords[2 * TagCount * BetweenWordsIndex(next) + BetweenWordsIndex(state)]
                    : !EndsWord(state) && !BeginsWord(next) && state % TagCount == next % TagCount
                        ? insideWord[(state & 2 * TagCount) + (next & 2 * TagCount) / 2 + state % TagCount]
                        : double.NegativeInfinity;
                if (!double.IsNegativeInfinity(transition))
                    successors[state].Add(next);
            }
        }

        return successors;
    }
}
