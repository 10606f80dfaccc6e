using System.Buffers;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>Tells the lines that name who made a report from turns and from text: 记者：甲、乙, 监制：丙, 摄影/丁.</summary>
internal sealed class Credits(SpeechLexicon lexicon, PersonNameReader names)
{
    private const int LongestLine = 60;
    private const int LongestName = 4;

    /// <summary>Between a job and names.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("：:/／丨|");

    /// <summary>Whether the first line of a text is nothing but a job and names, or ends in them behind a slash.</summary>
    public bool Are(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('\n', '\r') is >= 0 and var lineEnd)
            text = text[..lineEnd];
        text = text.Trim("。（）() ");
        if (text.Length > LongestLine)
            return false;
        var mark = text.IndexOfAny(Marks);
        if (mark <= 0 || mark + 1 >= text.Length)
            return false;
        var job = lexicon.Credits.MatchLengthBefore(text, mark);
        return job > 0 && (job == mark || text[mark] is '/' or '／') && AreNames(text[(mark + 1)..]);
    }

    /// <summary>One name by its form, or several words of a name's length.</summary>
    private bool AreNames(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IndexOfAny("、，, ") < 0)
            return names.IsName(text);
        if (text is [_, ' ', _])
            return names.IsName([text[0], text[2]]);
        var areNames = true;
        foreach (var part in text.SplitAny("、，, "))
            areNames &= text[part].Length <= LongestName && (text[part].IsEmpty || names.IsName(text[part]));
        return areNames;
    }
}
