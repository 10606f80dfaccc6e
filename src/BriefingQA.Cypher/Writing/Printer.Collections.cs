using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Writing;

internal sealed partial class Printer
{
    private void WriteCompound(Expression expression)
    {
        switch (expression)
        {
            case ListLiteral list:
                _text.Append('[');
                WriteList(list.Items, ", ", Write);
                _text.Append(']');
                break;
            case MapLiteral map:
                _text.Append('{');
                WriteList(map.Entries, ", ", entry => WriteEntry(entry.Key, entry.Value));
                _text.Append('}');
                break;
            case MapProjection projection:
                WriteSubject(projection.Subject);
                _text.Append(" {");
                WriteList(projection.Items, ", ", Write);
                _text.Append('}');
                break;
            case CaseExpression @case:
                Write(@case);
                break;
            case ListComprehension each:
                WriteSource("[", each.Variable, each.List);
                WriteConditionAndResult(each.Where, each.Result);
                break;
            case PatternComprehension each:
                _text.Append('[');
                Write(each.Pattern);
                WriteConditionAndResult(each.Where, each.Result);
                break;
            case ReduceExpression reduce:
                _text.Append("reduce(").Append(VariableName(reduce.Accumulator)).Append(" = ");
                Write(reduce.Initial);
                WriteSource(", ", reduce.Variable, reduce.List);
                _text.Append(" | ");
                Write(reduce.Step);
                _text.Append(')');
                break;
            case QuantifierExpression quantifier:
                WriteSource($"{quantifier.Quantifier.ToString().ToLowerInvariant()}(", quantifier.Variable, quantifier.List);
                WriteOptional(" WHERE ", quantifier.Where);
                _text.Append(')');
                break;
            default:
                throw new ArgumentException($"Not an expression that can be written: {expression.GetType().Name}.", nameof(expression));
        }
    }

    private void WriteEntry(string key, Expression value)
    {
        _text.Append(Name(key)).Append(": ");
        Write(value);
    }

    /// <summary>A keyword before a brace may open a subquery, as <c>count {</c> does.</summary>
    private void WriteSubject(Expression subject)
    {
        if (subject is Variable { Name: var name } && TokenFacts.KindOfWord(name).IsKeyword())
            _text.Append(Quoted(name));
        else
            Write(subject);
    }

    private void Write(MapProjectionItem item)
    {
        switch (item)
        {
            case PropertySelector property:
                _text.Append('.').Append(Name(property.Key));
                break;
            case AllPropertiesSelector:
                _text.Append(".*");
                break;
            case MapProjectionEntry entry:
                WriteEntry(entry.Key, entry.Value);
                break;
            case VariableSelector variable:
                _text.Append(VariableName(variable.Name));
                break;
        }
    }

    private void Write(CaseExpression @case)
    {
        _text.Append("CASE");
        WriteOptional(" ", @case.Subject);
        foreach (var branch in @case.Branches)
        {
            _text.Append(" WHEN");
            WriteList(branch.When, ",", test => WriteOptional(StartsWithCaseSubject(test) ? "" : " ", test));
            WriteOptional(" THEN ", branch.Then);
        }

        WriteOptional(" ELSE ", @case.Else);
        _text.Append(" END");
    }

    private static bool StartsWithCaseSubject(Expression test) => test switch
    {
        CaseSubject => true,
        ComparisonExpression comparison => StartsWithCaseSubject(comparison.First),
        BinaryExpression binary => StartsWithCaseSubject(binary.Left),
        NullPredicate predicate => StartsWithCaseSubject(predicate.Operand),
        TypePredicate predicate => StartsWithCaseSubject(predicate.Operand),
        NormalizedPredicate predicate => StartsWithCaseSubject(predicate.Operand),
        _ => false,
    };

    private void WriteSource(string before, string variable, Expression list)
    {
        _text.Append(before).Append(VariableName(variable)).Append(" IN ");
        WriteBeforeBar(list);
    }

    private void WriteConditionAndResult(Expression? where, Expression? result)
    {
        if (where is not null)
        {
            _text.Append(" WHERE ");
            WriteBeforeBar(where);
        }

        WriteOptional(" | ", result);
        _text.Append(']');
    }
}
