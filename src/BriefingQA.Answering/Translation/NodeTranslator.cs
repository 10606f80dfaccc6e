using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>
/// Questions over any graph whose figures are properties of its nodes: a property of a named thing, things with a
/// property above or below a bound, the things joined to a thing by one or two relationships, counts, sums, the largest.
/// </summary>
internal sealed class NodeTranslator(NodeQuestionReader reader, QueryRunner runner) : ITranslator
{
    private const int Listed = 10;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is AskKind.YesNo or AskKind.Compare or AskKind.Quote or AskKind.Post || reader.Read(frame) is not { } question
            || (question is { Given: null, Bound: null } && frame.Ask != AskKind.Superlative && !frame.Asks.Contains(AskKind.Sum)))
            return null;

        var property = question.Property;
        var isNumber = property?.Type is "integer" or "float";
        var parameters = new Dictionary<string, CypherValue>();
        var clauses = Matches(question, parameters);
        var name = Tree.Property("n", question.Type.Name!);
        var value = property is null ? null : Tree.Property("n", property.Name);
        if (isNumber && frame.Ask == AskKind.Superlative)
        {
            clauses.Add(Tree.Return(1, [new SortItem(value!, frame.Extreme >= 0)], ("name", name), ("value", value!)));
            return Draft(await RunAsync(), row => $"{row.Text("name")}（{property!.Chinese[0]}{Text(row["value"], property)}）");
        }

        if (isNumber && frame.Asks.Contains(AskKind.Sum))
        {
            clauses.Add(Tree.Return(1, ("sum", Tree.Call("sum", value!)), ("count", new FunctionCall("count", false, [Tree.Var("n")]))));
            return Draft(await RunAsync(), row => $"合计{Text(row["sum"], property!)}（{FigureText.Number(row.Number("count") ?? 0)}个相加）");
        }

        var asksProperty = property is not null && question.Bound is null;
        clauses.Add(asksProperty ? Tree.Return(100, ("name", name), ("value", value!)) : value is null ? Tree.Return(100, ("name", name)) : Tree.Return(100, ("name", name), ("value", value)));
        var ran = await RunAsync();
        var rows = ran.Rows.DistinctBy(row => row.Text("name")).ToList();
        if (asksProperty)
            return Draft(ran, row => row["value"].IsNull ? "" : question.Path.Count == 0 ? Text(row["value"], property!) : $"{row.Text("name")}{Text(row["value"], property!)}");
        var names = string.Join("、", rows.Take(Listed).Select(row => row.Text("name"))) + (rows.Count > Listed ? "等" : "");
        if (rows.Count == 0 || names.Length == 0)
            return null;
        return new Draft(frame.Asks.Contains(AskKind.Figure) ? $"{rows.Count}{(frame.Units is [var unit, ..] ? unit : "个")}：{names}" : names, ran, [], Reading(question));

        async Task<RanQuery> RunAsync() => await runner.RunAsync(new SingleQuery(clauses.ToSyntaxList()), parameters, cancellationToken);

        Draft? Draft(RanQuery result, Func<RowValues, string> word)
        {
            var texts = result.Rows.Select(word).Where(text => text.Length > 0).Distinct().Take(Listed).ToList();
            return texts.Count == 0 ? null : new Draft(string.Join("；", texts), result, [], Reading(question));
        }
    }

    /// <summary>The MATCH clauses that bind the nodes asked about to <c>n</c>.</summary>
    private static List<Clause> Matches(NodeQuestion question, Dictionary<string, CypherValue> parameters)
    {
        var conditions = new List<Expression>();
        if (question.Bound is { } bound)
        {
            parameters["value"] = bound.Value is double number ? CypherValue.Of(number) : CypherValue.Of((string)bound.Value);
            conditions.Add(Compare(Tree.Property("n", question.Property!.Name), bound));
        }

        var elements = new List<PatternElement>();
        if (question.Given is { } given)
        {
            parameters["given"] = given.Name;
            var variable = question.Path.Count == 0 ? "n" : "x";
            conditions.Add(Tree.Equal(Tree.Property(variable, question.GivenName!), Tree.Param("given")));
            elements.Add(Tree.Node(variable, given.Label));
            for (var i = 0; i < question.Path.Count; i++)
            {
                var step = question.Path[i];
                elements.Add(step.Forward ? Tree.To(step.Relationship.Type) : Tree.From(step.Relationship.Type));
                elements.Add(Tree.Node(i == question.Path.Count - 1 ? "n" : null, step.Label));
            }
        }
        else
        {
            elements.Add(Tree.Node("n", question.Type.Label));
        }

        return [Tree.Match(conditions.Count == 0 ? null : Tree.And(conditions), [.. elements])];
    }

    private static ComparisonExpression Compare(Expression property, PropertyBound bound) => new(property,
        [new ComparisonPart((bound.Sign, bound.OrEqual) switch
        {
            (> 0, true) => ComparisonOperator.GreaterOrEqual,
            (> 0, false) => ComparisonOperator.Greater,
            (< 0, true) => ComparisonOperator.LessOrEqual,
            (< 0, false) => ComparisonOperator.Less,
            _ => ComparisonOperator.Equal,
        }, Tree.Param("value"))]);

    private static string Text(CypherValue value, PropertyType property) => value.Kind switch
    {
        CypherValueKind.String => value.AsString(),
        CypherValueKind.Integer or CypherValueKind.Float => FigureText.Number(value.AsNumber()) + property.Unit,
        CypherValueKind.Boolean => value.AsBoolean() ? "是" : "否",
        CypherValueKind.List => string.Join("、", value.AsList().Where(item => item.Kind == CypherValueKind.String).Select(item => item.AsString())),
        _ => "",
    };

    private static string Reading(NodeQuestion question) =>
        $"查{question.Type.Chinese.DefaultIfEmpty(question.Type.Label).First()}" + (question.Property is { } property ? $"的{property.Chinese[0]}" : "") + (question.Given is { } given ? $"（{given.Name}）" : "");
}
