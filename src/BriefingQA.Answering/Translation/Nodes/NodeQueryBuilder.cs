using BriefingQA.Answering.Linking;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Nodes;

/// <summary>Writes a reading as Cypher. The nodes asked about are <c>n</c>, those joined to them <c>x1</c>, <c>x2</c>, …, those they are grouped by <c>g</c>.</summary>
internal sealed class NodeQueryBuilder
{
    public const string Name = "name", Value = "value", Count = "count", Group = "group";

    private const int ListLimit = 200, OrderLimit = 10;

    private readonly NodeReading _reading;
    private readonly NodeConditions _conditions;
    private readonly List<Join> _joins = [];
    private readonly List<Expression> _where = [];

    private NodeQueryBuilder(NodeReading reading, ValueIndex values)
    {
        _reading = reading;
        _conditions = new NodeConditions(values);
        foreach (var filter in reading.Filters)
            Add(filter);
    }

    public static (Query Tree, IReadOnlyDictionary<string, CypherValue> Parameters) Build(NodeReading reading, ValueIndex values)
    {
        var builder = new NodeQueryBuilder(reading, values);
        return (builder.Build(), builder._conditions.Parameters);
    }

    /// <summary>The property by which a node is told from others in an answer.</summary>
    public static string NameOf(NodeType type) => type.Name ?? type.Key;

    /// <summary>The column of a property asked for.</summary>
    public static string Column(PropertyType property) => property.Name is Name or Value or Count or Group ? property.Name + "Value" : property.Name;

    private void Add(NodeFilter filter)
    {
        if (filter.Path.Count == 0)
        {
            _where.Add(_conditions.On("n", filter));
            return;
        }

        if (filter.Kind == FilterKind.Joined)
        {
            var joined = new PatternExpression(new PathPattern(null, null, Elements("n", false, filter.Path, null).ToSyntaxList()));
            _where.Add(filter.Negated ? new UnaryExpression(UnaryOperator.Not, joined) : joined);
            return;
        }

        var isName = filter.Property == filter.Owner.Name && filter.Kind == FilterKind.In;
        var join = _joins.FirstOrDefault(other => other.Path.SequenceEqual(filter.Path) && !(isName && other.IsNamed));
        if (join is null)
            _joins.Add(join = new Join($"x{_joins.Count + 1}", filter.Path));
        join.IsNamed |= isName;
        join.Where.Add(_conditions.On(join.Variable, filter));
    }

    private SingleQuery Build()
    {
        var clauses = new List<Clause>();
        var grouped = _reading is { Group: { Node: not null } group, Ask: not NodeAsk.Extreme } ? group : null;
        var shared = grouped is null ? null : _joins.FirstOrDefault(join => join.Path.SequenceEqual(grouped.Path));
        var optional = grouped is { Property: null } && _joins.Count == 0 && _reading.Ask != NodeAsk.Values;
        if (optional)
        {
            clauses.Add(Tree.Match(null, Tree.Node("g", grouped!.Node!.Label)));
            clauses.Add(new MatchClause(true, [new PathPattern(null, null, Elements("n", true, grouped.Path, "g").ToSyntaxList())], _where.Count == 0 ? null : Tree.And(_where)));
        }
        else
        {
            clauses.Add(Tree.Match(_where.Count == 0 ? null : Tree.And(_where), Tree.Node("n", _reading.Type.Label)));
            foreach (var join in _joins)
                clauses.Add(Tree.Match(Tree.And(join.Where), [.. Elements("n", false, join.Path, join.Variable)]));
            if (_joins.Count > 0)
                clauses.Add(Distinct(shared is null ? ["n"] : ["n", shared.Variable]));
            if (grouped is not null && shared is null)
                clauses.Add(Tree.Match(null, [.. Elements("n", false, grouped.Path, "g")]));
        }

        if (_reading is { Ask: NodeAsk.Extreme, Measure: null, Group: { } counted })
            clauses.Add(new MatchClause(true, [new PathPattern(null, null, Elements("n", false, counted.Path, "g").ToSyntaxList())], null));
        if (_reading is { Ask: NodeAsk.Extreme or NodeAsk.Average, Measure: { } measure } && clauses[^1] is MatchClause or WithClause)
            clauses[^1] = And(clauses[^1], new NullPredicate(_conditions.Value("n", _reading.Type, measure), true));
        clauses.Add(Return(grouped is null ? null : shared?.Variable ?? "g"));
        return new SingleQuery(clauses.ToSyntaxList());
    }

    private ReturnClause Return(string? groupVariable)
    {
        var type = _reading.Type;
        var name = Tree.Property("n", NameOf(type));
        var key = new SortItem(Tree.Property("n", type.Key), false);
        var group = _reading.Group is { } by && _reading.Ask != NodeAsk.Extreme
            ? by.Property is { } property ? Tree.Property(groupVariable ?? "n", property.Name) : Tree.Property(groupVariable!, NameOf(by.Node!)) : null;
        var count = new FunctionCall("count", true, [Tree.Var("n")]);
        switch (_reading.Ask)
        {
            case NodeAsk.Count when group is not null:
                return Tree.Return(ListLimit, [new SortItem(Tree.Var(Count), true), new SortItem(Tree.Var(Group), false)], (Group, group), (Count, count));
            case NodeAsk.Count:
                return Tree.Return(1, (Count, new FunctionCall("count", false, [Tree.Var("n")])));
            case NodeAsk.Exists:
                return Tree.Return(OrderLimit, [key], (Name, name));
            case NodeAsk.Sum or NodeAsk.Average:
                var value = _conditions.Value("n", type, _reading.Measure!);
                (string, Expression)[] columns = [(Value, Tree.Call(_reading.Ask == NodeAsk.Sum ? "sum" : "avg", value)), (Count, new FunctionCall("count", false, [value]))];
                return group is null ? Tree.Return(1, columns) : Tree.Return(ListLimit, [new SortItem(Tree.Var(Value), true), new SortItem(Tree.Var(Group), false)], [(Group, group), .. columns]);
            case NodeAsk.Extreme when _reading.Measure is null:
                return Tree.Return(Math.Max(OrderLimit, _reading.Top), [new SortItem(Tree.Var(Value), _reading.Descending), new SortItem(Tree.Var(Name), false)], (Name, name), (Value, new FunctionCall("count", true, [Tree.Var("g")])));
            case NodeAsk.Extreme:
                return Tree.Return(Math.Max(OrderLimit, _reading.Top), [new SortItem(_conditions.Value("n", type, _reading.Measure!), _reading.Descending), key],
                    [(Name, name), (Value, Tree.Property("n", _reading.Measure!.Name)), .. Columns()]);
            case NodeAsk.Distinct:
                return new ReturnClause(new Projection(true, false, [new ProjectionItem(Tree.Property("n", _reading.Measure!.Name), Value, null)], [new SortItem(Tree.Var(Value), false)], null, Tree.Number(ListLimit)));
            case NodeAsk.Compare:
                return Tree.Return(OrderLimit, [key], (Name, name), (Value, Tree.Property("n", _reading.Measure!.Name)));
            default:
                return Tree.Return(ListLimit, [key], [(Name, name), .. Columns(), .. Shown()]);
        }
    }

    private IEnumerable<(string, Expression)> Columns() => _reading.Properties.Select(property => (Column(property), (Expression)Tree.Property("n", property.Name)));

    /// <summary>The values that the conditions look at, so that the rows show why each is there.</summary>
    private IEnumerable<(string, Expression)> Shown() => _reading.Filters
        .Where(filter => filter.Path.Count == 0 && filter.Kind is FilterKind.Amount or FilterKind.Free && _reading.Properties.All(property => property.Name != filter.Property))
        .Select(filter => filter.Property).Distinct()
        .Select(property => (_reading.Type.Properties.TryGetValue(property, out var type) ? Column(type) : property, (Expression)Tree.Property("n", property)));

    private static WithClause Distinct(string[] variables) =>
        new(new Projection(true, false, variables.Select(variable => new ProjectionItem(Tree.Var(variable), null, null)).ToSyntaxList(), [], null, null), null);

    private static Clause And(Clause clause, Expression condition) => clause switch
    {
        MatchClause match => match with { Where = match.Where is null ? condition : Tree.And([match.Where, condition]) },
        WithClause with => with with { Where = condition },
        _ => clause,
    };

    /// <summary>The nodes and relationships of a path from n, or, the other way round, to it.</summary>
    private List<PatternElement> Elements(string start, bool reversed, IReadOnlyList<PathStep> path, string? end)
    {
        var elements = new List<PatternElement> { reversed ? Tree.Node(start, _reading.Type.Label) : Tree.Node(start) };
        for (var i = 0; i < path.Count; i++)
        {
            elements.Add(path[i].Forward != reversed ? Tree.To(path[i].Relationship.Type) : Tree.From(path[i].Relationship.Type));
            var last = i == path.Count - 1;
            elements.Add(last && reversed ? Tree.Node(end) : Tree.Node(last ? end : null, path[i].Label));
        }

        if (reversed)
            elements.Reverse();
        return elements;
    }

    private sealed record Join(string Variable, IReadOnlyList<PathStep> Path)
    {
        public List<Expression> Where { get; } = [];
        public bool IsNamed { get; set; }
    }
}
