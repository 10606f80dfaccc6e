using BriefingQA.Answering.Answers;
using System.Globalization;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph.Schema;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>
/// Whether rows carry what the question names, as the rules demand of theirs: its words, its years, its units, its
/// briefing, and the kind of thing it asks for. A name that a query uses as a parameter, and a label that it names, its rows carry.
/// </summary>
internal sealed class RowJudge(GraphSchema schema, WordForms forms)
{
    /// <summary>The least weight of a linked word that an answer must carry: that of a name.</summary>
    private const double NameWeight = 2;

    /// <summary>What a word counts that stands only in the sentence a row rests on, or only around that sentence.</summary>
    private const double SentenceFactor = 0.82, ContextFactor = 0.6;

    /// <summary>Of the weight of all words, what rows and sentences must carry together, and what the rows themselves must.</summary>
    private const double SufficientSupport = 0.75, SufficientOwn = 0.5;

    /// <summary>From this weight on a word is a noun; of one that says what is measured, the figure's own name must carry so much.</summary>
    private const double NounWeight = 1.5, LeastOfName = 0.35;

    public RowVerdict Judge(RanQuery ran, QuestionContext context, LinkedValues linked)
    {
        var wrong = FindWrong(ran, context, linked, out var support);
        return new RowVerdict(wrong, support);
    }

    private string? FindWrong(RanQuery ran, QuestionContext context, LinkedValues linked, out double share)
    {
        share = 0;
        var leaves = ran.Result.Rows.SelectMany(row => row).SelectMany(RowText.Leaves).ToList();
        if (leaves.Count == 0 || (ran.Result.Rows.Count == 1 && leaves.All(IsZero)))
            return "the query gave no rows; use fewer conditions, or other directions of the arrows";
        var used = NearestExamples.Parameters(ran.Query.Text);
        if (context.Briefing is not null && !used.Contains(LinkedValues.Briefing))
            return $"the query must stay within the briefing ${LinkedValues.Briefing}";

        var frame = context.Frame;
        var basis = RowAnswer.Compose(ran, context.Index);
        var sentences = basis.Evidence.Select(passage => passage.Text).ToHashSet();
        var own = string.Join('|', leaves.Select(RowText.Of).Where(text => !sentences.Contains(text)).Select(forms.Form)
            .Concat(frame.Ask is AskKind.List or AskKind.Which or AskKind.Who ? [] : basis.Figures.Select(figure => figure.Own))); // things asked for are values, not words around a figure
        var evidence = string.Join('|', basis.Evidence.Select(passage => passage.Form));
        var setting = string.Join('|', basis.Evidence.Select(passage => passage.Context));
        foreach (var year in frame.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)))
            if (!own.Contains(year, StringComparison.Ordinal) && !evidence.Contains(year, StringComparison.Ordinal) && !linked.Values.Any(value => value.Text == year && used.Contains(value.Parameter)))
                return $"the rows are not about {year}";
        if (frame.Words.FirstOrDefault(word => word is { IsInherited: false, Things.Count: > 0, Role: WordRole.Subject or WordRole.Person } && word.Weight >= NameWeight && Support(word) < SentenceFactor) is { } missing)
            return $"the rows are not about {missing.Form}; use its parameter";

        var words = frame.Words.Where(word => word.Role is not (WordRole.Period or WordRole.Number)).ToList();
        var total = words.Sum(word => word.Weight);
        share = total == 0 ? 1 : words.Sum(word => word.Weight * Support(word)) / total;
        if (share < SufficientSupport || words.Sum(word => word.Weight * Own(word)) < total * SufficientOwn)
            return $"the rows say nothing of {string.Join(", ", words.Where(word => Own(word) < 0.5).Select(word => word.Form))}";
        if (frame.Operands.SelectMany(operand => operand).FirstOrDefault(word => Own(word) < SufficientOwn) is { } uncompared)
            return $"the rows say nothing of {uncompared.Form}";
        return Kind(frame, basis.Figures, own + evidence);

        double Own(ContentWord word) => linked.Values.Any(value => value.Word == word && value.Label is not null && used.Contains(value.Parameter)) || IsNamed(word, ran.Query.Text) ? 1 : word.CoverageIn(own);

        double Support(ContentWord word) => Math.Max(Own(word), Math.Max(SentenceFactor * word.CoverageIn(evidence), ContextFactor * word.CoverageIn(setting)));
    }

    /// <summary>Whether the rows hold the kind of thing that is asked for.</summary>
    private static string? Kind(QuestionFrame frame, IReadOnlyList<Figure> figures, string text)
    {
        if (figures.Count == 0)
            return null;
        if (frame.Words.FirstOrDefault(word => (word.Role == WordRole.Indicator || word.IsCounted) && word.Weight >= NounWeight && !figures.Any(figure => word.CoverageIn(figure.Name) >= LeastOfName)) is { } other)
            return $"the figures do not measure {other.Form}";
        if (frame.Ask == AskKind.Change && !figures.Any(figure => figure.Values is { ChangeAmount: not null } or { BaseValue: not null }))
            return "a change is asked for, and the figures do not say one";
        if (frame.Ask is AskKind.Figure or AskKind.Share && !figures.Any(figure => figure.Values.Value is not null || figure.Values.ChangeAmount is not null))
            return "a figure is asked for";
        return frame.Units.Count > 0 && !frame.Units.Any(unit => text.Contains(unit, StringComparison.Ordinal)) ? $"no figure in {frame.Units[0]}" : null;
    }

    /// <summary>Whether a word of the question is what the schema calls a label, a relationship or a property that the query names.</summary>
    private bool IsNamed(ContentWord word, string query) =>
        schema.Nodes.Values.Any(type => Says(type.Chinese, word) && query.Contains(":" + type.Label, StringComparison.Ordinal))
        || schema.Relationships.Any(relationship => Says(relationship.Chinese, word) && query.Contains(":" + relationship.Type, StringComparison.Ordinal))
        || schema.Nodes.Values.SelectMany(type => type.Properties.Values).Any(property => Says(property.Chinese, word) && query.Contains("." + property.Name, StringComparison.Ordinal));

    private bool Says(IReadOnlyList<string> names, ContentWord word) => names.Any(name => forms.Form(name) == word.Form);

    private static bool IsZero(CypherValue value) => value.Kind is CypherValueKind.Integer or CypherValueKind.Float && value.AsNumber() == 0;
}

/// <param name="Wrong">Why the rows are no answer; null where they are one.</param>
/// <param name="Support">The share of the question's words that they carry, by weight.</param>
internal sealed record RowVerdict(string? Wrong, double Support);
