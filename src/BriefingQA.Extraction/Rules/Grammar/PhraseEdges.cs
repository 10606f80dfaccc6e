using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Takes from both ends of a noun phrase what belongs to the verb beside it: 深入实施|<b>某某工程</b>|重点.</summary>
internal sealed class PhraseEdges(PredicateLexicon lexicon)
{
    /// <summary>Behind the adverbs and governing verbs that a stretch opens with.</summary>
    /// <param name="end">Where the indicator begins, or where the phrase ends that has none.</param>
    /// <param name="phraseEnd">Where the phrase ends.</param>
    public int Start(Sentence sentence, int start, int end, int phraseEnd)
    {
        while (sentence.TokenStartingAt(start) is { } token && token.End <= end && !OpensIndicator(token, end, phraseEnd)
            && (!sentence.IsNamed(token.Start, token.End) || lexicon.Bounds.Contains(token.Text) && sentence.TokenEndingAt(token.Start) is { Tag: "d" }))
        {
            bool isOutside = token.Tag is "c" || FollowsVerb(sentence, token, end) || Governs(sentence, token, end)
                || MayPrecedeVerb(token) && (token.End == end && (token.Tag != "v" || lexicon.BeforeVerbs.Contains(token.Text)) || sentence.TokenStartingAt(token.End) is { } next && next.End <= end && Governs(sentence, next, end));
            if (!isOutside)
                break;
            start = token.End;
        }

        return Math.Min(start, end);
    }

    /// <summary>筹措|供应|公寓床位: a deed right behind another verb.</summary>
    private bool FollowsVerb(Sentence sentence, Token token, int end) =>
        lexicon.Deeds.Contains(token.Text) && !lexicon.NounLike.Contains(token.Text) && token.End < end && sentence.TokenEndingAt(token.Start) is { Tag: "v", Text.Length: > 1 }
        && sentence.TokenStartingAt(token.End) is { Tag: ['n' or 'b', ..] };

    /// <summary>Before the conjunctions, adverbs and governing verbs that a stretch closes with.</summary>
    public int End(Sentence sentence, int start, int end)
    {
        while (sentence.TokenEndingAt(end) is { } token && token.Start >= start && !sentence.IsNamed(token.Start, token.End)
            && (token.Tag is "c" or "d" or "ad" or "vd" or "zg" || lexicon.Bounds.Contains(token.Text) || lexicon.Fill.Contains(token.Text) || lexicon.BeforeVerbs.Contains(token.Text)))
            end = token.Start;
        return end;
    }

    /// <summary>其他<b>服务</b>|出口, <b>服务</b>|收入: a word that is one with nouns names what an indicator behind it is of.</summary>
    public bool OpensIndicator(Token verb, int indicator, int end) => indicator < end && verb.End == indicator && lexicon.NominalBehindNoun.Contains(verb.Text);

    /// <summary>国有<b>建设</b>用地, 托育<b>服务</b>点, 卫生<b>服务</b>经费: such a word is part of the noun behind it.</summary>
    public bool IsNominal(Sentence sentence, Token verb, int end)
    {
        if (verb.Text.Length < 2)
            return false;
        string? before = sentence.TokenEndingAt(verb.Start)?.Tag;
        if ((before is "n" or "nr" or "nz" or "vn" or "v" or "an" or "b") && lexicon.NominalBehindNoun.Contains(verb.Text))
            return true;
        if (sentence.TokenStartingAt(verb.End) is not { Tag: ['n', ..] or "vn" } next || next.End > end)
            return false;
        return next.Text.Length == 1 || before is "b" || sentence.Text.AsSpan(0, verb.Start).EndsWith("等") || verb.Tag is "vn" && (before is "n" or "an" or "vn");
    }

    /// <summary>依法|查处 as one word of the dictionary.</summary>
    public bool OpensWithManner(Sentence sentence, int end, int verb) =>
        verb > 1 && sentence.TokenEndingAt(end) is { Tag: "l" or "i" or "v" } word && word.Text.Length > verb && lexicon.Manner.Contains(word.Text.AsSpan(0, word.Text.Length - verb).ToString());

    /// <summary>第二大客源地|甲国: the name itself, not what it is called besides.</summary>
    public static int BehindApposition(Sentence sentence, int start, int end)
    {
        bool ranks = sentence.Text[start] == '最' || sentence.Analysis.Mentions.OfType<QuantityMention>().Any(quantity => quantity.Start == start && quantity.Kind is QuantityKind.Ordinal);
        return ranks && sentence.Names.FirstOrDefault(name => name.End == end && name.Start > start && name.Kind is NameKind.Organization or NameKind.Region) is { } named ? named.Start : start;
    }

    /// <summary>甲|受价格影响, 乙|给丙: where behind a noun begins what goes with a verb.</summary>
    public int BeforeAdjunct(Sentence sentence, int start, int end) =>
        sentence.TokensWithin(start, end).FirstOrDefault(token => token.Start > start + 1 && token is { Tag: "p" } && !lexicon.Compare.Contains(token.Text) && token.Text[0] is not ('对' or '于' or '每') && !sentence.IsInsideName(token.Start) && sentence.TokenEndingAt(token.Start) is { Tag: ['n', ..] }) is { Text: not null } adjunct ? adjunct.Start : end;

    /// <summary>Whether nothing in a stretch names anything.</summary>
    public bool IsAllVerbs(Sentence sentence, int start, int end)
    {
        bool hasVerb = false;
        foreach (var token in sentence.TokensWithin(start, end))
        {
            if (lexicon.Nominal.Contains(token.Text) || token.Tag is not ("v" or "vd" or "d" or "ad" or "zg") && !lexicon.BeforeVerbs.Contains(token.Text))
                return false;
            hasVerb |= token.Tag is "v" && lexicon.Deeds.Contains(token.Text) || lexicon.Bounds.Contains(token.Text);
        }

        return hasVerb;
    }

    /// <summary>Whether a stretch holds nouns and what goes with them, and no verb.</summary>
    public bool IsNounPhrase(Sentence sentence, int start, int end)
    {
        bool hasNoun = false;
        int quoted = -1;
        foreach (var token in sentence.TokensWithin(start, end))
        {
            // “甲·乙号”: whatever its words are, it is a name.
            if (token.Text[0] == '“')
                quoted = Math.Max(quoted, sentence.Text.IndexOf('”', token.Start, end - token.Start));
            bool isNoun = token.Start < quoted || lexicon.Nominal.Contains(token.Text) || hasNoun && token is { Tag: "v", Text.Length: > 1 } && (token.End == end || !lexicon.Bounds.Contains(token.Text) && sentence.TokenStartingAt(token.End) is { Tag: ['n', ..] } next && next.End == end) || token.Tag is ['n' or 'j' or 'l', ..] or "vn" or "eng" or "an" || sentence.IsNamed(token.Start, token.End);
            if (!isNoun && token.Tag is not ("b" or "f" or "uj" or "m" or "c" or "a" or "k" or "zg") && token.Text is not ("、" or "“" or "”" or "—" or "-" or "·" or "（" or "）"))
                return false;
            if (lexicon.BeforeVerbs.Contains(token.Text) && !sentence.IsNamed(token.Start, token.End) && !(token.Tag is ['n' or 'b', ..] && sentence.TokenStartingAt(token.End) is { Tag: ['n', ..] } qualified && qualified.End <= end))
                return false;
            hasNoun |= isNoun && token.Tag is not "vn";
        }

        return hasNoun;
    }

    private bool Governs(Sentence sentence, Token token, int end) => lexicon.Bounds.Contains(token.Text) && !IsNominal(sentence, token, end);

    private bool MayPrecedeVerb(Token token) => token is { Tag: "v" or "vd" or "vi" or "d" or "ad" or "zg" or "a", Text.Length: > 1 } && !lexicon.Nominal.Contains(token.Text) || lexicon.BeforeVerbs.Contains(token.Text);
}
