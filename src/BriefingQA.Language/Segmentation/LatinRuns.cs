namespace BriefingQA.Language.Segmentation;

/// <summary>What jieba does without its hidden Markov model: single ASCII letters and digits next to each other become one token.</summary>
internal static class LatinRuns
{
    public static void Join(ReadOnlySpan<char> text, Span<RouteStep> route, byte tag = 0)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + route[start].Length;
            if (!IsSingle(text, route, start))
                continue;
            while (end < text.Length && IsSingle(text, route, end))
                end++;
            route[start].Length = end - start;
            route[start].Tag = tag;
        }
    }

    private static bool IsSingle(ReadOnlySpan<char> text, Span<RouteStep> route, int at) =>
        route[at].Length == 1 && char.IsAsciiLetterOrDigit(text[at]);
}
