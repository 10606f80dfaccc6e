using BriefingQA.Answering.Questions;
using BriefingQA.Graph.Schema;
using BriefingQA.LanguageModels;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>The part of the schema that a question is likely to be about, small enough for a prompt whatever the size of the schema.</summary>
internal sealed class SchemaSlice(GraphSchema schema, WordForms forms)
{
    private const int MostProperties = 16;

    /// <summary>What figures measure: the labels at the end of their relationship to an indicator.</summary>
    private readonly HashSet<string> _measured =
        [.. schema.Relationships.Where(relationship => schema.Nodes.Values.Any(type => type.Figure?.Indicator == relationship.Type)).SelectMany(relationship => relationship.To)];

    /// <param name="budget">In tokens.</param>
    public string For(QuestionFrame frame, int budget)
    {
        var chosen = new List<NodeType>();
        var text = "";
        foreach (var type in schema.Nodes.Values.OrderByDescending(type => Score(type, frame)))
        {
            var longer = Describe([.. chosen, type], frame);
            if (TokenEstimate.Of(longer) > budget)
                continue;
            chosen.Add(type);
            text = longer;
        }

        return text;
    }

    private string Describe(IReadOnlyList<NodeType> types, QuestionFrame frame)
    {
        var labels = types.SelectMany(type => type.Also.Append(type.Label)).ToHashSet();
        var relationships = schema.Relationships
            .Select(relationship => relationship with { From = [.. relationship.From.Where(labels.Contains)], To = [.. relationship.To.Where(labels.Contains)] })
            .Where(relationship => relationship.From.Count > 0 && relationship.To.Count > 0);
        return string.Join('\n', types.Select(type => Describe(type, frame)).Concat(relationships.Select(Describe)));
    }

    /// <summary>What linked names, words of the schema and the kind of the question say for a label.</summary>
    private double Score(NodeType type, QuestionFrame frame)
    {
        var labels = type.Also.Append(type.Label).ToHashSet();
        var score = frame.Words.Sum(word => word.Things.Any(thing => labels.Contains(thing.Label)) ? 3 : 0);
        score += type.Chinese.Any(Holds) ? 2 : 0;
        score += type.Properties.Values.Count(property => property.Name != type.Name && property.Chinese.Any(Holds));
        score += type.Figure is not null && frame.Ask is AskKind.Figure or AskKind.Share or AskKind.Change or AskKind.Compare or AskKind.Sum or AskKind.Difference or AskKind.Superlative or AskKind.Unstated ? 3 : 0;
        score += frame.Words.Any(word => word.Role == WordRole.Indicator) && _measured.Contains(type.Label) ? 3 : 0;
        score += frame.Ask switch
        {
            AskKind.Who or AskKind.Post when type.Asks.Contains("who") => 2,
            AskKind.Time when type.Asks.Contains("when") => 2,
            AskKind.Measures or AskKind.Why when type.Asks.Contains("how") => 3,
            _ => 0,
        };
        score += schema.Relationships.Any(relationship => (relationship.From.Contains(type.Label) || relationship.To.Contains(type.Label)) && relationship.Chinese.Any(Holds)) ? 1 : 0;
        // What most others are joined to is needed to reach them: the sentences of a briefing.
        return score + 0.05 * schema.Relationships.Count(relationship => relationship.To.Contains(type.Label));

        bool Holds(string word) => frame.Form.Contains(forms.Form(word), StringComparison.Ordinal);
    }

    private static string Describe(NodeType type, QuestionFrame frame)
    {
        var figure = type.Figure is null ? [] : new[] { type.Figure.Value, type.Figure.Unit, type.Figure.Period, type.Figure.Text, type.Figure.ChangeDirection, type.Figure.ChangeAmount, type.Figure.ChangeUnit }.OfType<string>().ToArray();
        string?[] first = [type.Key, type.Name, type.Aliases, .. figure];
        var properties = type.Properties.Values
            .OrderByDescending(property => first.Contains(property.Name))
            .ThenByDescending(property => property.Chinese.Any(word => frame.Form.Contains(word, StringComparison.Ordinal)))
            .Take(MostProperties)
            .Select(property => property.Type == "string" ? property.Name : $"{property.Name}: {property.Type}");
        return $"(:{type.Label} {{{string.Join(", ", properties)}}}) {string.Join('、', type.Chinese.Take(2))}{(type.Also.Count > 0 ? $"; some are also {string.Join(", ", type.Also.Select(label => ":" + label))}" : "")}";
    }

    private static string Describe(RelationshipType relationship) =>
        $"(:{string.Join('|', relationship.From)})-[:{relationship.Type}{(relationship.Properties.Count > 0 ? $" {{{string.Join(", ", relationship.Properties.Keys)}}}" : "")}]->(:{string.Join('|', relationship.To)})";
}
