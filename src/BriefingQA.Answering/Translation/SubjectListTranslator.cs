using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Which things a briefing gives a certain figure for: 介绍了哪几种产品的平均价格.</summary>
internal sealed class SubjectListTranslator(FigureMatcher matcher, FigureQuery queries, QueryRunner runner) : ITranslator
{
    private const int FewestSubjects = 3;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        if (context.Frame.Ask != AskKind.List)
            return null;
        var figures = matcher.Match(context.Frame, AskKind.Figure, context.Index, context.Briefing)
            .Where(match => match.Own >= 0.7 && match.Figure.Values.Subject.Length > 0)
            .GroupBy(match => match.Figure.Passage)
            .Select(group => group.Select(match => match.Figure).DistinctBy(figure => figure.Values.Subject).ToList())
            .FirstOrDefault(group => group.Count >= FewestSubjects);
        if (figures is null)
            return null;
        var (tree, parameters) = queries.For(figures);
        var ran = await runner.RunAsync(tree, parameters, cancellationToken);
        var found = ran.Rows.Select(row => row.Text(FigureColumns.Id)).ToHashSet();
        var listed = figures.Where(figure => found.Contains(figure.Id)).Select(figure => $"{figure.Values.Subject}（{FigureText.Value(figure.Values)}）");
        return new Draft(string.Join("、", listed), ran, [.. figures.Select(figure => figure.Passage).OfType<Passage>().Distinct()], "列出有此数字的对象") { Figures = figures };
    }
}
