using BriefingQA.Extraction.Rules.Grammar;
using BriefingQA.Language.Mentions;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Extraction.Rules.Measures;

/// <summary>Tells clauses that say what is done from those that set a scene or state a figure.</summary>
internal static class ActionGrammar
{
    /// <summary>在城市, 针对老年人: a preposition and its object without a verb.</summary>
    public static bool SetsTheScene(Sentence sentence, int start, int end)
    {
        var words = Words(sentence, start, end);
        return words is [{ Tag: ['p', ..] }, ..] && !words.Any(IsVerb);
    }

    /// <summary>加强监管: the first word that is neither a time nor an adverb is a verb.</summary>
    public static bool IsHeadedByVerb(Sentence sentence, int start, int end) =>
        Words(sentence, start, end).SkipWhile(word => word.Tag[0] is 'd' or 'c' or 't').FirstOrDefault() is { Text: not null } first && IsVerb(first);

    /// <summary>占总量的15.3%, 增长4.2%: nothing but a figure closes the clause.</summary>
    public static bool StatesFigure(Sentence sentence, int start, int end) => sentence.Analysis.Mentions
        .OfType<QuantityMention>()
        .Any(quantity => quantity.Kind is not (QuantityKind.Ordinal or QuantityKind.Bare) && quantity.Start >= start && quantity.End <= end && end - quantity.End <= ComparatorLength);

    /// <summary>以上, 左右 and the like may stand behind a figure.</summary>
    private const int ComparatorLength = 2;

    private static Token[] Words(Sentence sentence, int start, int end) =>
        [.. sentence.TokensWithin(start, end).Where(token => token.Tag != "x" && !sentence.IsTime(token.Start, token.End))];

    private static bool IsVerb(Token token) => token.Tag is ['v', ..];
}
