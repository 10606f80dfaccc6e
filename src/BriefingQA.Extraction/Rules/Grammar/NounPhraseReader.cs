using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Finds the noun phrase that ends before a predicate, and divides it into subject and indicator.</summary>
internal sealed class NounPhraseReader(FactLexicon lexicon)
{
    private const int LongestIndicator = 20;
    private const int LongestPhrase = 48;
    private readonly PhraseEdges _edges = new(lexicon.Predicates);
    private readonly SubjectWords _words = new(lexicon);

    private const string Trimmed = " \u3000、，：；“”‘’\"（）()—-·/的了";

    /// <param name="floor">Where the stretch begins.</param>
    /// <param name="end">Where the predicate begins.</param>
    public NounPhrase Read(Sentence sentence, int floor, int end)
    {
        string text = sentence.Text;
        end = TrimmedEnd(text, floor, end);
        // 甲类机构|全省|现有…: where they are counted.
        int where = Math.Max(lexicon.Subjects.Scopes.MatchLengthBefore(text, end), lexicon.Subjects.HomeWords.MatchLengthBefore(text, end));
        if (where > 0 && end - where > floor + 1 && sentence.IsBoundary(end - where) && sentence.TokenEndingAt(end - where) is { Tag: ['n', ..], Text.Length: > 1 } && Read(sentence, floor, end - where) is { IsEmpty: false, Scope: null } placed)
            return placed with { Scope = text[(end - where)..end] };
        floor = Math.Max(floor, end - LongestPhrase);
        int indicator = IndicatorStart(sentence, floor, end);
        int bound = AfterLastBound(sentence, floor, indicator, end);
        if (bound - 1 >= floor && bound > 0 && text[bound - 1] == '对' && (lexicon.Predicates.Relational.MatchLengthBefore(text, end) > 0 || indicator - bound == 1 || indicator < end && sentence.TokenStartingAt(bound) is { Text.Length: 1 } || lexicon.Indicators.Names.Contains(text.AsSpan(bound + 1, Math.Max(0, end - bound - 1)))))
            (indicator, bound) = (bound - 1, AfterLastBound(sentence, floor, bound - 1, end));
        // 中央对地方转移支付项目: 对 is within the name of what is measured.
        if (indicator == end && bound > floor && text[bound - 1] == '对' && AgentBefore(sentence, floor, bound - 1) is not null)
            bound = floor;
        int start = _edges.Start(sentence, AfterLeadingWords(sentence, bound, end), indicator, end);
        if (indicator == end && sentence.TokensWithin(start, end).FirstOrDefault(token => lexicon.Predicates.Joining.Contains(token.Text) && sentence.Names.Any(name => name.Start == token.End && name.Kind is NameKind.Organization)) is { Text: not null } joining)
            end = joining.Start;
        if (indicator >= end)
            end = indicator = TrimmedEnd(text, start, _edges.End(sentence, start, end));
        int verb = bound - lexicon.Predicates.Bounds.MatchLengthBefore(text, bound);
        if (!sentence.IsBoundary(verb) && sentence.TokenEndingAt(bound) is { } word)
            verb = word.Start;
        int rate = lexicon.Indicators.Rates.MatchLengthBefore(text, verb);
        if (rate == 0)
            rate = lexicon.Predicates.Modes.MatchLengthBefore(text, verb);
        verb -= verb - rate >= floor && sentence.IsBoundary(verb - rate) ? rate : 0;
        var governed = bound == floor ? NounPhrase.Empty : NounPhrase.Empty with { GovernedBy = text[verb..bound], Agent = AgentBefore(sentence, floor, verb) };
        if (start >= end || end - start == 1 && sentence.TokenStartingAt(start) is { Tag: "p" or "c" } || indicator >= end && _edges.IsAllVerbs(sentence, start, end) || lexicon.Predicates.Circumstances.MatchLengthBefore(text, end) > 0)
            return governed;

        string? scope = null;
        indicator = Math.Max(indicator, start);
        if (start > floor && text[start - 1] == '“' && text.IndexOf('”', start, end - start) >= 0)
            start--;
        int scopeLength = start == indicator && indicator < end ? 0 : lexicon.Subjects.Scopes.MatchLength(text, start);
        if (scopeLength > 0 && start + scopeLength < end && sentence.IsBoundary(start + scopeLength))
        {
            scope = text.Substring(start, scopeLength);
            start = _edges.Start(sentence, AfterLeadingWords(sentence, start + scopeLength, end), indicator, end);
            indicator = Math.Max(indicator, start);
        }

        if (start >= end)
            return governed with { Scope = scope };
        if (start > floor && text[start - 1] == '“' && text.IndexOf('”', start, end - start) >= 0)
            start--;

        if (indicator == end)
            end = TrimmedEnd(text, start, _edges.BeforeAdjunct(sentence, start, end));
        if (indicator >= end)
            return governed with { Start = start, Text = text[start..end], Subject = text[start..end], Scope = scope, KnownSubject = KnownPrefix(sentence, start, end) };

        int subjectEnd = WithoutTrailingVerbs(sentence, start, indicator);
        if (_words.MannerOf(sentence, start, subjectEnd) is { } manner)
            (subjectEnd, indicator) = (TrimmedEnd(text, start, manner), manner);
        if (_words.IsActivity(sentence, start, subjectEnd) || _words.IsUnspecific(sentence, start, subjectEnd))
            (subjectEnd, indicator) = (start, start);
        if (SubjectWords.IsAftermath(sentence, start, subjectEnd))
            (start, subjectEnd) = (indicator, indicator);
        else if (_words.DeedOf(sentence, start, subjectEnd) is { } deed)
            (subjectEnd, indicator) = (TrimmedEnd(text, start, deed), deed);
        start = PhraseEdges.BehindApposition(sentence, start, subjectEnd);
        subjectEnd = TrimmedEnd(text, start, _edges.BeforeAdjunct(sentence, start, subjectEnd));
        string subject = text[start..subjectEnd].Trim();
        return governed with { Start = start, Text = text[start..end], Subject = subject, Indicator = text[indicator..end], Scope = scope, Kind = subject.Length == 0 ? KindIn(sentence, indicator, end) : null };
    }

    /// <summary>The longest known subject at the start of a stretch; only one that ends where a word ends.</summary>
    public SubjectEntry? KnownPrefix(Sentence sentence, int start, int end) =>
        lexicon.Subjects.Names.TryMatch(sentence.Text, start, out int length, out var entry) && start + length <= end && sentence.IsBoundary(start + length)
            ? entry
            : null;

    /// <summary>Where the indicator begins that ends at <paramref name="end"/>; <paramref name="end"/> itself where there is none.</summary>
    public int IndicatorStart(Sentence sentence, int floor, int end)
    {
        string text = sentence.Text;
        int best = end;
        int bestRank = 0;
        for (int start = Math.Max(floor, end - LongestIndicator); start < end - 1; start++)
        {
            if (!lexicon.Indicators.Names.Contains(text.AsSpan(start, end - start)))
                continue;
            int rank = start == floor || sentence.PeriodEndingAt(start) is not null ? 4
                : lexicon.Subjects.Names.TryMatchBefore(text, start, out int length, out _) && start - length >= floor && IsWordStart(sentence, floor, start - length) ? 3
                : sentence.IsBoundary(start) ? 2
                : 1;
            if (rank > bestRank)
                (best, bestRank) = (start, rank);
        }

        if (bestRank == 0 && HeadStart(sentence, floor, end) is { } head)
            best = head;
        if (bestRank is 1 or 2 && KnownSubjectOver(sentence, floor, best, end) is { } behind)
            best = behind;
        while (best > floor && best < end && lexicon.Indicators.Qualifiers.MatchLengthBefore(text, best) is > 0 and var qualifier
            && best - qualifier >= floor && sentence.IsBoundary(best - qualifier) && !sentence.IsTime(best - qualifier, best))
            best -= qualifier;
        return best;
    }

    /// <summary>服务|进出口总额: the noun that opens a known indicator, where the rest is an indicator too.</summary>
    private string? KindIn(Sentence sentence, int start, int end)
    {
        for (int at = start + 2; at <= end - 2 && !lexicon.Indicators.Economy.Contains(sentence.Text.AsSpan(start, end - start)); at++)
            if (sentence.IsBoundary(at) && lexicon.Indicators.Names.Contains(sentence.Text.AsSpan(at, end - at)) && !lexicon.Indicators.Qualifiers.Contains(sentence.Text.AsSpan(start, at - start)))
                return sentence.Text[start..at];
        return null;
    }

    /// <summary>甲类产品|投资 rather than 甲类|产品投资, where 甲类产品 is known: where the known subject ends.</summary>
    private int? KnownSubjectOver(Sentence sentence, int floor, int indicator, int end)
    {
        for (int at = end - 2; at > indicator; at--)
            if (sentence.IsBoundary(at) && lexicon.Subjects.Names.MatchLengthBefore(sentence.Text, at) is > 0 and var length && at - length < indicator && at - length >= floor
                && sentence.IsBoundary(at - length) && lexicon.Indicators.Heads.MatchLengthBefore(sentence.Text, end) >= end - at)
                return at;
        return null;
    }

    /// <summary>…率, …额: the word that ends with such a head, with the noun before it where the head stands alone.</summary>
    private int? HeadStart(Sentence sentence, int floor, int end)
    {
        int length = lexicon.Indicators.Heads.MatchLengthBefore(sentence.Text, end);
        if (length == 0 || end - length < floor)
            return null;
        int start = end - length;
        while (start > floor && !sentence.IsBoundary(start))
            start--;
        while (start > floor && sentence.Text[start] == '化')
            for (start--; start > floor && !sentence.IsBoundary(start);)
                start--;
        bool isBareCount = lexicon.Indicators.Heads.TryMatchBefore(sentence.Text, end, out int head, out var dimension) && head == end - start && dimension == "count"
            && sentence.TokenEndingAt(start) is { Tag: "v" or "b" } modifier && (!lexicon.Predicates.Bounds.Contains(modifier.Text) || sentence.Text[end - 1] == '数') && !lexicon.Predicates.Fill.Contains(modifier.Text);
        if ((end - start == 1 || isBareCount) && start > floor)
            for (start--; start > floor && !sentence.IsBoundary(start);)
                start--;
        return start;
    }

    private static bool IsWordStart(Sentence sentence, int floor, int start) => start == floor || sentence.IsBoundary(start);

    /// <summary>Behind the last word that a noun phrase does not reach back over.</summary>
    private int AfterLastBound(Sentence sentence, int floor, int end, int phraseEnd)
    {
        string text = sentence.Text;
        for (int at = end < phraseEnd ? end : end - 1; at > floor; at--)
            if (text[at - 1] is '，' or '；' or '：' or '。' || text[at - 1] == '、' && sentence.OrdinalEndingAt(at - 1) && text[at] is not ('第' or '二' or '三') || text[at - 1] == '了' && sentence.IsBoundary(at) && sentence.IsBoundary(at - 1)
                || sentence.IsBoundary(at) && lexicon.Predicates.Bounds.MatchLengthBefore(text, at) is > 0 and var length
                    && at - length >= floor && (sentence.IsBoundary(at - length) || _edges.OpensWithManner(sentence, at, length)) && !(at - length > floor && sentence.IsTime(at - length, at)) && !sentence.IsInsideName(at) && !sentence.IsInsideFigure(at) && !(sentence.TokenStartingAt(at - length) is { } word && (_edges.OpensIndicator(word, end, phraseEnd) || _edges.IsNominal(sentence, word, phraseEnd))))
                return at;
        return floor;
    }

    /// <summary>The noun phrase that opens a clause before its verb.</summary>
    public string? AgentBefore(Sentence sentence, int floor, int verb)
    {
        string text = sentence.Text;
        if (floor > 0 && text[floor - 1] is not ('，' or '；' or '：' or '。' or ';'))
            return null;
        int start = AfterLeadingWords(sentence, floor, verb);
        int scope = lexicon.Subjects.Scopes.MatchLength(text, start);
        if (scope > 0 && start + scope < verb && sentence.IsBoundary(start + scope))
            start = AfterLeadingWords(sentence, start + scope, verb);
        int end = TrimmedEnd(text, start, _edges.End(sentence, start, verb));
        // 某平台|今年累计|发布…
        while (sentence.PeriodEndingAt(end) is { } period && period.Start > start)
            end = TrimmedEnd(text, start, _edges.End(sentence, start, period.Start));
        if (start > floor && text[start - 1] == '“' && text.IndexOf('”', start, end - start) >= 0)
            start--;
        // 甲部|会同乙部|下拨…
        if (sentence.TokensWithin(start, end).FirstOrDefault(token => token.Start > start && lexicon.Predicates.Adjuncts.Contains(token.Text)) is { Text: not null } adjunct)
            end = TrimmedEnd(text, start, _edges.End(sentence, start, adjunct.Start));
        // 企业|申领证书和|开具…: the doer stands before the first of several verbs.
        if (end - start >= 2 && !_edges.IsNounPhrase(sentence, start, end) && sentence.TokensWithin(start, end).FirstOrDefault(token => token.Start > start && token is { Tag: "v", Text.Length: > 1 }) is { Text: not null } first
            && lexicon.Subjects.Agents.MatchLengthBefore(text, first.Start) > 0)
            end = TrimmedEnd(text, start, _edges.End(sentence, start, first.Start));
        // 规模较小、能力较弱的|企业|减税…: with a clause before its head, the head.
        if (end - start >= 2 && !_edges.IsNounPhrase(sentence, start, end) && text.LastIndexOf('的', end - 1, end - start) is > 0 and var modifier && sentence.IsBoundary(modifier + 1))
            start = modifier + 1;
        return end - start >= 2 && _edges.IsNounPhrase(sentence, start, end) && !lexicon.Predicates.Manner.Contains(text.AsSpan(start, end - start)) && lexicon.Predicates.Circumstances.MatchLengthBefore(text, end) == 0 && !lexicon.Subjects.Generic.Contains(text.AsSpan(start, end - start)) && !lexicon.Predicates.Planning.Contains(text.AsSpan(start, end - start)) ? text[start..end] : null;
    }

    /// <summary>Whether a stretch holds a word that no noun phrase reaches over.</summary>
    public bool HasBound(Sentence sentence, int floor, int end) => AfterLastBound(sentence, floor, end, end) > floor;

    /// <summary>Behind times, conjunctions, adverbs and hedges that open a clause.</summary>
    public int AfterLeadingWords(Sentence sentence, int start, int end)
    {
        string text = sentence.Text;
        while (start < end)
        {
            if (sentence.Analysis.Mentions.OfType<QuantityMention>().FirstOrDefault(quantity => quantity.Start == start) is { Kind: QuantityKind.Duration } span && span.End < end && !sentence.Text.AsSpan(span.End).StartsWith("的") && sentence.TokenStartingAt(span.End) is { Tag: not ['m', ..] })
                start = span.End;
            else if (sentence.FigureStartingAt(start))
                break;
            else if (sentence.PeriodStartingAt(start) is { } period && period.End <= end)
                start = period.End;
            else if (Trimmed.Contains(text[start]))
                start++;
            else if (LeadingLength(sentence, start) is > 0 and var length && start + length <= end && sentence.IsBoundary(start + length))
                start += length;
            else
                break;
        }

        return start;
    }

    private int LeadingLength(Sentence sentence, int start) => Math.Max(
        Math.Max(lexicon.Predicates.Fill.MatchLength(sentence.Text, start), lexicon.Predicates.Hedges.MatchLength(sentence.Text, start)),
        lexicon.Predicates.Leading.MatchLength(sentence.Text, start));

    /// <summary>Before the verbs and adverbs that stand between a subject and what is measured of it.</summary>
    public int WithoutTrailingVerbs(Sentence sentence, int start, int end)
    {
        end = TrimmedEnd(sentence.Text, start, end);
        while (end > start)
        {
            int length = Math.Max(
                lexicon.Predicates.Level.MatchLengthBefore(sentence.Text, end),
                Math.Max(lexicon.Predicates.Bounds.MatchLengthBefore(sentence.Text, end), lexicon.Predicates.Fill.MatchLengthBefore(sentence.Text, end)));
            length = Math.Max(length, Math.Max(lexicon.Predicates.Respectively.MatchLengthBefore(sentence.Text, end), lexicon.Predicates.Kinds.MatchLengthBefore(sentence.Text, end)));
            if (length > 0 && end - length >= start && sentence.IsBoundary(end - length) && !sentence.IsInsideName(end - length) && !lexicon.Predicates.NominalBehindNoun.Contains(sentence.Text.AsSpan(end - length, length)))
                end -= length;
            else if (sentence.PeriodEndingAt(end) is { } period && period.Start >= start)
                end = period.Start;
            else
                break;
        }

        return TrimmedEnd(sentence.Text, start, end);
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && Trimmed.Contains(text[end - 1]) && !(text[end - 1] is '）' or '”'))
            end--;
        return end;
    }
}
