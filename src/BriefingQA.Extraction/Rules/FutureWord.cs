using BriefingQA.Extraction.Lexicons;
using BriefingQA.Extraction.Rules.Grammar;

namespace BriefingQA.Extraction.Rules;

/// <summary>Tells 将 that looks ahead (将新建…) from 将 that only sets the object before its verb (将散落在各地的数据汇聚于一体), as 把 does.</summary>
internal sealed class FutureWord(PredicateLexicon predicates)
{
    private const string Word = "将";

    /// <summary>Whether a word is 将 with an object behind it.</summary>
    /// <param name="at">Where the word begins; nothing is there below zero.</param>
    /// <param name="end">Where the figure that it may plan ends.</param>
    public bool SetsObject(Sentence sentence, int at, int end)
    {
        if (at < 0 || sentence.TokenStartingAt(at) is not { Text: Word } word)
            return false;
        int next = AfterManner(sentence, word.End, end);
        if (next >= end)
            return false;
        if (sentence.PeriodStartingAt(next) is not null || sentence.TokenStartingAt(next) is not { } first)
            return false;
        if ((first.Tag == "vn" || predicates.NounLike.Contains(first.Text)) && IsPartOfObject(sentence, first.End, end))
            return true;
        if (predicates.Bounds.Contains(first.Text) || predicates.Planning.Contains(first.Text) || predicates.Deeds.Contains(first.Text))
            return first.Tag[0] == 'v' && OpensRelative(sentence, first.End, end);
        return first.Tag[0] switch
        {
            'v' => OpensRelative(sentence, first.End, end),
            'p' or 'd' or 'c' => false,
            _ => true,
        };
    }

    /// <summary>服务|消费占比提高到5%: a noun with a movement behind it.</summary>
    private bool IsPartOfObject(Sentence sentence, int start, int end) =>
        sentence.TokenStartingAt(start) is { Tag: ['n', ..] } noun
        && sentence.TokensWithin(noun.End, end).Any(word => predicates.Changes.Contains(word.Text) || predicates.ReachingChanges.Contains(word.Text) || predicates.From.Contains(word.Text));

    /// <summary>散落|在各地的…: what the verb says only tells which things are meant.</summary>
    private static bool OpensRelative(Sentence sentence, int start, int end)
    {
        if (sentence.TokenStartingAt(start) is not { Text: "在" or "于" or "自" or "到" } place)
            return false;
        var words = sentence.TokensWithin(place.End, end).TakeWhile(word => word.Text != "的" && word.Tag[0] is not ('v' or 'm')).ToList();
        return words is [.., var last] && last.End < end && sentence.Text[last.End] == '的';
    }

    /// <summary>将<b>首批</b>建设, 将<b>每年</b>投入.</summary>
    private int AfterManner(Sentence sentence, int start, int end)
    {
        while (start < end && sentence.TokenStartingAt(start) is { } word
            && (word.Tag is "d" or "ad" || predicates.BeforeVerbs.Contains(word.Text) || predicates.Manner.Contains(word.Text) || predicates.Leading.Contains(word.Text) && word.Tag[0] == 'r'))
            start = word.End;
        return start;
    }
}
