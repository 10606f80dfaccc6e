using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BriefingQA.Answering.Linking;

namespace BriefingQA.Answering.Answers;

/// <summary>Makes questions that the graph can answer, near what was just asked. Each has been asked before it is offered.</summary>
internal sealed class SuggestionMaker
{
    private const int Wanted = 3, Tried = 8;

    private const int MostRemembered = 100_000;

    private readonly ConditionalWeakTable<GraphIndex, ConcurrentDictionary<string, bool>> _tried = [];

    /// <param name="isAnswered">Asks a question.</param>
    public async Task<IReadOnlyList<string>> MakeAsync(Draft? draft, GraphIndex index, string asked, Func<string, Task<bool>> isAnswered)
    {
        var suggestions = new List<string>();
        foreach (var question in Candidates(draft, index).Where(question => question != asked).Distinct().Take(Tried))
        {
            if (await IsAnsweredAsync(question, index, isAnswered))
                suggestions.Add(question);
            if (suggestions.Count == Wanted)
                break;
        }

        return suggestions;
    }

    /// <summary>The other readings of a question, as far as the graph answers them.</summary>
    public async Task<IReadOnlyList<AlternativeReading>> AlternativesAsync(Draft? draft, GraphIndex index, string asked, Func<string, Task<bool>> isAnswered)
    {
        var readings = new List<AlternativeReading>();
        foreach (var figure in draft?.Alternatives ?? [])
            if (QuestionFor(figure) is var question && question != asked && await IsAnsweredAsync(question, index, isAnswered))
                readings.Add(new AlternativeReading("查数字：" + FigureText.Name(figure.Values), question));
        return [.. readings.Take(Wanted)];
    }

    private async Task<bool> IsAnsweredAsync(string question, GraphIndex index, Func<string, Task<bool>> isAnswered)
    {
        var tried = _tried.GetValue(index, _ => new ConcurrentDictionary<string, bool>());
        if (tried.TryGetValue(question, out var answered))
            return answered;
        answered = await isAnswered(question);
        if (tried.Count < MostRemembered)
            tried[question] = answered;
        return answered;
    }

    private static string QuestionFor(Figure figure) => $"{FigureText.Name(figure.Values)}是多少？";

    private static IEnumerable<string> Candidates(Draft? draft, GraphIndex index)
    {
        var near = draft?.Evidence is [var first, ..] ? first : null;
        return (near is null ? index.Figures : index.Suggested[near.BriefingId].OrderBy(figure => Math.Abs(figure.Passage!.Order - near.Order)).Concat(index.Figures))
            .Where(figure => figure.Values is { Value: not null, Subject.Length: > 0, Indicator.Length: > 0 } && draft?.Figures.Contains(figure) != true)
            .Take(Tried)
            .Select(QuestionFor);
    }
}
