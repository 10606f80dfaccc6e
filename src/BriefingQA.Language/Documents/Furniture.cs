using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>Tells what a web page or a newspaper sets around a transcript from the transcript: captions, bylines, time stamps, buttons.</summary>
internal sealed class Furniture(Lexicon lexicon, PersonNameReader names)
{
    private const int LongestByline = 40;
    private const int LongestCaption = 60;
    private const int LongestSource = 12;

    /// <summary>某社北京8月24日电题：…: the title once more.</summary>
    public const string TitleBehind = "题：";

    private readonly Credits _credits = new(lexicon.Speech, names);

    /// <summary>Whether a whole block without an end mark, or a whole sentence, is furniture.</summary>
    public bool Is(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || !HasWord(text))
            return true;
        if (Characters.IsOpening(text[0]) && text[0] is not ('“' or '‘' or '《' or '「') && text[^1] == Characters.Closing(text[0]) && text.Length <= LongestCaption)
            return ContainsAny(lexicon.Speech.Captions, text) || TimeStampLength(text[1..^1]) == text.Length - 2;
        if (IsAddress(text) || IsTrail(text) || TimeStampLength(text) == text.Length || IsStamped(text) || text[0] is '↑' or '↓' || text.StartsWith("图为"))
            return true;
        if (lexicon.Speech.Tails.MatchLength(text, 0) > 0 || lexicon.Organizations.Media.Contains(text) || IsProduction(text) || IsSourcePair(text))
            return true;
        return lexicon.Speech.Furniture.TryMatch(text, 0, out var length, out _)
            && (length == text.Length || text[length] is '：' or ':' or ' ' or '|' or '丨' or '/' or '】' or '（' or '(' or '>');
    }

    /// <summary>Whether a block says who made the report, or took the picture.</summary>
    public bool IsCredits(ReadOnlySpan<char> text) => _credits.Are(text);

    /// <summary>某社国内部出品</summary>
    private bool IsProduction(ReadOnlySpan<char> text) =>
        text.Length <= LongestByline && lexicon.Organizations.Media.MatchLength(text, 0) > 0 && lexicon.Speech.Productions.MatchLengthBefore(text, text.Length) > 0;

    /// <summary>某某网-某某日报: a page that carries what another has written.</summary>
    private bool IsSourcePair(ReadOnlySpan<char> text) =>
        text.IndexOfAny('-', '—') is > 1 and <= LongestSource and var dash && text.Length - dash <= LongestSource && !text.ContainsAny('，', '。', ' ')
        && (text[dash - 1] == '网' || lexicon.Speech.QuestionerEndings.MatchLengthBefore(text, dash) > 0) && lexicon.Speech.QuestionerEndings.MatchLengthBefore(text, text.Length) > 0;

    /// <summary>某某网 2023-07-31: a word or two and the date.</summary>
    private static bool IsStamped(ReadOnlySpan<char> text)
    {
        var date = text.IndexOfAnyInRange('0', '9');
        return date is > 1 and <= LongestSource && TimeStampLength(text[date..]) == text.Length - date;
    }

    /// <summary>首页>新闻>要闻</summary>
    private static bool IsTrail(ReadOnlySpan<char> text) => text.Length <= LongestCaption && text.Count('>') + text.Count('＞') + text.Count('»') >= 2;

    /// <summary>Whether what stands behind a block belongs to the page: 相关阅读, 责任编辑.</summary>
    public bool EndsText(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("（(【 ");
        return lexicon.Speech.Closings.MatchLength(text, 0) > 0;
    }

    /// <summary>www.example.org, https://…</summary>
    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.Contains("://", StringComparison.Ordinal);

    /// <summary>Whether a block is a byline: 某报记者 某某 某某 摄.</summary>
    public bool IsByline(ReadOnlySpan<char> text) =>
        text.Length <= LongestByline && text.IndexOf("记者") is >= 0 and var reporter && !text[reporter..].ContainsAny('，', '。', '：')
        && (reporter + 2 == text.Length || names.LengthAt(text, SkipSpace(text, reporter + 2)) > 0);

    /// <summary>Whether the text is nothing but a post and a name: a caption.</summary>
    public bool IsPersonWithPost(ReadOnlySpan<char> text, out string name)
    {
        text = text.TrimEnd('。').Trim();
        name = "";
        if (text.Length > LongestByline || text.ContainsAny('，', '：', '；'))
            return false;
        foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
        {
            var start = text.Length - length;
            if (start <= 0 || !(names.IsName(text[start..].Trim()) || text[start..] is [var surname, ' ', var given] && names.IsName([surname, given])))
                continue;
            var post = text[start - 1] == ' ' ? start - 1 : start;
            if (lexicon.Persons.Posts.MatchLengthBefore(text, post) > 0)
            {
                name = text[start..].ToString().Replace(" ", "", StringComparison.Ordinal);
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The length of the time stamp and the byline or caption at the start of a block, behind which the text begins on the
    /// same line: 2023-07-21 15:56，正文： or 某报记者 某某 摄.
    /// </summary>
    public int LeadLength(Block block)
    {
        if (TimeStampLength(block.Text) is > 0 and var stamp)
            return stamp;
        return DatelineLength(block) is > 0 and var dateline ? dateline : BylineLength(block, 0);
    }

    /// <summary>某社北京8月24日电（记者某某、某某）</summary>
    private int DatelineLength(Block block)
    {
        var text = block.Text.AsSpan();
        var window = text[..Math.Min(LongestByline, text.Length)];
        if (lexicon.Organizations.Media.MatchLength(text, 0) is var media && media == 0 && !text.StartsWith("本报") && !text.StartsWith("本网") && !window.Contains("日电", StringComparison.Ordinal) && !window.Contains("日讯", StringComparison.Ordinal))
            return 0;
        var at = window.IndexOfAny('电', '讯');
        if (at < 2 || window[..at].ContainsAny('，', '。'))
            return 0;
        at++;
        if (at >= text.Length)
            return 0;
        if (text[at..].StartsWith(TitleBehind))
            return at + TitleBehind.Length;
        if (text[at] is not ('（' or '('))
            return text[at] == ' ' || block.HasGapBefore(at) ? at : 0;
        var closing = text[at..].IndexOfAny('）', ')');
        return closing > 0 && closing < LongestCaption && text.Slice(at, closing).Contains("记者", StringComparison.Ordinal) ? at + closing + 1 : 0;
    }

    /// <summary>2023-07-21 15:56，正文：; a date without a time of day only where nothing else is in the block.</summary>
    public static int TimeStampLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (!Digits(text, ref at, 4) || !Mark(text, ref at, "-/.年") || !Digits(text, ref at, 1) || !Mark(text, ref at, "-/.月") || !Digits(text, ref at, 1))
            return 0;
        if (at < text.Length && text[at] == '日')
            at++;
        var day = at = SkipSpace(text, at);
        var hasTime = false;
        while (Digits(text, ref at, 1) && at < text.Length && text[at] is ':' or '：' or '时' or '分')
        {
            at++;
            hasTime = true;
        }

        if (!hasTime)
            return day == text.Length ? day : 0;
        while (at < text.Length && text[at] is '秒' or '分')
            at++;
        if (text[at..] is ['，' or ',', ..])
            at++;
        return text[at..].StartsWith("正文：") ? at + 3 : at;
    }

    /// <summary>Where in the block a byline ends that begins at <paramref name="start"/>; its length, or 0.</summary>
    public static int BylineLength(Block block, int start)
    {
        var text = block.Text.AsSpan();
        var window = text.Slice(start, Math.Min(LongestByline, text.Length - start));
        var reporter = window.IndexOf("记者");
        if (reporter < 0 || reporter > 24 || window[..reporter].ContainsAny('，', '。', '：'))
            return 0;

        var at = start + reporter + 2;
        var names = 0;
        for (; ; names++)
        {
            var name = SkipSpace(text, at);
            var length = NameLength(block, name);
            if (length == 0)
                break;
            at = name + length;
        }

        if (names == 0)
            return 0;
        at = SkipSpace(text, at);
        if (text[at..].StartsWith("摄影报道"))
            return at + 4 - start;
        if (text[at..] is ['摄', ..])
            return at + 1 - start;
        if (text[at..].StartsWith("报道") && (at + 2 == text.Length || block.HasGapBefore(at + 2)))
            return at + 2 - start;
        if (!text[at..].StartsWith("发自"))
            return 0;
        at += 2;
        while (at < text.Length && Characters.IsHan(text[at]) && !block.HasGapBefore(at))
            at++;
        return at - start;
    }

    /// <summary>A name of a byline: two to four characters set off by space, or followed by 摄, 发自, 报道.</summary>
    private static int NameLength(Block block, int start)
    {
        for (var length = 2; length <= 4 && start + length <= block.Text.Length; length++)
        {
            if (!Characters.IsHan(block.Text[start + length - 1]) || !Characters.IsHan(block.Text[start]))
                return 0;
            var rest = block.Text.AsSpan(start + length);
            if (rest.IsEmpty || block.HasGapBefore(start + length) || rest[0] == ' ' || rest.StartsWith("摄") || rest.StartsWith("发自") || rest.StartsWith("报道"))
                return length >= 2 && !block.Text.AsSpan(start, length).StartsWith("发自") && !block.Text.AsSpan(start, length).SequenceEqual("报道") ? length : 0;
        }

        return 0;
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    private static bool ContainsAny(Vocabulary<string> words, ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (words.MatchLength(text, at) > 0)
                return true;
        }

        return false;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    private static bool Digits(ReadOnlySpan<char> text, ref int at, int fewest)
    {
        var start = at;
        while (at < text.Length && at - start < 4 && char.IsAsciiDigit(text[at]))
            at++;
        return at - start >= fewest;
    }

    private static bool Mark(ReadOnlySpan<char> text, ref int at, string marks)
    {
        if (at >= text.Length || !marks.Contains(text[at]))
            return false;
        at++;
        return true;
    }
}
