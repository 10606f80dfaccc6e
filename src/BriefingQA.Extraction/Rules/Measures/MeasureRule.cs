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

    /// <param name="outlooks">The headed parts that plan or look back, by their order.</param>
    public IReadOnlyList<MeasureFact> Read(
        string briefing,
        Transcript transcript,
        IReadOnlyList<Sentence> sentences,
        IReadOnlyDictionary<int, string> themes,
        IReadOnlyDictionary<int, SectionOutlook> outlooks)
    {
        var lists = _lists.Read(sentences, _points.Read(sentences));
        var headed = _headed.Read(sentences);
        var draft = new Draft(briefing, transcript, sentences, themes, lists, headed);
        foreach (var paragraph in headed)
            AddHeaded(draft, paragraph);
        foreach (var (list, point) in lists.SelectMany(list => list.Points.Select(point => (list, point))).OrderBy(one => one.point.Index).ThenBy(one => one.point.Start))
            AddPoint(draft, list, point);
        AddPlans(draft);
        var statements = sentences.Select(sentence => sentence.Statement).ToDictionary(statement => statement.Order);
        return
        [
            .. draft.Measures.DistinctBy(measure => measure.Id).OrderBy(measure => measure.Statement)
                .Select((measure, order) => measure with { Order = order, IsPlanned = IsPlanned(measure, statements[measure.Statement], outlooks) }),
        ];
    }

    /// <summary>What a part of a report that looks back lists has been done, whatever introduces it; not what an official answers.</summary>
    private static bool IsPlanned(MeasureFact measure, Statement statement, IReadOnlyDictionary<int, SectionOutlook> outlooks) =>
        statement.Section is not { } part || !outlooks.TryGetValue(part, out var outlook) ? measure.IsPlanned
        : outlook.IsPlanned ? true
        : statement.Exchange is not null && measure.IsPlanned;

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
            Wording = point.WordingUntil(end.Index == point.Index ? end.Offset : point.Sentence.Text.Length),
            IsPlanned = introduction.IsPlanned || point.IsDuty,
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
        string? question = statement.Exchange is { } exchange ? draft.QuestionOf(exchange) : null;
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
        private readonly (PointList List, Point Point)[] _points = InOrder(lists);
        private readonly Dictionary<Point, int> _places = Places(lists);
        private readonly Dictionary<Point, PointList> _inner = Inner(lists);
        private readonly Dictionary<int, HeadedParagraph> _headed = BySentence(headed);
        private readonly Dictionary<int, string> _questions = transcript.Exchanges.ToDictionary(exchange => exchange.Order, exchange => exchange.Question);

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
            return _points.Skip(_places[point] + 1).FirstOrDefault(one => one.List == list || !one.List.IsWithin(list)).Point;
        }

        /// <summary>Where the list within a point begins, or null.</summary>
        public (int Index, int Offset)? InnerStart(PointList list, Point point) =>
            _inner.GetValueOrDefault(point) is { } found && ReferenceEquals(found.Outer?.List, list) ? (found.First.Index, found.First.Start) : null;

        public (int Index, int Offset)? FirstPointFrom(int index) =>
            FirstFrom(index) is var at && at < _points.Length ? (_points[at].Point.Index, _points[at].Point.Start) : null;

        private int FirstFrom(int index)
        {
            int low = 0;
            int high = _points.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = _points[middle].Point.Index < index ? (middle + 1, high) : (low, middle);
            }

            return low;
        }

        public HeadedParagraph? HeadedOf(int index) => _headed.GetValueOrDefault(index);

        public string? QuestionOf(int exchange) => _questions.GetValueOrDefault(exchange);

        private static (PointList List, Point Point)[] InOrder(IReadOnlyList<PointList> lists) =>
            [.. lists.SelectMany(list => list.Points.Select(point => (list, point))).OrderBy(one => one.point.Index).ThenBy(one => one.point.Start)];

        private static Dictionary<Point, int> Places(IReadOnlyList<PointList> lists)
        {
            Dictionary<Point, int> places = new(ReferenceEqualityComparer.Instance);
            foreach (var (_, point) in InOrder(lists))
                places.TryAdd(point, places.Count);
            return places;
        }

        /// <summary>The first list within each point.</summary>
        private static Dictionary<Point, PointList> Inner(IReadOnlyList<PointList> lists)
        {
            Dictionary<Point, PointList> inner = new(ReferenceEqualityComparer.Instance);
            foreach (var list in lists)
                if (list.Outer is { } outer)
                    inner.TryAdd(outer.Point, list);
            return inner;
        }

        /// <summary>The paragraph of each sentence; the first of those that hold it.</summary>
        private static Dictionary<int, HeadedParagraph> BySentence(IReadOnlyList<HeadedParagraph> headed)
        {
            Dictionary<int, HeadedParagraph> paragraphs = [];
            foreach (var paragraph in headed)
                for (int index = paragraph.First; index <= paragraph.Last; index++)
                    paragraphs.TryAdd(index, paragraph);
            return paragraphs;
        }
    }
}
