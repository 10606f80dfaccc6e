using System.Globalization;
using System.Text.RegularExpressions;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Tells whether clauses that carry many of a question's words answer it: whether they are about the very things and of the very time.</summary>
internal sealed partial class EvidenceJudge(FigureMatcher matcher, QuestionLexicon lexicon, QuestionFrame frame, IReadOnlyList<ContentWord> words, WantedKind kind, GraphIndex index)
{
    private const double SufficientScore = 0.25, SufficientOwn = 0.2, SufficientPlain = 0.35;

    /// <summary>Where a figure is asked for, or what is asked for is not said.</summary>
    private const double SufficientOfFigure = 0.45, SufficientOwnOfFigure = 0.3, SufficientOfHeld = 0.85, SufficientOwnOfHeld = 0.67, SufficientOfOnly = 0.75, SufficientOwnOfOnly = 0.5;

    /// <summary>What clauses carry more than those of any other sentence where they stand alone.</summary>
    private const double LeastAhead = 0.2;

    /// <summary>The weight that must be carried, or so much of the question where it weighs less.</summary>
    private const double LeastCarried = 1, MostOf = 0.7;

    /// <summary>From this weight on a word names something.</summary>
    private const double NounWeight = 1.5;

    /// <summary>How much of a word must be carried not to lack it, and to have it.</summary>
    private const double Named = 0.4, HeadNamed = 0.5, Carried = 0.75;

    private readonly ContentWord? _head = kind.Head;
    private readonly PassageYears _years = new(lexicon, index);

    /// <param name="ahead">What the clauses carry more than those of the other sentences that hold something of the kind.</param>
    public bool Accepts(Evidence found, double ahead)
    {
        var passage = found.Passage;
        var all = passage.Form + "|" + passage.Context;
        var own = string.Join('，', found.Forms.Skip(found.First).Take(found.Last - found.First + 1));
        return found.Score >= (frame.Ask == AskKind.Time ? SufficientOfFigure : SufficientScore) && (found.Own >= SufficientOwn || frame.Ask == AskKind.Who) && IsOfTime(found, all) && IsAboutTheThings(passage, all) && !Denies(passage)
            && (kind.IsFigure ? IsTheFigure(found, own, ahead) : NamesEnough(all));
    }

    /// <summary>The years, and the words for other times, stand in the sentence or around it; the year of what was found is one of them.</summary>
    private bool IsOfTime(Evidence found, string all) =>
        frame.Years.All(year => all.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || _years.Holds(found.Passage, year))
        && (!kind.IsFigure || lexicon.OtherYears.All(word => !Names(frame.Form, word) || found.Passage.Form.Contains(word, StringComparison.Ordinal) || lexicon.LastYear.Contains(word) && _years.LastOf(found.Passage) is { } last && _years.Holds(found.Passage, last)))
        && !(frame.Years.Count > 0 && found.Lead.Length > 0 && found.Passage.Text.IndexOf(found.Lead, StringComparison.Ordinal) is > 0 and var at
            && ContentWordReader.YearPattern().Matches(found.Passage.Text[..at]).LastOrDefault() is { } year && !frame.Years.Contains(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)));

    private bool IsAboutTheThings(Passage passage, string all)
    {
        if (words.Any(word => word.Role == WordRole.Subject && word.CoverageIn(passage.Form) == 0 && word.CoverageIn(PassageFinder.ContextFor(word, passage)) == 0 && word.CoverageIn(passage.Lead) == 0))
            return false;
        if (frame.Persons.Any(word => word.Things.Count == 0 && !passage.Form.Contains(word.Form, StringComparison.Ordinal)))
            return false;
        return frame.Words.Sum(word => word.Weight * word.CoverageIn(all)) is > 0 and var carried && carried >= Math.Min(LeastCarried, MostOf * frame.TotalWeight) && words.Sum(word => word.Weight * word.CoverageIn(all)) >= SufficientPlain * words.Sum(word => word.Weight)
            && (words.Any(IsNoun) ? words.Any(word => IsNoun(word) && word.CoverageIn(all) >= Carried) : frame.Words.MaxBy(word => word.Weight) is { } heaviest && heaviest.CoverageIn(all) >= Carried);
    }

    /// <summary>A word that is not carried is forgiven where others are: a keyword or two, and what people say in words of their own.</summary>
    private bool NamesEnough(string all)
    {
        var lacking = words.Where(word => IsNoun(word) && word.CoverageIn(all) < Named || frame.Asks.Count == 0 && word.IsVerb && word.Form.Length > 1 && !word.Forms.Any(index.Holds)).ToList();
        var carried = words.Count(word => IsNoun(word) && word.CoverageIn(all) >= Carried);
        return lacking.Count == 0 || carried > 1 && (frame.Ask != AskKind.Unstated || lacking.Count == 1) || carried > 0 && frame.Ask != AskKind.Unstated && lacking.All(word => word.IsEveryday);
    }

    /// <summary>The first or last of several is asked for and not told, or what is denied in the question is not denied.</summary>
    private bool Denies(Passage passage) =>
        Superlative().Match(frame.Form) is { Success: true } most && !passage.Form.Contains(most.Value, StringComparison.Ordinal)
        || words.Any(word => word.Start > 0 && frame.Form[word.Start - 1] == '不' && !word.IsVerb && !passage.Form.Contains("不" + word.Form, StringComparison.Ordinal))
        || lexicon.Alone.Any(word => frame.Form.Contains(word, StringComparison.Ordinal));

    /// <summary>
    /// Whether what was found is the figure asked for. Where the graph says all the question's words in these very words and has the figure, it would have been
    /// found by what it measures.
    /// </summary>
    private bool IsTheFigure(Evidence found, string own, double ahead)
    {
        var before = Before(found) + "|" + found.Passage.Context;
        if (found.Score < SufficientOfFigure || found.Own < SufficientOwnOfFigure || !kind.IsExpected(found.Lead) || matcher.RulesOut(frame, found.Passage, found.Lead, index))
            return false;
        if (_head is { } head && head.CoverageIn(own) < HeadNamed && !(head.IsEveryday && !index.Holds(head.Form) && head.Forms.Any(index.Holds)))
            return false;
        if (kind.Part is { } part && part.CoverageIn(before) < HeadNamed && !(part.IsEveryday && !index.Holds(part.Form)))
            return false;
        if (frame.Ask == AskKind.Change && !Moves(own, found.Lead))
            return false;
        if (frame.Ask == AskKind.Share && !Shares().IsMatch(own))
            return false;
        if (words.Any(word => word.Role == WordRole.Subject && IsOneOfSeveral(word, own)))
            return false;
        var lacking = words.Where(word => IsNoun(word) && word.CoverageIn(before) < Named).ToList();
        if (lacking.Count > 1 || lacking.Any(word => !word.IsEveryday || word.Role == WordRole.Subject) || lacking.Count == 1 && words.Count(word => IsNoun(word) && word.Weight > NounWeight && word.CoverageIn(before) >= Carried) < 2)
            return false;
        return words.Any(word => word.Weight >= 1 && !index.Holds(word.Form)) || found.Score >= SufficientOfHeld && found.Own >= SufficientOwnOfHeld || ahead >= LeastAhead && found.Score >= SufficientOfOnly && found.Own >= SufficientOwnOfOnly && IsOfTheSentence(found.Passage);
    }

    /// <summary>Whether what the question names stands in the sentence or in what it is about, and not only in the sentence before.</summary>
    private bool IsOfTheSentence(Passage passage) =>
        words.Where(IsNoun).All(word => word.CoverageIn(passage.Form) >= Named || word.CoverageIn(passage.Setting) >= Named || word.CoverageIn(passage.SpeakerForm) >= Named || word.CoverageIn(passage.Topic) >= Named || word.IsEveryday && !index.Holds(word.Form));

    /// <summary>Whether a figure says how something moved, and is no share.</summary>
    private bool Moves(string own, string lead)
    {
        var before = own[..Math.Max(0, own.IndexOf(WordForms.Plain(lead), StringComparison.Ordinal))];
        var share = before.LastIndexOf('占');
        return lexicon.Up.Concat(lexicon.Down).Any(word => before.LastIndexOf(word, StringComparison.Ordinal) > share);
    }

    /// <summary>The sentence up to the end of the clause of what was found: what is named behind it has other figures.</summary>
    private static string Before(Evidence found)
    {
        var last = found.First;
        while (last < found.Last && !found.Clauses[last].Contains(found.Lead, StringComparison.Ordinal))
            last++;
        return string.Join('，', found.Forms.Take(last + 1));
    }

    private bool IsNoun(ContentWord word) => (word.Weight >= NounWeight || word.Weight >= 1 && !index.Holds(word.Form)) && !word.IsVerb && word.Role is not (WordRole.Period or WordRole.Person)
        && !(frame.Ask is AskKind.List or AskKind.Which or AskKind.Place && lexicon.Classes.Values.Any(classes => classes.Contains(word.Form)));

    /// <summary>Whether a time is asked about, and not only compared with.</summary>
    private bool Names(string form, string time) =>
        form.IndexOf(time, StringComparison.Ordinal) is >= 0 and var at && !lexicon.Against.Any(word => form.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal)) && !form.AsSpan(at + time.Length).StartsWith("同期");

    /// <summary>Whether a thing is listed among others that the figure is of together: 公路、铁路共完成.</summary>
    private bool IsOneOfSeveral(ContentWord word, string own) =>
        Together().IsMatch(own) && (own.Contains(word.Form + "、", StringComparison.Ordinal) || own.Contains("、" + word.Form, StringComparison.Ordinal)) && !frame.Form.Contains('、') && !frame.Form.Contains('和');

    [GeneratedRegex("、[^、]{1,8}(共|合计|总共|一共|总计)")]
    private static partial Regex Together();

    [GeneratedRegex("最[早晚先后]")]
    private static partial Regex Superlative();

    [GeneratedRegex("占|比重|比例|份额|率|成")]
    private static partial Regex Shares();
}
