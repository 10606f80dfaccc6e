using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Names counts by what is done, where those that it is done to have no name: 把35万人<b>纳入保障</b>, <b>享受补贴</b>的有12万人.</summary>
internal sealed class DeedNaming(FactLexicon lexicon, NounPhraseReader phrases)
{
    /// <summary>分别约占.</summary>
    private const int LongestShareVerb = 6;

    private static readonly char[] Marks = ['、', '和', '与', '及'];

    /// <summary>把35万人|纳入保障.</summary>
    public FigureName? NameDisposed(Sentence sentence, FigureReading reading, Frame frame)
    {
        var quantity = reading.Quantity;
        bool isDisposed = quantity.Kind is QuantityKind.Count && reading.Counted.Noun.Length == 0 && quantity.Start > reading.Clause.Start && sentence.Text[quantity.Start - 1] is '把' or '将'
            && sentence.TokenStartingAt(quantity.End) is { Tag: ['v', ..] };
        if (!isDisposed)
            return null;
        string done = sentence.Text[quantity.End..reading.Clause.End] + NumberOf(quantity);
        // 各地|把…
        int each = lexicon.Subjects.Generic.MatchLength(sentence.Text, reading.Clause.Start);
        string? doer = phrases.AgentBefore(sentence, reading.Clause.Start, quantity.Start - 1) ?? (each > 1 ? sentence.Text.Substring(reading.Clause.Start, each) : frame.Theme ?? frame.Agent);
        return new FigureName(doer, done, done, null, null);
    }

    /// <summary>享受甲补贴、乙补贴的|分别有12万人、3万人: of those that were named or counted before.</summary>
    /// <returns>A name for each figure; none where the figures are not of that sort.</returns>
    public IReadOnlyList<FigureName> NameThose(Sentence sentence, IReadOnlyList<FigureReading> group, Frame frame)
    {
        var head = group[0];
        int end = head.Predicate.Start;
        int start = phrases.AfterLeadingWords(sentence, head.Clause.Start, end);
        if (head is { FollowsInClause: false, ShareOf: FigureReading.SameWhole, IsChange: false, Predicate.Respectively: true } && group.Count > 1)
            return ThoseShared(sentence, group, frame);
        if (head is { FollowsInClause: true } or { IsChange: true } || head.Quantity.Kind is not QuantityKind.Count || end == head.Quantity.Start || sentence.Text[end] != '的' || !head.Predicate.HasLevelWord
            || sentence.TokenStartingAt(start) is not { Tag: "v", Text.Length: > 1 } verb || verb.End >= end)
            return [];
        string[] done = group.Count == 1 ? [sentence.Text[verb.End..end]] : sentence.Text[verb.End..end].Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        string? those = frame.Counted is { } things && lexicon.Subjects.People.MatchLengthBefore(things, things.Length) > 0 ? things : frame.Subject ?? frame.Theme;
        return done.Length != group.Count ? [] : [.. done.Zip(group, (what, reading) => verb.Text + what + NumberOf(reading.Quantity)).Select(name => new FigureName(those, name, name, frame.Counted, null))];
    }

    /// <summary>嫌远、嫌贵的|分别占31%和24%: how many of those that were spoken of.</summary>
    private List<FigureName> ThoseShared(Sentence sentence, IReadOnlyList<FigureReading> group, Frame frame)
    {
        int start = phrases.AfterLeadingWords(sentence, group[0].Clause.Start, group[0].Quantity.Start);
        int end = sentence.Text.LastIndexOf('的', group[0].Quantity.Start - 1, group[0].Quantity.Start - start);
        string[] those = end > start ? sentence.Text[start..end].Split(Marks, StringSplitOptions.RemoveEmptyEntries) : [];
        return those.Length != group.Count || end + LongestShareVerb < group[0].Quantity.Start ? [] : [.. those.Select(name => new FigureName(frame.Counted ?? frame.Subject ?? frame.Theme, ShareNaming.WithShare(name), null, frame.Counted, null))];
    }

    /// <summary>查出隐患500个，|整改完成九成: how many of the things counted before.</summary>
    public static FigureName? NameDoneShare(Sentence sentence, FigureReading reading, Frame frame)
    {
        if (reading is not { Verb.Length: > 1, ShareOf: null, IsChange: false, Quantity.Kind: QuantityKind.Share } || frame.Counted is not { } things)
            return null;
        string done = ShareNaming.WithShare(sentence.Text[reading.TextStart..reading.Quantity.Start]);
        return new FigureName(things, done, done, things, null);
    }

    private string NumberOf(QuantityMention quantity) => lexicon.Indicators.Units.TryGet(quantity.NormalizedUnit, out var people) ? people : CountNaming.Number;
}
