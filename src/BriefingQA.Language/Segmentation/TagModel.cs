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

    public const int FirstEnd = TagCount, FirstMiddle = 2 * TagCount, FirstSingle = 3 * TagCount;

    /// <summary>What jieba takes for the log probability of a character that was never seen in a state.</summary>
    public const double Unseen = -3.14e100;

    private readonly StateSet[] _successors = Successors(InsideWord, BetweenWords);

    /// <summary>Whether a word can begin in the state: it is a B or an S.</summary>
    public static bool BeginsWord(int state) => state is < FirstEnd or >= FirstSingle;

    /// <summary>Whether a word can end in the state: it is an E or an S.</summary>
    public static bool EndsWord(int state) => (state & TagCount) != 0;

    /// <summary>
    /// The states that can follow <paramref name="state"/>. Some have none, but no state is followed by such a state, and
    /// no character is allowed only such states; so a search never comes to a dead end.
    /// </summary>
    public ref readonly StateSet SuccessorsOf(int state) => ref _successors[state];

    /// <summary>From the E and then the S states to a B or an S.</summary>
    public ReadOnlySpan<double> TransitionsTo(int state) => BetweenWords.AsSpan(2 * TagCount * Index(state), 2 * TagCount);

    public double Transition(int from, int to) => Transition(InsideWord, BetweenWords, from, to);

    public double EmissionOf(int code, int state)
    {
        var entries = FirstEntries[code]..FirstEntries[code + 1];
        var entry = EntryStates.AsSpan(entries).IndexOf((byte)state);
        return entry < 0 ? Unseen : Emissions[entries.Start.Value + entry];
    }

    private static double Transition(double[] insideWord, double[] betweenWords, int from, int to) =>
        EndsWord(from) != BeginsWord(to) ? double.NegativeInfinity
        : EndsWord(from) ? betweenWords[2 * TagCount * Index(to) + Index(from)]
        : from % TagCount == to % TagCount ? insideWord[(from & FirstMiddle) + (to & FirstMiddle) / 2 + from % TagCount]
        : double.NegativeInfinity;

    /// <summary>Where the state stands in a row or a column of <see cref="BetweenWords"/>.</summary>
    private static int Index(int state) => (state & (TagCount - 1)) | (state >> 1 & TagCount);

    private static StateSet[] Successors(double[] insideWord, double[] betweenWords)
    {
        var successors = new StateSet[StateCount];
        for (var from = 0; from < StateCount; from++)
        {
            for (var to = 0; to < StateCount; to++)
            {
                if (!double.IsNegativeInfinity(Transition(insideWord, betweenWords, from, to)))
                    successors[from].Add(to);
            }
        }

        return successors;
    }
}
