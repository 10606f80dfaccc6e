namespace BriefingQA.Cypher.Tests.Tck;

/// <summary>One scenario of the openCypher compatibility kit, with the row of its outline filled in.</summary>
/// <param name="Group">The folder of its feature. For example, <c>clauses/match</c>.</param>
/// <param name="Name">Unique in the kit. For example, <c>Match1 [3] Matching nodes (example 2)</c>.</param>
internal sealed record TckScenario(string Group, string Name, IReadOnlyList<TckStep> Steps)
{
    /// <summary>Whether it expects the text of its query to be refused before it runs.</summary>
    public bool ExpectsCompileTimeError => Steps.Any(step => step.Text.Contains("should be raised at compile time", StringComparison.Ordinal));

    public IEnumerable<string> Queries => Steps.Where(step => step.DocString is not null).Select(step => step.DocString!);

    public override string ToString() => Name;
}

/// <param name="Table">Rows of cells, the header among them.</param>
internal sealed record TckStep(string Text, string? DocString, IReadOnlyList<IReadOnlyList<string>>? Table);
