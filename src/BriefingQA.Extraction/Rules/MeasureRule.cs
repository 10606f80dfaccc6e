using System.Globalization;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;

namespace BriefingQA.Extraction.Rules;

/// <summary>
/// Lists of points: 一是…。二是…。 or 第一，…. A point's title is its first clause; the clauses behind it are its parts. A list
/// is planned where the sentence that introduces it (or, failing that, the question) announces something.
/// </summary>
internal sealed class MeasureRule(OrdinalLexicon lexicon, PlanRule plans)
{
    private const int ShortestPart = 5;

    public IReadOnlyList<MeasureFact> Read(string briefing, Transcript transcript, IReadOnlyList<Sentence> sentences, IReadOnlyDictionary<int, string> themes)
    {
        var points = Points(sentences);
        List<MeasureFact> measures = [];
        PointList? list = null;
        for (int i = 0; i < points.Count; i++)
        {
            var point = points[i];
            var statement = point.Sentence.Statement;
            if (list is null || !list.Continues(point))
                list = NewList(transcript, sentences, point);
            list = list with { Last = point };
            int last = i + 1 < points.Count && list.Continues(points[i + 1]) ? points[i + 1].Index - (points[i + 1].Start > 0 && points[i + 1].Index > point.Index ? 0 : 1) : LastOf(sentences, point, i + 1 < points.Count ? points[i + 1].Index : sentences.Count);
            last = Math.Max(last, point.Index);
            string title = Title(point);
            if (title.Length == 0)
                continue;
            string text = string.Concat(sentences.Skip(point.Index).Take(last - point.Index + 1).Select(sentence =>
                sentence == point.Sentence ? sentence.Text[point.Start..PointEnd(points, i)] : i + 1 < points.Count && sentence == points[i + 1].Sentence ? sentence.Text[..points[i + 1].Start] : sentence.Text));
            var measure = new MeasureFact(FactId.Of("Measure", briefing, statement.Order.ToString(CultureInfo.InvariantCulture), point.Ordinal, title), statement.Order, text, title)
            {
                Ordinal = point.Ordinal,
                Order = measures.Count,
                IsPlanned = list.IsPlanned,
                Theme = list.Theme,
                Exchange = statement.Exchange,
                LastStatement = sentences[last].Statement.Order,
                Speaker = statement.Speaker,
                Subject = themes.GetValueOrDefault(statement.Order),
            };
            measures.Add(measure);
            AddParts(briefing, sentences, points, i, last, measure, measures);
        }

        AddPlans(briefing, sentences, themes, measures);
        return measures;
    }

    private List<Point> Points(IReadOnlyList<Sentence> sentences)
    {
        List<Point> points = [];
        for (int i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Statement.Role is StatementRole.Question or StatementRole.Headline or StatementRole.Heading)
                continue;
            foreach (var clause in sentences[i].Clauses)
                if (PointAt(sentences[i], i, clause) is { } point)
                    points.Add(point);
        }

        return points;
    }

    private Point? PointAt(Sentence sentence, int index, Clause clause)
    {
        string text = sentence.Text;
        int start = clause.Start;
        while (start < clause.End && text[start] is ' ' or '“' or '\u3000')
            start++;
        if (!lexicon.Words.TryMatch(text, start, out int length, out var place))
            return null;
        int after = start + length;
        // 第一季度, 首先发展: without a mark behind them such words number nothing.
        bool isMarked = after >= text.Length || text[after] is '，' or '、' or '：' or ' ' or ',' || lexicon.Unmarked.Contains(text.AsSpan(start, length));
        return isMarked ? new Point(sentence, index, clause, start, after, text.Substring(start, length), place) : null;
    }

    private PointList NewList(Transcript transcript, IReadOnlyList<Sentence> sentences, Point point)
    {
        var statement = point.Sentence.Statement;
        var before = point.Index > 0 && sentences[point.Index - 1].Statement is { } previous && previous.Exchange == statement.Exchange && previous.Section == statement.Section
            && previous.Role != StatementRole.Question
            ? sentences[point.Index - 1]
            : null;
        string lead = point.Sentence.Text[..point.Start].TrimEnd('，', '：', '；', ' ');
        string? question = statement.Exchange is { } exchange ? transcript.Exchanges.FirstOrDefault(one => one.Order == exchange)?.Question : null;
        bool isPlanned = lead.Length > 0
            ? plans.Announces(point.Sentence, 0, point.Start)
            : before is not null && plans.Announces(before) && !(plans.Reports(before) && !plans.Announces(before, 0, Math.Min(before.Text.Length, 8)) && before.Text[^1] != '：');
        string? theme = lead.Length > 0 ? lead : before is { } sentence && IsIntroduction(sentence) ? sentence.Text : question ?? before?.Text;
        return new PointList(point, isPlanned, theme);
    }

    private static bool IsIntroduction(Sentence sentence) => sentence.Text[^1] is '：' or '。' or ':';

    /// <summary>The last point of a list goes on to the end of its paragraph, but not over a new beginning: 目前, 下一步, a time.</summary>
    private int LastOf(IReadOnlyList<Sentence> sentences, Point point, int limit)
    {
        int last = point.Index;
        while (last + 1 < limit
            && sentences[last + 1] is var next
            && next.Statement.Paragraph == point.Sentence.Statement.Paragraph
            && next.Statement.Speaker == point.Sentence.Statement.Speaker
            && next.Statement.Exchange == point.Sentence.Statement.Exchange
            && !lexicon.Planned.Words.ContainsKey(next.Analysis.Tokens is [var first, ..] ? first.Text : "")
            && !(next.PeriodStartingAt(0) is { } period && !period.IsDeadline && last > point.Index))
            last++;
        return last;
    }

    private static string Title(Point point) => point.Sentence.Text[point.After..point.Clause.End].Trim('，', '、', '：', ' ', ',') is { Length: > 0 } title
        ? title
        : FollowingClause(point);

    /// <summary>第一，加强…: the clause behind the mark.</summary>
    private static string FollowingClause(Point point)
    {
        foreach (var clause in point.Sentence.Clauses)
            if (clause.Start >= point.Clause.End)
                return point.Sentence.Text[clause.Start..clause.End].Trim();
        return "";
    }

    private static int PointEnd(List<Point> points, int index) =>
        index + 1 < points.Count && points[index + 1].Sentence == points[index].Sentence ? points[index + 1].Start : points[index].Sentence.Text.Length;

    private static void AddParts(string briefing, IReadOnlyList<Sentence> sentences, List<Point> points, int index, int last, MeasureFact parent, List<MeasureFact> measures)
    {
        var point = points[index];
        for (int i = point.Index; i <= last; i++)
        {
            var sentence = sentences[i];
            int end = i == point.Index ? PointEnd(points, index) : index + 1 < points.Count && points[index + 1].Index == i ? points[index + 1].Start : sentence.Text.Length;
            foreach (var clause in sentence.Clauses)
            {
                if (clause.End > end || i == point.Index && clause.Start <= point.Clause.Start || clause.End - clause.Start < ShortestPart)
                    continue;
                string title = sentence.Text[clause.Start..clause.End].Trim();
                if (title == parent.Title)
                    continue;
                measures.Add(parent with
                {
                    Id = FactId.Of("Measure", briefing, sentence.Statement.Order.ToString(CultureInfo.InvariantCulture), parent.Id, title),
                    Statement = sentence.Statement.Order,
                    Title = title,
                    Text = title,
                    Order = measures.Count,
                    ParentId = parent.Id,
                    LastStatement = sentence.Statement.Order,
                });
            }
        }
    }

    /// <summary>下一步，…: what is announced outside any list.</summary>
    private void AddPlans(string briefing, IReadOnlyList<Sentence> sentences, IReadOnlyDictionary<int, string> themes, List<MeasureFact> measures)
    {
        HashSet<int> listed = [.. measures.SelectMany(measure => Enumerable.Range(measure.Statement, measure.LastStatement - measure.Statement + 1))];
        foreach (var sentence in sentences)
        {
            var statement = sentence.Statement;
            if (statement.Role is not (StatementRole.Answer or StatementRole.Remarks) || listed.Contains(statement.Order)
                || sentence.Analysis.Tokens.Count == 0 || !plans.Announces(sentence, 0, Math.Min(sentence.Text.Length, 4)))
                continue;
            string title = (sentence.Clauses.Count > 1 ? sentence.Text[sentence.Clauses[1].Start..] : sentence.Text).TrimEnd('。');
            measures.Add(new MeasureFact(FactId.Of("Measure", briefing, statement.Order.ToString(CultureInfo.InvariantCulture), title), statement.Order, sentence.Text, title)
            {
                Order = measures.Count,
                IsPlanned = true,
                Exchange = statement.Exchange,
                LastStatement = statement.Order,
                Speaker = statement.Speaker,
                Subject = themes.GetValueOrDefault(statement.Order),
            });
        }
    }

    private sealed record Point(Sentence Sentence, int Index, Clause Clause, int Start, int After, string Ordinal, OrdinalPlace Place);

    private sealed record PointList(Point Last, bool IsPlanned, string? Theme)
    {
        public bool Continues(Point point) =>
            point.Place.Series == Last.Place.Series && point.Place.Place > Last.Place.Place
            && point.Sentence.Statement.Exchange == Last.Sentence.Statement.Exchange;
    }
}
