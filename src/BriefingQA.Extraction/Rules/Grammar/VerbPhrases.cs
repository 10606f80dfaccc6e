using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Finds where behind a noun phrase begins what is said of it: …项目|<b>扎实推进</b>, …任务|<b>首次覆盖县域</b>.</summary>
internal sealed class VerbPhrases(PredicateLexicon lexicon)
{
    private readonly PhraseEdges _edges = new(lexicon);

    /// <summary>Whether at a word a verb begins, or adverbs with their verb.</summary>
    /// <param name="limit">Where the stretch ends.</param>
    /// <param name="isSaid">The noun phrase has something said of it, so that a word that may be a verb is likelier one.</param>
    public bool OpenAt(Sentence sentence, int at, int limit, bool isSaid) =>
        IsVerb(sentence, at) || AfterManner(sentence, at, limit) is var verb && verb > at && IsVerb(sentence, verb) || EndsInVerbs(sentence, at, limit, isSaid);

    public bool IsVerb(Sentence sentence, int at)
    {
        int length = lexicon.After.MatchLength(sentence.Text, at);
        return length > 0 && sentence.IsBoundary(at + length)
            || length > 1 && sentence.TokenStartingAt(at) is { Tag: "l" or "i" or "v", Text.Length: > 2 }
            || lexicon.ReachingChanges.MatchLength(sentence.Text, at) > 0;
    }

    /// <summary>…市|下放审批权: the first word behind a noun that the dictionary calls a verb and that is no part of a name.</summary>
    /// <returns>Its offset, or -1.</returns>
    public int First(Sentence sentence, int start, int limit)
    {
        bool hasNoun = false;
        int from = -1;
        foreach (var token in sentence.TokensWithin(start, limit))
        {
            if (token.Text is "、" or "“" or "（")
                return -1;
            // 小学|开了…: a verb of one character is told by what follows it.
            if (hasNoun && token is { Tag: "v", Text.Length: 1 } && sentence.TokenStartingAt(token.End) is { Text: "了" or "过", End: var after } && after < limit)
                return token.Start;
            if (hasNoun && (token.End < limit || sentence.FigureStartingAt(limit)) && (IsPlainVerb(sentence, token, limit) || from > 0 && token is { Tag: "v", Text.Length: > 1 }))
                return from > 0 ? from : BeforeManner(sentence, start, token.Start);
            if (hasNoun && from < 0 && (token.Tag == "p" || token.Text is "与" or "由" or "向"))
                from = token.Start;
            hasNoun |= token.Tag is ['n', ..];
        }

        return -1;
    }

    private bool IsPlainVerb(Sentence sentence, Token token, int limit) =>
        token is { Tag: "v", Text.Length: > 1 } && !lexicon.Nominal.Contains(token.Text) && !lexicon.NounLike.Contains(token.Text)
        && !sentence.IsInsideName(token.Start) && !_edges.IsNominal(sentence, token, limit);

    /// <summary>An adverb and a verb, or two verbs, or a verb alone, and nothing more before the clause ends.</summary>
    private bool EndsInVerbs(Sentence sentence, int start, int end, bool isSaid)
    {
        if (end < sentence.Text.Length && sentence.Text[end] is not ('，' or '。' or '；' or '、'))
            return false;
        int at = start;
        int words = 0;
        bool isVerb = false;
        bool hasManner = false;
        for (; sentence.TokenStartingAt(at) is { } word && word.End <= end; words++)
        {
            int manner = isSaid || word.Tag is "d" or "ad" or "vd" ? MannerEnd(sentence, word) : -1;
            bool mayBeVerb = word.Text.Length > 1 && (word.Tag is "v" || lexicon.Deeds.Contains(word.Text) || isSaid && hasManner && word.Tag is "vn" or "nz" or "l" or "i");
            if (lexicon.Nominal.Contains(word.Text) || manner < 0 && !mayBeVerb && !lexicon.BeforeVerbs.Contains(word.Text) && word.Tag is not ("vd" or "a"))
                return false;
            (at, isVerb, hasManner) = (Math.Max(word.End, manner), mayBeVerb, hasManner || manner > 0);
        }

        bool isEnough = words > 1 && isVerb || words == 1 && isSaid && (OpensWithManner(sentence, start) || isVerb && sentence.TokenStartingAt(start) is { Tag: "v" } verb && !lexicon.NounLike.Contains(verb.Text));
        return isEnough && at == end;
    }

    /// <summary>全面完成 as one word of the dictionary.</summary>
    private bool OpensWithManner(Sentence sentence, int at) =>
        sentence.TokenStartingAt(at) is { Tag: "l" or "i" or "v" } word && lexicon.Manner.MatchLength(word.Text, 0) is > 1 and var length && length < word.Text.Length;

    /// <summary>实战化, 首次, 稳步: behind a word that says how something is done; -1 for another word.</summary>
    private int MannerEnd(Sentence sentence, Token word) =>
        lexicon.Nominal.Contains(word.Text) ? -1
        : sentence.TokenStartingAt(word.End) is { Text: "化" } suffix ? suffix.End
        : word.Tag is "d" or "ad" or "vd" || lexicon.Manner.Contains(word.Text) || word.Text.Length > 2 && word.Text.EndsWith('化') ? word.End
        : -1;

    private int AfterManner(Sentence sentence, int at, int limit)
    {
        while (sentence.TokenStartingAt(at) is { } word && MannerEnd(sentence, word) is > 0 and var end && end < limit)
            at = end;
        return at;
    }

    private int BeforeManner(Sentence sentence, int start, int at)
    {
        while (sentence.TokenEndingAt(at) is { } word && word.Start > start && MannerEnd(sentence, word) == at)
            at = word.Start;
        return at;
    }
}
