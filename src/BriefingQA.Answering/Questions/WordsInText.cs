namespace BriefingQA.Answering.Questions;

/// <summary>Looks for any of several words in a text, without the objects that a query over the words would make for each text.</summary>
internal static class WordsInText
{
    public static bool HoldsAny(this string text, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
            if (text.Contains(words[i], StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>How many of the words the text holds.</summary>
    public static int CountHeld(this string text, IReadOnlyList<string> words)
    {
        var held = 0;
        for (var i = 0; i < words.Count; i++)
            held += text.Contains(words[i], StringComparison.Ordinal) ? 1 : 0;
        return held;
    }
}
