using System.Text.RegularExpressions;

namespace BriefingQA.Cypher.Tests.Generation;

/// <summary>A context-free grammar from which random texts are derived.</summary>
internal sealed partial class Grammar
{
    private readonly Dictionary<string, List<Alternative>> _rules;

    // In how many levels each rule can end.
    private readonly Dictionary<string, int> _height = [];

    /// <param name="alternatives">The name of a rule and one text that it can become, in which <c>&lt;name&gt;</c> stands for a rule.</param>
    public Grammar(IEnumerable<(string Rule, string Text)> alternatives)
    {
        _rules = alternatives.GroupBy(alternative => alternative.Rule, alternative => Alternative.Of(alternative.Text))
            .ToDictionary(rule => rule.Key, rule => rule.ToList());
        for (var height = 0; _height.Count < _rules.Count; height++)
        {
            var ending = _rules.Where(rule => !_height.ContainsKey(rule.Key) && rule.Value.Any(alternative => alternative.Rules.All(_height.ContainsKey)))
                .Select(rule => rule.Key).ToList();
            if (ending.Count == 0)
                throw new ArgumentException($"Rules without an end: {string.Join(", ", _rules.Keys.Except(_height.Keys))}", nameof(alternatives));
            foreach (var rule in ending)
                _height[rule] = height;
        }
    }

    /// <param name="depth">From how many levels on each rule takes the shortest way to its end.</param>
    public Derivation Derive(string rule, Random random, int depth)
    {
        var alternatives = depth > 0 ? _rules[rule] : [.. Shortest(rule)];
        var chosen = alternatives[random.Next(alternatives.Count)];
        return new Derivation(rule, chosen.Texts, [.. chosen.Rules.Select(child => Derive(child, random, depth - 1))]);
    }

    /// <summary>Derivations of the same rule that are smaller in one place, the smallest first.</summary>
    public IEnumerable<Derivation> Smaller(Derivation derivation)
    {
        foreach (var alternative in _rules[derivation.Rule].Where(alternative => alternative.Rules.Count == 0))
            yield return new Derivation(derivation.Rule, alternative.Texts, []);
        foreach (var inner in derivation.Descendants.Where(inner => inner.Rule == derivation.Rule))
            yield return inner;
        for (var i = 0; i < derivation.Children.Count; i++)
        {
            foreach (var smaller in Smaller(derivation.Children[i]))
                yield return derivation with { Children = [.. derivation.Children.Take(i), smaller, .. derivation.Children.Skip(i + 1)] };
        }
    }

    /// <summary>Makes a derivation smaller as long as what it was found for stays: hierarchical delta debugging (Misherghi and Su, 2006).</summary>
    public Derivation Shrink(Derivation derivation, Func<Derivation, bool> isFault)
    {
        while (Smaller(derivation).Where(smaller => smaller.Length < derivation.Length).FirstOrDefault(isFault) is { } next)
            derivation = next;
        return derivation;
    }

    private IEnumerable<Alternative> Shortest(string rule) =>
        _rules[rule].Where(alternative => alternative.Rules.All(child => _height[child] < _height[rule]));

    /// <param name="Texts">What stands before, between and after the rules.</param>
    private sealed partial record Alternative(IReadOnlyList<string> Texts, IReadOnlyList<string> Rules)
    {
        public static Alternative Of(string text) =>
            new(RulePattern().Split(text), [.. RulePattern().Matches(text).Select(match => match.Value.Trim('<', '>'))]);

        [GeneratedRegex("<[a-z]+>")]
        private static partial Regex RulePattern();
    }
}
