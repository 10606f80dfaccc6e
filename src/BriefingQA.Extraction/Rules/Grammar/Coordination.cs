using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>The members of a list such as 甲、乙和丙产量, each with its own or the shared indicator and subject.</summary>
internal sealed class Coordination(FactLexicon lexicon, NounPhraseReader phrases)
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>The marks that may part members, the likeliest set first: 及 and 和 also stand inside names.</summary>
    private static readonly string[] Marks = ["、和与及", "、和与", "、及", "、"];

    /// <param name="phrase">The whole list as one noun phrase.</param>
    /// <param name="count">How many members there should be; 0 where nothing tells.</param>
    /// <returns>At least one member.</returns>
    /// <param name="isPaired">One figure each is given for the two things that a word such as 城乡 stands for.</param>
    public IReadOnlyList<(string Subject, string? Indicator)> Members(Sentence sentence, NounPhrase phrase, int count = 0, bool isPaired = false)
    {
        if (Run(phrase, count) is { } run)
            return run;
        if (isPaired && Pair(phrase) is { } pair)
            return pair;
        var parts = Parts(sentence, phrase.Start, phrase.Start + phrase.Text.Length, count);
        // 甲、乙|对丙的贡献率: what the last one says is measured of all.
        if (RelationStart(sentence, parts[^1]) is { } relation)
            return [.. parts.Select((part, i) => (sentence.Text[part.Start..(i < parts.Count - 1 ? part.End : relation)], (string?)sentence.Text[relation..parts[^1].End]))];
        var members = parts.ConvertAll(part =>
        {
            int indicator = phrases.IndicatorStart(sentence, part.Start, part.End);
            return (Subject: sentence.Text[part.Start..phrases.WithoutTrailingVerbs(sentence, part.Start, indicator)].TrimEnd('的', ' '), Indicator: indicator < part.End ? sentence.Text[indicator..part.End] : null);
        });

        if (members is [{ Indicator: null }, ..] && members[^1] is { Indicator: not null, Subject.Length: > 0 } && members.SkipLast(1).All(member => member.Subject.Length == members[0].Subject.Length) && ParallelRest(sentence, parts[^1], members[0].Subject, members[^1].Subject) is { } middle)
            return [.. members.Select((member, i) => (i < members.Count - 1 ? member.Subject + middle : member.Subject, member.Indicator ?? members[^1].Indicator))];

        if (Numbered(members) is { } numbered)
            return numbered;
        if (phrase.GovernedBy is { } verb && lexicon.Predicates.Handling.Contains(verb) && members is [{ Indicator: null }, ..] && members[^1].Indicator is not null)
            members[0] = ("", verb + members[0].Subject + CountNaming.Number);

        // 营业收入、利润: a later member without a subject has the first one's. 甲、乙产量: a member without an indicator has the last one's.
        string? shared = members[^1].Indicator;
        if (members is [{ Indicator: null }, ..] && members[^1].Subject.Length == 0 && SharedRest(sentence, parts[^1], members[0].Subject.Length) is { } rest)
            return [.. members.Select((member, i) => ("", member.Indicator ?? (i < members.Count - 1 ? member.Subject + rest : shared)))];
        // 甲路、乙路|里程: the last member's name for what is measured holds its subject too.
        if (members is [{ Indicator: null }, ..] && members[^1] is { Subject.Length: 0, Indicator: { } named } && lexicon.Subjects.Names.MatchLengthBefore(members[0].Subject, members[0].Subject.Length) > 0
            && lexicon.Subjects.Names.MatchLength(named, 0) is > 0 and var known && lexicon.Indicators.EndingOf(named[known..]) == named[known..])
            members[^1] = (named[..known], named[known..]);
        string first = members[0].Indicator is null ? "" : members[0].Subject;
        return [.. members.Select(member => (member.Subject.Length == 0 ? first : member.Subject, member.Indicator ?? members[^1].Indicator))];
    }

    /// <summary>对丙的贡献率: where such a name of what is measured begins behind a noun; null where there is none.</summary>
    private int? RelationStart(Sentence sentence, (int Start, int End) part)
    {
        if (lexicon.Predicates.Relational.MatchLengthBefore(sentence.Text, part.End) == 0)
            return null;
        int at = sentence.Text.LastIndexOf('对', part.End - 1, part.End - part.Start);
        return at > part.Start && sentence.IsBoundary(at) && sentence.IsBoundary(at + 1) ? at : null;
    }

    /// <summary>城乡|收入分别…: a word that stands for two things.</summary>
    private IReadOnlyList<(string Subject, string? Indicator)>? Pair(NounPhrase phrase)
    {
        if (phrase.Text.AsSpan().IndexOfAny('、', '和') >= 0)
            return null;
        foreach (var pair in lexicon.Predicates.Pairs)
            if (phrase.Subject.Contains(pair.Key, StringComparison.Ordinal) || phrase.Indicator?.Contains(pair.Key, StringComparison.Ordinal) == true)
                return [.. pair.Value.Select(word => Divided(phrase.Subject.Replace(pair.Key, word, StringComparison.Ordinal), phrase.Indicator?.Replace(pair.Key, word, StringComparison.Ordinal)))];
        return null;
    }

    /// <summary>甲|产量 of 甲产销.</summary>
    private (string Subject, string? Indicator) Divided(string subject, string? indicator) =>
        indicator is null && lexicon.Indicators.EndingOf(subject) is { } ending && ending.Length < subject.Length ? (subject[..^ending.Length], ending) : (subject, indicator);

    /// <summary>第一、二、三产业|增加值: members that only number what the last one names.</summary>
    private static IReadOnlyList<(string Subject, string? Indicator)>? Numbered(List<(string Subject, string? Indicator)> members)
    {
        if (members.Count < 2 || !members.SkipLast(1).All(member => member.Indicator is null && IsNumeral(member.Subject.TrimStart('第'))))
            return null;
        string last = members[^1].Subject.TrimStart('第');
        string thing = last.TrimStart(Numerals.ToCharArray());
        return last.Length == thing.Length || thing.Length == 0 ? null
            : [.. members.SkipLast(1).Select(member => ($"第{member.Subject.TrimStart('第')}{thing}", members[^1].Indicator)), ($"第{last}", members[^1].Indicator)];
    }

    /// <summary>一二三产|增加值: as many numerals as there are figures.</summary>
    private static IReadOnlyList<(string Subject, string? Indicator)>? Run(NounPhrase phrase, int count)
    {
        int numerals = phrase.Subject.Length - phrase.Subject.TrimStart(Numerals.ToCharArray()).Length;
        return count > 1 && numerals == count && numerals < phrase.Subject.Length
            ? [.. phrase.Subject[..numerals].Select(numeral => (numeral + phrase.Subject[numerals..], phrase.Indicator))]
            : null;
    }

    private static bool IsNumeral(string text) => text.Length == 1 && Numerals.Contains(text[0]);

    /// <summary>Whether every member names an indicator of its own.</summary>
    public bool AllNameIndicators(Sentence sentence, NounPhrase phrase) =>
        Parts(sentence, phrase.Start, phrase.Start + phrase.Text.Length, 0) is { Count: > 1 } parts
        && parts.TrueForAll(part => phrases.IndicatorStart(sentence, part.Start, part.End) < part.End);

    /// <summary>Whether a phrase lists several known things or places, of which the last one says what is measured.</summary>
    public bool AllAreKnown(Sentence sentence, NounPhrase phrase) =>
        Members(sentence, phrase) is { Count: > 1 } members && members.All(member => member.Indicator is not null && lexicon.Subjects.Names.Contains(member.Subject.TrimStart('与', '对', '同')));

    /// <summary>城镇和农村|居民医疗|支出: what of the last member's subject the first ones share.</summary>
    private static string? ParallelRest(Sentence sentence, (int Start, int End) last, string first, string subject) =>
        sentence.TokenStartingAt(last.Start) is { Tag: ['n' or 'f' or 's', ..] } word && (word.Text.Length == first.Length || word.Text.Length == 2 * first.Length) && subject.Length > first.Length + 1 && !subject[first.Length..].Contains(first[^1])
            ? subject[first.Length..]
            : null;

    /// <summary>城镇、农村|居民收入: what the members share, where the last one is an indicator with its own modifier.</summary>
    private string? SharedRest(Sentence sentence, (int Start, int End) last, int length) =>
        sentence.TokenStartingAt(last.Start) is { Tag: ['n' or 'f' or 's', ..] } word && (word.Text.Length == length || word.Text.Length == 2 * length)
            && last.Start + length < last.End && phrases.IndicatorStart(sentence, last.Start + length, last.End) < last.End
            ? sentence.Text[(last.Start + length)..last.End]
            : null;

    private static List<(int Start, int End)> Parts(Sentence sentence, int start, int end, int count)
    {
        if (end > start && sentence.Text[end - 1] == '等')
            end--;
        return Marks.Select(marks => Parts(sentence, start, end, marks)).FirstOrDefault(parts => parts.Count == count) ?? Parts(sentence, start, end, Marks[0]);
    }

    private static List<(int Start, int End)> Parts(Sentence sentence, int start, int end, string marks)
    {
        string text = sentence.Text;
        List<(int, int)> parts = [];
        int from = start;
        for (int at = start; at < end; at++)
        {
            bool isMark = marks.Contains(text[at]) && (text[at] == '、' || sentence.IsBoundary(at) && sentence.IsBoundary(at + 1));
            if (!isMark)
                continue;
            if (at > from)
                parts.Add((from, at));
            from = at + 1;
        }

        if (from < end)
            parts.Add((from, end));
        return parts.Count > 0 ? parts : [(start, end)];
    }
}
