using System.Buffers;

namespace BriefingQA.Answering.Questions;

/// <summary>Cuts a text that asks several things into its questions.</summary>
internal sealed class QuestionSplitter(QuestionLexicon lexicon)
{
    private const int MostParts = 4, ShortestPart = 3;

    private static readonly SearchValues<char> Interrogative = SearchValues.Create("多几何什哪谁怎吗么啥咋孰否没还");

    private static readonly char[] Ends = ['？', '?', '；', ';', '。', '\n'], Commas = ['，', ','];

    private readonly List<string> _asks = [.. lexicon.Asks.Select(ask => ask.Word)];

    /// <summary>
    /// Whether the parts stand for themselves. A comparison and what goes with it (哪个大，各是多少) is one question, and so
    /// is a part that names nothing and asks for no movement.
    /// </summary>
    public bool AreApart(IReadOnlyList<QuestionFrame> parts) =>
        parts.All(part => part.Ask is not (AskKind.Refused or AskKind.Meta))
        && !parts.SkipLast(1).Any(part => part.Ask is AskKind.Superlative or AskKind.Ranking or AskKind.Compare or AskKind.Sum)
        && parts.Skip(1).All(part => part.Words.Any(word => word is { IsInherited: false, Weight: >= 0.5 }) || part.Direction != 0 || part.Ask is AskKind.Who or AskKind.Post or AskKind.Time or AskKind.Place or AskKind.YesNo
            || part.Extreme == 0 && lexicon.PersonPronouns.Any(word => part.Form.Contains(word, StringComparison.Ordinal)));

    /// <summary>The last clause of a text, where it takes up by a pronoun what those before it tell of and asks for itself; null otherwise.</summary>
    public string? WithoutScene(string text)
    {
        var at = text.TrimEnd(Ends).LastIndexOfAny(Commas) + 1;
        var clause = text[at..];
        return at > 0 && Asks(clause) && lexicon.ThingPronouns.FirstOrDefault(word => clause.StartsWith(word, StringComparison.Ordinal)) is { } pronoun ? clause[pronoun.Length..] : null;
    }

    /// <returns>The questions in their order; the text itself where it asks but one thing.</returns>
    public IReadOnlyList<string> Split(string text)
    {
        if (lexicon.Deictics.Any(word => text.Contains(word, StringComparison.Ordinal)))
            return [text];
        var sentences = Joined(text.Split(Ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var parts = sentences.SelectMany(sentence => Joined(sentence.Split(Commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), isClause: true)).ToList();
        return parts.Count is > 1 and <= MostParts ? parts : [text];
    }

    /// <summary>Pieces that ask nothing belong to the one behind them, the last of them to the one before.</summary>
    /// <param name="isClause">Whether the pieces are clauses, which ask only by a question word: 占全国工业的比重 names what the next clause asks for.</param>
    private List<string> Joined(string[] pieces, bool isClause = false)
    {
        var parts = new List<string>();
        var open = "";
        foreach (var piece in pieces)
        {
            var text = open.Length == 0 ? piece : open + "，" + piece;
            if (Asks(piece) && piece.Length >= ShortestPart && (!isClause || piece.AsSpan().IndexOfAny(Interrogative) >= 0 || lexicon.Endings.Any(word => piece.EndsWith(word, StringComparison.Ordinal))))
            {
                parts.Add(text);
                open = "";
            }
            else
            {
                open = text;
            }
        }

        if (open.Length > 0)
        {
            if (parts.Count > 0)
                parts[^1] += "，" + open;
            else
                parts.Add(open);
        }

        return parts;
    }

    private bool Asks(string piece) => _asks.Any(word => piece.Contains(word, StringComparison.Ordinal)) || lexicon.Endings.Any(word => piece.EndsWith(word, StringComparison.Ordinal));
}
