using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>The shortest walks from a node: to one other node, or to every node that can be reached.</summary>
internal sealed class ShortestPathExpand(
    Operator source, WalkEdge edge, PatternNode from, PatternNode to, bool toIsFilled, WalkCondition condition) : Operator
{
    public override string Name => "ShortestPath";

    public override string Details => $"({from.Name})-[{edge.Types}*{edge.Min}..{edge.Max}]-({to.Name})";

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => new PathsCursor(frame, source.CreateCursor(frame), edge, from, to, toIsFilled, condition);

    private sealed class PathsCursor(
        Frame frame, Cursor source, WalkEdge edge, PatternNode from, PatternNode to, bool toIsFilled, WalkCondition condition) : Cursor(frame)
    {
        private readonly WalkSteps _steps = new(frame, edge, ReferenceEquals(edge.Left, from), condition);
        private IEnumerator<(int End, int[] Relationships)>? _walks;

        public override void Open()
        {
            source.Open();
            _walks = null;
        }

        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (_walks?.MoveNext() == true)
                {
                    var (end, relationships) = _walks.Current;
                    Slots[edge.Slot] = _steps.ListOf(relationships);
                    if (!toIsFilled)
                        Slots[to.Slot] = Context.References.Node(end);
                    return true;
                }

                if (!source.MoveNext())
                    return false;

                _walks = null;
                if (!Slots[from.Slot].IsNodeReference(out _, out var start))
                    continue;
                if (!toIsFilled)
                    _walks = new ShortestWalks(_steps).From((int)start, null).GetEnumerator();
                else if (Slots[to.Slot].IsNodeReference(out _, out var end))
                    _walks = WalksBetween((int)start, (int)end);
            }
        }

        /// <exception cref="CypherRuntimeException">shortestPath() was asked for a path from a node to itself, which it refuses as in Neo4j.</exception>
        private IEnumerator<(int End, int[] Relationships)> WalksBetween(int start, int end)
        {
            if (start == end && edge is { Min: > 0, Selector.Kind: PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction })
                throw CypherError.Argument("shortestPath() finds no path from a node to itself: add WHERE start <> end, or use SHORTEST 1 for round trips.", "InvalidArgumentValue");
            return new ShortestWalks(_steps).From(start, end).GetEnumerator();
        }
    }
}
