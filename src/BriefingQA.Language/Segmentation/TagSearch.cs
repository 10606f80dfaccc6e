using System.Buffers;
using System.Runtime.Intrinsics;

namespace BriefingQA.Language.Segmentation;

/// <summary>
/// Viterbi over a <see cref="TagModel"/>: for each character a column of the states it can be in, with the score of the
/// best way to each. Which way that was is found out again for the states on the best path only. On equal scores the
/// greater state wins.
/// </summary>
/// <remarks>
/// A long run is searched in sections, so that memory stays small: only the scores before each section are kept, and on
/// the way back its columns are made again.
/// </remarks>
internal ref struct TagSearch
{
    private const int SectionLength = 256;

    private readonly TagModel _model;
    private readonly Span<RouteStep> _run;
    private readonly Cell[] _cells = ArrayPool<Cell>.Shared.Rent((SectionLength + 1) * TagModel.StateCount);
    private Span<double> _scores;
    private Span<double> _scoresBefore;
    private int _column;
    private int _count;

    private TagSearch(TagModel model, Span<RouteStep> run, Span<double> scores, Span<double> scoresBefore)
    {
        _model = model;
        _run = run;
        _scores = scores;
        _scoresBefore = scoresBefore;
    }

    /// <summary>
    /// Sets the lengths and tags (1 + the model's) of the words that the Han characters of <paramref name="run"/> most
    /// probably form.
    /// </summary>
    public static void Cut(TagModel model, Span<RouteStep> run)
    {
        var search = new TagSearch(model, run, stackalloc double[TagModel.StateCount], stackalloc double[TagModel.StateCount]);
        search.Cut();
        ArrayPool<Cell>.Shared.Return(search._cells);
    }

    private void Cut()
    {
        var last = (_run.Length - 1) / SectionLength;
        var scores = ArrayPool<double>.Shared.Rent((last + 1) * TagModel.StateCount);
        _scores.Fill(double.NegativeInfinity);
        for (var section = 0; section <= last; section++)
        {
            _scores.CopyTo(scores.AsSpan(section * TagModel.StateCount));
            AddSection(section, scores);
        }

        var state = BestState();
        var end = _run.Length;
        for (var section = last; section >= 0; section--)
        {
            if (section < last)
                AddSection(section, scores);
            TraceSection(section, ref state, ref end);
        }

        ArrayPool<double>.Shared.Return(scores);
    }

    /// <summary>Starts with the column before the section, which is empty before the first.</summary>
    private void AddSection(int section, double[] scores)
    {
        scores.AsSpan(section * TagModel.StateCount, TagModel.StateCount).CopyTo(_scores);
        _column = _count = 0;
        for (var state = 0; state < TagModel.StateCount; state++)
        {
            if (!double.IsNegativeInfinity(_scores[state]))
                _cells[_count++] = new Cell(state, _scores[state]);
        }

        foreach (ref var step in Section(section))
            AddColumn(ref step);
    }

    private readonly Span<RouteStep> Section(int section) =>
        _run[(section * SectionLength)..Math.Min((section + 1) * SectionLength, _run.Length)];

    /// <remarks>Until the path is known, the length of a step holds where its column begins.</remarks>
    private void AddColumn(ref RouteStep step)
    {
        var isFirst = _count == 0;
        var reachable = LeaveColumn();
        step.Length = _column;
        var (first, allowed) = (_model.FirstEntries[step.Code], _model.AllowedCounts[step.Code]);
        for (var entry = first; entry < first + allowed; entry++)
        {
            var state = _model.EntryStates[entry];
            if (reachable.Contains(state))
                Add(state, isFirst, _model.Emissions[entry]);
        }

        if (_count > _column)
            return;
        for (var state = 0; state < TagModel.StateCount; state++)
        {
            if (reachable.Contains(state))
                Add(state, isFirst, _model.EmissionOf(step.Code, state));
        }
    }

    /// <summary>Makes the last column the one before and returns the states that can follow it.</summary>
    private StateSet LeaveColumn()
    {
        var reachable = _count == 0 ? StateSet.All : default;
        foreach (var cell in _cells.AsSpan(_column.._count))
            reachable.UnionWith(in _model.SuccessorsOf(cell.State));
        var scores = _scoresBefore;
        _scoresBefore = _scores;
        _scores = scores;
        _scores.Fill(double.NegativeInfinity);
        _column = _count;
        return reachable;
    }

    private void Add(int state, bool isFirst, double emission)
    {
        var before = isFirst ? _model.Starts[state]
            : TagModel.BeginsWord(state) ? BestEnding(state)
            : BestInsideWord(state);
        _scores[state] = before + emission;
        _cells[_count++] = new Cell(state, before + emission);
    }

    /// <summary>Over all E and all S states before, eight at a time; those that the column lacks have −∞.</summary>
    private readonly double BestEnding(int state)
    {
        var transitions = _model.TransitionsTo(state);
        var ends = _scoresBefore.Slice(TagModel.FirstEnd, TagModel.TagCount);
        var singles = _scoresBefore.Slice(TagModel.FirstSingle, TagModel.TagCount);
        var best = Vector512.Create(double.NegativeInfinity);
        for (var tag = 0; tag < TagModel.TagCount; tag += Vector512<double>.Count)
        {
            best = Vector512.MaxNative(best, Vector512.Create(ends[tag..]) + Vector512.Create(transitions[tag..]));
            best = Vector512.MaxNative(best, Vector512.Create(singles[tag..]) + Vector512.Create(transitions[(TagModel.TagCount + tag)..]));
        }

        var four = Vector256.MaxNative(best.GetLower(), best.GetUpper());
        var two = Vector128.MaxNative(four.GetLower(), four.GetUpper());
        return Math.Max(two[0], two[1]);
    }

    private readonly double BestInsideWord(int state)
    {
        var begin = state % TagModel.TagCount;
        var middle = TagModel.FirstMiddle + begin;
        return Math.Max(
            _scoresBefore[begin] + _model.Transition(begin, state),
            _scoresBefore[middle] + _model.Transition(middle, state));
    }

    private readonly int BestState()
    {
        var best = _cells[_column];
        foreach (var cell in _cells.AsSpan(_column.._count))
        {
            if (cell.Score >= best.Score)
                best = cell;
        }

        return best.State;
    }

    /// <param name="state">Of the last character of the section; becomes that of the character before the section.</param>
    /// <param name="end">Where the word of that state ends, in the run.</param>
    private readonly void TraceSection(int section, ref int state, ref int end)
    {
        var first = section * SectionLength;
        for (var at = first + Section(section).Length - 1; at >= first; at--)
        {
            ref var step = ref _run[at];
            var column = step.Length;
            step.Tag = (byte)(1 + state % TagModel.TagCount);
            if (TagModel.BeginsWord(state) || at == 0)
            {
                step.Length = end - at;
                end = at;
            }

            var before = at == first ? 0 : _run[at - 1].Length;
            state = Origin(_cells.AsSpan(before..column), state, _model.EmissionOf(step.Code, state));
        }
    }

    private readonly int Origin(ReadOnlySpan<Cell> before, int state, double emission)
    {
        var (origin, best) = (0, double.NegativeInfinity);
        foreach (var cell in before)
        {
            var score = cell.Score + _model.Transition(cell.State, state) + emission;
            if (score >= best)
                (origin, best) = (cell.State, score);
        }

        return origin;
    }

    private readonly record struct Cell(int State, double Score);
}
