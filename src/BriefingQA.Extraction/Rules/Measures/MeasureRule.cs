using System.Globalization;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Documents;

namespace BriefingQA.Extraction.Rules.Measures;

/// <summary>
/// What is done or to be done: the points of numbered lists with their parts, paragraphs that open with what they do, and
/// sentences that announce a plan. A list is planned where what introduces it announces something.
/// </summary>
internal sealed class MeasureRule(OrdinalLexicon lexicon, PlanRule plans)
{
    private const int ShortestPart = 5;

    private readonly PointReader _points = new(lexicon);
    private readonly PointListReader _lists = new(lexicon);
    private readonly HeadedParagraphReader _headed = new(plans);

    public IReadOnlyList<MeasureFact> Read(string briefing, Transcript transcript, IReadOnlyList<Sentence> sentences, IReadOnlyDictionary<int, string> themes)
    {
        var lists = _lists.Read(sentences, _points.Read(sentences));
        var headed = _headed.Read(sentences);
        var draft = new Draft(briefing, transcript, sentences, themes, lists, headed);
        foreach (var paragraph in headed)
            AddHeaded(draft, paragraph);
        foreach (var (list, point) in lists.SelectMany(list => list.Points.Select(point => (list, point))).OrderBy(one => one.point.Index).ThenBy(one => one.point.Start))
            AddPoint(draft, list, point);
        AddPlans(draft);
        return [.. draft.Measures.OrderBy(measure => measure.Statement).Select((measure, order) => measure with { Order = order })];
    }

    private void AddPoint(Draft draft, PointList list, Point point)
    {
        if (!draft.Introductions.TryGetValue(list, out var introduction))
            draft.Introductions[list] = introduction = Introduce(draft, list);
        var sentences = draft.Sentences;
        var next = draft.Next(list, point);
        bool isLast = point == list.Last;
        int last = isLast ? Math.Max(point.Index, _lists.EndOf(sentences, point, next?.Index ?? sentences.Count)) : next!.Start > 0 ? next.Index : next.Index - 1;
        (int Index, int Offset) end = next is not null && next.Index == last ? (last, next.Start) : (last, sentences[last].Text.Length);
        string text = string.Concat(Enumerable.Range(point.Index, last - point.Index + 1).Select(index =>
            sentences[index].Text[(index == point.Index ? point.Start : 0)..(index == end.Index ? end.Offset : ^0)]));
        string? parent = list.Outer is { } outer ? draft.Ids.GetValueOrDefault(outer.Point) : null;
        var measure = draft.NewFact(point.Sentence, [point.Ordinal, point.Title], text, point.Title, last) with
        {
            Ordinal = point.Ordinal,
            IsPlanned = introduction.IsPlanned,
            Theme = introduction.Theme,
            ParentId = parent,
        };
        draft.Ids[point] = measure.Id;
        draft.Measures.Add(measure);
        AddParts(draft, measure, (point.Index, point.Clause.Start + 1), end, draft.InnerStart(list, point));
    }

    private Introduction Introduce(Draft draft, PointList list)
    {
        var point = list.First;
        var statement = point.Sentence.Statement;
        var before = point.Index > 0 && draft.Sentences[point.Index - 1].Statement is { } previous && previous.Exchange == statement.Exchange && previous.Section == statement.Section
            && previous.Role != StatementRole.Question
            ? draft.Sentences[point.Index - 1]
            : null;
        string lead = point.Sentence.Text[..point.Start].TrimEnd('，', '：', '；', ' ');
        string? question = statement.Exchange is { } exchange ? draft.Transcript.Exchanges.FirstOrDefault(one => one.Order == exchange)?.Question : null;
        bool isPlanned = lead.Length > 0
            ? plans.Announces(point.Sentence, 0, point.Start)
            : before is not null && plans.Announces(before) && !(plans.Reports(before) && !plans.Announces(before, 0, Math.Min(before.Text.Length, 8)) && before.Text[^1] != '：');
        bool isIntroduced = before is { Text: [.., '：' or '。' or ':'] };
        if (list.Outer is { } outer)
            return new Introduction(isPlanned || draft.Introductions[outer.List].IsPlanned, outer.Point.Title);
        if (draft.HeadedOf(point.Index) is { } paragraph)
            return new Introduction(isPlanned || paragraph.IsPlanned, paragraph.Title);
        return new Introduction(isPlanned, lead.Length > 0 ? lead : isIntroduced ? before!.Text : question ?? before?.Text);
    }

    /// <summary>The clauses of a measure, but those that only set a scene, state a figure, or belong to a list within it.</summary>
    private static void AddParts(Draft draft, MeasureFact parent, (int Index, int Offset) start, (int Index, int Offset) end, (int Index, int Offset)? inner)
    {
        for (int i = start.Index; i <= end.Index; i++)
        {
            var sentence = draft.Sentences[i];
            foreach (var clause in sentence.Clauses)
            {
                if (i == start.Index && clause.Start < start.Offset || i == end.Index && clause.End > end.Offset || clause.End - clause.Start < ShortestPart)
                    continue;
                if (inner is { } list && (i > list.Index || i == list.Index && clause.Start >= list.Offset))
                    return;
                string title = sentence.Text[clause.Start..clause.End].Trim();
                if (title == parent.Title || ActionGrammar.SetsTheScene(sentence, clause.Start, clause.End) || ActionGrammar.StatesFigure(sentence, clause.Start, clause.End))
                    continue;
                draft.Measures.Add(draft.NewFact(sentence, [parent.Id, title], title, title, i) with
                {
                    Ordinal = parent.Ordinal,
                    IsPlanned = parent.IsPlanned,
                    Theme = parent.Theme,
                    ParentId = parent.Id,
                });
            }
        }
    }

    private static void AddHeaded(Draft draft, HeadedParagraph paragraph)
    {
        var sentences = draft.Sentences;
        string text = string.Concat(sentences.Skip(paragraph.First).Take(paragraph.Last - paragraph.First + 1).Select(sentence => sentence.Text));
        var measure = draft.NewFact(sentences[paragraph.First], [paragraph.Title], text, paragraph.Title, paragraph.Last) with
        {
            IsPlanned = paragraph.IsPlanned,
            Theme = paragraph.Theme,
        };
        draft.Measures.Add(measure);
        AddParts(draft, measure, (paragraph.First, 1), (paragraph.Last, sentences[paragraph.Last].Text.Length), draft.FirstPointFrom(paragraph.First));
    }

    /// <summary>下一步，…: what is announced outside any list; the sentence that introduces a list is none.</summary>
    private void AddPlans(Draft draft)
    {
        HashSet<string?> introductions = [.. draft.Measures.Select(measure => measure.Theme)];
        HashSet<int> listed = [.. draft.Measures.SelectMany(measure => Enumerable.Range(measure.Statement, measure.LastStatement - measure.Statement + 1))];
        for (int i = 0; i < draft.Sentences.Count; i++)
        {
            var sentence = draft.Sentences[i];
            var statement = sentence.Statement;
            if (statement.Role is not (StatementRole.Answer or StatementRole.Remarks) || listed.Contains(statement.Order) || introductions.Contains(sentence.Text)
                || sentence.Analysis.Tokens.Count == 0 || !plans.Announces(sentence, 0, Math.Min(sentence.Text.Length, 4)))
                continue;
            string title = (sentence.Clauses.Count > 1 ? sentence.Text[sentence.Clauses[1].Start..] : sentence.Text).TrimEnd('。');
            draft.Measures.Add(draft.NewFact(sentence, [title], sentence.Text, title, i) with { IsPlanned = true });
        }
    }

    private sealed record Introduction(bool IsPlanned, string? Theme);

    /// <summary>The measures of one transcript while they are read.</summary>
    private sealed class Draft(
        string briefing,
        Transcript transcript,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyDictionary<int, string> themes,
        IReadOnlyList<PointList> lists,
        IReadOnlyList<HeadedParagraph> headed)
    {
        private readonly (PointList List, Point Point)[] _points = [.. lists.SelectMany(list => list.Points.Select(point => (list, point))).OrderBy(one => one.point.Index).ThenBy(one => one.point.Start)];

        public Transcript Transcript => transcript;

        public IReadOnlyList<Sentence> Sentences => sentences;

        public List<MeasureFact> Measures { get; } = [];

        public Dictionary<Point, string> Ids { get; } = [];

        public Dictionary<PointList, Introduction> Introductions { get; } = new(ReferenceEqualityComparer.Instance);

        public MeasureFact NewFact(Sentence sentence, string[] identity, string text, string title, int last)
        {
            var statement = sentence.Statement;
            return new MeasureFact(FactId.Of("Measure", [briefing, statement.Order.ToString(CultureInfo.InvariantCulture), .. identity]), statement.Order, text, title)
            {
                Order = Measures.Count,
                IsPlanned = false,
                Exchange = statement.Exchange,
                LastStatement = sentences[last].Statement.Order,
                Speaker = statement.Speaker,
                Subject = themes.GetValueOrDefault(statement.Order),
            };
        }

        /// <summary>The next point that is not within <paramref name="point"/> itself.</summary>
        public Point? Next(PointList list, Point point)
        {
            int at = Array.FindIndex(_points, one => one.Point == point);
            return _points.Skip(at + 1).FirstOrDefault(one => one.List == list || !one.List.IsWithin(list)).Point;
        }

        /// <summary>Where the list within a point begins, or null.</summary>
        public (int Index, int Offset)? InnerStart(PointList list, Point point) =>
            lists.FirstOrDefault(inner => inner.Outer is { } outer && outer.List == list && outer.Point == point) is { } found ? (found.First.Index, found.First.Start) : null;

        public (int Index, int Offset)? FirstPointFrom(int index) =>
            _points.FirstOrDefault(one => one.Point.Index >= index).Point is { } point ? (point.Index, point.Start) : null;

        public HeadedParagraph? HeadedOf(int index) => headed.FirstOrDefault(paragraph => paragraph.First <= index && index <= paragraph.Last);
    }
}
