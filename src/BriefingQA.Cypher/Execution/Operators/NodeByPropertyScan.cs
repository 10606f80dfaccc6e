using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>One of the properties that a <see cref="NodeByPropertyScan"/> compares.</summary>
internal sealed record ScanTest(NameToken Key, PropertyComparison Comparison, Evaluator Operand);

/// <summary>
/// Every node that has the label and whose properties compare as wanted, for every row of the source. The properties are
/// read page by page, column after column, and only the nodes that pass become rows.
/// </summary>
internal sealed class NodeByPropertyScan(Operator source, int slot, NameToken label, IReadOnlyList<ScanTest> tests) : Operator
{
    public override string Details => $":{label.Name} {string.Join(", ", tests.Select(test => test.Key.Name))}";

    public override IReadOnlyList<Operator> Sources => [source];

    public override IReadOnlyList<int> Found => [slot];

    protected override Cursor MakeCursor(Frame frame) => new ScanCursor(frame, source.CreateCursor(frame), slot, label, [.. tests]);

    private sealed class ScanCursor(Frame frame, Cursor source, int slot, NameToken label, ScanTest[] tests) : Cursor(frame)
    {
        private readonly PropertyTest[] _tests = new PropertyTest[tests.Length];
        private IdSet? _nodes;
        private bool _scanning;
        private int _page;
        private SlotSet _found;
        private int _at;

        public override void Open()
        {
            source.Open();
            _scanning = false;
        }

        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (_scanning && (_at = _found.Next(_at + 1)) >= 0)
                {
                    Slots[slot] = Context.References.Node((_page << Page.Shift) + _at);
                    return true;
                }

                if (_scanning && MoveToNextPage())
                    continue;
                if (!source.MoveNext())
                    return _scanning = false;
                Start();
            }
        }

        private void Start()
        {
            _nodes = Context.Graph.State.NodesWithLabel(label.In(Context.Graph));
            for (var i = 0; i < tests.Length; i++)
                _tests[i] = new PropertyTest(tests[i].Comparison, tests[i].Operand(Frame));
            (_page, _found, _at, _scanning) = (-1, default, -1, _nodes is not null);
        }

        private bool MoveToNextPage()
        {
            var next = _nodes!.Next((_page + 1) << Page.Shift);
            if (next < 0)
                return _scanning = false;

            (_page, _at) = (next >> Page.Shift, -1);
            _found = _nodes.SlotsOf(_page);
            var properties = Context.Graph.State.Nodes[_page]!.Properties;
            for (var i = 0; i < tests.Length && !_found.IsEmpty; i++)
            {
                if (properties.Find(tests[i].Key.In(Context.Graph)) is { } column)
                    column.Retain(ref _found, _tests[i]);
                else
                    _found = default;
            }

            return true;
        }
    }
}
