using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Reads the verb that stands between a noun phrase and its figure: 全省|<b>建成</b>|5个园区.</summary>
internal sealed class DeedReader(FactLexicon lexicon, NounPhraseReader phrases)
{
    /// <summary>Whether before a verb nothing is named that the figure is about: 会同相关部门|认定…, 精准|帮扶….</summary>
    public bool StandsAlone(Sentence sentence, int floor, int verb) =>
        OpensWithAdjunct(sentence, floor, verb) || AfterManner(sentence, phrases.AfterLeadingWords(sentence, floor, verb)) >= verb;

    /// <summary>会同相关部门|认定…: what stands before the verb is not what the figure is about.</summary>
    private bool OpensWithAdjunct(Sentence sentence, int start, int end)
    {
        start = phrases.AfterLeadingWords(sentence, start, end);
        return lexicon.Predicates.Adjuncts.MatchLength(sentence.Text, start) is > 0 and var length && sentence.IsBoundary(start + length);
    }

    /// <summary>The verb right before a figure or its predicate: 建成, 覆盖了, 通达|全球, 取消和下放了.</summary>
    public string? Before(Sentence sentence, int floor, int end)
    {
        if (LastBefore(sentence, floor, end) is not { } verb)
            return null;
        int start = end - verb.Length;
        return start - 1 > floor && sentence.Text[start - 1] is '和' or '并' or '及' or '与' && sentence.TokenEndingAt(start - 1) is { Tag: "v", Text.Length: > 1 } first && first.Start >= floor ? sentence.Text[first.Start..end] : verb;
    }

    private string? LastBefore(Sentence sentence, int floor, int end)
    {
        string text = sentence.Text;
        int behind = BeforePlaces(sentence, floor, end);
        int length = lexicon.Predicates.Bounds.MatchLengthBefore(text, behind);
        if (length > 1 && behind - length >= floor && sentence.IsBoundary(behind - length))
            return text[(behind - length)..end];
        if (sentence.TokenEndingAt(end) is { Text.Length: > 1 } last && last.Start >= floor && AfterManner(sentence, phrases.AfterLeadingWords(sentence, floor, end)) == last.Start
            && (lexicon.Predicates.Deeds.Contains(last.Text) || lexicon.Predicates.Manner.MatchLength(last.Text, 0) is > 1 and var manner && lexicon.Predicates.Bounds.Contains(last.Text.AsSpan(manner))))
            return last.Text;
        foreach (var token in sentence.TokensWithin(floor, end).Reverse())
        {
            if (token.Tag is "v" or "vd" or "vi" && token.Text.Length > 1 && !lexicon.Predicates.Nominal.Contains(token.Text))
                return text[token.Start..end];
            if (token.Text is not ("了" or "着" or "过"))
                return null;
        }

        return null;
    }

    /// <summary>查扣|车辆: the verb right before an offset that says what is done to things; null for those that only say that things were made or are there.</summary>
    public string? Governing(Sentence sentence, int at) =>
        sentence.TokenEndingAt(at) is { Tag: ['v', ..], Text: [_, _, ..] verb } && !lexicon.Predicates.Founding.Contains(verb) && !lexicon.Predicates.Level.Contains(verb) && !lexicon.Predicates.Changes.Contains(verb) ? verb : null;

    /// <summary>精准|帮扶.</summary>
    private int AfterManner(Sentence sentence, int start)
    {
        while (sentence.TokenStartingAt(start) is { } word && lexicon.Predicates.Manner.Contains(word.Text))
            start = word.End;
        return start;
    }

    /// <summary>辐射|全国: a place between a verb and its figure.</summary>
    private int BeforePlaces(Sentence sentence, int floor, int end)
    {
        int length = lexicon.Subjects.Scopes.MatchLengthBefore(sentence.Text, end);
        return length > 0 && end - length > floor && sentence.IsBoundary(end - length) ? end - length : end;
    }
}
