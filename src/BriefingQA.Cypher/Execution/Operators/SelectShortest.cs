using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>What a selector keeps of the matches of a path pattern of several parts, for each pair of ends.</summary>
internal sealed record PathSelection(PathSelectorKind Kind, long Count, PatternPath Path);

/// <summary>Of the rows with the same ends of a path those with the shortest paths, in order of length.</summary>
/// <param name="slots">What the rows consist of.</param>
internal sealed class SelectShortest(Operator source, PathSelection selection, int[] slots) : Operator
{
    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new SelectCursor(frame, source.CreateCursor(frame), selection, slots);

    private sealed class SelectCursor(Frame frame, Cursor source, PathSelection selection, int[] slots) : Cursor(frame)
    {
        private readonly RowBuffer _rows = new(frame, slots);
        private Queue<int>? _selected;

        public override void Open()
        {
            source.Open();
            _rows.Clear();
            _selected = null;
        }

        public override bool MoveNext()
        {
            _selected ??= Select();
            if (!_selected.TryDequeue(out var row))
                return false;
            _rows.Restore(row);
            return true;
        }

        private Queue<int> Select()
        {
            var paths = new List<(RowKey Ends, int Length, int Row)>();
            while (source.MoveNext())
            {
                Context.Guard.Step();
                var ends = new RowKey([Slots[selection.Path.Nodes[0].Slot], Slots[selection.Path.Nodes[^1].Slot]]);
                paths.Add((ends, selection.Path.Edges.Sum(edge => LengthOf(Slots[edge.Slot])), _rows.Count));
                _rows.Add();
            }

            return new(paths.GroupBy(path => path.Ends).SelectMany(group => Selected(group.OrderBy(path => path.Length)).Select(path => path.Row)));
        }

        private IEnumerable<(RowKey Ends, int Length, int Row)> Selected(IEnumerable<(RowKey Ends, int Length, int Row)> ordered) => selection.Kind switch
        {
            PathSelectorKind.AllShortest or PathSelectorKind.AllShortestPathsFunction => ordered.GroupBy(path => path.Length).First(),
            PathSelectorKind.ShortestGroups => ordered.GroupBy(path => path.Length).Take((int)selection.Count).SelectMany(group => group),
            _ => ordered.Take((int)selection.Count),
        };

        private static int LengthOf(CypherValue part) => part.Kind == CypherValueKind.List ? part.AsList().Sum(LengthOf) : 1;
    }
}
