using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Graph;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>The relationship types that a pattern allows.</summary>
internal sealed class TypeFilter
{
    private readonly Func<Frame, int, bool>? _test;

    private int[]? _resolved;

    private TypeFilter(IReadOnlyList<NameToken>? names, Func<Frame, int, bool>? test) => (Names, _test) = (names, test);

    public static TypeFilter Any { get; } = new(null, null);

    /// <summary>Where the pattern lists types; null where it allows any or tests them otherwise.</summary>
    public IReadOnlyList<NameToken>? Names { get; }

    public static TypeFilter OneOf(IReadOnlyList<NameToken> names) => new(names, null);

    public static TypeFilter That(Func<Frame, int, bool> test) => new(null, test);

    public bool MayShareTypeWith(TypeFilter other) =>
        Names is null || other.Names is null || Names.Any(name => other.Names.Any(theirs => theirs.Name == name.Name));

    /// <summary>The numbers of the types; null for any.</summary>
    public int[]? Resolve(Frame frame)
    {
        var graph = frame.Context.Graph;
        return _test is null ? Resolve(graph) : [.. Enumerable.Range(0, graph.Tokens.RelationshipTypes.Count).Where(type => _test(frame, type))];
    }

    /// <summary>For estimates: as <see cref="Resolve(Frame)"/>, but any type where types are tested.</summary>
    public int[]? Resolve(GraphView graph)
    {
        if (Names is null || _resolved is not null)
            return _resolved;

        int[] known = [.. Names.Select(name => name.In(graph)).Where(type => type >= 0)];
        if (known.Length == Names.Count)
            _resolved = known;
        return known;
    }

    public override string ToString() => Names is null ? "" : ":" + string.Join('|', Names.Select(name => name.Name));
}
