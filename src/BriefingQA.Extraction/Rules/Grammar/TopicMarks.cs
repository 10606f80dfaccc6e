using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>
/// Finds what a text takes up to say more about it: 医保<b>这一块</b>，…; <b>推出</b>某某贷，…; 把旧厂房<b>改成</b>公寓，…. Chinese names a topic once and leaves it out of the clauses behind it.
/// </summary>
internal sealed class TopicMarks(FactLexicon lexicon)
{
    private const int LongestMarked = 10;
    private const int LongestPoint = 14;
    private const int LongestMade = 24;

    private readonly NounPhraseReader _phrases = new(lexicon);

    /// <summary>医保|这一块，…: what the sentence sets before all that it says.</summary>
    public string? Marked(Sentence sentence)
    {
        if (sentence.Clauses is not [{ Delimiter: '，' or '：' } opening, _, ..])
            return null;
        int start = _phrases.AfterLeadingWords(sentence, opening.Start, opening.End);
        if (lexicon.Predicates.TopicOpenings.MatchLength(sentence.Text, start) is > 0 and var introduced && sentence.IsBoundary(start + introduced))
            start += introduced;
        int mark = lexicon.Predicates.TopicMarks.MatchLengthBefore(sentence.Text, opening.End);
        int end = opening.End - mark;
        return mark > 0 && end - start is > 1 and <= LongestMarked && IsNominal(sentence, start, end) ? sentence.Text[start..end] : null;
    }

    /// <summary>二是“某某贷”扩面。: what the point is about that a sentence closes with.</summary>
    public static string? OfPoint(Sentence sentence)
    {
        if (sentence.Clauses is not [.., var clause] || PlainClauseReader.PointStart(sentence, clause) is not { } start || clause.End - start > LongestPoint)
            return null;
        return sentence.Text[start] == '“' && sentence.Text.IndexOf('”', start) is > 0 and var close && close < clause.End ? sentence.Text[start..(close + 1)] : null;
    }

    /// <summary>What the sentence sets up, each with where it begins: the object of a verb such as 推出 that ends its clause, what something becomes.</summary>
    public IEnumerable<(int Start, string Name)> Made(Sentence sentence)
    {
        foreach (var clause in sentence.Clauses)
            if (clause.Delimiter is not '：' && MadeIn(sentence, clause) is { } start && NameAt(sentence, start, clause.End) is { } name)
                yield return (start, name);
    }

    /// <summary>落实|某某补贴|，…: what a clause sets up that says nothing else.</summary>
    public string? Introduced(Sentence sentence, Clause clause) =>
        clause.Delimiter is '，' && MadeIn(sentence, clause) is { } start ? NameAt(sentence, start, clause.End) : null;

    /// <summary>大家关心的|某某门诊，累计接诊…: a clause that only names something, for what comes next to be about.</summary>
    public string? Named(Sentence sentence, int start, int end)
    {
        int modified = sentence.Text.LastIndexOf('的', end - 1, end - start);
        if (modified <= start || !sentence.IsBoundary(modified + 1) || end - modified - 1 is < 2 or > LongestMarked || sentence.TokenStartingAt(start) is not { Tag: "r" or "n" })
            return null;
        string name = sentence.Text[(modified + 1)..end];
        bool isNamed = name[0] == '“' ? name.IndexOf('”') == name.Length - 1 : IsNominal(sentence, modified + 1, end) && sentence.TokenEndingAt(end) is { Tag: ['n', ..] };
        return isNamed && !lexicon.Subjects.Generic.Contains(name) && lexicon.Predicates.Circumstances.MatchLengthBefore(name, name.Length) == 0 ? name : null;
    }

    private static string? NameAt(Sentence sentence, int start, int end)
    {
        string name = sentence.Text[start..end].Trim(' ', '了', '的');
        return name.Length is > 1 and <= LongestMade && !name.AsSpan().ContainsAny('、', '和') && !Enumerable.Range(start, end - start).Any(sentence.FigureStartingAt) ? name : null;
    }

    /// <summary>Behind the verb that stands at an offset and sets something up.</summary>
    private int? IntroducedAt(Sentence sentence, int at) =>
        sentence.IsBoundary(at) && lexicon.Predicates.Introducing.MatchLength(sentence.Text, at) is > 0 and var length && sentence.IsBoundary(at + length) ? at + length + (at + length < sentence.Text.Length && sentence.Text[at + length] == '了' ? 1 : 0) : null;

    private int? MadeIn(Sentence sentence, Clause clause)
    {
        for (int at = clause.Start; at < clause.End - 2; at++)
            if (sentence.IsBoundary(at) && lexicon.Predicates.Becoming.MatchLength(sentence.Text, at) is > 0 and var length && sentence.IsBoundary(at + length))
                return at + length;
        int opening = _phrases.AfterLeadingWords(sentence, clause.Start, clause.End);
        for (int at = opening; at < clause.End - 2; at++)
        {
            if (IntroducedAt(sentence, at) is { } start)
                return at == opening || sentence.Text[start] == '“' ? start : null;
        }

        return null;
    }

    /// <summary>Nouns, and no verb that is not one with them.</summary>
    private static bool IsNominal(Sentence sentence, int start, int end) =>
        sentence.TokensWithin(start, end).All(token => token.Tag is ['n' or 'j' or 'l' or 'b' or 'a' or 'v' or 'x' or 'i' or 'e', ..] and not "vd") && sentence.TokensWithin(start, end).Any();
}
