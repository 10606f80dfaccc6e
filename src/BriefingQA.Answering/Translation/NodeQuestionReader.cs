using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation;

/// <summary>Reads a question as one about nodes and their properties, by the words the schema gives for them. Every content word must be among those words.</summary>
internal sealed partial class NodeQuestionReader(GraphSchema schema, WordForms forms, QuestionLexicon lexicon)
{
    private const int LongestPath = 2;

    /// <summary>The weight of words that may stand in the question without being understood.</summary>
    private const double Tolerance = 0.5;

    public NodeQuestion? Read(QuestionFrame frame)
    {
        var form = frame.Form;
        var given = frame.Words.SelectMany(word => word.Things).FirstOrDefault(thing => schema.Nodes[thing.Label].Figure is null);
        foreach (var type in schema.Nodes.Values.Where(type => type is { Name: not null, Owned: false, Figure: null }).OrderByDescending(type => LabelWord(type, form)?.Length ?? 0))
        {
            var label = LabelWord(type, form);
            var (property, propertyWord) = PropertyIn(type, form);
            if (label is null && property is null)
                continue;
            var path = given is null ? [] : PathBetween(given.Label, type.Label, form);
            if (path is null || (given is not null && path.Count == 0 && property is null))
                continue;
            var (bound, boundText) = BoundIn(form, property, propertyWord);
            string?[] understood = [label, propertyWord, boundText, .. path.SelectMany(step => step.Relationship.Chinese.Select(forms.Form))];
            if (Rest(frame, given, understood) <= Tolerance)
                return new NodeQuestion(type, property, bound, given, path) { GivenName = given is null ? null : schema.Nodes[given.Label].Name };
        }

        return null;
    }

    private string? LabelWord(NodeType type, string form) => type.Chinese.Select(forms.Form).Where(word => form.Contains(word, StringComparison.Ordinal)).MaxBy(word => word.Length);

    private (PropertyType? Property, string? Word) PropertyIn(NodeType type, string form) => type.Properties.Values
        .Where(property => property.Name != type.Name)
        .Select(property => ((PropertyType?)property, property.Chinese.Select(forms.Form).Where(word => form.Contains(word, StringComparison.Ordinal)).MaxBy(word => word.Length)))
        .Where(entry => entry.Item2 is not null)
        .OrderByDescending(entry => entry.Item2!.Length).FirstOrDefault();

    private static double Rest(QuestionFrame frame, NamedThing? given, string?[] understood)
    {
        var covered = new bool[frame.Form.Length];
        foreach (var word in understood.OfType<string>())
            for (var at = frame.Form.IndexOf(word, StringComparison.Ordinal); at >= 0 && word.Length > 0; at = frame.Form.IndexOf(word, at + 1, StringComparison.Ordinal))
                covered.AsSpan(at, word.Length).Fill(true);
        return frame.Words.Where(word => (given is null || !word.Things.Contains(given)) && (word.IsInherited || covered.AsSpan(word.Start, word.Form.Length).Contains(false))).Sum(word => word.Weight);
    }

    private (PropertyBound? Bound, string? Text) BoundIn(string form, PropertyType? property, string? word)
    {
        if (property is null || word is null)
            return (null, null);
        if (property.Type is "integer" or "float")
        {
            if (NumberPattern().Match(form) is not { Success: true } match)
                return (null, null);
            var value = double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) * UnitKinds.ScaleOf(match.Groups["scale"].Value);
            var sign = lexicon.Above.Any(bound => form.Contains(bound, StringComparison.Ordinal)) ? 1 : lexicon.Below.Any(bound => form.Contains(bound, StringComparison.Ordinal)) ? -1 : 0;
            return (new PropertyBound(sign, form.Contains("以上", StringComparison.Ordinal) || form.Contains("以下", StringComparison.Ordinal), value), match.Value);
        }

        var stated = Regex.Match(form, Regex.Escape(word) + "(?:是|为|叫|等于)(?<value>[^的是为?？，,]{1,30}?)的");
        return stated.Success ? (new PropertyBound(0, false, stated.Groups["value"].Value), stated.Groups["value"].Value) : (null, null);
    }

    /// <summary>The shortest way from one label to another, those with a word of the question first; null where there is none.</summary>
    private IReadOnlyList<PathStep>? PathBetween(string from, string to, string form)
    {
        if (from == to)
            return [];
        var paths = Steps(from).Select(step => (IReadOnlyList<PathStep>)[step]).ToList();
        for (var length = 1; length <= LongestPath; length++)
        {
            var found = paths.Where(path => path[^1].Label == to)
                .OrderByDescending(path => path.Count(step => step.Relationship.Chinese.Any(word => form.Contains(forms.Form(word), StringComparison.Ordinal)))).ToList();
            if (found.Count > 0)
                return found[0];
            paths = [.. paths.SelectMany(path => Steps(path[^1].Label).Where(step => step.Label != from).Select(step => (IReadOnlyList<PathStep>)[.. path, step]))];
        }

        return null;
    }

    private IEnumerable<PathStep> Steps(string label) => schema.Relationships.SelectMany(relationship =>
        (relationship.From.Contains(label) ? relationship.To.Select(to => new PathStep(relationship, true, to)) : [])
        .Concat(relationship.To.Contains(label) ? relationship.From.Select(from => new PathStep(relationship, false, from)) : []));

    [GeneratedRegex(@"(?<number>\d+(\.\d+)?)(?<scale>万亿|亿|万)?(个工作日|工作日|元|天|日|人|个|小时|公里|米|平方米|吨|%)?")]
    private static partial Regex NumberPattern();
}
