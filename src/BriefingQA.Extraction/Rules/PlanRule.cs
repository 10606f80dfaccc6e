using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Rules;

/// <summary>Tells what is planned from what has been done.</summary>
internal sealed class PlanRule(OrdinalLexicon ordinals, PredicateLexicon predicates)
{
    /// <summary>Whether a text announces things to be done.</summary>
    public bool Announces(Sentence sentence) => Announces(sentence, 0, sentence.Text.Length);

    public bool Announces(Sentence sentence, int start, int end) => Has(sentence, ordinals.Planned, start, end);

    /// <summary>今年的主要预期目标是：… opens a list of planned figures.</summary>
    /// <returns>Where the list begins, or -1.</returns>
    public int GoalsStart(Sentence sentence)
    {
        for (int at = 0; at < sentence.Text.Length; at++)
            if (ordinals.Goals.MatchLength(sentence.Text, at) is > 0 and var length && ordinals.GoalMarks.MatchLength(sentence.Text, at + length) is > 0 and var mark)
                return at + length + mark;
        return -1;
    }

    /// <summary>Whether a text says that things have been done.</summary>
    public bool Reports(Sentence sentence) => Has(sentence, ordinals.Done, 0, sentence.Text.Length);

    /// <summary>Whether a figure is planned by the words before it or by a time in the future.</summary>
    public bool IsPlanned(StatedFigure figure, DateOnly? today) =>
        figure.Period is { IsDeadline: true } deadline && !(today is { } day && deadline.To < day)
        || figure.Change?.Kind is not ['较', ..] && IsPlannedIn(figure.Sentence, figure.Clause.Start, figure.TextEnd)
        || IsAim(figure);

    /// <summary>减少1/3事项的目标, 原定的5%: what was aimed at.</summary>
    private bool IsAim(StatedFigure figure)
    {
        string text = figure.Sentence.Text;
        int end = Math.Max(figure.Clause.End, figure.TextEnd);
        int aim = text.IndexOf('的', figure.TextEnd, end - figure.TextEnd);
        return aim >= 0 && aim + 1 < end && text.AsSpan(figure.TextEnd, aim - figure.TextEnd).IndexOfAny('是', '，') < 0 && predicates.Aims.MatchLength(text, aim + 1) > 0 || Has(figure.Sentence, predicates.Intended, figure.Clause.Start, figure.TextEnd);
    }

    /// <summary>Whether the words of a figure say that it is to be reached, whatever its time.</summary>
    public bool Strives(StatedFigure figure) => Has(figure.Sentence, predicates.Striving, figure.Clause.Start, figure.TextEnd);

    /// <summary>Whether the own words of a figure say that it has been reached.</summary>
    public bool SaysReached(StatedFigure figure) => Has(figure.Sentence, ordinals.Reached, figure.Clause.Start, figure.TextEnd);

    /// <summary>Whether the words of a figure or its time say that it has been reached.</summary>
    public bool IsReached(StatedFigure figure, DateOnly? today) =>
        figure.Period is { To: { } end } && today is { } day && end <= day && !Strives(figure)
        || SaysReached(figure);

    private bool IsPlannedIn(Sentence sentence, int start, int end)
    {
        for (int at = start; at < end; at++)
            if (sentence.IsBoundary(at) && predicates.Planning.MatchLength(sentence.Text, at) is > 0 and var length && at + length <= end && sentence.IsBoundary(at + length)
                && !IsNamePart(sentence, at, length))
                return true;
        return false;
    }

    /// <summary>人才引进<b>计划</b>: the plan of something, as against somebody who plans.</summary>
    private bool IsNamePart(Sentence sentence, int at, int length) =>
        predicates.PlanningNouns.Contains(sentence.Text.AsSpan(at, length))
        && (at > 0 && sentence.Text[at - 1] is '”' or '》' || sentence.TokenEndingAt(at) is { Tag: ['v' or 'n' or 'b' or 'j', ..] } before
            && (before.Tag[0] == 'v' || sentence.TokenStartingAt(at + length) is not { Tag: "v" }));

    private static bool Has(Sentence sentence, Vocabulary<string> words, int start, int end)
    {
        for (int at = start; at < end; at++)
            if (sentence.IsBoundary(at) && words.MatchLength(sentence.Text, at) is > 0 and var length && at + length <= end && sentence.IsBoundary(at + length))
                return true;
        return false;
    }
}
