using System.Runtime.Intrinsics;

namespace BriefingQA.Language.Segmentation;

/// <summary>
/// jieba's hidden Markov model for words that are not in the dictionary: the states are the Begin, End and Middle of a
/// word and Single characters, here in the order of their letters. All numbers are log probabilities.
/// </summary>
/// <param name="parameters">
/// Three times four: of starting in a state; of coming to a state from the lesser of its two possible predecessors
/// (E, B, B, E); from the greater (S, M, M, S).
/// </param>
/// <param name="emissions">By code, four each.</param>
internal sealed class WordModel(double[] parameters, double[] emissions)
{
    private const int Begin = 0, End = 1, Middle = 2, Single = 3;

    public double[] Parameters => parameters;

    public double[] Emissions => emissions;

    /// <summary>Sets the lengths of the words that the Han characters of <paramref name="run"/> most probably form (Viterbi).</summary>
    /// <remarks>On equal scores the greater state letter wins.</remarks>
    public void Cut(Span<RouteStep> run)
    {
        var fromLesser = Vector256.Create(parameters, 4);
        var fromGreater = Vector256.Create(parameters, 8);
        var scores = Vector256.Create(parameters) + Emission(run[0].Code);
        for (var at = 1; at < run.Length; at++)
        {
            var emission = Emission(run[at].Code);
            var lesser = Vector256.Shuffle(scores, Vector256.Create(End, Begin, Begin, End)) + fromLesser + emission;
            var greater = Vector256.Shuffle(scores, Vector256.Create(Single, Middle, Middle, Single)) + fromGreater + emission;
            var fromWhich = Vector256.GreaterThanOrEqual(greater, lesser);
            run[at].Origins = (byte)fromWhich.ExtractMostSignificantBits();
            scores = Vector256.ConditionalSelect(fromWhich, greater, lesser);
        }

        var state = scores[Single] >= scores[End] ? Single : End;
        for (int at = run.Length - 1, end = run.Length; at >= 0; at--)
        {
            if (state is Begin or Single || at == 0)
            {
                run[at].Length = end - at;
                end = at;
            }

            state = Predecessor(state, fromGreater: (run[at].Origins >> state & 1) != 0);
        }
    }

    private static int Predecessor(int state, bool fromGreater) => state is Begin or Single
        ? fromGreater ? Single : End
        : fromGreater ? Middle : Begin;

    private Vector256<double> Emission(int code) => Vector256.Create(emissions, 4 * code);
}
