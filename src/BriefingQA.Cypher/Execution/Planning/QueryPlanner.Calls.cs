using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Execution.Procedures;
using BriefingQA.Cypher.Semantics;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>CALL of procedures and of subqueries.</summary>
internal sealed partial class QueryPlanner
{
    private QueryPlan PlanStandaloneCall(CallProcedureClause call)
    {
        var procedure = ProcedureOf(call);
        var everything = new YieldClause([.. procedure.Outputs.Select(output => new YieldItem(output.Name, output.Name))], [], null, null, null);
        var yield = call.Yield?.Items is null ? (call.Yield ?? everything) with { Items = everything.Items } : call.Yield;
        var (step, scope) = PlanCall(call with { Yield = yield }, Argument.Instance, SlotScope.Empty);
        return new QueryPlan(step, [.. scope.Variables], Returns: !procedure.IsVoid);
    }

    private (Operator Step, SlotScope Scope) PlanCall(CallProcedureClause call, Operator step, SlotScope scope)
    {
        var procedure = ProcedureOf(call);
        var arguments = ArgumentsOf(call, procedure).Select(argument => Compiler.Compile(argument, scope).Evaluate).ToList();
        while (arguments.Count < procedure.Inputs.Count)
            arguments.Add(_ => default);

        var after = new SlotScope(scope);
        var yielded = new SlotScope();
        var results = new List<(int, int)>();
        var items = call.Yield is null ? [] : call.Yield.Items ?? procedure.Outputs.Select(output => new YieldItem(output.Name, output.Name));
        foreach (var item in items)
        {
            var output = procedure.Outputs.Select((field, index) => (field.Name, Index: index)).FirstOrDefault(field => field.Name == item.Column, (null!, -1)).Index;
            if (output < 0)
                throw new CypherSyntaxException($"Unknown procedure output: `{item.Column}`.", item.Position, "UndefinedVariable");
            var slot = NewSlot();
            after.Add(item.Variable, slot);
            yielded.Add(item.Variable, slot);
            results.Add((output, slot));
        }

        var source = call.Optional ? Argument.Instance : step;
        Operator called = new ProcedureCall(source, procedure, [.. arguments], [.. results]);
        if (call.Yield is { } yield)
        {
            called = _projections.Ordered(yield.OrderBy, yield.Skip, yield.Limit, called, after, after, late: []);
            if (yield.Where is not null)
                called = new Filter(called, [Compiler.CompileTest(yield.Where, after).IsTrue], "WHERE");
        }

        return (call.Optional ? new Optional(step, called, yielded.Slots) : called, after);
    }

    private ProcedureDefinition ProcedureOf(CallProcedureClause call) => Procedures.Find(call.Procedure)
        ?? throw new CypherSyntaxException($"There is no procedure with the name `{call.Procedure}`.", call.Position, "ProcedureNotFound");

    private static IEnumerable<Expression> ArgumentsOf(CallProcedureClause call, ProcedureDefinition procedure)
    {
        if (call.Arguments is not { } arguments)
            return procedure.Inputs.Take(procedure.Inputs.Count - procedure.OptionalInputs).Select(input => new Parameter(input.Name));

        return arguments.Count <= procedure.Inputs.Count && arguments.Count >= procedure.Inputs.Count - procedure.OptionalInputs
            ? arguments
            : throw new CypherSyntaxException(
                $"Procedure `{procedure.Name}` takes {procedure.Inputs.Count} arguments, not {arguments.Count}.", call.Position, "InvalidNumberOfArguments");
    }

    private (Operator Step, SlotScope Scope) PlanSubqueryCall(CallSubqueryClause call, Operator step, SlotScope scope)
    {
        var imported = ImportedBy(call, scope);
        var inner = PlanQuery(call.Query, Argument.Instance, imported);
        var writes = !call.Query.IsReadOnly();
        if (writes)
            step = new Eager(step, scope.Slots);

        var after = new SlotScope(scope);
        foreach (var (name, slot) in inner.Columns)
            after.Add(name, slot);

        Operator applied = (call.Optional, inner.Returns) switch
        {
            (true, true) => new Optional(step, inner.Root, inner.Slots),
            (_, false) => new ApplyUnit(step, inner.Root),
            _ => new Apply(step, inner.Root),
        };
        return (writes ? new Eager(applied, after.Slots) : applied, after);
    }

    private static SlotScope ImportedBy(CallSubqueryClause call, SlotScope scope)
    {
        // The older form sees what its leading WITH names; without one it sees nothing.
        if (call.ImportAll)
            return scope.ForSubquery();
        if (call.Imports is null)
            return StartsWithImport(call.Query) ? scope : new SlotScope();

        var imported = new SlotScope();
        foreach (var name in call.Imports)
        {
            imported.Add(name, scope.Find(name)
                ?? throw new CypherSyntaxException($"Variable `{name}` is not defined.", call.Position, "UndefinedVariable"));
        }

        return imported.ForSubquery();
    }

    private static bool StartsWithImport(Query query) => query switch
    {
        UnionQuery union => StartsWithImport(union.Left) || StartsWithImport(union.Right),
        SingleQuery single => single.Clauses is [WithClause, ..],
        _ => false,
    };
}
