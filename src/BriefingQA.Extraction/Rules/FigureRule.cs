using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Reads the figures of a transcript in order and tells observations from targets.</summary>
internal sealed class FigureRule(FactLexicon lexicon, PlanRule plans, ListedPlans listed, ObservationRule observations, TargetRule targets)
{
    private readonly FigureResolver _resolver = new(lexicon);

    public (IReadOnlyList<ObservationFact> Observations, IReadOnlyList<TargetFact> Targets) Read(
        string briefing,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyList<MeasureFact> measures,
        IReadOnlyDictionary<int, string> themes,
        IReadOnlyDictionary<int, SectionOutlook> outlooks,
        DateOnly? today)
    {
        Dictionary<int, MeasureFact> measureOf = [];
        foreach (var measure in measures.Where(measure => measure.ParentId is null))
            for (int order = measure.Statement; order <= measure.LastStatement; order++)
                measureOf.TryAdd(order, measure);

        List<ObservationFact> observed = [];
        List<TargetFact> planned = [];
        string? home = HomePlace.Of(sentences, lexicon.Subjects);
        var frame = Frame.Empty with { KeepsTopic = sentences.Any(sentence => sentence.Statement is { Speaker: not null } or { Exchange: not null }) };
        Sentence? previous = null;
        bool isOpenPlan = false;
        foreach (var sentence in sentences)
        {
            var statement = sentence.Statement;
            if (statement.Role is StatementRole.Question or StatementRole.Noise or StatementRole.Headline or StatementRole.Heading)
                continue;
            string? theme = themes.GetValueOrDefault(statement.Order);
            var outlook = statement.Section is { } part ? outlooks.GetValueOrDefault(part) : null;
            frame = Next(frame, previous?.Statement, sentence, theme);
            if (outlook is { IsProgram: true } && !(frame.Period is { To: var end } && (end is null || end > today)))
                frame = frame with { Period = outlook.Due };
            (var figures, frame) = _resolver.Resolve(sentence, frame);
            if (home is not null)
                figures = [.. figures.Select(figure => figure.Subject is null || lexicon.Subjects.HomeWords.Contains(figure.Subject) ? figure with { Subject = home } : figure)];
            var measure = measureOf.GetValueOrDefault(statement.Order);
            bool looksBack = outlook is { IsPlanned: false } && statement.Exchange is null;
            isOpenPlan = (plans.Announces(sentence, 0, Math.Min(sentence.Text.Length, 4)) || isOpenPlan && previous?.Statement.Exchange == statement.Exchange
                && previous?.Statement.Paragraph == statement.Paragraph) && !looksBack && !(measure is { IsPlanned: false });
            int goals = plans.GoalsStart(sentence);
            bool listsPlans = measure is { IsPlanned: true } || isOpenPlan || outlook is { IsPlanned: true } && measure is null;
            isOpenPlan |= goals >= 0;
            PeriodMention? reached = null;
            bool isStriving = false;
            bool isAnnounced = false;
            StatedFigure? before = null;
            foreach (var stated in figures)
            {
                bool isAim = plans.IsAim(stated);
                var figure = before = isAim ? plans.OfGoal(stated, before) : stated;
                // What holds for one figure of a time holds for the others of the same time.
                bool isInPlan = outlook is { IsProgram: true } && measure is not { IsPlanned: false };
                bool isOwn = !looksBack && plans.IsAnnounced(figure);
                bool isReached = isInPlan && figure.Period == outlook!.Due
                    ? plans.SaysReached(figure)
                    : plans.IsReached(figure, today) || figure.Period is not null && figure.Period == reached && !isAnnounced && !isOwn;
                if (isReached)
                    reached = figure.Period;
                // 投资要保持在8000亿元以上，新投产里程8000公里以上: what is striven for in a sentence goes on.
                isStriving |= !looksBack && plans.Strives(figure);
                bool isTarget = isAim || !isReached && !plans.IsGiven(figure) && (isStriving || isInPlan || isOwn || (listsPlans || isAnnounced) && listed.Plan(figure, today)
                    || goals >= 0 && figure.TextEnd > goals || PlanRule.IsDue(figure, today));
                isAnnounced |= isOwn;
                if (!isTarget)
                {
                    // What has been reached already has not been reached by the time of the plan.
                    observed.AddRange(observations.Read(briefing, outlook is { IsProgram: true } && figure.Period == outlook.Due || plans.IsAhead(figure.Period) ? figure with { Period = null } : figure));
                    continue;
                }

                planned.AddRange(targets.Read(briefing, figure with { Period = plans.DeadlineOf(figure, today) }, measure, theme));
                if (observations.ReadStart(briefing, figure) is { } start)
                    observed.Add(start);
            }

            previous = sentence;
        }

        return ([.. observed.DistinctBy(fact => fact.Id)], [.. planned.DistinctBy(fact => fact.Id)]);
    }

    private Frame Next(Frame frame, Statement? previous, Sentence sentence, string? theme)
    {
        var statement = sentence.Statement;
        bool sameTurn = previous is not null && previous.Exchange == statement.Exchange && previous.Section == statement.Section && previous.Speaker == statement.Speaker;
        return sameTurn
            ? (frame with { Theme = theme }).NextSentence(previous!.Paragraph == statement.Paragraph, lexicon.Predicates.Parts.MatchLength(sentence.Text, 0) > 0)
            : new Frame { Theme = theme, Subject = theme, KeepsTopic = frame.KeepsTopic };
    }
}
