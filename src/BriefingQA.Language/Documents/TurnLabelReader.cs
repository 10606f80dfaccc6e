using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

/// <summary>Reads the labels of turns.</summary>
internal sealed class TurnLabelReader(Lexicon lexicon, PersonNameReader names)
{
    private const int LongestLabel = 60;

    private readonly Credits _credits = new(lexicon.Speech, names);

    /// <summary>The label that opens a block, or that the block is.</summary>
    public TurnLabel? Read(Block block) => block.Label ?? Read(block.Text, 0, beginsParagraph: true);

    /// <param name="known">Names that are surely persons'; within a paragraph only these are taken for labels.</param>
    /// <param name="beginsParagraph">Whether <paramref name="start"/> is where a paragraph or a line begins.</param>
    public TurnLabel? Read(ReadOnlySpan<char> text, int start, bool beginsParagraph, IReadOnlySet<string>? known = null)
    {
        var at = start;
        if (beginsParagraph)
            at = SkipNumber(text, at);
        var isBracketed = at < text.Length && text[at] is '【' or '[' or '〔';
        if (isBracketed)
            at++;

        var end = at;
        var isInBrackets = false;
        while (end < text.Length && end - at <= LongestLabel && (IsLabelCharacter(text[end]) || isInBrackets && text[end] is '，'))
        {
            isInBrackets = text[end] is '（' or '(' || isInBrackets && text[end] is not ('）' or ')');
            end++;
        }

        if (end == at || end >= text.Length || (isBracketed ? text[end] is not ('】' or ']' or '〕') : text[end] is not ('：' or ':')))
            return null;

        var label = text[at..end].Trim();
        var behind = end + 1;
        if (isBracketed && behind < text.Length && text[behind] is '：' or ':')
            behind++;
        return Classify(label, beginsParagraph, known) is var (kind, name) && !(kind == TurnKind.Question && _credits.Are(text[at..])) ? new TurnLabel(kind, name, behind) : null;
    }

    private (TurnKind Kind, string Name)? Classify(ReadOnlySpan<char> label, bool beginsParagraph, IReadOnlySet<string>? known)
    {
        var speech = lexicon.Speech;
        if (speech.Addresses.MatchLength(label, 0) > 0)
            return null;
        if (label.IndexOfAny('（', '(') is > 0 and var bracket && label[^1] is '）' or ')' && ClassifyBracketed(label[..bracket].Trim(), label[(bracket + 1)..^1]) is { } bracketed)
            return bracketed;
        if (speech.Questioners.Contains(label))
            return (TurnKind.Question, label.ToString());
        if (speech.Answerers.Contains(label))
            return (TurnKind.UnnamedAnswer, label.ToString());
        if (speech.Questioners.MatchLength(label, 0) is > 0 and var asked && asked < label.Length && IsNumber(label[asked..]))
            return (TurnKind.Question, label[..asked].ToString());
        var host = speech.Hosts.MatchLength(label, 0);
        if (host > 0 && host < label.Length && LastWord(label[host..]) is { IsEmpty: false } chair && names.IsName(chair))
            return (TurnKind.Host, chair.ToString());
        if (host > 0 && host < label.Length && NameBehindBody(label[host..]) is { } hosting)
            return (TurnKind.Host, hosting);
        if (speech.Answerers.MatchLengthBefore(label, label.Length) is > 0 and var verb && verb < label.Length - 1 && PersonOf(label[..^verb]) is { } answering)
            return (TurnKind.Person, answering);
        if (host > 0 && host == label.Length)
            return (TurnKind.Host, label.ToString());
        if (speech.QuestionerEndings.MatchLengthBefore(label, label.Length) > 0 && !NamesMeeting(label))
            return (TurnKind.Question, label.ToString());
        if (label.IndexOf("记者") is >= 0 and var reporter && names.IsName(label[(reporter + 2)..].Trim()))
            return (TurnKind.Question, label.ToString());
        if (PersonOf(label) is { } person && (beginsParagraph || known?.Contains(person) == true))
            return (TurnKind.Person, person);
        return speech.Officials.MatchLengthBefore(label, label.Length) > 0 && beginsParagraph ? (TurnKind.UnnamedAnswer, label.ToString()) : null;
    }

    /// <summary>某局举行发布会 记者问：: the words before tell what happened.</summary>
    private bool NamesMeeting(ReadOnlySpan<char> label)
    {
        for (var at = 0; at < label.Length; at++)
        {
            if (lexicon.Speech.Meetings.MatchLength(label, at) > 0)
                return true;
        }

        return false;
    }

    /// <summary>王丽 of 某局新闻局 王丽.</summary>
    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text[(text.LastIndexOf(' ') + 1)..];
    }

    /// <summary>王丽 of 某部办公厅王丽, or of 某部副主任王丽.</summary>
    private string? NameBehindBody(ReadOnlySpan<char> text)
    {
        if (PersonOf(text) is { } person)
            return person;
        foreach (var length in (ReadOnlySpan<int>)[3, 2])
        {
            var start = text.Length - length;
            if (start > 1 && names.IsName(text[start..]) && lexicon.Organizations.Parts.MatchLengthBefore(text, start) > 0)
                return text[start..].ToString();
        }

        return null;
    }

    /// <summary>问题一, 问题2</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && !"一二三四五六七八九十".Contains(c))
                return false;
        }

        return true;
    }

    /// <summary>问（某报记者）, 答（司长王丽）, 主持人（司长王丽）</summary>
    private (TurnKind Kind, string Name)? ClassifyBracketed(ReadOnlySpan<char> label, ReadOnlySpan<char> who)
    {
        if (lexicon.Speech.Questioners.Contains(label))
            return (TurnKind.Question, who.ToString());
        if (lexicon.Speech.Hosts.Contains(label) && PersonOf(who) is { } chair)
            return (TurnKind.Host, chair);
        if (!lexicon.Speech.Answerers.Contains(label))
            return null;
        return PersonOf(who) is { } person ? (TurnKind.Person, person) : (TurnKind.UnnamedAnswer, who.ToString());
    }

    /// <summary>王丽; 司长王丽; 王丽司长; 王丽（某司司长）</summary>
    private string? PersonOf(ReadOnlySpan<char> label)
    {
        var bracket = label.IndexOfAny('（', '(');
        if (bracket > 0)
            label = label[..bracket].Trim();
        if (names.IsName(label))
            return label.ToString();
        if (label is [.. var post, var surname, ' ', var given] && (post is [] or [.., ' '] || lexicon.Persons.Posts.MatchLengthBefore(label, post.Length) > 0) && names.IsName($"{surname}{given}"))
            return $"{surname}{given}";

        var space = label.LastIndexOf(' ');
        if (space > 0 && names.IsName(label[(space + 1)..]))
            return label[(space + 1)..].ToString();
        for (var length = Math.Min(4, label.Length - 2); length >= 2; length--)
        {
            if (names.IsName(label[^length..]) && lexicon.Persons.Posts.MatchLengthBefore(label, label.Length - length) > 0)
                return label[^length..].ToString();
            if (names.IsName(label[..length]) && lexicon.Persons.Posts.MatchLength(label, length) == label.Length - length)
                return label[..length].ToString();
        }

        return null;
    }

    /// <summary>1. 一、 （3） ■ before a question.</summary>
    private static int SkipNumber(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && text[start] is '■' or '□' or '▲' or '△' or '●' or '○' or '◆' or '◇' or '★' or '►' or '▶' or '▼' or '•' or '→')
            start++;
        while (start < text.Length && text[start] == ' ')
            start++;
        start = SkipClock(text, start);
        var at = start;
        if (at < text.Length && text[at] is '（' or '(')
            at++;
        var digits = at;
        while (at < text.Length && at - digits < 3 && (char.IsAsciiDigit(text[at]) || "一二三四五六七八九十".Contains(text[at])))
            at++;
        if (at == digits)
            return start;
        var marks = at;
        while (at < text.Length && text[at] is '.' or '．' or '、' or '）' or ')' or ' ')
            at++;
        return at > marks ? at : start;
    }

    /// <summary>10:05 before a bracketed label.</summary>
    private static int SkipClock(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && at - start < 9 && (char.IsAsciiDigit(text[at]) || text[at] is ':' or '：' or ' '))
            at++;
        return at - start >= 4 && at < text.Length && text[at] is '[' or '【' ? at : start;
    }

    private static bool IsLabelCharacter(char c) => Characters.IsHan(c) || char.IsAsciiLetterOrDigit(c) || c is ' ' or '、' or '·' or '•' or '（' or '）' or '(' or ')' or '-' or '+';
}
