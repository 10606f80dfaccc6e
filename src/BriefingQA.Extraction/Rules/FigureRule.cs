using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Reads the figures of a transcript in order and tells observations from targets.</summary>
internal sealed class FigureRule(FactLexicon lexicon, PlanRule plans, ListedPlans listed, ForecastRule forecasts, ObservationRule observations, TargetRule targets)
{
    private readonly FigureResolver _resolver = new(lexicon);
    private readonly RankRule _ranks = new(lexicon);

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
        var home = new HomePlace(sentences, lexicon);
        var frame = Frame.Empty with { KeepsTopic = sentences.Any(sentence => sentence.Statement is { Speaker: not null } or { Exchange: not null }) };
        var topics = new TopicChain(lexicon);
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
            if (previous?.Statement.Exchange != statement.Exchange || previous?.Statement.Section != statement.Section)
                topics.Clear();
            figures = topics.Settle(sentence, figures);
            figures = [.. figures, .. _ranks.Read(sentence, figures)];
            figures = home.Settle(sentence, figures);
            var measure = measureOf.GetValueOrDefault(statement.Order);
            bool looksBack = outlook is { IsPlanned: false } && statement.Exchange is null;
            isOpenPlan = (plans.Announces(sentence, 0, Math.Min(sentence.Text.Length, 4)) || isOpenPlan && previous?.Statement.Exchange == statement.Exchange
                && previous?.Statement.Paragraph == statement.Paragraph) && !looksBack && !(measure is { IsPlanned: false });
            int goals = plans.GoalsStart(sentence);
            bool listsPlans = measure is { IsPlanned: true } || isOpenPlan || outlook is { IsPlanned: true } && measure is null;
            isOpenPlan |= goals >= 0;
            var program = outlook is { IsProgram: true } ? outlook.Due : null;
            var planning = new FigurePlans(plans, listed, forecasts, today)
            {
                Program = measure is { IsPlanned: false } ? null : program,
                LooksBack = looksBack,
                ListsPlans = listsPlans,
                Goals = goals,
            };
            int plannedBefore = planned.Count;
            StatedFigure? before = null;
            foreach (var stated in figures)
            {
                var figure = before = plans.IsAim(stated) ? plans.OfGoal(stated, before) : stated;
                if (!planning.Plan(figure))
                {
                    // What has been reached already has not been reached by the time of the plan.
                    observed.AddRange(observations.Read(briefing, program is not null && figure.Period == program || plans.IsAhead(figure.Period) ? figure with { Period = null } : figure));
                    continue;
                }

                planned.AddRange(targets.Read(briefing, figure with { Period = plans.DeadlineOf(figure, today) }, measure, theme));
                if (observations.ReadStart(briefing, figure) is { } start)
                    observed.Add(start);
            }

            // 同时…，前三季度下达决定6万份。: behind a sentence that only tells, its paragraph goes on telling.
            isOpenPlan &= figures.Count == 0 || planned.Count > plannedBefore;
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
