using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Functions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>One aggregating call: its function, its arguments, and where its result goes.</summary>
/// <param name="Second">The second argument, which is read in a group's first row.</param>
internal sealed record AggregateCall(AggregateDefinition Function, bool Distinct, Evaluator Value, Evaluator? Second, int Slot)
{
    /// <summary>About how many bytes the call keeps of each value: none where it only computes with it.</summary>
    public int BytesKept { get; } = Distinct ? 48 : Function.Name is "collect" or "percentileCont" or "percentileDisc" ? 16 : 0;

    public IAggregator Start(Frame frame) => Function.CreateAggregator(Second?.Invoke(frame) ?? CypherValue.Null, Distinct);
}

/// <summary>One row for each group of rows with equal keys, in the order in which the groups first came; without keys one row always.</summary>
internal sealed class Aggregate(Operator source, IReadOnlyList<(int Slot, Evaluator Value)> keys, IReadOnlyList<AggregateCall> calls) : Operator
{
    public override string Name => keys.Count == 0 ? "Aggregation" : "GroupedAggregation";

    public override string Details => string.Join(", ", calls.Select(call => call.Function.Name));

    public override IReadOnlyList<Operator> Sources => [source];

    protected override Cursor MakeCursor(Frame frame) => keys.Count == 0
        ? new WholeCursor(frame, source.CreateCursor(frame), [.. calls])
        : new GroupCursor(frame, source.CreateCursor(frame), [.. keys], [.. calls]);

    private static IAggregator[] Start(Frame frame, AggregateCall[] calls)
    {
        var aggregators = new IAggregator[calls.Length];
        for (var i = 0; i < calls.Length; i++)
            aggregators[i] = calls[i].Start(frame);
        return aggregators;
    }

    private static void Add(Frame frame, AggregateCall[] calls, IAggregator[] aggregators)
    {
        for (var i = 0; i < calls.Length; i++)
        {
            aggregators[i].Add(calls[i].Value(frame));
            if (calls[i].BytesKept > 0)
                frame.Context.Guard.Hold(calls[i].BytesKept);
        }
    }

    private static void Finish(Frame frame, AggregateCall[] calls, IAggregator[] aggregators)
    {
        for (var i = 0; i < calls.Length; i++)
            frame.Slots[calls[i].Slot] = aggregators[i].Result();
    }

    private sealed class WholeCursor(Frame frame, Cursor source, AggregateCall[] calls) : Cursor(frame)
    {
        private bool _isGiven;

        public override void Open()
        {
            source.Open();
            _isGiven = false;
        }

        public override bool MoveNext()
        {
            if (_isGiven)
                return false;

            _isGiven = true;
            IAggregator[]? aggregators = null;
            while (source.MoveNext())
            {
                Context.Guard.Step();
                Add(Frame, calls, aggregators ??= Start(Frame, calls));
            }

            Finish(Frame, calls, aggregators ?? Start(Frame, calls));
            return true;
        }
    }

    private sealed class GroupCursor(Frame frame, Cursor source, (int Slot, Evaluator Value)[] keys, AggregateCall[] calls) : Cursor(frame)
    {
        private readonly OrderedDictionary<RowKey, IAggregator[]> _groups = [];
        private bool _isRead;
        private int _next;

        public override void Open()
        {
            source.Open();
            _groups.Clear();
            (_isRead, _next) = (false, 0);
        }

        public override bool MoveNext()
        {
            if (!_isRead)
                Read();
            if (_next == _groups.Count)
                return false;

            var (key, aggregators) = _groups.GetAt(_next++);
            for (var i = 0; i < keys.Length; i++)
                Slots[keys[i].Slot] = key.Values[i];
            Finish(Frame, calls, aggregators);
            return true;
        }

        private void Read()
        {
            _isRead = true;
            while (source.MoveNext())
            {
                Context.Guard.Step();
                var values = new CypherValue[keys.Length];
                for (var i = 0; i < values.Length; i++)
                    values[i] = keys[i].Value(Frame);

                var key = new RowKey(values);
                if (!_groups.TryGetValue(key, out var aggregators))
                {
                    Context.Guard.Hold(RowBuffer.BytesOf(keys.Length + (4 * calls.Length)));
                    _groups.Add(key, aggregators = Start(Frame, calls));
                }

                Add(Frame, calls, aggregators);
            }
        }
    }
}
