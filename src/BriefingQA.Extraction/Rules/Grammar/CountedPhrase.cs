namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>What stands behind a counted figure: 8个<b>县|将其纳入目录</b>.</summary>
/// <param name="Noun">What is counted; empty where nothing follows.</param>
/// <param name="Tail">What is said of the things counted, or null.</param>
/// <param name="End">Offset behind the noun.</param>
internal sealed record CountedPhrase(string Noun, string? Tail, int End)
{
    public static readonly CountedPhrase None = new("", null, 0);
}
