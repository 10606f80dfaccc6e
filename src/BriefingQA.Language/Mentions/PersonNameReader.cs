using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions;

/// <summary>Where a person's name may begin and end, judged by family name, length and the words around; no context, no name.</summary>
internal sealed class PersonNameReader(PersonLexicon lexicon)
{
    private const int LongestForeignName = 24;

    /// <summary>The length of the name that begins at <paramref name="start"/>, where a post or a label has announced one; 0 where none does.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int start)
    {
        if (ForeignLengthAt(text, start) is > 0 and var foreign)
            return foreign;
        var surname = SurnameLengthAt(text, start);
        if (surname == 0)
            return 0;
        for (var length = surname + 2; length > surname; length--)
        {
            if (IsHanRun(text, start, length) && !(length > surname + 1 && (IsFunctionWord(text[start + length - 1]) || BeginsWithVerb(text, start + length - 1))) && IsName(text.Slice(start, length)) && MayFollow(text, start + length))
                return length;
        }

        // 王 伟: a short name set with a space between.
        return surname == 1 && start + 2 < text.Length && text[start + 1] == ' ' && Characters.IsHan(text[start + 2]) && MayFollow(text, start + 3) ? 3 : 0;
    }

    /// <summary>The length of the name that ends right before <paramref name="end"/>, where a verb of speech follows; 0 where none does.</summary>
    public int LengthBefore(ReadOnlySpan<char> text, int end)
    {
        foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
        {
            var start = end - length;
            if (start < 0 || !IsHanRun(text, start, length) || !IsName(text.Slice(start, length)))
                continue;
            var surname = SurnameLengthAt(text, start);
            if (surname > 0 && length - surname is 1 or 2 && (length < 4 || surname == 2) && MayPrecede(text, start))
                return length;
        }

        return 0;
    }

    /// <summary>Whether the whole text is a name by its form alone.</summary>
    public bool IsName(ReadOnlySpan<char> text)
    {
        if (ForeignLengthAt(text, 0) == text.Length && text.Length > 0)
            return true;
        var surname = SurnameLengthAt(text, 0);
        return surname > 0 && text.Length - surname is 1 or 2 && IsHanRun(text, 0, text.Length) && lexicon.NotNames.MatchLength(text, 0) < 2
            && !(text.Length - surname == 2 && (text[^1] is '说' or '称' || lexicon.Courtesies.Contains(text[surname..])));
    }

    /// <summary>约翰·史密斯: syllables around a middle dot.</summary>
    private int ForeignLengthAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var hasDot = false;
        var part = start;
        while (end < text.Length && end - start < LongestForeignName && (Characters.IsHan(text[end]) || text[end] is '·' or '•' or '．'))
        {
            if (text[end] is '·' or '•' or '．')
                part = end + 1;
            else if (hasDot && end - part >= 2 && IsBehindForeign(text, end))
                break;
            hasDot |= text[end] is '·' or '•';
            end++;
        }

        return hasDot && text[end - 1] is not ('·' or '•') && text[start] is not ('·' or '•') && end - start >= 4 ? end - start : 0;
    }

    /// <summary>约翰·史密斯|通过视频表示: syllables that sound like words behind a name are no reason, words of two are.</summary>
    private bool IsBehindForeign(ReadOnlySpan<char> text, int at) =>
        lexicon.Followers.MatchLength(text, at) >= 2 || lexicon.Posts.MatchLength(text, at) >= 2 || text[at] is '在' or '对' or '与' or '和' or '的' or '将' or '也' or '还' or '说' or '称' or '就' or '是' or '并';

    private int SurnameLengthAt(ReadOnlySpan<char> text, int start)
    {
        if (start + 2 < text.Length && lexicon.DoubleSurnames.Contains(text.Slice(start, 2)))
            return 2;
        return start < text.Length && lexicon.Surnames.Contains(text[start]) ? 1 : 0;
    }

    private static bool IsHanRun(ReadOnlySpan<char> text, int start, int length)
    {
        if (start + length > text.Length)
            return false;
        foreach (var c in text.Slice(start, length))
        {
            if (!Characters.IsHan(c))
                return false;
        }

        return true;
    }

    /// <summary>What stands behind a short name rather than ends a long one: 王丽说.</summary>
    private static bool IsFunctionWord(char c) => c is '说' or '称' or '在' or '对' or '就' or '于' or '与' or '和' or '及' or '等' or '也' or '还' or '将' or '已' or '的' or '从' or '向' or '率' or '答' or '摄' or '讲' or '则' or '又' or '并' or '都' or '是' or '会';

    /// <summary>连平|认为: the last character of a longer name begins a word that stands behind names.</summary>
    private bool BeginsWithVerb(ReadOnlySpan<char> text, int at) => lexicon.Followers.MatchLength(text, at) >= 2 && lexicon.Followers.MatchLength(text, at + 1) < 2;

    private bool MayFollow(ReadOnlySpan<char> text, int end) =>
        end == text.Length || !Characters.IsHan(text[end]) || lexicon.Followers.MatchLength(text, end) > 0
        || lexicon.Posts.MatchLength(text, end) >= 2 || lexicon.Courtesies.MatchLength(text, end) >= 2;

    private bool MayPrecede(ReadOnlySpan<char> text, int start) =>
        start == 0 || !Characters.IsHan(text[start - 1]) || text[start - 1] is '据' or '对' or '由' or '与' or '和' or '如'
        || lexicon.Posts.MatchLengthBefore(text, start) > 0;
}
