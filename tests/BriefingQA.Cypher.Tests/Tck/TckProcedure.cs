using System.Text.RegularExpressions;

namespace BriefingQA.Cypher.Tests.Tck;

/// <summary>A procedure that a scenario asks for: its table holds inputs, then outputs; a call gives the rows that its arguments fit.</summary>
internal sealed partial record TckProcedure(
    string Name,
    IReadOnlyList<(string Name, string Type)> Inputs,
    IReadOnlyList<(string Name, string Type)> Outputs,
    IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static TckProcedure? Of(TckStep step)
    {
        var match = Signature().Match(step.Text);
        if (!match.Success)
            return null;
        var rows = step.Table!.Skip(1).ToList();
        return new TckProcedure(match.Groups["name"].Value, Fields(match.Groups["inputs"].Value), Fields(match.Groups["outputs"].Value), rows);
    }

    private static List<(string, string)> Fields(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split("::", StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1]))];

    [GeneratedRegex(@"^there exists a procedure (?<name>[\w.]+)\((?<inputs>.*)\) :: \((?<outputs>.*)\)\s*:$")]
    private static partial Regex Signature();
}
