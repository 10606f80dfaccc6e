using BriefingQA.Answering.Linking;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>The query that reads figures, their sentences and speakers, by what they measure and what they are about.</summary>
internal sealed class FigureQuery(GraphSchema schema)
{
    private const int MostRows = 50;

    public (Query Tree, Dictionary<string, CypherValue> Parameters) For(IReadOnlyList<Figure> figures)
    {
        var labels = figures.Select(figure => figure.Label).Distinct().ToArray();
        var type = schema.Nodes[labels[0]];
        var parameters = new Dictionary<string, CypherValue>();
        var clauses = new List<Clause>();
        if (figures.All(figure => figure.IndicatorNode is not null && figure.About.Count > 0))
        {
            if (figures.Any(figure => figure.Namesakes > MostRows))
                clauses.Add(InSentences(figures, labels, parameters));
            parameters["indicators"] = Tree.Strings(figures.Select(figure => figure.IndicatorNode!).Distinct());
            parameters["subjects"] = Tree.Strings(figures.Select(figure => figure.About[0].Name).Distinct());
            clauses.Add(Tree.Match(Tree.In(Tree.Property("i", "name"), Tree.Param("indicators")),
                Tree.Node("f", labels), Tree.To(type.Figure!.Indicator!), Tree.Node("i", GraphLabels.Indicator)));
            clauses.Add(Tree.Match(Tree.In(Tree.Property("a", "name"), Tree.Param("subjects")),
                Tree.Node("f"), Tree.To(type.Figure.Subject!), Tree.Node("a", [.. figures.Select(figure => figure.About[0].Label).Distinct()])));
        }
        else
        {
            parameters["figures"] = Tree.Strings(figures.Select(figure => figure.Id).Distinct());
            clauses.Add(Tree.Match(Tree.In(Tree.Property("f", type.Key), Tree.Param("figures")), Tree.Node("f", labels)));
        }

        if (!parameters.ContainsKey("statements"))
            clauses.Add(Tree.Match(null, Tree.Node("f"), Tree.To(GraphLabels.StatedIn), Tree.Node("s", GraphLabels.Statement)));
        clauses.Add(Tree.OptionalMatch(Tree.Node("s"), Tree.To(GraphLabels.SpokenBy), Tree.Node("p", GraphLabels.Person)));
        var columns = labels.SelectMany(label => FigureColumns.Of(schema.Nodes[label])).DistinctBy(part => part.Column)
            .Where(part => part.Column is not ("clause" or "scope" or "changeKind" or "whole"))
            .Select(part => (part.Column, (Expression)Tree.Property("f", part.Property)));
        SortItem[] order = [new(Tree.Property("s", "start"), false), new(Tree.Property("f", type.Key), false)];
        clauses.Add(Tree.Return(MostRows, order.ToSyntaxList(), [.. columns, ("sentence", Tree.Property("s", "text")), ("speaker", Tree.Property("p", "name"))]));
        return (new SingleQuery(clauses.ToSyntaxList()), parameters);
    }

    /// <summary>Where the same is measured more often than a query gives rows, only what is stated in the same sentences is read.</summary>
    private static MatchClause InSentences(IReadOnlyList<Figure> figures, string[] labels, Dictionary<string, CypherValue> parameters)
    {
        parameters["statements"] = Tree.Strings(figures.Select(figure => figure.Passage?.Id).OfType<string>().Distinct());
        return Tree.Match(Tree.In(Tree.Property("s", "id"), Tree.Param("statements")), Tree.Node("s", GraphLabels.Statement), Tree.From(GraphLabels.StatedIn), Tree.Node("f", labels));
    }
}
