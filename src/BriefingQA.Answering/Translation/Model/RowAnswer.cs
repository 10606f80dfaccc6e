using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>An answer made of rows alone, whatever their columns are called.</summary>
internal static class RowAnswer
{
    private const int MostRows = 8, LongestValue = 60, MostPassages = 5;

    public static Draft Compose(RanQuery ran, GraphIndex index)
    {
        var strings = ran.Result.Rows.SelectMany(row => row).SelectMany(RowText.Leaves).Where(leaf => leaf.Kind == CypherValueKind.String).Select(leaf => leaf.AsString()).ToHashSet();
        var figures = index.Figures.Where(figure => strings.Contains(figure.Id)).ToList();
        var passages = index.Passages.Where(passage => strings.Contains(passage.Id) || strings.Contains(passage.Text))
            .Concat(figures.Select(figure => figure.Passage).OfType<Passage>()).Distinct().Take(MostPassages).ToList();
        var text = figures.Count > 0 && figures.Count == ran.Result.Rows.Count ? string.Join("；", figures.Take(MostRows).Select(Word).Distinct()) : List(ran, passages);
        return new Draft(text, ran, passages, Reading(ran, figures))
        {
            Figures = figures,
            Persons = [.. index.Things.Where(thing => thing.Label == GraphLabels.Person && strings.Contains(thing.Name)).Select(thing => thing.Name)],
        };
    }

    /// <summary>The figure first, then what it is of, then how it moved.</summary>
    private static string Word(Figure figure)
    {
        var value = FigureText.Value(figure.Values);
        var change = FigureText.Change(figure.Values);
        var name = FigureText.Name(figure.Values);
        return value.Length == 0 ? $"{change}（{name}）" : $"{value}（{name}{(change.Length > 0 ? "，" + change : "")}）";
    }

    private static string List(RanQuery ran, List<Passage> passages)
    {
        var sources = passages.SelectMany(passage => new[] { passage.Text, passage.Id }).ToHashSet();
        var lines = ran.Result.Rows.Select(row => string.Concat(ran.Result.Columns.Zip(row)
                .Where(cell => !RowText.IsKey(cell.First) && !cell.Second.IsNull)
                .Select(cell => RowText.Of(cell.Second))
                .Where(text => text.Length is > 0 and <= LongestValue && !sources.Contains(text))
                .Distinct()
                .Select(text => text + " ")).Trim())
            .Where(line => line.Length > 0).Distinct().ToList();
        return lines.Count == 0
            ? passages.Count > 0 ? passages[0].Text : ""
            : string.Join("；", lines.Take(MostRows)) + (lines.Count > MostRows ? $"等（共{lines.Count}条）" : "");
    }

    private static string Reading(RanQuery ran, List<Figure> figures) => "由语言模型翻译：" + (figures.Count > 0
        ? string.Join("、", figures.Take(3).Select(figure => FigureText.Name(figure.Values)).Distinct())
        : string.Join("、", ran.Result.Columns.Where(column => !RowText.IsKey(column))));
}
