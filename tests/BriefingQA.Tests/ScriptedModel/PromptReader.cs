using System.Text.RegularExpressions;

namespace BriefingQA.Tests.ScriptedModel;

/// <summary>
/// A script that knows nothing but its prompt: it takes the first example all of whose parameters the question has, and
/// words an answer as the first of the rows. What a table says of it is said of the prompt and of the checks, not of a model.
/// </summary>
public static partial class PromptReader
{
    public static ScriptedReply Reply(ScriptedRequest request)
    {
        if (!request.AsksQuery)
            return FirstRow().Match(request.Question) is { Success: true } row ? row.Groups["value"].Value : "没有结果";
        if (request.Messages.Count > 2)
            return "NO_ANSWER";
        var offered = Offered().Matches(request.System).Select(match => match.Groups["name"].Value).ToHashSet();
        return Example().Matches(request.System).Select(match => match.Groups["query"].Value)
            .FirstOrDefault(query => Used().Matches(query).All(match => offered.Contains(match.Groups["name"].Value))) is { } query ? $"```cypher\n{query}\n```" : "NO_ANSWER";
    }

    [GeneratedRegex(@"结果：\s*<[^>]+>\s*[^:]+: (?<value>[^;\n]+)", RegexOptions.Singleline)]
    private static partial Regex FirstRow();

    [GeneratedRegex(@"^\$(?<name>\w+) = ", RegexOptions.Multiline)]
    private static partial Regex Offered();

    [GeneratedRegex(@"```cypher\n(?<query>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\$(?<name>\w+)")]
    private static partial Regex Used();
}
