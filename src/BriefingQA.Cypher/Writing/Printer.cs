using System.Text;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Writing;

/// <summary>Collects the text of one tree. This part: statements, names and lists.</summary>
internal sealed partial class Printer
{
    private readonly StringBuilder _text = new();
    private string _clauseSeparator = "\n";

    public override string ToString() => _text.ToString();

    public void Write(Statement statement)
    {
        switch (statement)
        {
            case Query query:
                Write(query);
                break;
            case ExplainStatement explain:
                _text.Append(explain.Profile ? "PROFILE" : "EXPLAIN").Append(_clauseSeparator);
                Write(explain.Query);
                break;
            case CreateIndex index:
                Write(index);
                break;
            case CreateConstraint constraint:
                Write(constraint);
                break;
            case DropIndex drop:
                _text.Append("DROP INDEX ").Append(Name(drop.Name)).Append(drop.IfExists ? " IF EXISTS" : "");
                break;
            case DropConstraint drop:
                _text.Append("DROP CONSTRAINT ").Append(Name(drop.Name)).Append(drop.IfExists ? " IF EXISTS" : "");
                break;
            case ShowStatement show:
                _text.Append("SHOW ").Append(show.Only is null ? "" : show.Only + " ").Append(show.Kind.ToString().ToUpperInvariant());
                WriteYield(show.Yield);
                WriteOptional(" WHERE ", show.Where);
                if (show.Return is not null)
                {
                    _text.Append(' ');
                    Write(show.Return);
                }

                break;
            default:
                throw new ArgumentException($"Not a statement that can be written: {statement.GetType().Name}.", nameof(statement));
        }
    }

    private void Write(Query query)
    {
        switch (query)
        {
            case SingleQuery single:
                WriteList(single.Clauses, _clauseSeparator, Write);
                break;
            case UnionQuery union:
                Write(union.Left);
                _text.Append(_clauseSeparator).Append(union.All ? "UNION ALL" : "UNION").Append(_clauseSeparator);
                Write(union.Right);
                break;
        }
    }

    /// <summary>A query in braces, on one line.</summary>
    private void WriteSubquery(Query query)
    {
        var separator = _clauseSeparator;
        _clauseSeparator = " ";
        _text.Append("{ ");
        Write(query);
        _text.Append(" }");
        _clauseSeparator = separator;
    }

    private void Write(CreateIndex index)
    {
        var kind = index.Kind == IndexKind.Range ? "" : $"{index.Kind.ToString().ToUpperInvariant()} ";
        var variable = index.ForRelationships ? "r" : "n";
        _text.Append("CREATE ").Append(kind).Append("INDEX");
        WriteSchemaName(index.Name, index.IfNotExists);
        WriteIndexed(variable, index.ForRelationships, index.LabelsOrTypes);
        _text.Append(" ON ");
        var properties = index.Properties.Select(property => $"{variable}.{Name(property)}");
        _text.Append(index.Kind switch
        {
            IndexKind.Lookup => index.ForRelationships ? "EACH type(r)" : "EACH labels(n)",
            IndexKind.FullText => $"EACH [{string.Join(", ", properties)}]",
            _ => $"({string.Join(", ", properties)})",
        });
        WriteOptional(" OPTIONS ", index.Options);
    }

    private void Write(CreateConstraint constraint)
    {
        var variable = constraint.ForRelationships ? "r" : "n";
        _text.Append("CREATE CONSTRAINT");
        WriteSchemaName(constraint.Name, constraint.IfNotExists);
        WriteIndexed(variable, constraint.ForRelationships, [constraint.LabelOrType]);
        var properties = constraint.Properties.Select(property => $"{variable}.{Name(property)}");
        _text.Append(" REQUIRE (").AppendJoin(", ", properties).Append(") IS UNIQUE");
    }

    private void WriteSchemaName(string? name, bool ifNotExists)
    {
        if (name is not null)
            _text.Append(' ').Append(VariableName(name));
        if (ifNotExists)
            _text.Append(" IF NOT EXISTS");
        _text.Append(" FOR ");
    }

    private void WriteIndexed(string variable, bool isRelationship, SyntaxList<string> labels)
    {
        var element = labels.Count == 0 ? variable : $"{variable}:{string.Join('|', labels.Select(Name))}";
        _text.Append(isRelationship ? $"()-[{element}]-()" : $"({element})");
    }

    private void WriteOptional(string before, Expression? expression)
    {
        if (expression is null)
            return;
        _text.Append(before);
        Write(expression);
    }

    private void WriteList<T>(IEnumerable<T> items, string separator, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                _text.Append(separator);
            first = false;
            write(item);
        }
    }

    /// <summary>A name where any keyword may stand: a label, type, key or alias.</summary>
    private static string Name(string name) => CypherTokenizer.IsWord(name) ? name : Quoted(name);

    /// <summary>A name where some keywords would mean something else.</summary>
    private static string VariableName(string name)
    {
        var kind = TokenFacts.KindOfWord(name);
        return kind.IsKeyword() && (kind.IsStructural() || kind.StartsExpression() || kind is CypherToken.If or CypherToken.For) ? Quoted(name) : Name(name);
    }

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
