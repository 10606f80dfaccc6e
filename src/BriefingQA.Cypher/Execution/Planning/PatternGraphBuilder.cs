using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Execution.Operators;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Planning;

/// <summary>Reads the patterns of one MATCH into a <see cref="PatternGraph"/>.</summary>
/// <param name="outer">The variables that earlier clauses have bound.</param>
internal sealed partial class PatternGraphBuilder(QueryPlanner planner, SlotScope outer)
{
    private readonly PatternGraph _graph = new();
    private readonly ConjunctReader _conjuncts = new(planner);

    // Predicates are compiled when all variables of the pattern have their slots.
    private readonly List<Expression> _predicates = [];
    private readonly List<(Expression Map, int Slot)> _propertyMaps = [];
    private readonly List<PathSelection> _selections = [];
    private int _anonymous;

    /// <summary>What is to be kept of the rows that match the whole pattern.</summary>
    public IReadOnlyList<PathSelection> Selections => _selections;

    /// <summary>Variables bound by earlier clauses, and after <see cref="Build"/> those of the pattern.</summary>
    public SlotScope Visible { get; } = new(outer);

    /// <summary>As <see cref="Visible"/>, with names, that no query can write, for the parts without one.</summary>
    private SlotScope? _named;

    private SlotScope Named => _named ??= new SlotScope(Visible);

    public PatternGraph Build(IEnumerable<PathPattern> patterns, Expression? where)
    {
        foreach (var pattern in patterns)
            AddPath(pattern);

        foreach (var predicate in where is null ? _predicates : _predicates.Append(where))
            _graph.Conjuncts.AddRange(_conjuncts.Read(predicate, Named));
        foreach (var (map, slot) in _propertyMaps)
            _graph.Conjuncts.Add(_conjuncts.ReadPropertyMap(map, slot, Named));
        foreach (var node in _graph.Nodes)
            node.Label = RarestLabel(node);
        return _graph;
    }

    private NameToken? RarestLabel(PatternNode node) => _graph.Conjuncts
        .Select(conjunct => conjunct.Label)
        .Where(label => label?.NodeSlot == node.Slot)
        .Select(label => NameToken.Label(label!.Value.Name))
        .MinBy(label => planner.Graph.CountNodesWithLabel(Math.Max(0, label.In(planner.Graph))));

    private void AddPath(PathPattern pattern)
    {
        var (nodes, edges) = (new List<PatternNode>(), new List<PatternEdge>());
        var isWalk = pattern.Elements is [NodePattern, RelationshipPattern, NodePattern];
        AddElements(pattern.Elements, isWalk ? pattern.Selector : null, nodes, edges);
        if (pattern.Selector is { } selector && !isWalk)
            _selections.Add(new PathSelection(selector.Kind, CountOf(selector), new PatternPath(-1, nodes, edges)));
        if (pattern.Variable is { } variable)
        {
            var slot = planner.NewSlot();
            Visible.Add(variable, slot);
            _graph.Paths.Add(new PatternPath(slot, nodes, edges));
        }
    }

    private static long CountOf(PathSelector selector) =>
        selector.Count is Literal { Value: { Kind: CypherValueKind.Integer } count } ? count.AsInteger() : 1;

    private void AddElements(SyntaxList<PatternElement> elements, PathSelector? selector, List<PatternNode> nodes, List<PatternEdge> edges)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            switch (elements[i])
            {
                case NodePattern node:
                    AddNode(node, nodes, joins: nodes.Count > edges.Count);
                    break;

                case RelationshipPattern relationship:
                    var left = LastNode(nodes, edges);
                    var right = i + 1 < elements.Count && elements[i + 1] is NodePattern next ? NodeOf(next) : NewNode(null);
                    edges.Add(EdgeOf(relationship, left, right, selector));
                    _graph.Edges.Add(edges[^1]);
                    nodes.Add(right);
                    if (i + 1 < elements.Count && elements[i + 1] is NodePattern)
                        i++;
                    break;

                case ParenthesizedPattern { Quantifier: null } part:
                    AddElements(part.Pattern.Elements, selector, nodes, edges);
                    if (part.Where is not null)
                        _predicates.Add(part.Where);
                    break;

                case ParenthesizedPattern part:
                    var start = LastNode(nodes, edges);
                    var end = i + 1 < elements.Count && elements[i + 1] is NodePattern after ? NodeOf(after) : NewNode(null);
                    edges.Add(QuantifiedEdgeOf(part.Pattern, part.Where, part.Quantifier, start, end));
                    _graph.Edges.Add(edges[^1]);
                    nodes.Add(end);
                    if (i + 1 < elements.Count && elements[i + 1] is NodePattern)
                        i++;
                    break;
            }
        }
    }

    // Where two parts of a path meet, the last node of one and the first of the other are the same node.
    private void AddNode(NodePattern pattern, List<PatternNode> nodes, bool joins)
    {
        if (!joins)
        {
            nodes.Add(NodeOf(pattern));
            return;
        }

        var node = nodes[^1];
        if (pattern.Variable is { } name)
        {
            if (Visible.Find(name) is { } slot && slot != node.Slot)
                _predicates.Add(Equal(new Variable(name), new Variable(node.Name)));
            else
                Visible.Add(name, node.Slot);
        }

        AddNodePredicates(pattern, node);
    }

    private PatternNode LastNode(List<PatternNode> nodes, List<PatternEdge> edges)
    {
        if (nodes.Count == edges.Count)
            nodes.Add(NewNode(null));
        return nodes[^1];
    }

    private PatternNode NodeOf(NodePattern pattern)
    {
        var node = pattern.Variable is { } name && Visible.Find(name) is { } slot
            ? _graph.Nodes.FirstOrDefault(known => known.Slot == slot) ?? Known(new PatternNode(slot, name))
            : NewNode(pattern.Variable);
        AddNodePredicates(pattern, node);
        return node;
    }

    private PatternNode NewNode(string? variable)
    {
        var slot = planner.NewSlot();
        if (variable is not null)
            Visible.Add(variable, slot);
        return Known(new PatternNode(slot, variable ?? NameAnonymous(slot)));
    }

    private PatternNode Known(PatternNode node)
    {
        _graph.Nodes.Add(node);
        return node;
    }

    private string NameAnonymous(int slot)
    {
        var name = $" {++_anonymous}";
        Named.Add(name, slot);
        return name;
    }

    private void AddNodePredicates(NodePattern pattern, PatternNode node)
    {
        if (pattern.Labels is not null)
            _predicates.Add(new LabelPredicate(new Variable(node.Name), pattern.Labels));

        AddProperties(pattern.Properties, node.Name, node.Slot);
        if (pattern.Where is not null)
            _predicates.Add(pattern.Where);
    }

    private void AddProperties(Expression? properties, string variable, int slot)
    {
        if (properties is MapLiteral map)
            _predicates.AddRange(map.Entries.Select(entry => Equal(new PropertyAccess(new Variable(variable), entry.Key), entry.Value)));
        else if (properties is not null)
            _propertyMaps.Add((properties, slot));
    }

    private static ComparisonExpression Equal(Expression left, Expression right) => new(left, [new ComparisonPart(ComparisonOperator.Equal, right)]);
}
