using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Reads the clause that states a figure.</summary>
internal sealed class ClauseReader(QuestionLexicon lexicon)
{
    private readonly WordMask _empty = new( lexicon.Stopwords.Concat(lexicon.Up).Concat(lexicon.Down).Concat(lexicon.Asks.Where(ask => ask.Kind is AskKind.Share or AskKind.Change).Select(ask => ask.Word)).Concat(lexicon.Scopes).Where(word => word.Length > 1).OrderByDescending(word => word.Length));
    private readonly HashSet<char> _emptyCharacters = [.. lexicon.Stopwords.Where(word => word.Length == 1).Select(word => word[0])];

    /// <summary>
    /// Whether the clause says nothing of its own that the question does not ask for, so that it goes on with what the
    /// clauses before it name: 日均2.8亿人次, 其中高速公路17.7万公里.
    /// </summary>
    public bool Continues(Figure figure, FigureQuestion question)
    {
        var rest = figure.BareClause;
        Span<bool> covered = new bool[rest.Length];
        foreach (var form in question.Forms)
            WordMask.Cover(rest, form, covered);
        if (IsEmpty(rest, covered))
            return true;
        _empty.Cover(rest, covered);
        return IsEmpty(rest, covered);
    }

    private bool IsEmpty(string text, ReadOnlySpan<bool> covered)
    {
        for (var i = 0; i < text.Length; i++)
            if (!covered[i] && char.IsLetter(text[i]) && !_emptyCharacters.Contains(text[i]))
                return false;
        return true;
    }

    /// <summary>How near the thing counted stands to the figure in its clause: 1 right behind it or right before it, 0 elsewhere.</summary>
    public static double Nearness(Figure figure, FigureQuestion question)
    {
        if (figure.Values is not { Value: { } value, Unit: { } unit } || question.Counted is not { } counted)
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
