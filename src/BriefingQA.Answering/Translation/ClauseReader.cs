using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Reads the clause that states a figure.</summary>
internal sealed class ClauseReader(QuestionLexicon lexicon)
{
    private readonly List<string> _empty = [.. lexicon.Stopwords.Concat(lexicon.Up).Concat(lexicon.Down).Concat(lexicon.Asks.Where(ask => ask.Kind is AskKind.Share or AskKind.Change).Select(ask => ask.Word)).Concat(lexicon.Scopes).Where(word => word.Length > 1).OrderByDescending(word => word.Length)];
    private readonly HashSet<char> _emptyCharacters = [.. lexicon.Stopwords.Where(word => word.Length == 1).Select(word => word[0])];

    /// <summary>
    /// Whether the clause says nothing of its own that the question does not ask for, so that it goes on with what the
    /// clauses before it name: 日均2.8亿人次, 其中高速公路17.7万公里.
    /// </summary>
    public bool Continues(Figure figure, QuestionFrame frame)
    {
        var rest = WithoutFigure(figure);
        foreach (var form in frame.Words.SelectMany(word => word.Alternatives.Prepend(word.Core).Prepend(word.Form)).Concat(_empty))
            if (form.Length > 0)
                rest = rest.Replace(form, " ", StringComparison.Ordinal);
        return rest.All(character => !char.IsLetter(character) || _emptyCharacters.Contains(character));
    }

    /// <summary>The words of the clause apart from the number and its unit, in the form words are compared in.</summary>
    private static string WithoutFigure(Figure figure)
    {
        var clause = figure.ClauseForm;
        foreach (var (number, unit) in new[] { (figure.Values.Value, figure.Values.Unit), (figure.Values.ChangeAmount, figure.Values.ChangeUnit) })
            if (number is not null && clause.IndexOf(FigureText.Number(number.Value), StringComparison.Ordinal) is >= 0 and var at)
            {
                var end = at + FigureText.Number(number.Value).Length;
                var plain = WordForms.Plain(unit ?? "");
                clause = clause[..at] + " " + (clause.AsSpan(end).StartsWith(plain, StringComparison.Ordinal) ? clause[(end + plain.Length)..] : clause[end..].TrimStart('多', '余'));
            }

        return clause;
    }

    /// <summary>How near the thing counted stands to the figure in its clause: 1 right behind it or right before it, 0 elsewhere.</summary>
    public static double Nearness(Figure figure, QuestionFrame frame)
    {
        if (figure.Values is not { Value: { } value, Unit: { } unit } || frame.Words.FirstOrDefault(word => word.IsCounted) is not { } counted)
            return 0;
        var clause = figure.ClauseForm;
        var number = FigureText.Number(value);
        var at = clause.IndexOf(number, StringComparison.Ordinal);
        var noun = clause.IndexOf(counted.Form, StringComparison.Ordinal);
        if (at < 0 || noun < 0)
            return 0;
        var end = at + number.Length;
        return noun >= end ? noun - end <= unit.Length + 2 ? 1 : 0 : at - (noun + counted.Form.Length) <= 2 ? 0.8 : 0;
    }
}
