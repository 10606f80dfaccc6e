namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>What stands behind a counted figure: 18个<b>省份|将短缺药品纳入储备目录</b>.</summary>
/// <param name="Noun">What is counted; empty where nothing follows.</param>
/// <param name="Tail">What is said of the things counted, or null.</param>
/// <param name="End">Offset behind the noun.</param>
internal sealed record CountedPhrase(string Noun, string? Tail, int End)
{
    public static readonly CountedPhrase None = new("", null, 0);
}
