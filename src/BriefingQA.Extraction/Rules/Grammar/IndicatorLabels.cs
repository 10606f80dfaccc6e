using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Takes from the name of what is measured the words that name nothing: 新通<b>了</b>公交数量, 发生<b>各类</b>事故数量, <b>实现</b>降低成本.</summary>
internal sealed class IndicatorLabels(PredicateLexicon lexicon)
{
    private const string Realised = "实现";

    /// <summary>了 at the end of a verb, and the words that it is part of.</summary>
    private const char Done = '了';

    public string Tidy(string indicator)
    {
        string label = indicator;
        for (int at = label.Length - 1; at >= 0; at--)
            if (lexicon.Quantifiers.MatchLength(label, at) is > 0 and var length && label.Length - length > 1)
                label = label.Remove(at, length);
        for (int at = label.Length - 2; at > 0; at--)
            if (label[at] == Done && label[at + 1] != '解' && label[at - 1] is not ('为' or '除'))
                label = label.Remove(at, 1);
        return label.StartsWith(Realised, StringComparison.Ordinal) && lexicon.Changes.MatchLength(label, Realised.Length) > 1 ? label[Realised.Length..] : label;
    }
}
