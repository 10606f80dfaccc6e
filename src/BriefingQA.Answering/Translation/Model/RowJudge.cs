using System.Globalization;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>Whether rows carry what the question names, as the rules demand of theirs: its years, its names, its briefing.</summary>
internal static class RowJudge
{
    /// <summary>The least weight of a linked word that an answer must carry: that of a name.</summary>
    private const double NameWeight = 2;

    /// <returns>What is wrong, or null.</returns>
    public static string? Judge(RanQuery ran, QuestionContext context, LinkedValues linked)
    {
        var leaves = ran.Result.Rows.SelectMany(row => row).SelectMany(RowText.Leaves).ToList();
        if (leaves.Count == 0 || (ran.Result.Rows.Count == 1 && leaves.All(IsZero)))
            return "the query gave no rows; use fewer conditions, or other directions of the arrows";

        var used = NearestExamples.Parameters(ran.Query.Text);
        if (context.Briefing is not null && !used.Contains(LinkedValues.Briefing))
            return $"the query must stay within the briefing ${LinkedValues.Briefing}";

        var text = string.Join('|', leaves.Select(leaf => WordForms.Plain(RowText.Of(leaf))));
        foreach (var year in context.Frame.Years)
            if (!text.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) && !Uses(year.ToString(CultureInfo.InvariantCulture)))
                return $"the rows are not about {year}";
        foreach (var word in context.Frame.Words.Where(word => word is { IsInherited: false, Things.Count: > 0, Role: WordRole.Subject or WordRole.Person } && word.Weight >= NameWeight))
            if (!linked.Values.Any(value => value.Word == word && used.Contains(value.Parameter)) && word.CoverageIn(text) < 0.9
                && !word.Things.Any(thing => text.Contains(WordForms.Plain(thing.Name), StringComparison.Ordinal)))
                return $"the rows are not about {word.Form}; use its parameter";
        return null;

        bool Uses(string value) => linked.Values.Any(entry => entry.Text == value && used.Contains(entry.Parameter));
    }

    private static bool IsZero(CypherValue value) => value.Kind is CypherValueKind.Integer or CypherValueKind.Float && value.AsNumber() == 0;
}
