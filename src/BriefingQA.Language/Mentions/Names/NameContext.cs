using BriefingQA.Language.Documents;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>A pair of marks and what they enclose; the offsets include the marks.</summary>
internal readonly record struct Enclosure(int Start, int End)
{
    public int InnerStart => Start + 1;

    public int InnerEnd => End - 1;
}

/// <summary>A text in which names are looked for, with its words and enclosures, and the names found so far.</summary>
internal sealed class NameContext
{
    /// <summary>Of a place in brackets.</summary>
    private const int LongestPlace = 6;

    private readonly int[] _tokenAt;
    private readonly int[] _partner;
    private readonly bool[] _isInTitle;

    public NameContext(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PeriodMention> periods)
    {
        Text = text;
        Tokens = tokens;
        Periods = periods;
        _tokenAt = new int[text.Length];
        for (var index = 0; index < tokens.Count; index++)
            Array.Fill(_tokenAt, index, tokens[index].Start, tokens[index].End - tokens[index].Start);
        _partner = PairMarks(text, out var titles, out var quotes);
        Titles = titles;
        Quotes = quotes;
        _isInTitle = new bool[text.Length];
        foreach (var title in titles)
            Array.Fill(_isInTitle, true, title.InnerStart, title.InnerEnd - title.InnerStart);
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<PeriodMention> Periods { get; }

    /// <summary>《…》</summary>
    public IReadOnlyList<Enclosure> Titles { get; }

    /// <summary>“…”</summary>
    public IReadOnlyList<Enclosure> Quotes { get; }

    public List<NameMention> Names { get; } = [];

    public Token TokenAt(int offset) => Tokens[_tokenAt[offset]];

    /// <summary>Whether a word begins at <paramref name="offset"/>, or the text ends there.</summary>
    public bool IsBoundary(int offset) => offset <= 0 || offset >= Text.Length || TokenAt(offset).Start == offset;

    /// <summary>The offset of the other mark of a pair, or -1.</summary>
    public int PartnerOf(int offset) => _partner[offset];

    public bool IsInTitle(int offset) => _isInTitle[offset];

    /// <summary>The name of a kind that ends right before <paramref name="end"/>.</summary>
    public NameMention? NameBefore(int end, NameKind kind) => Names.Find(name => name.Kind == kind && name.End == end);

    public bool Overlaps(int start, int end, NameKind kind) => Names.Exists(name => name.Kind == kind && name.Start < end && start < name.End);

    public NameMention Add(int start, int end, NameKind kind, string name, string? title = null, string? organization = null)
    {
        var mention = new NameMention(start, end, Text[start..end]) { Kind = kind, Name = name, Title = title, Organization = organization };
        Names.Add(mention);
        return mention;
    }

    private static int[] PairMarks(string text, out List<Enclosure> titles, out List<Enclosure> quotes)
    {
        var partner = new int[text.Length];
        Array.Fill(partner, -1);
        (titles, quotes) = ([], []);
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Characters.IsOpening(text[at]))
            {
                open.Push(at);
                continue;
            }

            if (!Characters.IsClosing(text[at]))
                continue;
            while (open.Count > 0 && Characters.Closing(text[open.Peek()]) != text[at])
                open.Pop();
            if (open.Count == 0)
                continue;
            var start = open.Pop();
            (partner[start], partner[at]) = (at, start);
            if (text[at] == '》' && !open.Any(mark => text[mark] == '《'))
                titles.Add(new Enclosure(start, at + 1));
            else if (text[at] == '”' && !open.Any(mark => text[mark] is '《' or '“'))
                quotes.Add(new Enclosure(start, at + 1));
        }

        return partner;
    }

    /// <summary>甲班列|（某地）: where a place in brackets ends that tells which one is meant; <paramref name="start"/> without one.</summary>
    public int PlaceEnd(int start) =>
        start < Text.Length && Text[start] == '（' && PartnerOf(start) is var close && close > start && close - start <= LongestPlace && TokenAt(start + 1).Tag is "ns" or "nz" or "j" or "nr" ? close + 1 : start;
}
