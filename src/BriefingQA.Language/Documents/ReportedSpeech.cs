using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Documents;

internal enum SpeechSource
{
    Person,

    /// <summary>有关负责人: an official who stays unnamed.</summary>
    UnnamedOfficial,

    /// <summary>他: who spoke last.</summary>
    Pronoun,

    /// <summary>有媒体提问: a question follows.</summary>
    Questioner,
}

/// <summary>The words of a sentence that say who speaks: 某某表示，</summary>
/// <param name="Speaker">The name, the unnamed official or the questioner as written.</param>
/// <param name="End">Offset behind the words and the mark that follows them.</param>
internal sealed record SpeechAttribution(SpeechSource Source, string Speaker, int Start, int End);

/// <summary>Finds who is said to speak in a sentence of reported speech.</summary>
internal sealed class ReportedSpeech(Lexicon lexicon, PersonNameReader names)
{
    /// <summary>The last attribution of the sentence; a question's introduction before any other.</summary>
    public SpeechAttribution? Find(string sentence, IReadOnlySet<string> known)
    {
        SpeechAttribution? found = null;
        var clause = 0;
        for (var at = 0; at < sentence.Length; at++)
        {
            if (!Characters.IsClauseEnd(sentence[at]) && sentence[at] != '“')
                continue;
            if (at > clause && Read(sentence, clause, at, known) is { } attribution)
            {
                if (attribution.Source == SpeechSource.Questioner)
                    return attribution;
                // 王丽表示：“…”他说，“…”: still the same person.
                if (attribution.Source != SpeechSource.Pronoun || found is null)
                    found = attribution;
            }

            clause = at + 1;
        }

        return found ?? Opens(sentence, known);
    }

    /// <summary>王丽介绍了某某情况。 Who is known and reports at the start of a sentence speaks in what follows.</summary>
    private SpeechAttribution? Opens(string sentence, IReadOnlySet<string> known)
    {
        foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
        {
            if (length < sentence.Length && known.Contains(sentence[..length]) && lexicon.Speech.Verbs.MatchLength(sentence, length) is >= 2 and var verb
                && length + verb < sentence.Length && sentence[length + verb] == '了')
                return new SpeechAttribution(SpeechSource.Person, sentence[..length], 0, 0);
        }

        return null;
    }

    private SpeechAttribution? Read(string sentence, int clause, int end, IReadOnlySet<string> known)
    {
        if (sentence[end] is '：' or ':' or '，' && AsksAt(sentence, clause, end) is { } questioner)
            return questioner;
        var verb = lexicon.Speech.Verbs.MatchLengthBefore(sentence.AsSpan(0, end), end);
        if (verb == 0)
            verb = ReportingVerbBefore(sentence, clause, end);
        if (verb == 0 || end - verb <= clause)
            return null;

        var before = StripAdverbs(sentence, clause, end - verb);
        if (before <= clause)
            return null;
        var text = sentence.AsSpan(0, before);
        if (PersonByPost(text, clause, known) is { } named)
            return named with { End = Math.Min(end + 1, sentence.Length) };
        var behind = Math.Min(end + 1, sentence.Length);
        foreach (var length in (ReadOnlySpan<int>)[3, 2, 4])
        {
            if (before - length >= clause && known.Contains(sentence[(before - length)..before]))
                return new SpeechAttribution(SpeechSource.Person, sentence[(before - length)..before], before - length, behind);
        }

        if (lexicon.Speech.Pronouns.TryMatchBefore(text, before, out var pronoun, out _) && before - pronoun - clause <= 4)
            return new SpeechAttribution(SpeechSource.Pronoun, sentence[(before - pronoun)..before], before - pronoun, behind);
        if (lexicon.Speech.Officials.TryMatchBefore(text, before, out var official, out _))
        {
            var start = OfficialStart(sentence, clause, before - official);
            return new SpeechAttribution(SpeechSource.UnnamedOfficial, sentence[start..before], start, behind);
        }

        if (before > clause && text[clause..before].IndexOf('·') >= 0 && known.FirstOrDefault(name => name.Contains('·') && sentence.AsSpan(clause, before - clause).EndsWith(name)) is { } foreigner)
            return new SpeechAttribution(SpeechSource.Person, foreigner, before - foreigner.Length, behind);
        return names.LengthBefore(text, before) is > 0 and var name && before - name >= clause
            ? new SpeechAttribution(SpeechSource.Person, sentence[(before - name)..before], before - name, behind)
            : null;
    }

    /// <summary>有媒体提问：, 21世纪经济报道记者现场提问：</summary>
    private SpeechAttribution? AsksAt(string sentence, int clause, int end)
    {
        var asking = lexicon.Speech.Asking.MatchLengthBefore(sentence, end);
        if (asking == 0 || end - asking <= clause)
            return null;
        var before = end - asking;
        if (before - 2 >= clause && sentence.AsSpan(before - 2, 2) is "现场" or "再次" or "继续")
            before -= 2;
        if (lexicon.Speech.QuestionerEndings.MatchLengthBefore(sentence, before) == 0)
            return null;
        var start = clause;
        if (sentence[start] == '有')
            start++;
        return new SpeechAttribution(SpeechSource.Questioner, sentence[start..before], clause, Math.Min(end + 1, sentence.Length));
    }

    /// <summary>通报了近期…部署的举措：: the verb opens the clause's predicate and a colon hands over.</summary>
    private int ReportingVerbBefore(string sentence, int clause, int end)
    {
        if (sentence[end] is not ('：' or ':'))
            return 0;
        for (var at = clause + 2; at < end && at - clause < 24; at++)
        {
            if (lexicon.Speech.Verbs.TryMatch(sentence, at, out var length, out _) && length >= 2 && (at + length == end || sentence[at + length] == '了'))
                return end - at;
        }

        return 0;
    }

    /// <summary>Where the speaker's name ends: before 还, 现场 and the like, and before 在…上.</summary>
    private int StripAdverbs(string sentence, int clause, int end)
    {
        for (var changed = true; changed && end > clause;)
        {
            changed = false;
            if (sentence[end - 1] is '上' or '时' or '中' or '后' && sentence.LastIndexOf('在', end - 1, end - clause) is var place && place > clause)
            {
                end = place;
                changed = true;
            }
            else if (lexicon.Speech.Adverbs.TryMatchBefore(sentence.AsSpan(0, end), end, out var length, out _) && end - length > clause)
            {
                end -= length;
                changed = true;
            }
            else if (TimeLength(sentence, clause, end) is > 0 and var time)
            {
                end -= time;
                changed = true;
            }
        }

        return end;
    }

    /// <summary>何司长, of whom only one person with that family name is known.</summary>
    private SpeechAttribution? PersonByPost(ReadOnlySpan<char> text, int clause, IReadOnlySet<string> known)
    {
        if (!lexicon.Persons.Courtesies.TryMatchBefore(text, text.Length, out var length, out _) || length < 2)
            return null;
        var surname = text.Length - length - 1;
        if (surname < clause || !lexicon.Persons.Surnames.Contains(text[surname]) || surname > clause && Characters.IsHan(text[surname - 1]))
            return null;
        var first = text[surname];
        var persons = known.Where(name => name[0] == first).Take(2).ToList();
        return persons is [var only] ? new SpeechAttribution(SpeechSource.Person, only, surname, text.Length) : null;
    }

    /// <summary>The length of 20日 or 20日上午 that ends right before <paramref name="end"/>; 0 where none does.</summary>
    private static int TimeLength(string sentence, int clause, int end)
    {
        var at = end;
        if (at - 2 > clause && sentence.AsSpan(at - 2, 2) is "上午" or "下午" or "晚间" or "晚上" or "中午")
            at -= 2;
        if (at > clause && sentence[at - 1] == '日')
        {
            var day = at - 1;
            while (day > clause && (Characters.IsDigit(sentence[day - 1]) || sentence[day - 1] == '月'))
                day--;
            if (day < at - 1)
                at = day;
        }

        return end - at;
    }

    /// <summary>The organization before 有关负责人 belongs to the unnamed official's description.</summary>
    private static int OfficialStart(string sentence, int clause, int official)
    {
        var start = clause;
        if (sentence.AsSpan(start, official - start) is ['据' or '对', ..])
            start++;
        return start;
    }
}
