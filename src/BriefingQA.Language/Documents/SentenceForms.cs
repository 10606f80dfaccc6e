using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Documents;

/// <summary>Tells sentences by their form: what opens a transcript, numbered questions, furniture behind the last words.</summary>
internal sealed class SentenceForms(SpeechLexicon lexicon)
{
    private const int LongestNumberedQuestion = 90;

    /// <summary>Whether it tells that a briefing takes place: 举行…发布会.</summary>
    public bool IsHeadline(ReadOnlySpan<char> sentence)
    {
        var (meeting, verb) = (false, false);
        // 记者从举行的发布会上获悉，…: only the source of what follows.
        for (var at = 0; at < sentence.Length; at++)
        {
            if (lexicon.Learning.MatchLength(sentence, at) > 0)
                return false;
        }

        for (var at = 0; at < sentence.Length && !(meeting && verb); at++)
        {
            meeting |= lexicon.Meetings.MatchLength(sentence, at) > 0;
            verb |= lexicon.MeetingVerbs.MatchLength(sentence, at) > 0;
        }

        return meeting && verb;
    }

    /// <summary>Whether it states an amount, as what opens a transcript does not: a percentage, or a number in 万 or 亿.</summary>
    public static bool StatesFigure(ReadOnlySpan<char> sentence)
    {
        for (var at = 1; at < sentence.Length; at++)
        {
            if (sentence[at] is '%' or '％' or '万' or '亿' && Characters.IsDigit(sentence[at - 1]))
                return true;
        }

        return false;
    }

    /// <summary>某委有关负责人 of a title 某委有关负责人就…答记者问.</summary>
    public string? UnnamedOfficialOf(string title)
    {
        if (lexicon.AnswersPress.MatchLengthBefore(title, title.Length) == 0)
            return null;
        for (var at = 0; at < title.Length; at++)
        {
            if (lexicon.Officials.MatchLength(title, at) is > 0 and var length)
                return title[..(at + length)];
        }

        return null;
    }

    /// <summary>Where 返回某站，查看更多 and the like begin behind the last words of a block; 0 where they do not.</summary>
    public int TailStart(string sentence)
    {
        for (var at = 1; at < sentence.Length; at++)
        {
            if (lexicon.Tails.MatchLength(sentence, at) > 0)
                return at;
        }

        return 0;
    }

    public static bool Asks(string paragraph) => paragraph.AsSpan().ContainsAny('？', '?');

    /// <summary>1.为什么要制定这个办法？</summary>
    public static bool IsNumberedQuestion(string paragraph)
    {
        if (paragraph.Length > LongestNumberedQuestion || paragraph[^1] is not ('？' or '?'))
            return false;
        var at = paragraph[0] is '（' or '(' ? 1 : 0;
        var digits = at;
        while (at < paragraph.Length && (char.IsAsciiDigit(paragraph[at]) || "一二三四五六七八九十".Contains(paragraph[at])))
            at++;
        return at > digits && at < paragraph.Length && paragraph[at] is '.' or '．' or '、' or '）' or ')';
    }
}
