using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Lets a clause without figures say what the figures behind it are about: 去年贸易额再创历史新高，达到….</summary>
internal sealed class PlainClauseReader(FactLexicon lexicon)
{
    private const int LongestSubject = 16;

    /// <summary>甲地乙类丙率|提高: of what moves.</summary>
    private const int LongestMoved = 24;

    private readonly FigureTimes _times = new(lexicon.Times);
    private readonly NounPhraseReader _phrases = new(lexicon);
    private readonly TopicMarks _marks = new(lexicon);

    public Frame Read(Sentence sentence, Clause clause, Frame frame)
    {
        string text = sentence.Text;
        if (FigureTimes.ComparedIn(sentence, clause) is { } against)
            return frame with { Against = against };
        if (_times.Opening(sentence, clause) is { } when)
            frame = frame with { Period = when };
        // 落实某某补贴，发放…亿元: what is set up is what comes next is about, all of it.
        if (_marks.Introduced(sentence, clause) is { } introduced)
            return frame with { Subject = introduced, IsMeasured = false, IsCarried = false, Indicator = null };
        int start = _phrases.AfterLeadingWords(sentence, clause.Start, clause.End);
        if (clause.Delimiter == '，' && _phrases.IndicatorStart(sentence, start, clause.End) < clause.End && _phrases.Read(sentence, start, clause.End) is { Indicator: not null } whole)
            return frame with { Subject = NamedIn(whole) ?? frame.Subject, IsCarried = frame.IsCarried && NamedIn(whole) is null, Indicator = whole.Indicator };

        if (MovedPhrase(sentence, start, clause.End) is { } moved)
            return frame with { Subject = NamedIn(moved) ?? frame.Subject, IsCarried = frame.IsCarried && moved.Subject.Length == 0, IsMeasured = frame.IsMeasured && moved.Subject.Length == 0, HasMoved = !lexicon.Predicates.Sums.Contains(moved.Text), Indicator = moved.Indicator };

        // 二是河湖生态复苏，完成投资…: the point names what its figures are of.
        if (PointStart(sentence, clause) is { } point && clause.End - point is > 1 and <= LongestSubject && sentence.TokenEndingAt(clause.End) is { } head
            && sentence.TokenStartingAt(point) is { Tag: not ("v" or "vd" or "p" or "d" or "ad" or "a" or "zg") } opening && (head.Tag is ['n' or 'l', ..] && !lexicon.Predicates.Bounds.Contains(opening.Text) || IsNominal(sentence, point, head is { Tag: "v" } && head.Start > point ? head.Start : clause.End)))
            return frame with { Subject = text[point..clause.End], IsMeasured = false, IsCarried = false };
        var known = _phrases.KnownPrefix(sentence, start, clause.End);
        for (int at = start; at < Math.Min(clause.End, start + LongestSubject + 1); at++)
        {
            if (!sentence.IsBoundary(at) || IndicatorLength(sentence, at, clause.End) is not (> 0 and var length))
                continue;
            string subject = text[start..at].TrimEnd('的', ' ');
            if (subject.Length > 0 && lexicon.Subjects.Generic.Contains(subject))
                return frame with { Subject = lexicon.Subjects.Scopes.Contains(subject) ? subject : frame.Theme, IsCarried = false, Indicator = text.Substring(at, length) };
            bool isSubject = subject.Length > 0 && !_phrases.HasBound(sentence, start, at) && IsNominal(sentence, start, at);
            // 甲类|受乙价格影响: the indicator is only what bears on the subject.
            if (!isSubject && subject.Length > 0 && known is null)
                break;
            return frame with { Subject = isSubject ? subject : frame.Subject, IsMeasured = frame.IsMeasured && !isSubject, IsCarried = frame.IsCarried && !isSubject, Indicator = text.Substring(at, length) };
        }

        int knownLength = known is null ? 0 : lexicon.Subjects.Names.MatchLength(text, start);
        // 甲业优质发展区…: the clause is about more than what it opens with.
        bool isMore = known is not null && (sentence.TokenStartingAt(start + knownLength) is { Tag: ['n' or 'b' or 'j', ..] or "vn" or "uj" } next && next.End <= clause.End || start + knownLength < clause.End && text[start + knownLength] is '、' or '和');
        if (known is null || isMore)
        {
            // 从监测情况看，…: how something is looked at is not what is looked at.
            if (text[clause.End - 1] is '看' or '讲' or '说' or '言')
                return frame;
            if (clause.Delimiter == '，' && _marks.Named(sentence, start, clause.End) is { } named)
                return frame with { Subject = named, IsMeasured = false, IsCarried = false };
            if (FirstVerb(sentence, start, clause.End) is not { } verb || _phrases.AgentBefore(sentence, clause.Start, verb) is not { } agent || lexicon.Subjects.Scopes.Contains(agent) || lexicon.Predicates.Sums.Contains(agent) || lexicon.Indicators.EndingOf(agent) == agent || lexicon.Predicates.Aims.MatchLengthBefore(agent, agent.Length) > 0 || agent[^1] is '里' or '中' or '上' or '内' or '下')
                return frame;
            if (IsSpeaker(sentence, agent, verb))
                return !lexicon.Subjects.IsAgent(agent) || Says(sentence, verb, clause.End) ? frame : frame with { Agent = agent };
            return frame with { Subject = agent, IsMeasured = false, IsCarried = false, Agent = lexicon.Subjects.IsAgent(agent) ? agent : frame.Agent };
        }

        string topic = text.Substring(start, knownLength);
        return frame with { Subject = topic, IsMeasured = false, IsCarried = false, Indicator = MovedThing(sentence, start + knownLength, clause.End) ?? frame.Indicator };
    }

    /// <summary>一是|…, 二、|…: where the words of a point of a list begin; null for another clause.</summary>
    public static int? PointStart(Sentence sentence, Clause clause) =>
        clause.Start + 2 < clause.End && "一二三四五六七八九十".Contains(sentence.Text[clause.Start], StringComparison.Ordinal) && sentence.Text[clause.Start + 1] is '是' or '、' ? clause.Start + 2 : null;

    /// <summary>What a phrase is about, where it names something itself.</summary>
    private string? NamedIn(NounPhrase phrase) => phrase.Subject.Length > 0 && !lexicon.Subjects.Generic.Contains(phrase.Subject) ? phrase.Subject : null;

    /// <summary>国家统计局|介绍，…: nothing but a verb, or who speaks.</summary>
    private static bool Says(Sentence sentence, int verb, int end) =>
        sentence.TokenStartingAt(verb) is { } word && word.End >= end - 1 || sentence.Names.Any(name => name.End == verb && name.Kind is NameKind.Person);

    /// <summary>某物使用数量|逐年上升: the indicator that the clause opens with, where what is said of it moves it.</summary>
    private NounPhrase? MovedPhrase(Sentence sentence, int start, int end)
    {
        for (int at = start + 2; at < Math.Min(end, start + LongestMoved); at++)
            if (sentence.IsBoundary(at) && Moves(sentence, at, end) && _phrases.IndicatorStart(sentence, start, at) < at
                && _phrases.Read(sentence, start, at) is { Indicator: not null } phrase && !phrase.Text.Contains('、') && !sentence.Text.AsSpan(at, end - at).Contains('的'))
                return phrase;
        return null;
    }

    /// <summary>Whether a movement, or a standing, is stated at an offset: 逐年|上升, 大大提高, 居首位.</summary>
    private bool Moves(Sentence sentence, int at, int end)
    {
        while (at < end && sentence.TokenStartingAt(at) is { } adverb && (adverb.Tag is "d" or "ad" or "vd" or "a" || lexicon.Predicates.Continuing.Contains(adverb.Text)))
            at = adverb.End;
        return sentence.TokenStartingAt(at) is { Tag: "i" or "l" }
            || lexicon.Predicates.Changes.MatchLength(sentence.Text, at) > 1 || lexicon.Predicates.ReachingChanges.MatchLength(sentence.Text, at) > 1 || lexicon.Predicates.Standing.MatchLength(sentence.Text, at) > 1;
    }

    /// <summary>Whether somebody's name ends before the verb: what they do or say is not what the figures behind it are about.</summary>
    private static bool IsSpeaker(Sentence sentence, string agent, int verb) =>
        sentence.Names.Any(name => name.Start < verb && name.End > verb - agent.Length
            && (name.Kind is NameKind.Person || name.Kind is NameKind.Organization && agent.EndsWith(name.Text, StringComparison.Ordinal)));

    /// <summary>Where the first verb of a stretch begins, or what goes with it; behind who speaks, with his post: 某处副处长某某|表示.</summary>
    private static int? FirstVerb(Sentence sentence, int start, int end)
    {
        if (sentence.Names.FirstOrDefault(name => name.Kind is NameKind.Person && name.Start >= start && name.End < end) is { } speaker && !sentence.TokensWithin(start, speaker.Start).Any(token => token.Tag is "v" or "p"))
            start = speaker.End - 1;
        return sentence.TokensWithin(start, end).Where(token => token.Start > start && token.Tag is "v" or "d" or "ad" or "vd" or "m" or "p").Select(token => (int?)token.Start).FirstOrDefault();
    }

    /// <summary>Nouns and no verbs.</summary>
    private static bool IsNominal(Sentence sentence, int start, int end)
    {
        bool hasNoun = false;
        foreach (var token in sentence.TokensWithin(start, end))
        {
            if (token.Tag is ['v', ..] and not "vn" or "d" or "ad")
                return false;
            hasNoun |= token.Tag is ['n' or 'j', ..];
        }

        return hasNoun;
    }

    private int IndicatorLength(Sentence sentence, int at, int end) =>
        lexicon.Indicators.Names.MatchLength(sentence.Text, at) is > 0 and var length && at + length <= end && sentence.IsBoundary(at + length) ? length : 0;

    /// <summary>甲连续增产: the production is what moves.</summary>
    private string? MovedThing(Sentence sentence, int start, int end)
    {
        for (int at = start; at < end; at++)
            if (lexicon.Predicates.ChangeIndicators.TryMatch(sentence.Text, at, out int length, out var indicator) && at + length <= end)
                return indicator;
        return null;
    }
}
