using System.Collections.Concurrent;
using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Answers;

/// <summary>Makes questions that the graph can answer, near what was just asked. Each has been asked before it is offered.</summary>
internal sealed class SuggestionMaker
{
    private const int Wanted = 3, Tried = 8;

    private readonly ConcurrentDictionary<(GraphIndex Index, string Question), bool> _tried = new();

    /// <param name="isAnswered">Asks a question.</param>
    public async Task<IReadOnlyList<string>> MakeAsync(Draft? draft, GraphIndex index, string asked, Func<string, Task<bool>> isAnswered)
    {
        var suggestions = new List<string>();
        foreach (var question in Candidates(draft, index).Where(question => question != asked).Distinct().Take(Tried))
        {
            if (!_tried.TryGetValue((index, question), out var answered))
                _tried[(index, question)] = answered = await isAnswered(question);
            if (answered)
                suggestions.Add(question);
            if (suggestions.Count == Wanted)
                break;
        }

        return suggestions;
    }

    private static IEnumerable<string> Candidates(Draft? draft, GraphIndex index)
    {
        var near = draft?.Evidence is [var first, ..] ? first : null;
        return (near is null ? index.Figures : index.Suggested[near.BriefingId].OrderBy(figure => Math.Abs(figure.Passage!.Order - near.Order)).Concat(index.Figures))
            .Where(figure => figure.Values is { Value: not null, Subject.Length: > 0, Indicator.Length: > 0 } && draft?.Figures.Contains(figure) != true)
            .Take(Tried)
            .Select(figure => $"{FigureText.Name(figure.Values)}是多少？");
    }
}
