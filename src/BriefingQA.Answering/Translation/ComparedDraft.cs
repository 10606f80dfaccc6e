using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Translation;

/// <summary>Makes an answer of figures set side by side, once the graph has given each of them.</summary>
internal static class ComparedDraft
{
    /// <returns>Null where the query does not give all of the figures.</returns>
    public static async Task<Draft?> MakeAsync(string text, IReadOnlyList<ComparedFigure> items, FigureQuery queries, QueryRunner runner, CancellationToken cancellationToken)
    {
        var (tree, parameters) = queries.For([.. items.Select(item => item.Figure)]);
        var ran = await runner.RunAsync(tree, parameters, cancellationToken);
        var found = ran.Rows.Select(row => row.Text(FigureColumns.Id)).ToHashSet();
        return !items.All(item => found.Contains(item.Figure.Id)) ? null
            : new Draft(text, ran, [.. items.Select(item => item.Figure.Passage).OfType<Passage>().Distinct()], "比较数字：" + string.Join("、", items.Select(item => item.Name)))
            {
                Figures = [.. items.Select(item => item.Figure)],
            };
    }
}
