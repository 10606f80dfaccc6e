using System.Globalization;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Judges which figures of the graph carry the words of a question and are of the kind it asks for.</summary>
internal sealed class FigureMatcher(QuestionLexicon lexicon)
{
    private readonly TimeWords _times = new(lexicon);

    /// <summary>What a word of the clause, of the sentence, and of what surrounds it counts beside one of the figure's own name.</summary>
    private const double ClauseFactor = 0.9, SharedClauseFactor = 0.75, SentenceFactor = 0.82, ContextFactor = 0.75;

    private const double SufficientSupport = 0.72, SufficientOwn = 0.5;

    /// <summary>What the figure itself must carry where the thing it is about is named only around it.</summary>
    private const double SufficientOwnOfBorrowed = 0.75;

    private static readonly string[] AnyThing = ["个", "项", "件"], Persons = ["人", "名", "位", "口"];

    /// <summary>Words by which a question about a figure lets a percentage be its answer.</summary>
    private static readonly string[] RateWords = ["率", "比", "占", "程度", "水平", "份额", "度", "多高"];

    /// <summary>The same where the sentence is the one that the conversation is about.</summary>
    private const double SufficientOwnOfRecent = 0.2;

    /// <summary>What a sentence must carry to answer by its only figure.</summary>
    private const double NearlyAll = 0.88;

    private const double UnaskedFactor = 0.04;

    /// <summary>From this weight on a word is a noun, without which a figure is another one.</summary>
    private const double NounWeight = 1.5;

    /// <summary>The figures that support the question well enough to answer it, the best first.</summary>
    public IReadOnlyList<FigureMatch> Match(QuestionFrame frame, AskKind ask, GraphIndex index, string? briefing)
    {
        var matches = new List<FigureMatch>();
        foreach (var figure in index.FindFigures(frame.Words.SelectMany(word => word.Alternatives.Prepend(word.Form))))
        {
            if (briefing is not null && figure.Passage?.BriefingId != briefing)
                continue;
            if (Judge(frame, ask, figure, index) is { } match)
                matches.Add(match);
        }

        if (matches.Count == 0 && frame.Units.Count > 0)
            matches.AddRange(OnlyOnesOfTheirSentence(frame, ask, index, briefing));
        return [.. matches.OrderByDescending(match => match.Support).ThenByDescending(match => match.Own).ThenBy(match => match.Figure.Own.Length)];
    }

    /// <summary>Figures whose sentence carries nearly all of the question and holds no other figure of the unit asked for.</summary>
    private IEnumerable<FigureMatch> OnlyOnesOfTheirSentence(QuestionFrame frame, AskKind ask, GraphIndex index, string? briefing)
    {
        foreach (var match in PassageFinder.Find(frame, index, briefing).TakeWhile(match => match.Support >= NearlyAll && match.Own >= NearlyAll).Take(2))
        {
            var fits = index.Figures.Where(figure => figure.Passage == match.Passage && KindFit(frame, ask, figure, out _) > 0).ToList();
            var usesBase = false;
            if (fits is [var figure] && PeriodFits(frame, figure, index, ref usesBase) && frame.Subjects.All(word => word.CoverageIn(match.Passage.Form) > 0))
                yield return new FigureMatch(figure, match.Support * SentenceFactor, match.Own, usesBase);
        }
    }

    private FigureMatch? Judge(QuestionFrame frame, AskKind ask, Figure figure, GraphIndex index)
    {
        var kind = KindFit(frame, ask, figure, out var usesBase);
        if (kind <= 0 || !PeriodFits(frame, figure, index, ref usesBase))
            return null;

        double total = 0, support = 0, own = 0, ownTotal = 0;
        bool borrowed = false, isOther = false;
        foreach (var word in frame.Words)
        {
            if (word.Role == WordRole.Period && frame.Years.Count > 0 && word.Form.Length == 4)
                continue;
            if (word.Role == WordRole.Person)
            {
                total += word.Weight;
                support += word.Weight * (figure.Passage is null ? 0 : word.CoverageIn(figure.Passage.SpeakerForm + figure.Passage.Form));
                continue;
            }

            var inOwn = Math.Max(word.CoverageIn(figure.Name), (figure.SharesClause ? SharedClauseFactor : ClauseFactor) * word.CoverageIn(figure.Clause));
            var inSentence = figure.Passage is null ? 0 : word.CoverageIn(figure.Passage.Form) * SentenceFactor;
            var inContext = figure.Passage is null ? 0 : word.CoverageIn(PassageFinder.ContextFor(word, figure.Passage)) * ContextFactor;
            if (word.Role == WordRole.Subject && inOwn < SharedClauseFactor && HasRival(word, figure))
                return null;
            if (word.Role == WordRole.Indicator && word.Weight >= NounWeight && inOwn < 0.35)
                return null;
            if (word.IsCounted && !word.IsVerb && inOwn < 0.35)
                return null;
            if (inOwn == 0 && word.Weight >= NounWeight)
                isOther |= inSentence == 0 && (inContext == 0 || (word.Role == WordRole.Subject && figure.About.Any(thing => thing.Kinds.Count > 0)));
            total += word.Weight;
            support += word.Weight * Math.Max(inOwn, Math.Max(inSentence, inContext));
            if (word.Role == WordRole.Subject)
            {
                borrowed |= inOwn == 0 && inSentence == 0;
            }
            else
            {
                ownTotal += word.Weight;
                own += word.Weight * inOwn;
            }
        }

        if (total == 0)
            return null;
        var ownShare = ownTotal == 0 ? 1 : own / ownTotal;
        var share = support / total;
        var isRecent = figure.Passage is not null && frame.Recent.Contains(figure.Passage.Id);
        if (share < SufficientSupport || ownShare < (isRecent ? SufficientOwnOfRecent : borrowed ? SufficientOwnOfBorrowed : SufficientOwn))
            return null;
        var planned = figure.IsPlanned == (frame.AsksPlanned && !frame.AsksDone) ? 0.03 : figure.IsPlanned ? -0.04 : 0;
        var exact = figure.Values.Comparator is null or "=" ? 0.01 : 0;
        var rate = frame.Ask == AskKind.Figure && frame.Units.Count == 0 && IsShare(figure.Values.Unit) && !RateWords.Any(word => frame.Form.Contains(word, StringComparison.Ordinal)) ? 0.12 : 0;
        if (share - rate < SufficientSupport)
            return null;
        var isForeign = IsForeign(frame, figure);
        if (isForeign && isOther && !isRecent)
            return null;
        var foreign = isForeign ? 0.06 : 0;
        return new FigureMatch(figure, (share * 0.8) + (ownShare * 0.2) + planned + exact - foreign - rate - (UnaskedFactor * UnaskedShare(frame, figure)) + (kind * 0.03) + (isRecent ? 0.05 : 0), ownShare, usesBase);
    }

    /// <summary>How much of what the figure is of, no word of the question names: of two that carry the question, the plainer one is meant.</summary>
    private static double UnaskedShare(QuestionFrame frame, Figure figure)
    {
        if (figure.Title.Length == 0)
            return 0;
        var named = new bool[figure.Title.Length];
        foreach (var form in frame.Words.SelectMany(word => word.Alternatives.Prepend(word.Core).Prepend(word.Form)))
            for (var at = figure.Title.IndexOf(form, StringComparison.Ordinal); at >= 0; at = figure.Title.IndexOf(form, at + 1, StringComparison.Ordinal))
                named.AsSpan(at, form.Length).Fill(true);
        return (double)named.AsSpan().Count(false) / named.Length;
    }

    /// <summary>Whether the figure is about things that no word of the question names; who acts is not what a figure is about.</summary>
    private static bool IsForeign(QuestionFrame frame, Figure figure) =>
        figure.About.Any(thing => thing.Label == GraphLabels.Subject)
        && !figure.About.Where(thing => thing.Label == GraphLabels.Subject).Any(thing => thing.Forms.Any(form => frame.Words.Any(word =>
            word.Form.Length > 1 && word.Weight >= 1 && (word.Form.Contains(form, StringComparison.Ordinal) || form.Contains(word.Form, StringComparison.Ordinal) || word.Alternatives.Contains(form)))));

    /// <summary>
    /// Whether the sentence gives the figure to another thing than the one asked about: both are named in it, and the
    /// figure's own subject is not that thing.
    /// </summary>
    private static bool HasRival(ContentWord word, Figure figure)
    {
        if (figure.Passage is null || figure.Values.Subject.Length == 0)
            return false;
        if (figure.About.Any(thing => thing.Forms.Any(form => form.Length > 1 && (word.Form.Contains(form, StringComparison.Ordinal) || form.Contains(word.Form, StringComparison.Ordinal)))))
            return false;
        var named = word.CoverageIn(figure.Passage.Form) > 0;
        return named && figure.About.Count > 0 && figure.About.All(thing => thing.Forms.Any(form => figure.Passage.Form.Contains(form, StringComparison.Ordinal)));
    }

    /// <summary>0 where the figure is not of the kind asked for, 1 where it is, 2 where the very unit is asked for.</summary>
    private double KindFit(QuestionFrame frame, AskKind ask, Figure figure, out bool usesBase)
    {
        usesBase = false;
        var values = figure.Values;
        switch (ask)
        {
            case AskKind.Change:
                if (!values.HasChange)
                    return values.Value is not null && FigureText.MovesInWords(values) && frame.Units.Count == 0 ? 0.9 : 0;
                if (!DirectionFits(frame, values))
                    return 0;
                return frame.Units.Count == 0 || UnitFits(frame.Units, values.ChangeUnit) || UnitFits(frame.Units, values.Unit) ? 1 : 0;
            case AskKind.Share:
                return values.Value is not null && IsShare(values.Unit) ? 1 : 0;
            default:
                if (frame.Units.Count > 0)
                {
                    if (values.Value is not null && UnitFits(frame.Units, values.Unit))
                        return frame.Units.Any(unit => values.Unit?.EndsWith(unit, StringComparison.Ordinal) == true) ? 2 : 1;
                    return 0;
                }

                return values.Value is not null ? 1 : ask == AskKind.Unstated && values.HasChange ? 0.5 : 0;
        }
    }

    private static bool DirectionFits(QuestionFrame frame, FigureValues values) =>
        frame.Direction == 0 || values.ChangeDirection is null || DirectionOf(values.ChangeDirection) is var direction && (direction == 0 || direction == frame.Direction);

    /// <summary>1 for up, -1 for down, 0 for a word that says neither.</summary>
    public static int DirectionOf(string word) =>
        word.IndexOfAny(['增', '升', '涨', '高', '扩']) >= 0 ? 1 : word.IndexOfAny(['减', '降', '跌', '低', '落', '缩']) >= 0 ? -1 : 0;

    public static bool IsShare(string? unit) => unit is "%" or "％" or "成" or "比例" or "‰";

    private bool UnitFits(IReadOnlyList<string> asked, string? unit)
    {
        if (unit is null)
            return false;
        return asked.Any(word => word is "钱" or "块钱" or "元" && unit.Contains('元', StringComparison.Ordinal) || CountsAlike(word, unit) || FamilyOf(word) is > 0 and var family && (FamilyOf(unit) == family || unit.EndsWith(WithoutScale(word), StringComparison.Ordinal)));
    }

    /// <summary>Things counted in 家 are not those counted in 种; 个 and 项 stand for any measure word.</summary>
    private bool CountsAlike(string asked, string unit)
    {
        var (left, right) = (WithoutScale(asked), WithoutScale(unit));
        return FamilyOf(asked) == 0 && FamilyOf(unit) == 0
            && (left == right || right.StartsWith(left, StringComparison.Ordinal) || left.Length == 0 || right.Length == 0 || AnyThing.Contains(left) || AnyThing.Contains(right)
                || (Persons.Contains(left) && Persons.Contains(right)));
    }

    private int? FamilyOf(string unit)
    {
        var plain = WithoutScale(unit);
        foreach (var (word, family) in lexicon.MeasureWords)
            if (plain == word || (family == 0 && plain.StartsWith(word, StringComparison.Ordinal)))
                return family;
        return plain.Length == 0 ? 0 : null;
    }

    public static string WithoutScale(string unit) => unit.TrimStart('十', '百', '千', '万', '亿', '多', '余');

    private bool PeriodFits(QuestionFrame frame, Figure figure, GraphIndex index, ref bool usesBase)
    {
        if (_times.Exclude(frame.Form, figure.Values.Period))
            return false;
        if (figure.IsEarlier && !(frame.Years.Count > 0 && !frame.Years.Any(asked => asked == YearOf(figure.LaterPeriod)) || frame.Words.Any(word => word.Role == WordRole.Number)))
            return false;
        if (frame.Years.Count == 0)
            return true;
        var values = figure.Values;
        var baseYear = YearOf(values.BasePeriod);
        var year = YearOf(values.Period);
        if (frame.Years.Any(asked => asked == year))
        {
            return true;
        }

        if (baseYear is not null && frame.Years.Any(asked => asked == baseYear))
        {
            usesBase = values.BaseValue is not null && frame.Years.Count == 1 && frame.Ask != AskKind.Change;
            return true;
        }

        if (year is not null)
            return false;
        var text = figure.Passage?.Form ?? figure.Own;
        return frame.Years.Any(asked => text.Contains(asked.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static int? YearOf(string? period)
    {
        if (period is null)
            return null;
        for (var i = 0; i + 4 <= period.Length; i++)
            if (period.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0 && (period.AsSpan(i).StartsWith("19", StringComparison.Ordinal) || period.AsSpan(i).StartsWith("20", StringComparison.Ordinal)))
                return int.Parse(period.AsSpan(i, 4), CultureInfo.InvariantCulture);
        return null;
    }
}
