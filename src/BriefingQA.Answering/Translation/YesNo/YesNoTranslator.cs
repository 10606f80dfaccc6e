using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation.YesNo;

/// <summary>Whether something is so, with the fact that decides it; no answer where no fact does.</summary>
internal sealed class YesNoTranslator(
    FigureMatcher matcher, FigureTranslator figures, OperandFigureFinder operands, PassageQuery passages, PropertyTranslator properties, FigureQuery queries, QueryRunner runner, Movements movements, QuestionLexicon lexicon) : ITranslator
{
    private const double SufficientSupport = 0.85;

    private readonly NumberClaimReader _claims = new(lexicon);
    private readonly ClauseVerdict _clauses = new(movements, lexicon);

    public double MostSupport => 1;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask != AskKind.YesNo)
            return null;
        var claims = _claims.Read(frame.Form);
        return await CompareAsync(context, cancellationToken)
            ?? await DateAsync(context, cancellationToken)
            ?? (claims.Count > 0 ? await NumberAsync(context, claims, cancellationToken) : await AgainstWholeAsync(context, cancellationToken) ?? await MovementAsync(context, cancellationToken))
            ?? await PassageAsync(context, claims, cancellationToken);
    }

    private async Task<Draft?> CompareAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Operands.Count != 2 || movements.Of(frame.Form) is not { } direction || direction == 0 || operands.Find(context) is not { } items || items.Any(item => item.Amount is null))
            return null;
        var (tree, parameters) = queries.For([.. items.Select(item => item.Figure)]);
        var ran = await runner.RunAsync(tree, parameters, cancellationToken);
        var holds = direction > 0 ? items[0].Amount > items[1].Amount : items[0].Amount < items[1].Amount;
        return new Draft($"{Opening(frame, holds)}，{string.Join("，", items.Select(item => item.Name + item.Text))}。", ran,
            [.. items.Select(item => item.Figure.Passage).OfType<Passage>().Distinct()], "核对比较") { Figures = [.. items.Select(item => item.Figure)] };
    }

    /// <summary>Whether a day that the question claims is the one that a property holds: 发布会是8月14日举行的吗.</summary>
    private async Task<Draft?> DateAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (ClaimedDay.In(frame.Form) is not { } day)
            return null;
        var asked = frame with { Ask = AskKind.Time, Form = frame.Form.Replace(day, ClaimedDay.Asked, StringComparison.Ordinal), Words = [.. frame.Words.Where(word => !word.IsVerb && !word.Form.Any(char.IsAsciiDigit) && word.Role != WordRole.Period)] };
        return await properties.TryAnswerAsync(context with { Frame = asked }, cancellationToken) is not { Declined: null } draft ? null
            : draft with { Text = $"{Opening(frame, draft.Text.Contains(day.Replace('号', '日'), StringComparison.Ordinal))}，{draft.Text}。" };
    }

    /// <summary>Holds the numbers that the question claims against the figure that its other words name.</summary>
    private async Task<Draft?> NumberAsync(QuestionContext context, List<NumberClaim> claims, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var plain = frame with { Words = [.. frame.Words.Where(word => word.Role != WordRole.Number && !claims.Any(claim => claim.Text.Contains(word.Form, StringComparison.Ordinal)))], Units = [] };
        var matches = matcher.Match(plain, AskKind.Unstated, context.Index, context.Briefing);
        var match = matches.OrderByDescending(candidate => claims.Count > 1 && claims[0].Equals(candidate.Figure.Values.BaseValue, candidate.Figure.Values.BaseUnit ?? candidate.Figure.Values.Unit))
            .FirstOrDefault(candidate => claims.All(claim => Bears(claim, candidate.Figure.Values)));
        if (match is null || Holds(claims, match.Figure, frame) is not { } holds || await figures.AnswerAsync([match], frame, cancellationToken) is not { } draft)
            return null;
        return draft with { Text = $"{Opening(frame, holds)}，{draft.Text}。", Interpretation = "核对数字：" + FigureText.Name(match.Figure.Values) };
    }

    private static bool Bears(NumberClaim claim, FigureValues values) => values.Value is not null && claim.IsOf(values.Unit) || values.ChangeAmount is not null && claim.IsOf(values.ChangeUnit);

    private bool? Holds(List<NumberClaim> claims, Figure figure, QuestionFrame frame)
    {
        var values = figure.Values;
        var claim = claims[^1];
        var isLevel = values.Value is not null && claim.IsOf(values.Unit) && !(frame.Direction != 0 && values.ChangeAmount is not null && claim.IsOf(values.ChangeUnit) && claims.Count == 1);
        var (amount, unit, comparator) = isLevel ? (values.Value, values.Unit, values.Comparator) : (values.ChangeAmount, values.ChangeUnit, values.ChangeComparator);
        if (amount is null)
            return null;
        if (frame.Direction != 0 && (values.ChangeDirection is { } moved ? matcher.DirectionOf(moved) : movements.Of(figure.Title)) == -frame.Direction)
            return false;
        if (claims.SkipLast(1).Any(other => !other.Equals(values.BaseValue, values.BaseUnit ?? values.Unit) && !other.Equals(values.Value, values.Unit) && !other.Equals(values.ChangeAmount, values.ChangeUnit)))
            return false;
        return Compares(claim, amount.Value * NumberClaim.ScaleOf(unit), comparator, frame.Form);
    }

    private bool Compares(NumberClaim claim, double actual, string? comparator, string form)
    {
        foreach (var qualifier in lexicon.Qualifiers)
            form = form.Replace(qualifier, "", StringComparison.Ordinal);
        var negated = form.Contains("没有超过", StringComparison.Ordinal) && !form.Contains("有没有", StringComparison.Ordinal);
        if (lexicon.Above.FirstOrDefault(word => form.Contains(word, StringComparison.Ordinal)) is { } above && !lexicon.Below.Any(word => word.Length > above.Length && form.Contains(word, StringComparison.Ordinal)))
            return (actual > claim.Value || (actual == claim.Value && (comparator is ">" or ">=" || lexicon.Reached.Any(word => form.Contains(word, StringComparison.Ordinal))))) != negated;
        if (lexicon.Below.Any(word => form.Contains(word, StringComparison.Ordinal)))
            return actual < claim.Value && comparator is not (">" or ">=");
        if (Regex.IsMatch(form, $"(?<![降增涨升长高少大低])(到|达|够|满)了?{Regex.Escape(claim.Text)}", RegexOptions.CultureInvariant))
            return actual >= claim.Value;
        return Math.Abs(actual - claim.Value) < 1e-9 * Math.Max(1, Math.Abs(actual));
    }

    /// <summary>Whether a figure moved the way the question says, by figures that moved; where they disagree, which one is meant cannot be told.</summary>
    private async Task<Draft?> MovementAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (movements.Of(frame.Form) is not { } asked || asked == 0)
            return null;
        var matches = matcher.Match(frame with { Direction = 0 }, AskKind.Change, context.Index, context.Briefing)
            .Where(match => frame.Words.All(word => word.Role != WordRole.Number || word.Weight < 1 || word.CoverageIn(match.Figure.Own) > 0)).ToList();
        var best = matches.TakeWhile(match => match.Support > matches[0].Support - 0.02).Select(match => (Match: match, Moved: MovedOf(match.Figure))).Where(entry => entry.Moved != 0).ToList();
        if (best.Count == 0 || best.Select(entry => entry.Moved).Distinct().Count() > 1 || await figures.AnswerAsync([best[0].Match], frame with { Ask = AskKind.Change }, cancellationToken) is not { } draft)
            return null;
        return draft with { Text = $"{Opening(frame, best[0].Moved == asked)}，{draft.Text}。", Interpretation = "核对数字：" + FigureText.Name(best[0].Match.Figure.Values) };
    }

    private int MovedOf(Figure figure) => figure.Values switch
    {
        { ChangeDirection: { } direction } when matcher.DirectionOf(direction) is var moved and not 0 => moved,
        { Value: { } value, BaseValue: { } start } values => Math.Sign((value * UnitKinds.ScaleOf(values.Unit)) - (start * UnitKinds.ScaleOf(values.BaseUnit ?? values.Unit))),
        _ => 0,
    };

    /// <summary>Whether something is below or above a whole of which the briefing gives its share: 相当于正常保有量的104.8%.</summary>
    private async Task<Draft?> AgainstWholeAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var isBelow = lexicon.Below.Any(word => frame.Form.Contains(word, StringComparison.Ordinal));
        if (!isBelow && !lexicon.Above.Any(word => frame.Form.Contains(word, StringComparison.Ordinal)))
            return null;
        if (matcher.Match(frame, AskKind.Share, context.Index, context.Briefing).FirstOrDefault(candidate => candidate.Figure.Values.Clause?.Contains("相当于", StringComparison.Ordinal) == true) is not { } match
            || await figures.AnswerAsync([match], frame, cancellationToken) is not { } draft)
            return null;
        var holds = isBelow ? match.Figure.Values.Value < 100 : match.Figure.Values.Value > 100;
        return draft with { Text = $"{(holds ? "是" : "没有")}，{draft.Text}。", Interpretation = "核对数字：" + FigureText.Name(match.Figure.Values) };
    }

    private async Task<Draft?> PassageAsync(QuestionContext context, List<NumberClaim> claims, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        foreach (var match in PassageFinder.Find(_clauses.WithOpposites(frame), context.Index, context.Briefing).Where(match => match.Support >= SufficientSupport - 0.1 && match.Own >= 0.6).Take(3))
        {
            if (_clauses.Judge(_clauses.WithOpposites(frame), match, claims.Count > 0) is not { } verdict)
                continue;
            return await passages.AnswerAsync(match.Passage, $"{Opening(frame, verdict.Holds)}，{verdict.Text}", frame, 0.9 * match.Support, cancellationToken);
        }

        return null;
    }

    private static string Opening(QuestionFrame frame, bool holds) =>
        frame.Form.Contains("有没有", StringComparison.Ordinal) ? holds ? "有" : "没有"
        : frame.Form.EndsWith("对吗", StringComparison.Ordinal) || frame.Form.Contains("对不对", StringComparison.Ordinal) ? holds ? "对" : "不对"
        : holds ? "是" : frame.Form.Contains("了吗", StringComparison.Ordinal) ? "没有" : "不是";
}
