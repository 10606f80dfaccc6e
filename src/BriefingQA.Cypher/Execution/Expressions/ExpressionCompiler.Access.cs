using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Expressions;

/// <summary>Properties, items, slices, labels, and lists and maps made of parts.</summary>
internal sealed partial class ExpressionCompiler
{
    private Evaluator BuildPropertyAccess(PropertyAccess access, SlotScope scope)
    {
        var key = access.Key;
        var token = NameToken.Key(key);
        if (access.Subject is Variable variable && scope.FindComputed(variable) is null)
        {
            var slot = SlotOf(variable, scope);
            LogRead(slot);
            return frame => Property(frame, frame.Slots[slot], token);
        }

        var subject = Build(access.Subject, scope);
        return frame => Property(frame, subject(frame), token);
    }

    private static CypherValue Property(Frame frame, CypherValue subject, NameToken key)
    {
        var context = frame.Context;
        if (subject.IsNodeReference(out _, out var node))
        {
            var property = context.Graph.NodeProperty((int)node, key.In(context.Graph));
            if (property.IsNull && context.MayHoldDeleted)
                context.Elements.RequireNode(node);
            return property;
        }

        if (subject.IsRelationshipReference(out _, out var relationship))
        {
            var property = context.Graph.RelationshipProperty((int)relationship, key.In(context.Graph));
            if (property.IsNull && context.MayHoldDeleted)
                context.Elements.RequireRelationship(relationship);
            return property;
        }

        return CypherAccess.Property(subject, key.Name);
    }

    private Evaluator BuildIndexAccess(IndexAccess access, SlotScope scope)
    {
        var (subject, index) = (Build(access.Subject, scope), Build(access.Index, scope));
        return frame => CypherAccess.Index(subject(frame), index(frame));
    }

    private Evaluator BuildSliceAccess(SliceAccess access, SlotScope scope)
    {
        var list = Build(access.List, scope);
        var from = access.From is null ? null : Build(access.From, scope);
        var to = access.To is null ? null : Build(access.To, scope);
        return frame => CypherAccess.Slice(list(frame), from?.Invoke(frame), to?.Invoke(frame));
    }

    private Evaluator BuildList(ListLiteral list, SlotScope scope)
    {
        if (list.Items.All(item => item is Literal))
            return Constant(CypherValue.Of(CypherList.Wrap([.. list.Items.Select(item => ((Literal)item).Value)])));

        var items = list.Items.Select(item => Build(item, scope)).ToArray();
        return frame => CypherValue.Of(CypherList.Wrap(EvaluateAll(items, frame)));
    }

    private Evaluator BuildMap(MapLiteral map, SlotScope scope)
    {
        var entries = map.Entries.Select(entry => (entry.Key, Value: Build(entry.Value, scope))).ToArray();
        return frame => CypherValue.Of(new CypherMap(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value(frame)))));
    }

    private Evaluator BuildMapProjection(MapProjection projection, SlotScope scope)
    {
        var subject = Build(projection.Subject, scope);
        var subjectSlot = planner.NewSlot();
        var items = projection.Items.Select(item => BuildMapProjectionItem(item, subjectSlot, scope)).ToArray();
        return frame =>
        {
            var value = subject(frame);
            if (value.IsNull)
                return value;

            frame.Slots[subjectSlot] = value;
            return CypherValue.Of(new CypherMap(items.SelectMany(item => item(frame))));
        };
    }

    private Func<Frame, IEnumerable<KeyValuePair<string, CypherValue>>> BuildMapProjectionItem(MapProjectionItem item, int subjectSlot, SlotScope scope)
    {
        switch (item)
        {
            case PropertySelector selector:
                return frame => [KeyValuePair.Create(selector.Key, CypherAccess.Property(frame.Slots[subjectSlot], selector.Key))];
            case AllPropertiesSelector:
                return frame => PropertiesOf(frame.Slots[subjectSlot]);
            case MapProjectionEntry entry:
                var value = Build(entry.Value, scope);
                return frame => [KeyValuePair.Create(entry.Key, value(frame))];
            case VariableSelector selector:
                var variable = Build(new Variable(selector.Name), scope);
                return frame => [KeyValuePair.Create(selector.Name, variable(frame))];
            default:
                throw new CypherSyntaxException("Not a part of a map projection.", item.Position);
        }
    }

    private Evaluator BuildLabelPredicate(LabelPredicate predicate, SlotScope scope)
    {
        var operand = Build(predicate.Operand, scope);
        var ofNode = BuildLabelTest(predicate.Labels, scope);
        var ofRelationship = BuildTypeTest(predicate.Labels, scope);
        return frame =>
        {
            var value = operand(frame);
            if (value.IsNull)
                return value;
            if (value.IsNodeReference(out _, out var node))
                return ofNode(frame, (int)node);
            if (value.IsRelationshipReference(out _, out var relationship))
                return ofRelationship(frame, frame.Context.Graph.TypeOf((int)relationship));
            throw new CypherRuntimeException($"Only a node or a relationship has labels, not a {value.Kind}.", "TypeError", "InvalidArgumentType");
        };
    }

    /// <summary>Whether a node's labels fit.</summary>
    public Func<Frame, int, bool> BuildLabelTest(LabelExpression labels, SlotScope scope)
    {
        switch (labels)
        {
            case LabelTerm { Label: { Name: { } name } }:
            {
                var token = NameToken.Label(name);
                return (frame, node) => token.In(frame.Context.Graph) is >= 0 and var label && frame.Context.Graph.HasLabel(node, label);
            }

            case LabelTerm { Label: { Dynamic: { } dynamic, Any: var isAny } }:
            {
                var names = Build(dynamic, scope);
                return (frame, node) =>
                {
                    bool Has(string name) => frame.Context.Graph.HasLabel(node, frame.Context.Graph.Tokens.Labels.Find(name));
                    var wanted = DynamicNames.Of(names(frame));
                    return isAny ? wanted.Any(Has) : wanted.All(Has);
                };
            }

            case LabelWildcard:
                return (frame, node) => frame.Context.Graph.LabelsOf(node).Length > 0;

            case LabelConjunction and:
                var (andLeft, andRight) = (BuildLabelTest(and.Left, scope), BuildLabelTest(and.Right, scope));
                return (frame, node) => andLeft(frame, node) && andRight(frame, node);

            case LabelDisjunction or:
                var (orLeft, orRight) = (BuildLabelTest(or.Left, scope), BuildLabelTest(or.Right, scope));
                return (frame, node) => orLeft(frame, node) || orRight(frame, node);

            case LabelNegation not:
                var negated = BuildLabelTest(not.Operand, scope);
                return (frame, node) => !negated(frame, node);

            default:
                throw new CypherSyntaxException("Not a label expression.", labels.Position);
        }
    }

    /// <summary>Whether a relationship's type, given by its number, fits.</summary>
    public Func<Frame, int, bool> BuildTypeTest(LabelExpression types, SlotScope scope)
    {
        switch (types)
        {
            case LabelTerm { Label: { Name: { } name } }:
            {
                var token = NameToken.Type(name);
                return (frame, type) => token.In(frame.Context.Graph) == type;
            }

            case LabelTerm { Label: { Dynamic: { } dynamic, Any: var isAny } }:
            {
                var names = Build(dynamic, scope);
                return (frame, type) =>
                {
                    bool Is(string name) => frame.Context.Graph.Tokens.RelationshipTypes.Find(name) == type;
                    var wanted = DynamicNames.Of(names(frame));
                    return isAny ? wanted.Any(Is) : wanted.All(Is);
                };
            }

            case LabelWildcard:
                return (_, _) => true;

            case LabelConjunction and:
                var (andLeft, andRight) = (BuildTypeTest(and.Left, scope), BuildTypeTest(and.Right, scope));
                return (frame, type) => andLeft(frame, type) && andRight(frame, type);

            case LabelDisjunction or:
                var (orLeft, orRight) = (BuildTypeTest(or.Left, scope), BuildTypeTest(or.Right, scope));
                return (frame, type) => orLeft(frame, type) || orRight(frame, type);

            case LabelNegation not:
                var negated = BuildTypeTest(not.Operand, scope);
                return (frame, type) => !negated(frame, type);

            default:
                throw new CypherSyntaxException("Not a type expression.", types.Position);
        }
    }

    private static CypherMap PropertiesOf(CypherValue value) => value.Kind switch
    {
        CypherValueKind.Map => value.AsMap(),
        CypherValueKind.Node or CypherValueKind.Relationship => GraphAccess.Properties(value),
        _ => throw CypherError.WrongType("the subject of a map projection", "a node, a relationship or a map", value),
    };
}
