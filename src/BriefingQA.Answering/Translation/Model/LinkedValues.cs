using System.Globalization;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>What was linked in a question beforehand, each a parameter that a model's query may use: names of the graph, years, other words, the briefing.</summary>
internal sealed class LinkedValues
{
    public const string Briefing = "briefing";

    private const int MostNames = 6, MostWords = 4, MostYears = 3;

    /// <summary>The least weight of a word worth searching for; lighter ones are common to all briefings.</summary>
    private const double LeastWeight = 1;

    private LinkedValues(IReadOnlyList<LinkedValue> values) => Values = values;

    public IReadOnlyList<LinkedValue> Values { get; }

    public Dictionary<string, CypherValue> Parameters => Values.ToDictionary(value => value.Parameter, value => CypherValue.Of(value.Text));

    public static LinkedValues Of(QuestionContext context)
    {
        var values = new List<LinkedValue>();
        var frame = context.Frame;
        foreach (var word in frame.Words.Where(word => word.Things.Count > 0).OrderByDescending(word => word.Weight).Take(MostNames).OrderBy(word => word.Start))
            foreach (var thing in word.Things.DistinctBy(thing => thing.Label).Take(2))
                values.Add(new LinkedValue(Numbered(Camel(thing.Label), values), thing.Name, thing.Label, word));
        foreach (var year in frame.Years.Take(MostYears))
            values.Add(new LinkedValue(Numbered("year", values), year.ToString(CultureInfo.InvariantCulture), null, null));
        foreach (var word in frame.Words.Where(word => word is { Things.Count: 0, Role: not (WordRole.Period or WordRole.Number) } && word.Weight >= LeastWeight).Take(MostWords))
            values.Add(new LinkedValue(Numbered(word.Role == WordRole.Indicator ? Camel(GraphLabels.Indicator) : "word", values), word.Form, null, word));
        if (context.Briefing is { } briefing)
            values.Add(new LinkedValue(Briefing, briefing, GraphLabels.Briefing, null));
        return new LinkedValues(values);
    }

    /// <summary>One line a parameter. For example, <c>$subject1 = 轻工业 (Subject)</c>.</summary>
    public string Describe() => Values.Count == 0 ? "(none)" : string.Join('\n', Values.Select(value =>
        $"${value.Parameter} = {value.Text}" + (value.Parameter == Briefing ? " (id of the only Briefing to read)" : value.Label is { } label ? $" (name of a {label})" : value.Word?.Role == WordRole.Indicator ? " (part of what is measured)" : "")
        + (value.Word is { IsInherited: true } ? " [from the question before]" : "")));

    private static string Numbered(string name, List<LinkedValue> values) => $"{name}{values.Count(value => value.Parameter.StartsWith(name, StringComparison.Ordinal)) + 1}";

    private static string Camel(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}

/// <param name="Parameter">Without the dollar sign.</param>
/// <param name="Label">Of the node that is called so; null for a word or a year.</param>
/// <param name="Word">Where it stands in the question; null for a year or a briefing.</param>
internal sealed record LinkedValue(string Parameter, string Text, string? Label, ContentWord? Word);
