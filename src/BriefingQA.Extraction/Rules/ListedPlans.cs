using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>
/// Tells, in a list or paragraph of plans, the figures that are planned from those that say what there is:
/// <b>建设50个基地</b>, but 目前已建成12个, and 两种方法可解决70%的问题.
/// </summary>
internal sealed class ListedPlans(OrdinalLexicon ordinals, PredicateLexicon predicates, TimeWords times, FutureWord future)
{
    /// <summary>Whether a figure says what is to be done or reached, and nothing before it in its sentence tells of what has been.</summary>
    public bool Plan(StatedFigure figure, DateOnly? today) => !Tells(figure, today) && (IsBound(figure) || FollowsDeed(figure));

    /// <summary>Whether the sentence of a figure gives it a time that is over.</summary>
    public bool TellsTime(StatedFigure figure, DateOnly? today) => figure.Period is { } when && IsOver(when, today) && figure.Sentence.Periods.Contains(when);

    private bool Tells(StatedFigure figure, DateOnly? today)
    {
        if (figure.Change?.Kind is "同比" or "环比" or ['较', ..] || figure.Period is { } when && IsOver(when, today) || IsPartOfGoal(figure))
            return true;
        var sentence = figure.Sentence;
        bool tells = false;
        foreach (var word in sentence.TokensWithin(0, figure.TextEnd))
            tells = ordinals.Telling.Contains(word.Text) || tells && !ordinals.Grounds.Contains(word.Text) && !ordinals.Planned.Contains(word.Text);
        return tells || sentence.PeriodsWithin(0, figure.TextStart).Any(period => IsOver(period, today));
    }

    /// <summary>完成全年目标的九成: how much of a goal has been reached.</summary>
    private bool IsPartOfGoal(StatedFigure figure) => figure.Level is not null
        && figure.Sentence.TokensWithin(figure.Clause.Start, figure.TextEnd).SkipWhile(word => !ordinals.Reaching.Contains(word.Text)).Any(word => times.Goals.Contains(word.Text));

    /// <summary>稳定在95%以上, 控制在5%以内: what is to be kept to.</summary>
    private static bool IsBound(StatedFigure figure) => (figure.Level ?? figure.Change?.Amount)?.Comparator is ">=" or "<=";

    /// <summary>新建学校5所, 加快改水，普及率达到90%: the clause of the figure or one before it opens with what is done.</summary>
    private bool FollowsDeed(StatedFigure figure)
    {
        var sentence = figure.Sentence;
        return !OpensWith(sentence, figure.Clause, IsState)
            && sentence.Clauses.TakeWhile(clause => clause.Start <= figure.Clause.Start).Any(clause => OpensWith(sentence, clause, word => IsDeed(sentence, word.Start, figure.TextEnd)));
    }

    private bool OpensWith(Sentence sentence, Clause clause, Func<(int Start, string Text), bool> isMet)
    {
        bool isAdjunct = false;
        foreach (var word in sentence.TokensWithin(clause.Start + ordinals.Words.MatchLength(sentence.Text, clause.Start), clause.End))
        {
            if (word.Tag == "x" || sentence.IsTime(word.Start, word.End))
                continue;
            if (isMet((word.Start, word.Text)))
                return true;
            isAdjunct |= word.Tag == "p";
            // 在全国|推广…: what is done comes behind what only goes with it.
            if (!isAdjunct && word.Tag[0] is not ('d' or 'c' or 'r' or 't') && word.Tag != "ad")
                return false;
        }

        return false;
    }

    private bool IsState((int Start, string Text) word) => ordinals.States.Contains(word.Text);

    private bool IsDeed(Sentence sentence, int start, int end) =>
        sentence.TokenStartingAt(start) is { } word && !ordinals.States.Contains(word.Text)
        && (word.Tag[0] == 'v' || predicates.Bounds.Contains(word.Text) && word.Tag[0] != 'p' || predicates.Deeds.Contains(word.Text) || predicates.BeforeVerbs.Contains(word.Text) || future.SetsObject(sentence, start, end));

    /// <summary>Whether a time is over; by its words where it cannot be placed.</summary>
    private bool IsOver(PeriodMention period, DateOnly? today)
    {
        if (period.IsDeadline || period.To is not null)
            return !period.IsDeadline && period.To <= today;
        for (int at = 0; at < period.Text.Length; at++)
            if (times.Told.MatchLength(period.Text, at) > 0)
                return true;
        return false;
    }
}
