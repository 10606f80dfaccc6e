using BriefingQA.Cypher.Execution.Expressions;

namespace BriefingQA.Cypher.Execution.Updates;

/// <summary>Labels, or a type, as written or as expressions give them.</summary>
internal sealed class LabelSource(IReadOnlyList<(string? Name, Evaluator? Dynamic)> terms)
{
    public IReadOnlyList<string> Read(Frame frame) =>
        [.. terms.SelectMany(term => term.Name is { } name ? [name] : DynamicNames.Of(term.Dynamic!(frame)))];

    public string ReadType(Frame frame) => Read(frame) is [var type]
        ? type
        : throw new CypherRuntimeException("A relationship has exactly one type.", "ArgumentError", "InvalidArgumentValue");
}
