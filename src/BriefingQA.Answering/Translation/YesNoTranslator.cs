using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Whether something is so, with the fact that decides it.</summary>
internal sealed partial class YesNoTranslator(
    FigureMatcher matcher, FigureTranslator figures, ComparedFigureFinder compared, PassageTranslator passages, FigureQuery queries, QueryRunner runner, QuestionLexicon lexicon) : ITranslator
{
    private const double SufficientSupport = 0.85;

    private readonly Regex _claim = new(
        $@"(?<number>\d+(\.\d+)?)(?<scale>万亿|亿|万)?(?<unit>%|{string.Join('|', lexicon.MeasureWords.Select(entry => Regex.Escape(entry.Word)).Distinct().OrderByDescending(word => word.Length))})", RegexOptions.CultureInvariant);

    public double MostSupport => 1;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask != AskKind.YesNo)
            return null;
        return await CompareAsync(context, cancellationToken) ?? await FigureAsync(context, cancellationToken) ?? await PassageAsync(context, cancellationToken);
    }

    private async Task<Draft?> CompareAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Extreme == 0 || frame.Operands.Count != 2 || !frame.Form.Contains('比') || compared.OfOperands(context) is not { } items || items.Any(item => item.Amount is null))
            return null;
        var (tree, parameters) = queries.For([.. items.Select(item => item.Figure)]);
        var ran = await runner.RunAsync(tree, parameters, cancellationToken);
        var holds = frame.Extreme > 0 ? items[0].Amount > items[1].Amount : items[0].Amount < items[1].Amount;
        return new Draft($"{Opening(frame, holds)}，{string.Join("，", items.Select(item => item.Name + item.Text))}。", ran,
            [.. items.Select(item => item.Figure.Passage).OfType<Passage>().Distinct()], "核对比较") { Figures = [.. items.Select(item => item.Figure)] };
    }

    private async Task<Draft?> FigureAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var claims = Claims(frame.Form);
        var plain = frame with { Words = [.. frame.Words.Where(word => word.Role != WordRole.Number && !claims.Any(claim => claim.Text.Contains(word.Form, StringComparison.Ordinal)))], Units = [] };
        if (claims.Count == 0 && await AgainstWholeAsync(context, cancellationToken) is { } relative)
            return relative;
        if (claims.Count == 0 && frame.Direction == 0)
            return null;
        var claim = claims is [.., var last] ? last : null;
        if (claims.Count == 0)
            plain = plain with { Direction = 0 };
        var match = matcher.Match(plain, claims.Count == 0 ? AskKind.Change : AskKind.Unstated, context.Index, context.Briefing)
            .OrderByDescending(candidate => claims.Any(other => other.Value == candidate.Figure.Values.BaseValue * Scale(candidate.Figure.Values.BaseUnit)))
            .FirstOrDefault(candidate => claims.Count == 0 || candidate.Figure.Values.Value is not null && SameFamily(claim!, candidate.Figure.Values.Unit) || SameFamily(claim!, candidate.Figure.Values.ChangeUnit));
        if (match is null || await figures.AnswerAsync([match], frame, cancellationToken) is not { } draft)
            return null;
        var values = match.Figure.Values;
        var holds = claims.Count == 0
            ? values.ChangeDirection is { } direction && matcher.DirectionOf(direction) is var moved ? moved == 0 ? null : moved == frame.Direction : (bool?)null
            : Holds(claim!, values, frame.Form);
        return holds is null ? null : draft with { Text = $"{Opening(frame, holds.Value)}，{draft.Text}。", Interpretation = "核对数字：" + FigureText.Name(values) };
    }

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

    private bool? Holds(Claim claim, FigureValues values, string form)
    {
        var isLevel = SameFamily(claim, values.Unit) && values.Value is not null;
        var (amount, unit, comparator) = isLevel ? (values.Value, values.Unit, values.Comparator) : (values.ChangeAmount, values.ChangeUnit, values.ChangeComparator);
        if (amount is null)
            return null;
        var actual = amount.Value * Scale(unit);
        var negated = form.Contains("没有超过", StringComparison.Ordinal) && !form.Contains("有没有", StringComparison.Ordinal);
        if (lexicon.Below.Any(word => form.Contains(word, StringComparison.Ordinal)))
            return actual < claim.Value;
        if (lexicon.Above.Any(word => form.Contains(word, StringComparison.Ordinal)))
            return (actual > claim.Value || (actual == claim.Value && (comparator is ">" or ">=" || form.Contains("达到", StringComparison.Ordinal) || form.Contains("以上", StringComparison.Ordinal)))) != negated;
        return Math.Abs(actual - claim.Value) < 1e-9 * Math.Max(1, Math.Abs(actual));
    }

    private async Task<Draft?> PassageAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (PassageFinder.Find(frame, context.Index, context.Briefing) is not [var match, ..] || match.Support < SufficientSupport - 0.1 || match.Own < 0.6)
            return null;
        var text = match.Passage.Text;
        if (lexicon.Above.Concat(lexicon.Below).Any(word => word.Length > 1 && frame.Form.Contains(word, StringComparison.Ordinal) && !match.Passage.Form.Contains(word, StringComparison.Ordinal)))
            return null;
        var done = frame.Form.Contains("已经", StringComparison.Ordinal) || frame.Form.Contains('完') || frame.Form.EndsWith("了吗", StringComparison.Ordinal);
        var pending = done && lexicon.Pending.Any(word => text.Contains(word, StringComparison.Ordinal));
        var opposed = frame.Direction != 0 && Opposes(frame, text);
        if (!pending && !opposed && match.Support < SufficientSupport)
            return null;
        var clause = text.Length > 120 ? text[..120] : text;
        return await passages.AnswerAsync(match.Passage, $"{Opening(frame, !pending && !opposed)}，{clause}", frame, 0.9 * match.Support, cancellationToken);
    }

    private bool Opposes(QuestionFrame frame, string text)
    {
        var (same, opposite) = frame.Direction > 0 ? (lexicon.Up, lexicon.Down) : (lexicon.Down, lexicon.Up);
        return opposite.Any(word => word.Length > 1 && text.Contains(word, StringComparison.Ordinal)) && !same.Any(word => word.Length > 1 && text.Contains(word, StringComparison.Ordinal));
    }

    private static string Opening(QuestionFrame frame, bool holds) =>
        frame.Form.Contains("有没有", StringComparison.Ordinal) || frame.Form.Contains("了吗", StringComparison.Ordinal) ? holds ? frame.Form.Contains("有没有", StringComparison.Ordinal) ? "有" : "是" : "没有"
        : frame.Form.Contains('对') && frame.Form.EndsWith('吗') && frame.Form.Contains("对吗", StringComparison.Ordinal) ? holds ? "对" : "不对"
        : holds ? "是" : "不是";

    private static bool SameFamily(Claim claim, string? unit)
    {
        if (unit is null)
            return false;
        var plain = UnitKinds.WithoutScale(unit);
        return claim.Unit.Length == 0 || claim.Unit == plain || UnitKinds.IsShare(claim.Unit) && UnitKinds.IsShare(unit)
            || plain.EndsWith(claim.Unit, StringComparison.Ordinal) || claim.Unit.EndsWith(plain, StringComparison.Ordinal) && plain.Length > 0;
    }

    private static double Scale(string? unit) => unit switch
    {
        "成" => 10,
        "比例" => 100,
        _ => UnitKinds.ScaleOf(unit),
    };

    private List<Claim> Claims(string form)
    {
        var claims = new List<Claim>();
        foreach (Match match in _claim.Matches(form))
            claims.Add(new Claim(match.Value, double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) * UnitKinds.ScaleOf(match.Groups["scale"].Value), match.Groups["unit"].Value));
        foreach (Match match in TenthsPattern().Matches(form))
            claims.Add(new Claim(match.Value, match.Groups["digit"].Value == "半" ? 50 : 10 * ("一二三四五六七八九".IndexOf(match.Groups["digit"].Value, StringComparison.Ordinal) + 1), "%"));
        return claims;
    }

    private sealed record Claim(string Text, double Value, string Unit);

    [GeneratedRegex("(?<digit>[一二三四五六七八九])成|一(?<digit>半)")]
    private static partial Regex TenthsPattern();
}
