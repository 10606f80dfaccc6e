using System.Buffers;

namespace BriefingQA.Language.Segmentation;

/// <summary>
/// Viterbi over a <see cref="TagModel"/>: for each character a column of the states it can be in, each with the best
/// state before it. On equal scores the greater state wins.
/// </summary>
internal ref struct TagSearch
{
    private readonly TagModel _model;
    private readonly Span<byte> _endings;
    private Span<double> _scores;
    private Span<double> _scoresBefore;
    private Cell[] _cells = ArrayPool<Cell>.Shared.Rent(8 * TagModel.StateCount);
    private int _column;
    private int _count;
    private int _endingCount;

    private TagSearch(TagModel model, Span<double> scores, Span<double> scoresBefore, Span<byte> endings)
    {
        _model = model;
        _scores = scores;
        _scoresBefore = scoresBefore;
        _endings = endings;
    }

    /// <summary>
    /// Sets the lengths and tags (1 + the model's) of the words that the Han characters of <paramref name="run"/> most
    /// probably form.
    /// </summary>
    public static void Cut(TagModel model, Span<RouteStep> run)
    {
        var search = new TagSearch(
            model,
            stackalloc double[TagModel.StateCount],
            stackalloc double[TagModel.StateCount],
            stackalloc byte[TagModel.StateCount]);
        foreach (ref var step in run)
            search.AddColumn(ref step);
        search.TracePath(run);
        ArrayPool<Cell>.Shared.Return(search._cells);
    }

    /// <remarks>Until the path is known, the length of a step holds where its column begins.</remarks>
    private void AddColumn(ref RouteStep step)
    {
        var reachable = LeaveColumn();
        step.Length = _column;
        var (first, allowed) = (_model.FirstEntries[step.Code], _model.AllowedCounts[step.Code]);
        for (var entry = first; entry < first + allowed; entry++)
        {
            if (reachable.Contains(_model.EntryStates[entry]))
                Add(_model.EntryStates[entry], _model.Emissions[entry]);
        }

        if (_count > _column)
            return;
        for (var state = 0; state < TagModel.StateCount; state++)
        {
            if (reachable.Contains(state))
                Add((byte)state, _model.EmissionOf(step.Code, state));
        }
    }

    /// <summary>Makes the last column the one before and returns the states that can follow it.</summary>
    private StateSet LeaveColumn()
    {
        var reachable = _count == 0 ? StateSet.All : default;
        _endingCount = 0;
        foreach (var (state, _) in _cells.AsSpan(_column.._count))
        {
            reachable.UnionWith(in _model.SuccessorsOf(state));
            if (TagModel.EndsWord(state))
                _endings[_endingCount++] = state;
        }

        var scores = _scoresBefore;
        _scoresBefore = _scores;
        _scores = scores;
        _scores.Fill(double.NegativeInfinity);
        _column = _count;
        if (_cells.Length < _count + TagModel.StateCount)
        {
            var longer = ArrayPool<Cell>.Shared.Rent(2 * _cells.Length);
            _cells.CopyTo(longer, 0);
            ArrayPool<Cell>.Shared.Return(_cells);
            _cells = longer;
        }

        return reachable;
    }

    private void Add(byte state, double emission)
    {
        var (score, origin) = _column == 0 ? (_model.Starts[state] + emission, state)
            : TagModel.BeginsWord(state) ? BestEnding(state, emission)
            : BestInsideWord(state, emission);
        _scores[state] = score;
        _cells[_count++] = new Cell(state, origin);
    }

    private readonly (double Score, byte Origin) BestEnding(byte state, double emission)
    {
        var (best, origin) = (double.NegativeInfinity, (byte)0);
        var transitions = _model.BetweenWords.AsSpan(2 * TagModel.TagCount * TagModel.BetweenWordsIndex(state), 2 * TagModel.TagCount);
        foreach (var ending in _endings[.._endingCount])
        {
            var score = _scoresBefore[ending] + transitions[TagModel.BetweenWordsIndex(ending)] + emission;
            if (score >= best)
                (best, origin) = (score, ending);
        }

        return (best, origin);
    }

    private readonly (double Score, byte Origin) BestInsideWord(byte state, double emission)
    {
        var begin = state % TagModel.TagCount;
        var middle = 2 * TagModel.TagCount + begin;
        var toMiddle = state < 2 * TagModel.TagCount ? 0 : TagModel.TagCount;
        var fromBegin = _scoresBefore[begin] + _model.InsideWord[toMiddle + begin] + emission;
        var fromMiddle = _scoresBefore[middle] + _model.InsideWord[toMiddle + middle] + emission;
        return fromMiddle >= fromBegin ? (fromMiddle, (byte)middle) : (fromBegin, (byte)begin);
    }

    private readonly void TracePath(Span<RouteStep> run)
    {
        var state = _cells[_column].State;
        foreach (var cell in _cells.AsSpan(_column.._count))
        {
            if (_scores[cell.State] >= _scores[state])
                state = cell.State;
        }

        for (int at = run.Length - 1, end = run.Length; at >= 0; at--)
        {
            ref var step = ref run[at];
            var cells = _cells.AsSpan(step.Length);
            step.Tag = (byte)(1 + state % TagModel.TagCount);
            if (TagModel.BeginsWord(state) || at == 0)
            {
                step.Length = end - at;
                end = at;
            }

            foreach (var cell in cells)
            {
                if (cell.State != state)
                    continue;
                state = cell.Origin;
                break;
            }
        }
    }

    private readonly record struct Cell(byte State, byte Origin);
}
