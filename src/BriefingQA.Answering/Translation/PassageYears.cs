using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Tells of which years a sentence speaks: those that it names, those it says by word (去年), or that of its briefing.</summary>
internal sealed partial class PassageYears(QuestionLexicon lexicon, GraphIndex index)
{
    /// <summary>Up to this month a briefing tells of the year before where it says 全年, or says nothing.</summary>
    private const int LastOfReview = 4;

    public bool Holds(Passage passage, int year)
    {
        if (Named(passage.Form) is { Count: > 0 } named)
            return named.Contains(year) || Held(passage) is { Year: { } held } && SaidByWord(passage.Form, held, year);
        if (Held(passage) is not { Year: { } present } briefing)
            return Around(passage).Contains(year);
        if (lexicon.LastYear.Concat(lexicon.Present).Any(word => passage.Form.Contains(word, StringComparison.Ordinal)))
            return SaidByWord(passage.Form, present, year);
        return Around(passage) is { Count: > 0 } around ? around.Contains(year) : year == (briefing.Month <= LastOfReview ? present - 1 : present);
    }

    /// <summary>The year before that of the briefing; null where the latter is not known.</summary>
    public int? LastOf(Passage passage) => Held(passage)?.Year - 1;

    private bool SaidByWord(string form, int present, int year) =>
        year == present && lexicon.Present.Any(word => form.Contains(word, StringComparison.Ordinal)) || year == present - 1 && lexicon.LastYear.Any(word => form.Contains(word, StringComparison.Ordinal));

    private BriefingEntry? Held(Passage passage) => index.Briefings.FirstOrDefault(briefing => briefing.Id == passage.BriefingId);

    /// <summary>The years named around a sentence; a day is that of an event or of the report.</summary>
    private static HashSet<int> Around(Passage passage) =>
        Named(Day().Replace(passage.Topic, "")) is { Count: > 0 } topic ? topic : Named(Day().Replace(passage.Lead, "")) is { Count: > 0 } lead ? lead : Named(Day().Replace(passage.Setting, ""));

    [GeneratedRegex("(19|20)\\d\\d(年|-|/)\\d{1,2}(月|-|/)\\d{1,2}日?")]
    private static partial Regex Day();

    private static HashSet<int> Named(string form) =>
        [.. ContentWordReader.YearPattern().Matches(form).Select(match => int.Parse(match.ValueSpan[..4], System.Globalization.CultureInfo.InvariantCulture))];
}
