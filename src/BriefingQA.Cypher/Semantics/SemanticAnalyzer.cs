using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Semantics;

/// <summary>
/// The rules of openCypher that a query must keep before it runs: which variables are visible where, what they may be bound
/// to, where aggregation may stand, how clauses follow each other, and types as far as they are known. The names of the
/// rules are those of the openCypher compatibility kit.
/// </summary>
internal sealed partial class SemanticAnalyzer
{
    private readonly string? _text;
    private readonly Func<string, ProcedureSignature?> _procedures;

    private SemanticAnalyzer(string? text, Func<string, ProcedureSignature?> procedures)
    {
        _text = text;
        _procedures = procedures;
    }

    /// <param name="text">The text the statement was parsed from, for line and column in the messages; null for a built tree.</param>
    /// <param name="procedures">Finds a procedure by its name.</param>
    /// <exception cref="CypherSyntaxException">A rule is broken.</exception>
    public static void Check(Statement statement, string? text, Func<string, ProcedureSignature?> procedures)
    {
        var analyzer = new SemanticAnalyzer(text, procedures);
        switch (statement)
        {
            case Query query:
                analyzer.CheckQuery(query, new Scope());
                break;
            case ExplainStatement explain:
                analyzer.CheckQuery(explain.Query, new Scope());
                break;
        }
    }

    /// <summary>Returns the columns of the query with their types; none for a query without RETURN.</summary>
    private List<KeyValuePair<string, InferredType>> CheckQuery(Query query, Scope scope, bool mayReadAlone = false)
    {
        if (query is SingleQuery single)
            return CheckSingleQuery(single, scope, mayReadAlone);

        var union = (UnionQuery)query;
        if (union.Left is UnionQuery left && left.All != union.All)
            throw Error(union, "UNION and UNION ALL cannot be mixed", "InvalidClauseComposition");
        var columns = CheckQuery(union.Left, scope.Copy(), mayReadAlone);
        var others = CheckSingleQuery(union.Right, scope.Copy(), mayReadAlone);
        if (!columns.Select(column => column.Key).ToHashSet().SetEquals(others.Select(column => column.Key)))
            throw Error(union, "The queries of a UNION must return the same columns", "DifferentColumnsInUnion");
        return [.. columns.Select(column => KeyValuePair.Create(column.Key, InferredType.Any))];
    }

    private List<KeyValuePair<string, InferredType>> CheckSingleQuery(SingleQuery query, Scope scope, bool mayReadAlone)
    {
        CheckOrder(query, mayReadAlone);
        List<KeyValuePair<string, InferredType>> columns = [];
        foreach (var clause in query.Clauses)
        {
            switch (clause)
            {
                case MatchClause match:
                    CheckMatch(match, scope);
                    break;
                case UnwindClause unwind:
                    var list = TypeOf(unwind.List, scope);
                    DeclareNew(unwind, unwind.Variable, list.Item ?? InferredType.Any, scope);
                    break;
                case WithClause with:
                    scope = CheckWith(with, scope);
                    break;
                case ReturnClause @return:
                    columns = [.. CheckProjection(@return.Projection, scope, @return, where: null).Own];
                    break;
                case CallProcedureClause call:
                    CheckCall(call, scope, isWholeQuery: query.Clauses.Count == 1);
                    break;
                case CallSubqueryClause call:
                    CheckCall(call, scope);
                    break;
                case LoadCsvClause load:
                    TypeOf(load.Url, scope);
                    DeclareNew(load, load.Variable, InferredType.Any, scope);
                    break;
                default:
                    CheckUpdate(clause, scope);
                    break;
            }
        }

        return columns;
    }

    /// <summary>RETURN ends a query, an update is parted from a reading clause by WITH, and a query does not end by reading.</summary>
    private void CheckOrder(SingleQuery query, bool mayReadAlone)
    {
        foreach (var (clause, next) in query.Clauses.Zip(query.Clauses.Skip(1)))
        {
            if (clause is ReturnClause or FinishClause)
                throw Error(next, "Nothing may follow RETURN", "InvalidClauseComposition");
            if (clause.IsUpdate() && !next.IsUpdate() && next is not (WithClause or ReturnClause or FinishClause))
                throw Error(next, "WITH must stand between an update and a clause that reads", "InvalidClauseComposition");
        }

        if (!mayReadAlone && query.Clauses[^1] is CallSubqueryClause { Query: var called } && Returns(called))
            throw Error(query.Clauses[^1], "A query cannot end with a subquery that returns; RETURN is missing", "InvalidClauseComposition");
        if (!mayReadAlone && query.Clauses[^1] is MatchClause or UnwindClause or WithClause or LoadCsvClause)
            throw Error(query.Clauses[^1], "A query cannot end with this clause; RETURN is missing", "InvalidClauseComposition");
    }

    private static bool Returns(Query query) => query is UnionQuery { Right: var right } ? Returns(right) : ((SingleQuery)query).Clauses[^1] is ReturnClause;

    private void CheckCall(CallProcedureClause call, Scope scope, bool isWholeQuery)
    {
        var arguments = (call.Arguments ?? []).Select(argument => TypeOf(argument, scope)).ToList();
        var procedure = _procedures(call.Procedure)
            ?? throw Error(call, $"There is no procedure {call.Procedure}", "ProcedureNotFound", "ProcedureError");
        if (call.Arguments is null && !isWholeQuery)
            throw Error(call, "Within a query the arguments of a procedure must be written", "InvalidArgumentPassingMode");
        if (call.Arguments is { } given && (given.Count > procedure.Inputs.Count || given.Count < procedure.Inputs.Count - procedure.OptionalInputs))
            throw Error(call, $"{call.Procedure} takes {procedure.Inputs.Count} arguments, not {given.Count}", "InvalidNumberOfArguments");
        foreach (var (argument, input) in arguments.Zip(procedure.Inputs))
        {
            if (!argument.MayBe(KindsOf(input.Type)))
                throw Error(call, $"The argument {input.Name} of {call.Procedure} must be {input.Type}", "InvalidArgumentType");
        }

        if (isWholeQuery && call.Yield is null)
            return;
        CheckYield(call, procedure, scope, isWholeQuery);
    }

    private void CheckYield(CallProcedureClause call, ProcedureSignature procedure, Scope scope, bool isWholeQuery)
    {
        if (call.Yield is null)
        {
            if (procedure.Outputs.Count > 0)
                throw Error(call, $"Within a query YIELD must name the columns of {call.Procedure}", "UndefinedVariable");
            return;
        }

        if (call.Yield.Items is null && !isWholeQuery)
            throw Error(call.Yield, "YIELD * may only follow a procedure that is called alone", "UnexpectedSyntax");

        foreach (var item in call.Yield.Items ?? [])
        {
            if (!procedure.Outputs.Contains(item.Column))
                throw Error(item, $"{call.Procedure} has no column {item.Column}", "UndefinedVariable");
            DeclareNew(item, item.Variable, InferredType.Any, scope);
        }

        CheckWhere(call.Yield.Where, scope);
    }

    /// <summary>The kinds of values that an input takes; empty, for any, where the type is not one of these.</summary>
    private static InferredKind[] KindsOf(string type) => type.TrimEnd('?').ToUpperInvariant() switch
    {
        "BOOLEAN" => [InferredKind.Boolean],
        "STRING" => [InferredKind.String],
        "INTEGER" => [InferredKind.Integer],
        "FLOAT" or "NUMBER" => [InferredKind.Integer, InferredKind.Float],
        "MAP" => [InferredKind.Map],
        "NODE" => [InferredKind.Node],
        "RELATIONSHIP" => [InferredKind.Relationship],
        "PATH" => [InferredKind.Path],
        var other when other.StartsWith("LIST", StringComparison.Ordinal) => [InferredKind.List],
        _ => Enum.GetValues<InferredKind>(),
    };

    private void CheckCall(CallSubqueryClause call, Scope scope)
    {
        var imported = new Scope();
        if (call.ImportAll)
        {
            imported.DeclareAll(AllVisible(scope));
        }
        else
        {
            foreach (var name in call.Imports ?? [])
                imported.Declare(name, scope.TryGet(name, out var type) ? type : throw Undefined(call, name));
        }

        CheckColumnNames(call.Query);
        var inner = imported.Inner();
        var columns = call.Imports is null && !call.ImportAll ? CheckImportingQuery(call.Query, scope) : CheckQuery(call.Query, inner);
        foreach (var (name, type) in columns)
            DeclareNew(call, name, type, scope);
    }

    private void CheckColumnNames(Query query)
    {
        if (query is UnionQuery union)
        {
            CheckColumnNames(union.Left);
            CheckColumnNames(union.Right);
        }
        else if (((SingleQuery)query).Clauses[^1] is ReturnClause { Projection.Items: var items }
            && items.FirstOrDefault(IsNameless) is { } nameless)
        {
            throw Error(nameless, "An expression that CALL { } returns needs a name: … AS name", "NoExpressionAlias");
        }
    }

    /// <summary>The older form, in which a WITH of variables alone at the start of each single query imports them.</summary>
    private List<KeyValuePair<string, InferredType>> CheckImportingQuery(Query query, Scope outer)
    {
        if (query is UnionQuery union)
        {
            CheckImportingQuery(union.Left, outer);
            return CheckImportingQuery(union.Right, outer);
        }

        var single = (SingleQuery)query;
        var imports = single.Clauses[0] is WithClause { Projection: { Distinct: false, Skip: null, Limit: null, OrderBy.Count: 0 } } with
            && with.Projection.Items.All(item => item.Expression is Variable variable && (item.Alias is null || item.Alias == variable.Name));
        if (imports && ((WithClause)single.Clauses[0]).Where is { } where)
            throw Error(where, "A WITH that imports variables has no WHERE", "UnexpectedSyntax");
        return CheckSingleQuery(single, imports ? Flattened(outer) : new Scope(), mayReadAlone: false);
    }

    private static Scope Flattened(Scope scope)
    {
        var flat = new Scope();
        flat.DeclareAll(AllVisible(scope));
        return flat;
    }

    private static IEnumerable<KeyValuePair<string, InferredType>> AllVisible(Scope scope) =>
        scope.Outer is null ? scope.Own : AllVisible(scope.Outer).Concat(scope.Own);

    private void DeclareNew(SyntaxNode node, string name, InferredType type, Scope scope)
    {
        if (scope.Contains(name))
            throw AlreadyBound(node, name);
        scope.Declare(name, type);
    }

    private CypherSyntaxException Undefined(SyntaxNode node, string name) => Error(node, $"Variable {name} is not defined", "UndefinedVariable");

    private CypherSyntaxException AlreadyBound(SyntaxNode node, string name) => Error(node, $"Variable {name} is already bound", "VariableAlreadyBound");

    private CypherSyntaxException Error(SyntaxNode node, string what, string detail, string type = "SyntaxError") =>
        _text is null ? new(what, node.Position, detail, type) : SyntaxError.At(_text, node.Position, what, detail, type);
}
