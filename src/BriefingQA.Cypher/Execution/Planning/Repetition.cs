using BriefingQA.Cypher.Execution.Operators;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>How a quantified part of a path is repeated.</summary>
/// <param name="Inner">Finds the part once, from the node in <paramref name="Start"/> to the one in <paramref name="End"/>.</param>
/// <param name="OwnSlots">All that the inner plan fills.</param>
/// <param name="Relationships">The slots of the part's relationships, in the order of the path.</param>
/// <param name="Groups">For each variable inside its slot, and the slot of the list of its values in all repetitions.</param>
internal sealed record Repetition(
    Operator Inner,
    int Start,
    int End,
    int[] OwnSlots,
    int[] Relationships,
    IReadOnlyList<(string Name, int Single, int Group)> Groups,
    long Min,
    long? Max)
{
    public int[] GroupSlots { get; } = [.. Groups.Select(group => group.Group)];
}
