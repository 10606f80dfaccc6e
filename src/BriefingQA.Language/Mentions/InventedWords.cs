using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Mentions;

/// <summary>
/// Parts words that the segmenter guessed where a noun meets the words before a figure: 就诊|率已|超过90% holds 率 and 已.
/// Words of the dictionary are left alone.
/// </summary>
internal sealed class InventedWords(Segmenter segmenter)
{
    /// <summary>Characters that are words of their own before a verb or a figure.</summary>
    private const string Adverbs = "已均约仅较逾各仍";

    /// <summary>Characters that are words of their own right before a figure.</summary>
    private const string BeforeFigures = "达为超至降升增占近共由从";

    private const int Longest = 3;

    public IReadOnlyList<Token> Part(IReadOnlyList<Token> tokens, IReadOnlyList<QuantityMention> figures)
    {
        HashSet<int> starts = [.. figures.Select(figure => figure.Start), .. figures.Select(figure => figure.NumberStart)];
        List<Token>? parted = null;
        for (int i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            int at = token.Text.Length is > 1 and <= Longest ? Joint(token, starts, i + 1 < tokens.Count ? tokens[i + 1].Text[0] : ' ') : 0;
            if (at == 0 || segmenter.IsWord(token.Text))
            {
                parted?.Add(token);
                continue;
            }

            parted ??= [.. tokens.Take(i)];
            parted.AddRange(Tagged(token.Text[..at], token.Start));
            parted.AddRange(Tagged(token.Text[at..], token.Start + at));
        }

        return parted ?? tokens;
    }

    /// <summary>Where in a word another would begin if it were guessed; 0 where none does.</summary>
    /// <param name="next">The character behind it.</param>
    private static int Joint(Token token, HashSet<int> figureStarts, char next)
    {
        for (int at = 1; at < token.Text.Length; at++)
            if (figureStarts.Contains(token.Start + at))
                return at;
        char last = token.Text[^1];
        if (Adverbs.Contains(last) || BeforeFigures.Contains(last) && (figureStarts.Contains(token.End) || next is '至' or '到' or '为'))
            return token.Text.Length - 1;
        return Adverbs.Contains(token.Text[0]) && BeforeFigures.Contains(last) ? 1 : 0;
    }

    private IEnumerable<Token> Tagged(string text, int start) =>
        segmenter.Tag(text).Select(token => token with { Start = token.Start + start, End = token.End + start });
}
