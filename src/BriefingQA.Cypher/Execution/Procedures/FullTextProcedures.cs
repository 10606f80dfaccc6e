using BriefingQA.Cypher.Graph;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Procedures;

/// <summary>
/// The search in full-text indexes, as of
/// https://neo4j.com/docs/cypher-manual/5/indexes/semantic-indexes/full-text-indexes/.
/// </summary>
internal static class FullTextProcedures
{
    private static readonly ProcedureField[] Search =
        [new("indexName", "STRING"), new("queryString", "STRING"), new("options", "MAP")];

    public static IReadOnlyList<ProcedureDefinition> All { get; } =
    [
        new(
            "db.index.fulltext.queryNodes",
            Search,
            [new("node", "NODE"), new("score", "FLOAT")],
            (context, arguments) => Find(context, EntityKind.Node, arguments, id => context.References.Node(id))) { OptionalInputs = 1 },
        new(
            "db.index.fulltext.queryRelationships",
            Search,
            [new("relationship", "RELATIONSHIP"), new("score", "FLOAT")],
            (context, arguments) => Find(context, EntityKind.Relationship, arguments, id => context.References.Relationship(id))) { OptionalInputs = 1 },
        new(
            "db.index.fulltext.listAvailableAnalyzers",
            [],
            [new("analyzer", "STRING")],
            (_, _) => TextAnalyzer.Names.Select(name => new[] { CypherValue.Of(name) })),
    ];

    private static IEnumerable<CypherValue[]> Find(ExecutionContext context, EntityKind entity, CypherValue[] arguments, Func<int, CypherValue> reference)
    {
        if (arguments[0].Kind != CypherValueKind.String)
            throw CypherError.WrongType("the name of the index", "a string", arguments[0]);
        if (arguments[1].Kind != CypherValueKind.String)
            throw CypherError.WrongType("the query string", "a string", arguments[1]);

        var name = arguments[0].AsString();
        if (context.Graph.Schema.FindIndex(name) is not { Kind: IndexKind.FullText } index || index.Entity != entity)
            throw CypherError.Argument($"There is no such fulltext schema index: {name}", "IndexNotFound");

        var found = context.Graph.Search(index, arguments[1].AsString()).Skip(Option(arguments[2], "skip") ?? 0);
        if (Option(arguments[2], "limit") is { } limit)
            found = found.Take(limit);
        return found.Select(match => new[] { reference(match.Id), CypherValue.Of(match.Score) });
    }

    private static int? Option(CypherValue options, string name) =>
        options.Kind == CypherValueKind.Map && options.AsMap()[name] is { Kind: CypherValueKind.Integer } number
            ? (int)Math.Clamp(number.AsInteger(), 0, int.MaxValue)
            : null;
}
