using System.Globalization;
using BriefingQA.Answering.Linking;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Writes conditions on properties, each as the graph really holds its values: numbers and dates may stand there as texts.</summary>
internal sealed class NodeConditions(ValueIndex values)
{
    private static readonly string[] True = ["true", "True", "TRUE", "是", "有", "Y", "y", "Yes", "yes", "YES", "1", "T"];

    private readonly Dictionary<string, CypherValue> _parameters = [];

    public IReadOnlyDictionary<string, CypherValue> Parameters => _parameters;

    /// <summary>The value of a property as it is compared and added up.</summary>
    public Expression Value(string variable, NodeType type, PropertyType property)
    {
        var value = Tree.Property(variable, property.Name);
        return SchemaVocabulary.IsNumber(property) && values.KindOf(type.Label, property.Name) == CypherValueKind.String ? Tree.Call("toFloat", value) : value;
    }

    public Expression On(string variable, NodeFilter filter)
    {
        var property = Tree.Property(variable, filter.Property);
        var kind = values.KindOf(filter.Owner.Label, filter.Property);
        var condition = filter.Kind switch
        {
            FilterKind.In => filter.Values.Count == 1 ? Tree.Equal(property, Parameter(filter.Values[0])) : Tree.In(property, Parameter(CypherValue.Of(CypherList.Wrap([.. filter.Values])))),
            FilterKind.Holds => Tree.In(Parameter(filter.Values[0]), property),
            FilterKind.Amount => filter.Amount!.IsTime ? Time(property, filter.Amount, kind) : Number(variable, filter),
            FilterKind.True => Flag(property, kind, !filter.Negated),
            FilterKind.Missing => kind == CypherValueKind.String
                ? new BinaryExpression(BinaryOperator.Or, new NullPredicate(property, false), Tree.Equal(property, new Literal(CypherValue.Of(""))))
                : new NullPredicate(property, false),
            FilterKind.Free => kind == CypherValueKind.String ? Tree.Contains(property, Parameter(CypherValue.Of("免费"))) : Compare(property, ComparisonOperator.Equal, Tree.Number(0)),
            _ => throw new InvalidOperationException($"{filter.Kind} is no condition on a property."),
        };
        return filter is { Negated: true, Kind: not FilterKind.True } ? Not(condition) : condition;
    }

    private Expression Flag(Expression property, CypherValueKind? kind, bool value)
    {
        if (kind is null or CypherValueKind.Boolean)
            return Tree.Equal(property, new Literal(CypherValue.Of(value)));
        Expression holds = kind == CypherValueKind.String ? Tree.In(property, Parameter(Tree.Strings(True))) : Compare(property, ComparisonOperator.NotEqual, Tree.Number(0));
        return value ? holds : Not(holds);
    }

    private Expression Number(string variable, NodeFilter filter)
    {
        var amount = filter.Amount!;
        var scale = amount.Scaled || amount.Unit.Length > 0 ? UnitKinds.ScaleOf(filter.Unit) : 1;
        var property = filter.Owner.Properties.TryGetValue(filter.Property, out var type) ? Value(variable, filter.Owner, type) : Tree.Property(variable, filter.Property);
        if (amount.Upper is { } upper)
            return Tree.And([Compare(property, ComparisonOperator.GreaterOrEqual, Parameter(CypherValue.Of(amount.Value / scale))), Compare(property, ComparisonOperator.LessOrEqual, Parameter(CypherValue.Of(upper / scale)))]);
        return Compare(property, OperatorOf(amount.Operator), Parameter(CypherValue.Of(amount.Value / scale)));
    }

    /// <summary>A time is held against the first or last day it names, or against their years where the property holds years.</summary>
    private Expression Time(Expression property, Amount amount, CypherValueKind? kind)
    {
        var (from, to) = (amount.From!.Value, amount.To!.Value);
        if (kind is CypherValueKind.Integer or CypherValueKind.Float)
            return Within(property, CypherValue.Of(from.Year), CypherValue.Of(to.Year), amount.Operator);
        if (kind == CypherValueKind.String)
            return amount.Operator == "=" && from.Year == to.Year && to.DayOfYear - from.DayOfYear >= 364
                ? new BinaryExpression(BinaryOperator.StartsWith, property, Parameter(CypherValue.Of(from.Year.ToString(CultureInfo.InvariantCulture))))
                : Within(property, Text(from), Text(to), amount.Operator);
        var value = kind is CypherValueKind.DateTime or CypherValueKind.LocalDateTime ? Tree.Call("date", property) : property;
        return Within(value, Date(from), Date(to), amount.Operator);
    }

    private Expression Within(Expression property, CypherValue from, CypherValue to, string comparison) => comparison switch
    {
        ">" => Compare(property, ComparisonOperator.Greater, Parameter(to)),
        ">=" => Compare(property, ComparisonOperator.GreaterOrEqual, Parameter(from)),
        "<" => Compare(property, ComparisonOperator.Less, Parameter(from)),
        "<=" => Compare(property, ComparisonOperator.LessOrEqual, Parameter(to)),
        _ when from.Equals(to) => Compare(property, ComparisonOperator.Equal, Parameter(from)),
        _ => Tree.And([Compare(property, ComparisonOperator.GreaterOrEqual, Parameter(from)), Compare(property, ComparisonOperator.LessOrEqual, Parameter(to))]),
    };

    private static CypherValue Text(DateOnly date) => CypherValue.Of(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static CypherValue Date(DateOnly date) => CypherValue.Of(new CypherDate(date.DayNumber - new DateOnly(1970, 1, 1).DayNumber));

    private Parameter Parameter(CypherValue value)
    {
        var name = $"p{_parameters.Count + 1}";
        _parameters[name] = value;
        return Tree.Param(name);
    }

    private static ComparisonOperator OperatorOf(string comparison) => comparison switch
    {
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        _ => ComparisonOperator.Equal,
    };

    private static ComparisonExpression Compare(Expression left, ComparisonOperator comparison, Expression right) => new(left, [new ComparisonPart(comparison, right)]);

    private static UnaryExpression Not(Expression condition) => new(UnaryOperator.Not, condition);
}
