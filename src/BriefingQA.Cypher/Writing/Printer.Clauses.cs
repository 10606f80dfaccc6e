using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Writing;

internal sealed partial class Printer
{
    public void Write(Clause clause)
    {
        switch (clause)
        {
            case MatchClause match:
                _text.Append(match.Optional ? "OPTIONAL MATCH " : "MATCH ");
                WriteList(match.Patterns, ", ", Write);
                WriteOptional(" WHERE ", match.Where);
                break;
            case CreateClause create:
                _text.Append("CREATE ");
                WriteList(create.Patterns, ", ", Write);
                break;
            case MergeClause merge:
                _text.Append("MERGE ");
                Write(merge.Pattern);
                WriteMergeAction(" ON CREATE SET ", merge.OnCreate);
                WriteMergeAction(" ON MATCH SET ", merge.OnMatch);
                break;
            case SetClause set:
                _text.Append("SET ");
                WriteList(set.Items, ", ", Write);
                break;
            case RemoveClause remove:
                _text.Append("REMOVE ");
                WriteList(remove.Items, ", ", Write);
                break;
            case DeleteClause delete:
                _text.Append(delete.Detach ? "DETACH DELETE " : "DELETE ");
                WriteList(delete.Targets, ", ", Write);
                break;
            case UnwindClause unwind:
                _text.Append("UNWIND ");
                Write(unwind.List);
                _text.Append(" AS ").Append(VariableName(unwind.Variable));
                break;
            case ForeachClause each:
                _text.Append("FOREACH (").Append(VariableName(each.Variable)).Append(" IN ");
                WriteBeforeBar(each.List);
                _text.Append(" | ");
                WriteList(each.Updates, " ", Write);
                _text.Append(')');
                break;
            case WithClause with:
                _text.Append("WITH ");
                Write(with.Projection);
                WriteOptional(" WHERE ", with.Where);
                break;
            case ReturnClause @return:
                _text.Append("RETURN ");
                Write(@return.Projection);
                break;
            case FinishClause:
                _text.Append("FINISH");
                break;
            case CallProcedureClause call:
                Write(call);
                break;
            case CallSubqueryClause call:
                Write(call);
                break;
            case LoadCsvClause load:
                _text.Append(load.WithHeaders ? "LOAD CSV WITH HEADERS FROM " : "LOAD CSV FROM ");
                Write(load.Url);
                _text.Append(" AS ").Append(VariableName(load.Variable));
                WriteOptional(" FIELDTERMINATOR ", load.FieldTerminator);
                break;
            default:
                throw new ArgumentException($"Not a clause that can be written: {clause.GetType().Name}.", nameof(clause));
        }
    }

    private void WriteMergeAction(string start, SyntaxList<SetItem> items)
    {
        if (items.Count == 0)
            return;
        _text.Append(start);
        WriteList(items, ", ", Write);
    }

    private void Write(SetItem item)
    {
        switch (item)
        {
            case SetProperty set:
                WriteAtLeast(Precedence.Postfix, set.Target);
                _text.Append(" = ");
                Write(set.Value);
                break;
            case SetProperties set:
                WriteAtLeast(Precedence.Postfix, set.Target);
                _text.Append(set.Add ? " += " : " = ");
                Write(set.Value);
                break;
            case SetLabels set:
                WriteAtLeast(Precedence.Postfix, set.Target);
                WriteLabels(set.Labels);
                break;
        }
    }

    private void Write(RemoveItem item)
    {
        switch (item)
        {
            case RemoveProperty remove:
                WriteAtLeast(Precedence.Postfix, remove.Target);
                break;
            case RemoveLabels remove:
                WriteAtLeast(Precedence.Postfix, remove.Target);
                WriteLabels(remove.Labels);
                break;
        }
    }

    private void WriteLabels(SyntaxList<LabelName> labels)
    {
        foreach (var label in labels)
        {
            _text.Append(':');
            Write(label);
        }
    }

    private void Write(CallProcedureClause call)
    {
        _text.Append(call.Optional ? "OPTIONAL CALL " : "CALL ").AppendJoin('.', call.Procedure.Split('.').Select(Name));
        if (call.Arguments is not null)
        {
            _text.Append('(');
            WriteList(call.Arguments, ", ", Write);
            _text.Append(')');
        }

        WriteYield(call.Yield);
    }

    private void WriteYield(YieldClause? yield)
    {
        if (yield is null)
            return;
        _text.Append(" YIELD ");
        if (yield.Items is null)
            _text.Append('*');
        else
            _text.AppendJoin(", ", yield.Items.Select(item => item.Column == item.Variable ? Name(item.Column) : $"{Name(item.Column)} AS {VariableName(item.Variable)}"));
        WritePage(yield.OrderBy, yield.Skip, yield.Limit);
        WriteOptional(" WHERE ", yield.Where);
    }

    private void Write(CallSubqueryClause call)
    {
        _text.Append(call.Optional ? "OPTIONAL CALL " : "CALL ");
        if (call.ImportAll)
            _text.Append("(*) ");
        else if (call.Imports is not null)
            _text.Append('(').AppendJoin(", ", call.Imports.Select(VariableName)).Append(") ");
        WriteSubquery(call.Query);
        if (call.InTransactions)
            _text.Append(" IN TRANSACTIONS");
    }

    private void Write(Projection projection)
    {
        if (projection.Distinct)
            _text.Append("DISTINCT ");
        if (projection.Star)
            _text.Append(projection.Items.Count == 0 ? "*" : "*, ");
        WriteList(projection.Items, ", ", Write);
        WritePage(projection.OrderBy, projection.Skip, projection.Limit);
    }

    private void Write(ProjectionItem item)
    {
        Write(item.Expression);
        if (item.Alias is not null)
            _text.Append(" AS ").Append(Name(item.Alias));
    }

    private void WritePage(SyntaxList<SortItem> orderBy, Expression? skip, Expression? limit)
    {
        if (orderBy.Count > 0)
        {
            _text.Append(" ORDER BY ");
            WriteList(orderBy, ", ", Write);
        }

        WriteOptional(" SKIP ", skip);
        WriteOptional(" LIMIT ", limit);
    }

    private void Write(SortItem item)
    {
        Write(item.Expression);
        if (item.Descending)
            _text.Append(" DESC");
    }
}
