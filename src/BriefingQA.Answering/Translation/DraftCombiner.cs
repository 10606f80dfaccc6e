using BriefingQA.Answering.Answers;

namespace BriefingQA.Answering.Translation;

/// <summary>Makes one answer of those to the parts of a question, numbered in their order.</summary>
internal sealed class DraftCombiner(QueryCombiner queries)
{
    private const int Room = 196;

    /// <param name="drafts">One for each part, at least one of them an answer; null where a part has none.</param>
    /// <param name="reasons">Why a part has no answer.</param>
    public async Task<Draft> CombineAsync(IReadOnlyList<Draft?> drafts, Func<int, string> reasons, CancellationToken cancellationToken)
    {
        var answered = drafts.OfType<Draft>().Where(draft => draft.Declined is null).ToList();
        var room = (Room / drafts.Count) - 4;
        var lines = drafts.Select((draft, i) => draft is { Declined: null } ? draft.Text : draft?.Declined ?? reasons(i)).Select(text => text.Length > room ? text[..(room - 1)] + "…" : text);
        return new Draft(
            NumberedList.Of(lines),
            answered.Count == 1 ? answered[0].Ran : await queries.CombineAsync([.. answered.Select(draft => draft.Ran)], cancellationToken),
            [.. answered.SelectMany(draft => draft.Evidence).Distinct()],
            $"分{drafts.Count}问：" + string.Join("；", answered.Select(draft => draft.Interpretation)))
        {
            Figures = [.. answered.SelectMany(draft => draft.Figures)],
            Persons = [.. answered.SelectMany(draft => draft.Persons).Distinct()],
            Support = answered.Min(draft => draft.Support),
        };
    }
}
