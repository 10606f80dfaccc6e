namespace BriefingQA.Answering.English;

/// <summary>English words without their endings, so that exports, exported and exporting are one.</summary>
internal static class EnglishWord
{
    private const int ShortestStem = 3;

    private static readonly (string Ending, string Instead)[] Endings = [("ies", "i"), ("ied", "i"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""), ("y", "i")];

    public static string Stem(string word)
    {
        if (word.EndsWith("ss", StringComparison.Ordinal) || !word.All(char.IsAsciiLetterLower))
            return word;
        foreach (var (ending, instead) in Endings)
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return Single(word[..^ending.Length]) + instead;
        return word;
    }

    /// <summary>The stems of a phrase, with a space between.</summary>
    public static string Stems(string phrase) => string.Join(' ', phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Stem));

    /// <summary>dropp as drop.</summary>
    private static string Single(string stem) => stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;
}
