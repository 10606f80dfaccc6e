using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Levels, shares, changes, targets, counts that a briefing states as one figure, or several asked for at once.</summary>
internal sealed partial class FigureTranslator(FigureMatcher matcher, FigureQuery queries, QueryRunner runner, EarlierValue earlier) : ITranslator
{
    private static readonly AskKind[] Kinds = [AskKind.Figure, AskKind.Share, AskKind.Change, AskKind.Unstated, AskKind.List];

    /// <summary>A longer clause is not repeated behind the figure.</summary>
    private const int LongestClause = 45;

    /// <summary>A figure of another briefing is shown beside the best where it is supported so nearly as well.</summary>
    private const double NearlyAsGood = 0.08;

    /// <summary>How much of each thing a figure of several together must name.</summary>
    private const double NearlyWhole = 0.9;

    private const int MostSources = 4, LongestTitle = 26;

    /// <summary>The most that one figure supports where several are asked for.</summary>
    private const double OneOfSeveral = 0.8;

    public double MostSupport => 1;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        if (context.Frame.Ask == AskKind.Sum)
            return await OfAllAsync(context, cancellationToken);
        if (Ranks.AreAsked(context.Frame.Form) || !Kinds.Contains(context.Frame.Ask) || (context.Frame.Ask == AskKind.List
            && !context.Frame.Form.Contains("目标", StringComparison.Ordinal)))
            return null;
        var frame = context.Frame;
        if (frame.Units.Distinct().ToList() is { Count: > 1 } units && frame.Ask != AskKind.Change)
            return ChooseByUnit(context, units) is { Count: > 0 } several ? await AnswerAsync(several, frame, cancellationToken) : null;
        var matches = matcher.Match(frame, frame.Ask == AskKind.List ? AskKind.Figure : frame.Ask, context.Index, context.Briefing);
        matches = [.. matches.Where(match => !IsGiven(match.Figure, frame))];
        if (matches.Count == 0)
            return await earlier.TryAnswerAsync(context, cancellationToken);
        var chosen = Choose(frame, matches);
        return await AnswerAsync(chosen, frame, cancellationToken) is not { } draft ? null
            : frame.Ask == AskKind.List || frame.Units.Distinct().Count() > 1 ? draft : draft with { Alternatives = Others(matches, chosen) };
    }

    /// <summary>The one figure that the briefing gives of all the things that the question would have added up.</summary>
    private async Task<Draft?> OfAllAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var matches = matcher.Match(frame, AskKind.Figure, context.Index, context.Briefing);
        var match = matches.FirstOrDefault(candidate => frame.Operands.Count > 1 && frame.Operands.All(operand => operand.Sum(word => word.Weight * word.CoverageIn(candidate.Figure.Own)) >= NearlyWhole * operand.Sum(word => word.Weight)));
        return match is not null ? await AnswerAsync([match], frame, cancellationToken)
            : frame.Units.Count > 0 && matches.Count > 0 && await AnswerAsync([matches[0]], frame, cancellationToken) is { } draft ? draft with { Support = OneOfSeveral } : null;
    }

    /// <summary>Whether the question itself gives the figure, so that it asks for something else: 占40%的是什么.</summary>
    private static bool IsGiven(Figure figure, QuestionFrame frame) =>
        frame.Ask != AskKind.Change && frame.Form.AsSpan().ContainsAnyInRange('0', '9') && figure.Values is { Value: { } value, Unit: { Length: > 0 } unit } && frame.Form.Contains(FigureText.Number(value) + WordForms.Plain(unit), StringComparison.Ordinal);

    /// <summary>Figures that the question may as well mean.</summary>
    private static List<Figure> Others(IReadOnlyList<FigureMatch> matches, List<FigureMatch> chosen) =>
        [.. matches.Where(match => match.Support > chosen[0].Support - NearlyAsGood && match.Figure.Values.Value is not null && !match.Figure.IsEarlier && chosen.All(other => other.Figure.Title != match.Figure.Title))
            .Select(match => match.Figure).DistinctBy(figure => figure.Title).Take(MostSources)];

    public async Task<Draft?> AnswerAsync(IReadOnlyList<FigureMatch> chosen, QuestionFrame frame, CancellationToken cancellationToken)
    {
        var (tree, parameters) = queries.For([.. chosen.Select(match => match.Figure)]);
        var ran = await runner.RunAsync(tree, parameters, cancellationToken);
        var rows = ran.Rows.GroupBy(row => row.Text(FigureColumns.Id)).ToDictionary(group => group.Key ?? "", group => FigureColumns.Read(group.First()));
        var parts = chosen.Where(match => rows.ContainsKey(match.Figure.Id))
            .Select(match => Word(rows[match.Figure.Id] with { Clause = match.Figure.Values.Clause, ChangeKind = match.Figure.Values.ChangeKind }, match, frame)).Distinct().ToList();
        if (parts.Count == 0)
            return null;
        if (chosen.Count > 1 && parts.Count == chosen.Count && chosen.Select(match => match.Figure.Passage?.BriefingId).Distinct().Count() == chosen.Count)
            parts = [NumberedList.Of(parts.Select((part, i) => $"{part} —— {Shortened(chosen[i].Figure.Passage?.BriefingTitle)}"))];
        if (parts.Count == 1 && AsksForMore(frame) && WordsAround(chosen[0].Figure, parts[0]) is { } around)
            parts = [$"{parts[0]}；原文：{around}"];
        return new Draft(string.Join('；', parts), ran, [.. chosen.Select(match => match.Figure.Passage).OfType<Passage>().Distinct()],
            "查数字：" + string.Join("、", chosen.Select(match => FigureText.Name(match.Figure.Values)).Distinct()))
        {
            Figures = [.. chosen.Select(match => match.Figure)],
            Support = Math.Min(frame.Operands.Count > 1 && chosen.Count < frame.Operands.Count ? OneOfSeveral : 1, chosen.Min(match => match.Support)),
        };
    }

    /// <summary>Whether a question asks for two things at once, or names several without asking: 多少户、多少人; 收购网点 总数 河南.</summary>
    private static bool AsksForMore(QuestionFrame frame) =>
        Amount().Count(frame.Form) > 1 || frame.Ask == AskKind.Unstated && frame.Words.Count(word => word is { IsVerb: false, Weight: >= 1, Role: not WordRole.Period }) > 2;

    /// <summary>The clauses around a figure; null where the answer has them already.</summary>
    private static string? WordsAround(Figure figure, string answer) =>
        figure.Passage is { Text: var text } && (figure.Values.Value ?? figure.Values.ChangeAmount) is { } value && text.IndexOf(FigureText.Number(value), StringComparison.Ordinal) is >= 0 and var at
        && SentenceWindow.Around(text, at, Math.Min(LongestAround, Room - answer.Length)) is { Length: > ShortestAround } around && !answer.Contains(around, StringComparison.Ordinal) ? around : null;

    private const int LongestAround = 110, ShortestAround = 8, Room = 190;

    [GeneratedRegex("多少|几(?!乎)|多大|多高|多长|多久|多重|第几|怎么样|如何|(和|及|与|、|，)[^，。]{0,6}(增速|[增降涨跌]幅|占比|比重)")]
    private static partial Regex Amount();

    /// <summary>The figure first, then what it is of, then how it moved.</summary>
    public static string Word(FigureValues values, FigureMatch match, QuestionFrame frame)
    {
        if (match.Figure.About is [{ Kinds.Count: > 0 } thing])
            values = values with { Subject = thing.Name };
        var name = match.Figure.SharesClause || values.Clause is not { Length: > 0 and <= LongestClause } clause || match.UsesBase ? FigureText.Name(values) : FigureText.InClause(values, clause);
        var value = FigureText.Value(values);
        var change = FigureText.Change(values);
        if (frame.Ask == AskKind.Change && frame.AsksAmount && values.ChangeAmount is null && Computation.Moved(values, frame) is { } moved)
            return moved;
        if (match.UsesBase)
            return $"{FigureText.BaseValue(values)}（{FigureText.Name(values with { Period = values.BasePeriod })}；{change}）";
        if (value.Length == 0 || (change.Length > 0 && name.Contains(change, StringComparison.Ordinal)))
            return $"{(value.Length == 0 || frame.Ask == AskKind.Change ? change : value)}（{name}）";
        if (change.Length == 0)
            return $"{value}（{name}）";
        return frame.Ask == AskKind.Change ? $"{change}（{name}{(name.Contains(value, StringComparison.Ordinal) ? "" : value)}）" : $"{value}（{name}，{change}）";
    }

    private static List<FigureMatch> Choose(QuestionFrame frame, IReadOnlyList<FigureMatch> matches) =>
        frame.Ask == AskKind.List && SeveralAsked().IsMatch(frame.Form) ? [.. matches.Where(match => match.Figure.Passage == matches[0].Figure.Passage && match.Figure.Label == matches[0].Figure.Label && !match.Figure.IsEarlier).Take(MostSources)]
        : Conflicting(matches) is { Count: > 1 } several ? several : frame.Ask == AskKind.Change ? WithCompanions(matches) : WithEquals(frame, matches);

    /// <summary>What different briefings state of one thing, each differently.</summary>
    private static List<FigureMatch> Conflicting(IReadOnlyList<FigureMatch> matches)
    {
        var best = matches[0];
        return best.Figure.Passage?.BriefingId is null || best.UsesBase ? []
            : [.. matches.Where(match => match == best || match.Figure.Passage?.BriefingId is not null && match.Support > best.Support - NearlyAsGood && match.Figure.Title == best.Figure.Title
                    && UnitKinds.WithoutScale(match.Figure.Values.Unit ?? "") == UnitKinds.WithoutScale(best.Figure.Values.Unit ?? "")
                    && (match.Figure.Values.Value, match.Figure.Values.ChangeAmount) != (best.Figure.Values.Value, best.Figure.Values.ChangeAmount))
                .DistinctBy(match => match.Figure.Passage!.BriefingId).Take(MostSources)];
    }

    private static string Shortened(string? title) => title is null ? "" : title.Length <= LongestTitle ? title : title[..LongestTitle] + "…";

    /// <summary>Where the question names no subject, the figures of all subjects that it fits equally well.</summary>
    private static List<FigureMatch> WithEquals(QuestionFrame frame, IReadOnlyList<FigureMatch> matches) =>
        frame.Subjects.Any() ? [matches[0]]
        : [.. matches.Where((match, i) => i == 0 || (match.Support > matches[0].Support - 0.005 && match.Figure.Values.Indicator == matches[0].Figure.Values.Indicator && match.Figure.Values.Subject != matches[0].Figure.Values.Subject)).Take(4)];

    /// <summary>A change may be stated twice in one breath: 减25.5亿斤，下降0.9%.</summary>
    private static List<FigureMatch> WithCompanions(IReadOnlyList<FigureMatch> matches) =>
        [.. matches.Where((match, i) => i == 0 || (match.Figure.Name == matches[0].Figure.Name && match.Figure.Passage == matches[0].Figure.Passage
            && match.Figure.Values.Period == matches[0].Figure.Values.Period)).Take(3)];

    /// <summary>The words of the question without what is counted in another unit.</summary>
    private static List<ContentWord> WordsFor(string unit, QuestionFrame frame)
    {
        var others = frame.CountedAt.Where((_, i) => i < frame.Units.Count && frame.Units[i] != unit).ToList();
        return [.. frame.Words.Where(word => !others.Any(at => word.Start >= at && (frame.Form.IndexOfAny(['、', '，', ',', '和'], at) is var end && (end < 0 || word.Start < end))))];
    }

    /// <summary>One figure for each unit asked for, the later ones from the sentence of the first: 多少种药、多少家企业.</summary>
    private List<FigureMatch> ChooseByUnit(QuestionContext context, List<string> units)
    {
        var chosen = new List<FigureMatch>();
        foreach (var unit in units)
        {
            var frame = context.Frame with { Words = WordsFor(unit, context.Frame), Units = [unit], Recent = chosen.Select(match => match.Figure.Passage?.Id).OfType<string>().ToHashSet() };
            var matches = matcher.Match(frame, AskKind.Figure, context.Index, context.Briefing).Where(match => !chosen.Any(other => other.Figure == match.Figure)).ToList();
            if (chosen.Count > 0)
                matches = [.. matches.OrderByDescending(match => match.Figure.Passage == chosen[0].Figure.Passage)];
            if (matches.Count > 0)
                chosen.Add(matches.FirstOrDefault(match => match.Figure.Values.Unit?.EndsWith(unit, StringComparison.Ordinal) == true) ?? matches[0]);
        }

        return chosen;
    }

    [GeneratedRegex("[两二三四几](个|项|大)|哪些|分别")]
    private static partial Regex SeveralAsked();
}
