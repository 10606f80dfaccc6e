using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>
/// Chooses among the figures of a sentence the one beside which the question's words stand: before it in its clause, right behind it as what is counted, or
/// as the item of a list that it belongs to (A、B分别为x、y).
/// </summary>
internal sealed partial class FigureChoice(IReadOnlyList<ContentWord> words, QuestionFrame frame, WantedKind kind, QuestionLexicon lexicon)
{
    /// <summary>What a word counts right before the figure, right behind it, further before it in its clause, in the clauses before that, and further behind it.</summary>
    private const double Near = 1, Behind = 0.85, InClause = 0.6, Before = 0.35, After = 0.25;

    /// <summary>What it costs, in shares of the question, that the figure says how something moved where a level is asked for or the other way round; that it is where something moved from; that nothing is counted in its unit that the question names; and that it is planned where what is is asked for or the other way round.</summary>
    private const double OtherKind = 0.3, Earlier = 0.5, OtherUnit = 0.5, OtherTime = 0.15;

    private const int LongestCounted = 8, ClausesBefore = 2;

    private readonly WordCoverage _coverage = new(words);

    /// <summary>The evidence with the figure that fits best, and the clauses up to that.</summary>
    /// <param name="weights">What each word counts.</param>
    public Evidence Choose(Evidence found, double[] weights)
    {
        var form = found.Passage.Form;
        var figures = kind.FiguresIn(form);
        var texts = kind.FiguresIn(found.Passage.Text);
        if (figures.Count < 2 || texts.Count != figures.Count)
            return found;
        var items = ItemsOf(form, figures);
        var best = Enumerable.Range(0, figures.Count).MaxBy(i => Score(form, figures[i], items.GetValueOrDefault(i), weights));
        var at = ClauseOf(found.Passage.Text[..texts[best].Index]);
        return found with { Lead = texts[best].Value, First = Math.Min(found.First, at), Last = Math.Max(found.Last, Math.Min(at, found.Clauses.Count - 1)) };
    }

    /// <summary>The number of the clause that begins with or goes on behind a text, from 0.</summary>
    private static int ClauseOf(string before)
    {
        var clauses = before.Split(EvidenceFinder.Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length;
        return before.Length == 0 || EvidenceFinder.Marks.Contains(before.TrimEnd()[^1]) ? clauses : clauses - 1;
    }

    private double Score(string form, Match figure, string? item, double[] weights)
    {
        var (start, end) = (figure.Index, figure.Index + figure.Length);
        var clauseStart = form.LastIndexOfAny(EvidenceFinder.Marks, Math.Max(0, start - 1)) + 1;
        var clauseEnd = form.IndexOfAny(EvidenceFinder.Marks, end) is >= 0 and var mark ? mark : form.Length;
        var digit = clauseStart;
        for (var i = clauseStart; i < start; i++)
            if (char.IsAsciiDigit(form[i]))
                digit = i + 1;
        var near = item ?? form[digit..start];
        var counted = Counted().Match(form[end..clauseEnd]).Value;
        var earlier = clauseStart;
        for (var i = 0; i < ClausesBefore && earlier > 1; i++)
            earlier = form.LastIndexOfAny(EvidenceFinder.Marks, earlier - 2) + 1;
        var (inNear, inCounted, inClause, inBefore, inAfter) = (_coverage.Read(near), _coverage.Read(counted), _coverage.Read(form[clauseStart..start]), _coverage.Read(form[earlier..clauseStart]), _coverage.Read(form[end..clauseEnd]));
        double score = 0, total = 0;
        for (var i = 0; i < words.Count; i++)
        {
            total += weights[i];
            score += weights[i] * Math.Max(Math.Max(Near * inNear[i], Behind * inCounted[i]), Math.Max(InClause * inClause[i], Math.Max(Before * inBefore[i], After * inAfter[i])));
        }

        var moves = item is null && Moves(form[digit..start]);
        var cost = frame.Ask == AskKind.Change ? moves ? 0 : OtherKind : moves && frame.Direction == 0 ? OtherKind : 0;
        if (!AsksEarlier().IsMatch(frame.Form) && From().IsMatch(form[clauseStart..start]) && To().IsMatch(form[end..clauseEnd]))
            cost += Earlier;
        if (!kind.IsExpected(figure.Value))
            cost += OtherUnit;
        if (lexicon.Planning.Any(word => form.AsSpan(clauseStart, start - clauseStart).Contains(word, StringComparison.Ordinal)) != FigureTimes.AsksPlanned(frame))
            cost += OtherTime;
        return score - (cost * total);
    }

    /// <summary>Whether a figure says how something moved: 增长9.8%, 比上年多126班.</summary>
    private bool Moves(string before) =>
        before.TrimEnd('了', '约', '近', '逾', '超', '达', '到', '的') is var text && (lexicon.Up.Concat(lexicon.Down).Any(word => text.EndsWith(word, StringComparison.Ordinal)) || Against().IsMatch(before));

    /// <summary>The item of a list that each of the figures belongs to which are named one after the other behind 分别.</summary>
    private static Dictionary<int, string> ItemsOf(string form, IReadOnlyList<Match> figures)
    {
        var items = new Dictionary<int, string>();
        for (var at = form.IndexOf(Each, StringComparison.Ordinal); at >= 0; at = form.IndexOf(Each, at + Each.Length, StringComparison.Ordinal))
        {
            var end = form.IndexOfAny(EvidenceFinder.Marks, at) is >= 0 and var mark ? mark : form.Length;
            var listed = Enumerable.Range(0, figures.Count).Where(i => figures[i].Index > at && figures[i].Index < end).ToList();
            var clause = form[(form.LastIndexOfAny(EvidenceFinder.Marks, at) + 1)..at];
            var names = clause.Split('、', '和', '及', '与');
            if (listed.Count < 2 || names.Length != listed.Count)
                continue;
            for (var i = 0; i < listed.Count; i++)
                items[listed[i]] = names[i];
        }

        return items;
    }

    private const string Each = "分别";

    [GeneratedRegex(@"^[^，；。：！？,、\d]{1,8}")]
    private static partial Regex Counted();

    [GeneratedRegex("(比|较)[^，。；]{1,12}$")]
    private static partial Regex Against();

    [GeneratedRegex("(由|从|自)[^，。；]{0,12}$")]
    private static partial Regex From();

    [GeneratedRegex(@"^[^，。；]{0,14}(到|至|为|成)[^，。；]{0,10}\d")]
    private static partial Regex To();

    [GeneratedRegex("以前|原来|之前|此前|最初|原先|从多少|过去是")]
    private static partial Regex AsksEarlier();
}
