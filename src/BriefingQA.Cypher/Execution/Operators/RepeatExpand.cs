using BriefingQA.Cypher.Execution.Planning;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Operators;

/// <summary>Repeats a part of a path, depth first, never using a relationship twice; the part's variables become lists.</summary>
internal sealed class RepeatExpand(Operator source, QuantifiedEdge edge, PatternNode from, PatternNode to, bool toIsFilled, int[] distinctFrom) : Operator
{
    public override string Name => "Repeat";

    public override string Details => $"({from.Name})(…){{{edge.Repetition.Min},{edge.Repetition.Max}}}({to.Name})";

    public override IReadOnlyList<Operator> Sources => [source, edge.Repetition.Inner];

    protected override Cursor MakeCursor(Frame frame) => new RepeatCursor(frame, source.CreateCursor(frame), edge, from, to, toIsFilled, distinctFrom);

    private sealed class RepeatCursor(
        Frame frame, Cursor source, QuantifiedEdge edge, PatternNode from, PatternNode to, bool toIsFilled, int[] distinctFrom) : Cursor(frame)
    {
        private readonly Repetition _part = edge.Repetition;
        private readonly long _max = edge.Repetition.Max ?? long.MaxValue;

        // The repetitions so far, and one cursor more that looks for the next.
        private readonly List<Cursor> _cursors = [];
        private readonly List<CypherValue[]> _found = [];
        private int _depth = -1;
        private bool _startIsGiven;
        private CypherValue _start;
        private CypherValue _target;

        public override void Open()
        {
            source.Open();
            (_depth, _startIsGiven) = (-1, true);
            _found.Clear();
        }

        public override bool MoveNext()
        {
            while (true)
            {
                Context.Guard.Step();
                if (!_startIsGiven)
                {
                    _startIsGiven = true;
                    if (_part.Min == 0 && Give(_start))
                        return true;
                }

                if (_depth >= 0)
                {
                    if (Advance())
                        return true;
                    continue;
                }

                if (!source.MoveNext())
                    return false;

                (_start, _target) = (Slots[from.Slot], toIsFilled ? Slots[to.Slot] : default);
                if (_start.IsNull || (toIsFilled && _target.IsNull))
                    continue;

                _startIsGiven = false;
                if (_max > 0)
                    Push(_start);
            }
        }

        private bool Advance()
        {
            // What a deeper repetition left in the part's slots is put back before the cursor goes on.
            if (_found.Count > _depth)
            {
                Frame.Restore(_part.OwnSlots, _found[_depth]);
                _found.RemoveAt(_depth);
            }

            if (!_cursors[_depth].MoveNext())
            {
                _depth--;
                return false;
            }

            _found.Add(Frame.Save(_part.OwnSlots));
            var end = Slots[_part.End];
            if (!IsNew())
                return false;

            var count = _depth + 1;
            if (count < _max)
                Push(end);
            return count >= _part.Min && Give(end);
        }

        // Whether the last repetition uses no relationship that those before it, or other parts of the pattern, use.
        private bool IsNew()
        {
            foreach (var slot in _part.Relationships)
            {
                var relationship = Slots[slot];
                if (Shares(relationship, distinctFrom, Slots))
                    return false;
                for (var i = 0; i < _found.Count - 1; i++)
                {
                    if (_part.Relationships.Any(other => Overlaps(relationship, ValueIn(i, other))))
                        return false;
                }
            }

            return true;
        }

        private static bool Shares(CypherValue value, int[] slots, CypherValue[] values) => slots.Any(slot => Overlaps(value, values[slot]));

        private static bool Overlaps(CypherValue value, CypherValue others) => value.IsRelationshipReference(out _, out var id)
            ? RelationshipSet.Holds(others, (int)id)
            : value.Kind == CypherValueKind.List && value.AsList().Any(item => Overlaps(item, others));

        private CypherValue ValueIn(int repetition, int slot) => _found[repetition][Array.IndexOf(_part.OwnSlots, slot)];

        private void Push(CypherValue node)
        {
            if (++_depth == _cursors.Count)
                _cursors.Add(_part.Inner.CreateCursor(Frame));
            Slots[_part.Start] = node;
            _cursors[_depth].Open();
        }

        private bool Give(CypherValue end)
        {
            if (toIsFilled && !_target.Equals(end))
                return false;

            Slots[to.Slot] = end;
            foreach (var (_, single, group) in _part.Groups)
                Slots[group] = ListOf(single);
            Slots[edge.Slot] = CypherValue.Of(CypherList.Wrap([.. _found.SelectMany((_, i) => _part.Relationships.Select(slot => ValueIn(i, slot)))]));
            return true;
        }

        private CypherValue ListOf(int slot) => CypherValue.Of(CypherList.Wrap([.. _found.Select((_, i) => ValueIn(i, slot))]));
    }
}
