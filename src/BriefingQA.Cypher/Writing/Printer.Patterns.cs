using BriefingQA.Cypher.Syntax;

namespace BriefingQA.Cypher.Writing;

internal sealed partial class Printer
{
    private void Write(PathPattern path)
    {
        if (path.Variable is not null)
            _text.Append(VariableName(path.Variable)).Append(" = ");
        if (path.Selector is { Kind: PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction } function)
        {
            _text.Append(function.Kind == PathSelectorKind.ShortestPathFunction ? "shortestPath(" : "allShortestPaths(");
            WriteElements(path.Elements);
            _text.Append(')');
            return;
        }

        if (path.Selector is { } selector)
            Write(selector);
        WriteElements(path.Elements);
    }

    private void Write(PathSelector selector)
    {
        _text.Append(selector.Kind switch
        {
            PathSelectorKind.Any => "ANY ",
            PathSelectorKind.AllShortest => "ALL SHORTEST ",
            PathSelectorKind.Shortest when selector.Count is null => "ANY SHORTEST ",
            _ => "SHORTEST ",
        });
        if (selector.Count is not null)
        {
            Write(selector.Count);
            _text.Append(' ');
        }

        if (selector.Kind == PathSelectorKind.ShortestGroups)
            _text.Append("GROUPS ");
    }

    private void WriteElements(SyntaxList<PatternElement> elements)
    {
        PatternElement? before = null;
        foreach (var element in elements)
        {
            if (before is not null and not RelationshipPattern && element is not RelationshipPattern)
                _text.Append(' ');
            Write(element);
            before = element;
        }
    }

    private void Write(PatternElement element)
    {
        switch (element)
        {
            case NodePattern node:
                _text.Append('(');
                WriteFiller(node.Variable, node.Labels, null, node.Properties, node.Where);
                _text.Append(')');
                break;
            case RelationshipPattern relationship:
                Write(relationship);
                break;
            case ParenthesizedPattern group:
                _text.Append('(');
                Write(group.Pattern);
                WriteOptional(" WHERE ", group.Where);
                _text.Append(')');
                Write(group.Quantifier);
                break;
        }
    }

    private void Write(RelationshipPattern relationship)
    {
        _text.Append(relationship.Direction == RelationshipDirection.Incoming ? "<-" : "-");
        if (relationship is not { Variable: null, Types: null, Length: null, Properties: null, Where: null })
        {
            _text.Append('[');
            WriteFiller(relationship.Variable, relationship.Types, relationship.Length, relationship.Properties, relationship.Where);
            _text.Append(']');
        }

        _text.Append(relationship.Direction == RelationshipDirection.Outgoing ? "->" : "-");
        Write(relationship.Quantifier);
    }

    private void WriteFiller(string? variable, LabelExpression? labels, PathLength? length, Expression? properties, Expression? where)
    {
        var start = _text.Length;
        if (variable is not null)
            _text.Append(VariableName(variable));
        if (labels is not null)
        {
            _text.Append(':');
            Write(labels, LabelPrecedence.Disjunction);
        }

        if (length is not null)
            Write(length);
        WriteOptional(_text.Length == start ? "" : " ", properties);
        WriteOptional(_text.Length == start ? "WHERE " : " WHERE ", where);
    }

    private void Write(PathLength length)
    {
        _text.Append('*').Append(length.Min);
        if (length.Min != length.Max)
            _text.Append("..").Append(length.Max);
    }

    private void Write(PathQuantifier? quantifier) => _text.Append(quantifier switch
    {
        null => "",
        { Min: 1, Max: null } => "+",
        { Min: 0, Max: null } => "*",
        { Min: var min, Max: var max } when min == max => $"{{{min}}}",
        { Min: var min, Max: var max } => $"{{{min},{max}}}",
    });

    private enum LabelPrecedence { Disjunction, Conjunction, Negation, Primary }

    private void Write(LabelExpression labels, LabelPrecedence atLeast)
    {
        var precedence = labels switch
        {
            LabelDisjunction => LabelPrecedence.Disjunction,
            LabelConjunction => LabelPrecedence.Conjunction,
            LabelNegation => LabelPrecedence.Negation,
            _ => LabelPrecedence.Primary,
        };
        if (precedence < atLeast)
            _text.Append('(');
        switch (labels)
        {
            case LabelTerm term:
                Write(term.Label);
                break;
            case LabelWildcard:
                _text.Append('%');
                break;
            case LabelNegation not:
                _text.Append('!');
                Write(not.Operand, LabelPrecedence.Negation);
                break;
            case LabelConjunction both:
                Write(both.Left, LabelPrecedence.Conjunction);
                _text.Append(both.Colon ? ':' : '&');
                Write(both.Right, LabelPrecedence.Negation);
                break;
            case LabelDisjunction either:
                Write(either.Left, LabelPrecedence.Disjunction);
                _text.Append(either.Colon ? "|:" : "|");
                Write(either.Right, LabelPrecedence.Conjunction);
                break;
        }

        if (precedence < atLeast)
            _text.Append(')');
    }

    private void Write(LabelName label)
    {
        if (label.Dynamic is null)
        {
            _text.Append(Name(label.Name!));
            return;
        }

        _text.Append(label.Any ? "$any(" : "$(");
        Write(label.Dynamic);
        _text.Append(')');
    }
}
