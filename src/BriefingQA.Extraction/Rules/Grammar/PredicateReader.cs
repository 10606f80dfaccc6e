using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Reads the words before a figure from right to left for as long as they say how the figure is meant.</summary>
internal sealed class PredicateReader(PredicateLexicon lexicon, IndicatorLexicon indicators)
{
    public const int LongestComparison = 16;

    /// <param name="floor">Where the stretch begins.</param>
    /// <param name="end">Where the figure begins.</param>
    public Predicate Read(Sentence sentence, int floor, int end)
    {
        var read = new Predicate { Start = end };
        while (read.Start > floor)
        {
            var next = Step(sentence, floor, read);
            if (next is null)
                break;
            read = next;
        }

        return read.ChangeWord is not null && read.Base is null && read.Kind is null ? WithComparison(sentence, floor, read) : read;
    }

    private Predicate? Step(Sentence sentence, int floor, Predicate read)
    {
        string text = sentence.Text;
        int end = read.Start;
        if (char.IsWhiteSpace(text[end - 1]))
            return read with { Start = end - 1 };
        if (sentence.PeriodEndingAt(end) is { } period && period.Start >= floor)
            return WithPeriod(text, floor, read, period);

        int longest = 0;
        Func<Predicate>? take = null;
        Consider(lexicon.Changes, direction => read.ChangeWord is null
            ? read with { Direction = direction, ChangeWord = text[(end - longest)..end] }
            : read);
        Consider(lexicon.ReachingChanges, direction => read.ChangeWord is null
            ? read with { Direction = direction, ChangeWord = text[(end - longest)..end], Reaches = true }
            : read);
        Consider(lexicon.Kinds, kind => read with { Kind = read.Kind ?? kind });
        Consider(lexicon.Respectively, _ => read with { Respectively = true });
        Consider(lexicon.Level, _ => read with { HasLevelWord = true });
        Consider(lexicon.From, _ => read with { Starts = true });
        Consider(lexicon.Hedges, hedge => read with { Hedge = hedge });
        Consider(lexicon.Reach, _ => read.ChangeWord is null ? read with { Reaches = true } : read);
        Consider(lexicon.Fill, _ => read);
        return take is null ? null : take() with { Start = end - longest };

        void Consider(Vocabulary<string> words, Func<string, Predicate> then)
        {
            if (words.TryMatchBefore(text, end, out int length, out var meaning) && length > longest && end - length >= floor
                && (IsWordStart(sentence, end - length) || words != lexicon.Fill && EndsIndicator(sentence, end - length)))
            {
                longest = length;
                take = () => then(meaning);
            }
        }
    }

    /// <summary>A word may also begin where another known one ends: 同比|降, 占比|达.</summary>
    private bool IsWordStart(Sentence sentence, int start) =>
        sentence.IsBoundary(start)
        || sentence.PeriodEndingAt(start) is not null
        || lexicon.Kinds.MatchLengthBefore(sentence.Text, start) > 1
        || lexicon.Fill.MatchLengthBefore(sentence.Text, start) > 1;

    private bool EndsIndicator(Sentence sentence, int end) =>
        indicators.Names.MatchLengthBefore(sentence.Text, end) > 1 || indicators.Heads.MatchLengthBefore(sentence.Text, end) > 1;

    private Predicate WithPeriod(string text, int floor, Predicate read, PeriodMention period)
    {
        int compare = lexicon.Compare.MatchLengthBefore(text, period.Start);
        if (compare > 0 && period.Start - compare >= floor && read.ChangeWord is not null)
            return read with { Start = period.Start - compare, Base = period.Text, Kind = read.Kind ?? KindOf(text[(period.Start - compare)..period.End]) };
        // 增加到2012年末的…: the time swallows the word for what is reached.
        bool reaches = lexicon.Reach.MatchLength(text, period.Start) > 0 && lexicon.Changes.MatchLengthBefore(text, period.Start) > 0;
        if (reaches)
            period = period with { Start = period.Start + 1, Text = period.Text[1..], IsDeadline = false };
        return read with { Start = reaches ? period.Start - 1 : period.Start, Period = read.Period ?? period, Reaches = read.Reaches || reaches };
    }

    public string KindOf(string comparison) => lexicon.Kinds.TryGet(comparison, out var kind) ? kind : "较某期";

    /// <summary>低于预期目标|0.4个百分点: a distance from something else.</summary>
    public Predicate WithDistance(Sentence sentence, int floor, int end, Predicate read)
    {
        for (int at = read.Start - 1; at >= floor; at--)
            if (sentence.IsBoundary(at) && lexicon.Beside.TryMatch(sentence.Text, at, out int length, out var direction) && at + length < end)
            {
                string other = sentence.Text[(at + length)..end];
                return read with { Start = at, Direction = direction, ChangeWord = sentence.Text.Substring(at, length), Kind = "较" + other, Base = other };
            }

        return read;
    }

    /// <summary>比全国平均水平高…: what a movement is compared with where it is no time.</summary>
    private static Predicate WithComparison(Sentence sentence, int floor, Predicate read)
    {
        string text = sentence.Text;
        for (int at = read.Start - 1; at >= Math.Max(floor, read.Start - LongestComparison); at--)
            if (text[at] is '比' or '较' && sentence.IsBoundary(at) && (sentence.IsBoundary(at + 1) || sentence.TokenStartingAt(at) is { Tag: "d", Text: ['比', not '较'] }) && at + 1 < read.Start)
                return read with { Start = at, Base = text[(at + 1)..read.Start], Kind = "较" + text[(at + 1)..read.Start] };
        return read;
    }
}
