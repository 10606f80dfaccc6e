using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>Expressions that run another one over the items of a list.</summary>
internal sealed partial class ExpressionCompiler
{
    // What a list keeps of each item. It is never given back: how long the list lives is not known.
    private const int BytesOfItem = 16;

    private (int Slot, SlotScope Scope) ItemScope(string variable, SlotScope scope)
    {
        var slot = planner.NewSlot();
        var inner = new SlotScope(scope);
        inner.Add(variable, slot);
        return (slot, inner);
    }

    private Evaluator BuildListComprehension(ListComprehension comprehension, SlotScope scope)
    {
        var list = Build(comprehension.List, scope);
        var (slot, inner) = ItemScope(comprehension.Variable, scope);
        var where = comprehension.Where is null ? null : BuildTest(comprehension.Where, inner);
        var result = comprehension.Result is null ? null : Build(comprehension.Result, inner);
        return frame =>
        {
            var items = list(frame);
            if (items.IsNull)
                return items;

            var results = new List<CypherValue>();
            foreach (var item in ItemsOf(items))
            {
                frame.Context.Guard.Step();
                frame.Slots[slot] = item;
                if (where is null || where(frame))
                {
                    results.Add(result is null ? item : result(frame));
                    frame.Context.Guard.Hold(BytesOfItem);
                }
            }

            return CypherValue.Of(CypherList.Wrap([.. results]));
        };
    }

    private Evaluator BuildReduce(ReduceExpression reduce, SlotScope scope)
    {
        var (initial, list) = (Build(reduce.Initial, scope), Build(reduce.List, scope));
        var (total, withTotal) = ItemScope(reduce.Accumulator, scope);
        var (slot, inner) = ItemScope(reduce.Variable, withTotal);
        var step = Build(reduce.Step, inner);
        return frame =>
        {
            var items = list(frame);
            if (items.IsNull)
                return items;

            frame.Slots[total] = initial(frame);
            foreach (var item in ItemsOf(items))
            {
                frame.Context.Guard.Step();
                frame.Slots[slot] = item;
                frame.Slots[total] = step(frame);
            }

            return frame.Slots[total];
        };
    }

    private Evaluator BuildQuantifier(QuantifierExpression quantifier, SlotScope scope)
    {
        var list = Build(quantifier.List, scope);
        var (slot, inner) = ItemScope(quantifier.Variable, scope);
        var where = quantifier.Where is null ? Slot(slot) : Build(quantifier.Where, inner);
        var kind = quantifier.Quantifier;
        return frame =>
        {
            var items = list(frame);
            if (items.IsNull)
                return items;

            var (holding, unknown, failing) = (0, 0, 0);
            foreach (var item in ItemsOf(items))
            {
                frame.Context.Guard.Step();
                frame.Slots[slot] = item;
                var holds = where(frame);
                if (holds.IsNull)
                    unknown++;
                else if (CypherLogic.IsTrue(holds))
                    holding++;
                else
                    failing++;
            }

            return CypherLogic.OfTruth(kind switch
            {
                Quantifier.All => failing > 0 ? false : unknown > 0 ? null : true,
                Quantifier.Any => holding > 0 ? true : unknown > 0 ? null : false,
                Quantifier.None => holding > 0 ? false : unknown > 0 ? null : true,
                _ => holding > 1 ? false : unknown > 0 ? null : holding == 1,
            });
        };
    }

    private static CypherList ItemsOf(CypherValue list) =>
        list.Kind == CypherValueKind.List ? list.AsList() : throw CypherError.WrongType("what is gone through", "a list", list);
}
