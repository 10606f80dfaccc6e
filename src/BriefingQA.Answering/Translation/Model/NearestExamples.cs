using BriefingQA.Answering.Questions;
using BriefingQA.Cypher.Parsing;
using BriefingQA.LanguageModels;

namespace BriefingQA.Answering.Translation.Model;

/// <summary>Picks the pairs of question and query that are nearest to a question: asked for the same, of the same things, in the same words.</summary>
internal sealed class NearestExamples
{
    /// <summary>What an example without parameters counts: less than one all of whose parameters the question has.</summary>
    private const double NeedsNothing = 0.3;

    private readonly IReadOnlyList<PromptExample> _examples;
    private readonly QuestionReader _reader;

    /// <summary>Examples whose query the schema does not allow are left out: they are of another graph.</summary>
    public NearestExamples(IEnumerable<PromptExample> examples, QueryValidator validator, QuestionReader reader)
    {
        _examples = [.. examples.Where(example => CypherParser.TryParse(example.Cypher, out var statement, out _) && validator.Validate(statement) is null)];
        _reader = reader;
    }

    /// <param name="budget">In tokens.</param>
    public IReadOnlyList<PromptExample> For(QuestionContext context, LinkedValues linked, int budget)
    {
        var asked = Pairs(context.Frame.Form);
        var names = linked.Values.Select(value => value.Parameter).ToHashSet();
        var chosen = new List<PromptExample>();
        foreach (var example in _examples.OrderByDescending(example => Nearness(example, context, asked, names)))
        {
            var cost = TokenEstimate.Of(example.Question) + TokenEstimate.Of(example.Cypher);
            if (cost > budget)
                continue;
            budget -= cost;
            chosen.Add(example);
        }

        return chosen;
    }

    private double Nearness(PromptExample example, QuestionContext context, HashSet<string> asked, HashSet<string> parameters)
    {
        var frame = _reader.Read(example.Question, context.Index);
        var pairs = Pairs(frame.Form);
        var shared = (double)pairs.Count(asked.Contains) / Math.Max(1, Math.Min(pairs.Count, asked.Count));
        var needed = Parameters(example.Cypher);
        var offered = needed.Count == 0 ? NeedsNothing : (double)needed.Count(parameters.Contains) / needed.Count;
        return shared + (frame.Ask == context.Frame.Ask ? 1 : 0) + offered;
    }

    /// <summary>The parameters that a query uses, without dollar signs.</summary>
    public static HashSet<string> Parameters(string cypher)
    {
        var names = new HashSet<string>();
        for (var at = cypher.IndexOf('$', StringComparison.Ordinal); at >= 0; at = cypher.IndexOf('$', at + 1))
        {
            var end = at + 1;
            while (end < cypher.Length && char.IsLetterOrDigit(cypher[end]))
                end++;
            names.Add(cypher[(at + 1)..end]);
        }

        return names;
    }

    private static HashSet<string> Pairs(string form) => [.. Enumerable.Range(0, Math.Max(0, form.Length - 1)).Select(at => form.Substring(at, 2))];
}
