using System.Globalization;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Syntax;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>A property of a named thing, or of the one thing a label's word means: the theme of the briefing, the year of a document.</summary>
internal sealed class PropertyTranslator(GraphSchema schema, WordForms forms, QueryRunner runner) : ITranslator
{
    public async Task<Draft?> TryAnswerAsync(QuestionContext context, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        if (frame.Ask is not (AskKind.Time or AskKind.Place or AskKind.List or AskKind.Which or AskKind.Figure or AskKind.Unstated or AskKind.Definition))
            return null;
        foreach (var type in schema.Nodes.Values.Where(type => type is { Name: not null, Owned: false, Figure: null }))
            if (await TryTypeAsync(context, type, cancellationToken) is { } draft)
                return draft;
        return null;
    }

    private async Task<Draft?> TryTypeAsync(QuestionContext context, NodeType type, CancellationToken cancellationToken)
    {
        var frame = context.Frame;
        var properties = AskedProperties(type, frame.Form);
        if (properties.Count == 0)
            return null;
        var things = frame.Words.SelectMany(word => word.Things).Where(thing => thing.Label == type.Label).Distinct().ToList();
        var rest = frame.Words.Where(word => !word.Things.Any(things.Contains) && !properties.Any(property => property.Word.Contains(word.Form, StringComparison.Ordinal))).ToList();
        var label = forms.Of(type.Chinese).FirstOrDefault(word => frame.Form.Contains(word, StringComparison.Ordinal));
        if (things.Count == 0)
        {
            if (label is null)
                return null;
            var examples = string.Join('|', context.Index.ExamplesOf(type.Label).SelectMany(thing => thing.Forms));
            var carried = rest.Sum(word => word.Weight * Math.Max(Math.Max(word.CoverageIn(examples), context.Index.CarriedByBriefings(word)), label.Contains(word.Form, StringComparison.Ordinal) ? 1 : 0));
            if (rest.Sum(word => word.Weight) > 0.5 && carried < 0.6 * rest.Sum(word => word.Weight))
                return null;
        }
        else if (rest.Sum(word => word.Weight) > 1.5)
        {
            return null;
        }

        return await ReadAsync(context, type, properties, things, cancellationToken);
    }

    private async Task<Draft?> ReadAsync(QuestionContext context, NodeType type, List<(PropertyType Property, string Word)> properties, List<NamedThing> things, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, CypherValue>();
        Expression? where = null;
        if (things.Count > 0)
        {
            parameters["names"] = Tree.Strings(things.Select(thing => thing.Name));
            where = Tree.In(Tree.Property("n", type.Name!), Tree.Param("names"));
        }
        else if (type.Label == GraphLabels.Briefing && context.Briefing is not null)
        {
            parameters["briefing"] = context.Briefing;
            where = Tree.Equal(Tree.Property("n", type.Key), Tree.Param("briefing"));
        }

        (string, Expression)[] columns = [.. properties.Select(entry => (entry.Property.Name, (Expression)Tree.Property("n", entry.Property.Name)))];
        var ran = await runner.RunAsync(Tree.Query(Tree.Match(where, Tree.Node("n", type.Label)), Tree.Return(20, [new SortItem(Tree.Property("n", type.Key), false)], columns)), parameters, cancellationToken);
        var texts = ran.Rows.Select(row => string.Join("，", properties.Select(entry => Text(row[entry.Property.Name]) is { Length: > 0 } text ? text + entry.Property.Unit : "").Where(text => text.Length > 0))).Where(text => text.Length > 0).Distinct().ToList();
        if (texts.Count == 0)
            return null;
        var evidence = properties.SelectMany(entry => ran.Rows.Select(row => forms.Form(Text(row[entry.Property.Name])))).Where(value => value.Length > 1).SelectMany(context.Index.PassagesHolding).Take(1);
        if (context.Frame.Ask == AskKind.Time)
            texts = [.. texts.Select(text => text.Length == 4 && text.All(char.IsAsciiDigit) ? text + "年" : text)];
        return new Draft(string.Join("；", texts.Take(5)), ran, [.. evidence], $"查属性：{string.Join("、", properties.Select(entry => entry.Word))}");
    }

    /// <summary>The properties whose words stand in the question, the longest word of each.</summary>
    private List<(PropertyType Property, string Word)> AskedProperties(NodeType type, string form) =>
        [.. type.Properties.Values
            .Where(property => property.Name != type.Name)
            .Select(property => (property, word: forms.Of(property.Chinese).Append(TimeWord(type, property, form)).OfType<string>().Where(word => form.Contains(word, StringComparison.Ordinal)).MaxBy(word => word.Length)))
            .Where(entry => entry.word is not null)
            .Select(entry => (entry.property, entry.word!))];

    private static readonly string[] TimeWords = ["什么时候", "哪一天", "哪天", "何时", "哪一年", "哪年", "几月几号", "几号"];

    /// <summary>A question word of time stands for the property that holds the time of a thing that can be asked for when.</summary>
    private static string? TimeWord(NodeType type, PropertyType property, string form) =>
        type.Asks.Contains("when") && property.Chinese.Any(word => word is "日期" or "时间") ? TimeWords.FirstOrDefault(word => form.Contains(word, StringComparison.Ordinal)) : null;

    private static string Text(CypherValue value) => value.Kind switch
    {
        CypherValueKind.String => DateOnly.TryParseExact(value.AsString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) : value.AsString(),
        CypherValueKind.Integer or CypherValueKind.Float => FigureText.Number(value.AsNumber()),
        _ => "",
    };
}
