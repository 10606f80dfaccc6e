using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>How many of a whole are not what the briefing says of a part of it: the whole less the part.</summary>
internal sealed partial class RemainderTranslator(FigureQuery queries, QueryRunner runner, UnitKinds units) : ITranslator
{
    /// <summary>How much of their words the whole and the part must carry.</summary>
    private const double Carried = 0.6;

    public double MostSupport => 1;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (!IsAskedFor(frame) || Asked().Match(frame.Form) is not { Success: true } split)
            return null;
        var asked = split.Groups["part"];
        var wholeWords = frame.Words.Where(word => word.Start < asked.Index).ToList();
        var partWords = frame.Words.Where(word => word.Start >= asked.Index && word.End <= asked.Index + asked.Length).ToList();
        if (partWords.Count == 0)
            return null;
        foreach (var sentence in context.FiguresBySentence().OrderByDescending(sentence => Coverage(frame.Words, sentence.Key.Form)))
        {
            var counted = sentence.Where(figure => figure.Values is { Value: not null, Unit: not null } values && (frame.Units.Count == 0 ? !UnitKinds.IsShare(values.Unit) : units.Fits(frame.Units, values.Unit))).ToList();
            var part = counted.Where(figure => Coverage(partWords, figure.Own + figure.Passage!.Form[figure.Passage.Form.IndexOf(figure.ClauseForm, StringComparison.Ordinal)..]) >= Carried && !Denial().IsMatch(figure.ClauseForm)).OrderByDescending(figure => Coverage(partWords, figure.Own)).FirstOrDefault();
            if (part is null)
                continue;
            var text = Given(frame.Form[..asked.Index], part) is { } number ? Text(number * UnitKinds.ScaleOf(part.Values.Unit), number + (part.Values.Unit ?? ""), part)
                : counted.Where(figure => figure != part && Scaled(figure) > Scaled(part) && units.Fits([UnitKinds.WithoutScale(part.Values.Unit!)], figure.Values.Unit) && Coverage(wholeWords, figure.Own) >= Carried).OrderByDescending(figure => Coverage(wholeWords, figure.Own)).FirstOrDefault() is { } whole ? Text(Scaled(whole), FigureText.Value(whole.Values), part)
                : null;
            if (text is not null && await ComparedDraft.MakeAsync(text, [new ComparedFigure(FigureText.Name(part.Values), part, IsChange: false, 1)], queries, runner, cancellationToken) is { } draft)
                return draft with { Support = 0.95 };
        }

        return Draft.Decline("图谱中没有“没有”“未”一方的数字，也不能由整体和部分算出。");
    }

    /// <summary>Whether the question counts those of a whole of which something is denied, or that are left when a part is taken away.</summary>
    public static bool IsAskedFor(QuestionFrame frame) => frame.Ask is AskKind.Figure or AskKind.Difference && Asked().IsMatch(frame.Form);

    private static double Scaled(Figure figure) => figure.Values.Value!.Value * UnitKinds.ScaleOf(figure.Values.Unit);

    private static string? Text(double whole, string wholeText, Figure part) =>
        whole <= Scaled(part) ? null : $"{FigureText.Number(Math.Round((whole - Scaled(part)) / UnitKinds.ScaleOf(part.Values.Unit), 4))}{part.Values.Unit}（{wholeText}减去{FigureText.Value(part.Values)}，{FigureText.Name(part.Values)}）";

    /// <summary>The number of the whole where the question says it: 32个单位里.</summary>
    private static double? Given(string whole, Figure part) =>
        Regex.Match(whole, $@"(?<![\d.])(\d+){Regex.Escape(part.Values.Unit ?? "")}", RegexOptions.CultureInvariant) is { Success: true } match && double.TryParse(match.Groups[1].ValueSpan, out var number) ? number : null;

    private static double Coverage(IReadOnlyList<ContentWord> words, string text) =>
        words.Sum(word => word.Weight) is var total && total == 0 ? 0 : words.Sum(word => word.Weight * word.CoverageIn(text)) / total;

    [GeneratedRegex("(里面?|当中|之中|(?<![其集])中)([，,]|(?=没|未|不|尚|达不|有几|有多少))(?<part>[^，,]*?(没有?|未|达不到|不到|不是|不属于|不含|不在)(?!多少|几)[^，,]*)$|(扣掉|扣除|除去|除掉|除开|除了|刨去|刨掉|减去|去掉|撇开)(?<part>[^，,]{1,16}?)([，,之以]外?|外)*(还|剩|余|其余|其他|其它|另外)+下?(剩|有|余|的)*(?=多少|几)[^，,]*$")]
    private static partial Regex Asked();

    [GeneratedRegex("没有?|尚未|未能|达不到|不到")]
    private static partial Regex Denial();
}
