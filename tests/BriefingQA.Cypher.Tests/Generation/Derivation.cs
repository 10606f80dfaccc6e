namespace BriefingQA.Cypher.Tests.Generation;

/// <summary>How a text follows from a rule of a grammar.</summary>
/// <param name="Texts">What stands before, between and after the children.</param>
internal sealed record Derivation(string Rule, IReadOnlyList<string> Texts, IReadOnlyList<Derivation> Children)
{
    public int Length => Texts.Sum(text => text.Length) + Children.Sum(child => child.Length);

    public IEnumerable<Derivation> Descendants => Children.Concat(Children.SelectMany(child => child.Descendants));

    public override string ToString() => Texts[0] + string.Concat(Children.Zip(Texts.Skip(1), (child, text) => child + text));
}
