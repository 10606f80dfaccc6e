using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;

namespace BriefingQA.Extraction.Rules.Measures;

/// <summary>
/// Puts points into lists. A list of another run of numbering words is part of the point before it where that point's paragraph
/// goes on, or where the outer list is taken up again behind it.
/// </summary>
internal sealed class PointListReader(OrdinalLexicon lexicon)
{
    /// <returns>The lists by their first points; a lone 首先 or 一方面 is none.</returns>
    public IReadOnlyList<PointList> Read(IReadOnlyList<Sentence> sentences, IReadOnlyList<Point> points)
    {
        List<PointList> lists = [];
        List<PointList> open = [];
        for (int i = 0; i < points.Count; i++)
        {
            var point = points[i];
            int continued = open.FindLastIndex(list => list.IsContinuedBy(point));
            if (continued >= 0)
            {
                open.RemoveRange(continued + 1, open.Count - continued - 1);
            }
            else
            {
                while (open is [.., var last] && !IsPartOf(sentences, last, points, i))
                    open.RemoveAt(open.Count - 1);
                var list = new PointList(open is [.., var outer] ? (outer, outer.Last) : null);
                open.Add(list);
                lists.Add(list);
            }

            open[^1].Points.Add(point);
        }

        List<PointList> kept = [];
        HashSet<PointList> outers = new(ReferenceEqualityComparer.Instance);
        foreach (var list in lists.Where(list => (list.Points.Count > 1 || lexicon.Alone.Contains(list.First.Ordinal)) && !OnlyWeighs(list)))
        {
            kept.Add(list.Outer is { } outer && !outers.Contains(outer.List) ? list with { Outer = null } : list);
            outers.Add(kept[^1]);
        }

        return kept;
    }

    /// <summary>The last sentence of a point that no other follows: it goes on to the end of its paragraph, but not over a new beginning (目前, 下一步, a time).</summary>
    public int EndOf(IReadOnlyList<Sentence> sentences, Point point, int limit)
    {
        int last = point.Index;
        while (last + 1 < limit
            && sentences[last + 1] is var next
            && next.Statement.Paragraph == point.Sentence.Statement.Paragraph
            && next.Statement.Speaker == point.Sentence.Statement.Speaker
            && next.Statement.Exchange == point.Sentence.Statement.Exchange
            && !lexicon.Planned.Words.ContainsKey(next.Analysis.Tokens is [var first, ..] ? first.Text : "")
            && !(next.PeriodStartingAt(0) is { IsDeadline: false } && last > point.Index))
            last++;
        return last;
    }

    /// <summary>一方面，需求偏弱；另一方面，…: such words list what is done only where the first says so.</summary>
    private bool OnlyWeighs(PointList list) =>
        lexicon.Weighing.Contains(list.First.Ordinal) && !ActionGrammar.IsHeadedByVerb(list.First.Sentence, list.First.After, list.First.Sentence.Text.Length);

    private bool IsPartOf(IReadOnlyList<Sentence> sentences, PointList list, IReadOnlyList<Point> points, int index)
    {
        var point = points[index];
        if (point.Place.Series == list.Last.Place.Series || point.Sentence.Statement.Exchange != list.Last.Sentence.Statement.Exchange)
            return false;
        return EndOf(sentences, list.Last, sentences.Count) >= point.Index
            || points.Skip(index + 1)
                .TakeWhile(later => later.Sentence.Statement.Exchange == list.Last.Sentence.Statement.Exchange)
                .FirstOrDefault(later => later.Place.Series == list.Last.Place.Series) is { } next && list.IsContinuedBy(next);
    }
}
