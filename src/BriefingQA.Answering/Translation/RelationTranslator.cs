using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>
/// Questions that one relationship of the schema answers: who hosted, who attended, who answered a question, which
/// documents an organization issued, how many of them there are, whether somebody is among them.
/// </summary>
internal sealed class RelationTranslator(GraphSchema schema, WordForms forms, QueryRunner runner) : ITranslator
{
    private const double SufficientSupport = 0.55;

    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        foreach (var hop in Hops(context))
            if (await TryHopAsync(context, hop, cancellationToken) is { } draft)
                return draft;
        return null;
    }

    private IEnumerable<Hop> Hops(QuestionContext context)
    {
        var form = context.Frame.Form;
        var isWho = context.Frame.Ask == AskKind.Who;
        return schema.Relationships
            .Where(relationship => !isWho || relationship.Type is not (GraphLabels.SpokenBy or GraphLabels.AnsweredBy))
            .Select(relationship => (relationship, word: forms.Of(relationship.Chinese).Where(word => form.Contains(word, StringComparison.Ordinal)).MaxBy(word => word.Length)))
            .Where(entry => entry.word is not null)
            .OrderByDescending(entry => entry.word!.Length)
            .SelectMany(entry => HopsOf(entry.relationship, entry.word!, context));
    }

    /// <summary>A relationship is asked about from either end: the asked one is whom the question word or the label's name asks for.</summary>
    private IEnumerable<Hop> HopsOf(RelationshipType relationship, string word, QuestionContext context)
    {
        foreach (var from in relationship.From)
            foreach (var to in relationship.To)
            {
                if (IsAsked(schema.Nodes.GetValueOrDefault(to), context.Frame))
                    yield return new Hop(relationship, from, to, AsksForTarget: true, word);
                if (IsAsked(schema.Nodes.GetValueOrDefault(from), context.Frame))
                    yield return new Hop(relationship, to, from, AsksForTarget: false, word);
            }
    }

    private bool IsAsked(NodeType? type, QuestionFrame frame)
    {
        if (type is null)
            return false;
        if (frame.Asks.Contains(AskKind.Who) || frame.Ask == AskKind.YesNo)
            return type.Label == GraphLabels.Person;
        return frame.Ask is AskKind.Figure or AskKind.List or AskKind.Which or AskKind.Superlative && LabelWord(type, frame.Form) is not null;
    }

    private string? LabelWord(NodeType type, string form) => forms.Of(type.Chinese).Where(word => form.Contains(word, StringComparison.Ordinal)).MaxBy(word => word.Length);

    private async Task<Draft?> TryHopAsync(QuestionContext context, Hop hop, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var asked = schema.Nodes[hop.Asked];
        var rest = frame.Words.Where(word => !hop.Word.Contains(word.Form, StringComparison.Ordinal)
            && !(forms.Of(asked.Chinese).Concat(forms.Of(schema.Nodes[hop.Given].Chinese)).Any(label => label.Contains(word.Form, StringComparison.Ordinal)))).ToList();
        var claimed = frame.Ask == AskKind.YesNo ? frame.Persons.SelectMany(word => word.Things).FirstOrDefault() : null;
        if (frame.Ask == AskKind.YesNo && claimed is null)
            return null;
        if (claimed is not null)
            rest = [.. rest.Where(word => !word.Things.Contains(claimed))];
        if (Given(context with { Frame = frame with { Words = rest } }, hop) is not { } given)
            return null;
        if (given.Unanswered)
            return Draft.Decline("这个提问没有记载由谁回答。");

        var ran = await RunAsync(hop, given, asked, cancellationToken);
        var rows = ran.Rows.DistinctBy(row => row.Text("name")).ToList();
        if (rows.Count == 0)
            return null;
        var names = rows.Select(row => row.Text("name")!).ToList();
        return new Draft(Word(frame, rows, names, ran, claimed), ran, Evidence(context.Index, names, given), $"查关系：{hop.Word}（{hop.Relationship.Type}）")
        {
            Persons = hop.Asked == GraphLabels.Person ? names : [],
        };
    }

    private static string Word(QuestionFrame frame, List<RowValues> rows, List<string> names, RanQuery ran, NamedThing? claimed)
    {
        var titled = rows.Select(row => row.Text("name") + (row.Text("title") is { } title ? $"（{title}）" : "")).ToList();
        if (claimed is not null)
            return names.Contains(claimed.Name) ? $"是，{string.Join("、", titled)}。" : $"不是，是{string.Join("、", titled)}。";
        if (frame.Ask == AskKind.Superlative)
        {
            var groups = ran.Rows.GroupBy(row => row.Text("name")).ToList();
            var most = frame.Extreme < 0 ? groups.Min(group => group.Count()) : groups.Max(group => group.Count());
            return string.Join("、", groups.Where(group => group.Count() == most).Select(group => $"{group.Key}（{most}个）"));
        }

        return frame.Asks.Contains(AskKind.Figure) ? $"{rows.Count}{(frame.Units is [var unit, ..] ? unit : "个")}：{string.Join("、", titled)}" : string.Join("、", titled);
    }

    private static List<Passage> Evidence(GraphIndex index, List<string> names, GivenNodes given) =>
        [.. given.Passages.Concat(index.Headlines.Where(passage => names.Any(name => passage.Text.Contains(name, StringComparison.Ordinal)))).Distinct().Take(3)];

    private async Task<RanQuery> RunAsync(Hop hop, GivenNodes given, NodeType asked, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, CypherValue>();
        Expression? where = null;
        if (given.Keys.Count > 0)
        {
            parameters["given"] = Tree.Strings(given.Keys);
            where = Tree.In(Tree.Property("x", given.Property), Tree.Param("given"));
        }

        var relationship = hop.AsksForTarget ? Tree.To(hop.Relationship.Type, "r") : Tree.From(hop.Relationship.Type, "r");
        (string, Expression)[] columns = [("name", Tree.Property("y", asked.Name!))];
        if (hop.Relationship.Properties.ContainsKey("title"))
            columns = [.. columns, ("title", Tree.Property("r", "title"))];
        return await runner.RunAsync(
            Tree.Query(Tree.Match(where, Tree.Node("x", hop.Given), relationship, Tree.Node("y", hop.Asked)), Tree.Return(100, [Order(hop, asked), new SortItem(Tree.Property("y", asked.Key), false)], columns)), parameters, cancellationToken);
    }

    /// <summary>As they come in the text, where the graph says so; otherwise by name, so that every store gives the same order.</summary>
    private static SortItem Order(Hop hop, NodeType asked)
    {
        const string Order = "order";
        if (asked.Properties.ContainsKey(Order))
            return new SortItem(Tree.Property("y", Order), false);
        return new SortItem(hop.Relationship.Properties.ContainsKey(Order) ? Tree.Property("r", Order) : Tree.Property("y", asked.Name!), false);
    }

    /// <summary>The nodes at the given end: named in the question, found by its words, or all where it names none.</summary>
    private GivenNodes? Given(QuestionContext context, Hop hop)
    {
        var frame = context.Frame;
        var type = schema.Nodes[hop.Given];
        var named = frame.Words.SelectMany(word => word.Things).Where(thing => thing.Label == hop.Given).Distinct().ToList();
        if (named.Count > 0 && frame.Words.Where(word => !word.Things.Any(named.Contains)).Sum(word => word.Weight) > 0.25 * frame.TotalWeight + 0.5)
            return null;
        if (named.Count > 0)
            return new GivenNodes(type.Name!, [.. named.Select(thing => thing.Name)], []);
        if (hop.Given == GraphLabels.Exchange && frame.Words.Count > 0)
            return Best(context.Index.FindExchanges(frame.Words.SelectMany(word => word.Forms), null), exchange => Support(frame, word => word.CoverageIn(exchange.Form))) is { } exchange
                ? new GivenNodes("id", [exchange.Id], []) { Unanswered = exchange.AnsweredBy is null }
                : null;
        if (hop.Given == GraphLabels.Statement)
            return PassageFinder.Find(frame, context.Index, context.Briefing, passage => passage.Speaker is not null) is [{ Support: >= 0.75 } match, ..]
                ? new GivenNodes("id", [match.Passage.Id], [match.Passage])
                : null;
        return Support(frame, word => Math.Max(context.Index.CarriedByBriefings(word), context.Index.CarriedByPosts(word))) >= 0.6 || frame.TotalWeight < 1 ? new GivenNodes(type.Key, [], []) : null;
    }

    private static T? Best<T>(IEnumerable<T> candidates, Func<T, double> support) where T : class =>
        candidates.Select(candidate => (candidate, score: support(candidate))).Where(entry => entry.score >= SufficientSupport).OrderByDescending(entry => entry.score).Select(entry => entry.candidate).FirstOrDefault();

    private static double Support(QuestionFrame frame, Func<ContentWord, double> coverage) =>
        frame.TotalWeight == 0 ? 1 : frame.Words.Sum(word => word.Weight * coverage(word)) / frame.TotalWeight;

    private sealed record Hop(RelationshipType Relationship, string Given, string Asked, bool AsksForTarget, string Word);

    /// <param name="Keys">Values of <paramref name="Property"/>; none means all nodes.</param>
    private sealed record GivenNodes(string Property, IReadOnlyList<string> Keys, IReadOnlyList<Passage> Passages)
    {
        public bool Unanswered { get; init; }
    }
}
