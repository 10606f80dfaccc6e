using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Names figures that are parts of a whole: 占全国13%, 60%的乡镇.</summary>
internal sealed class ShareNaming(FactLexicon lexicon, FrameSubjects subjects)
{
    private const string Share = "占比";
    /// <summary>的|也只有.</summary>
    private const int LongestLevel = 4;

    private const string Times = "倍数";

    /// <param name="isPart">The clause says that it gives a part of what was measured: 其中，….</param>
    public FigureName NameShare(Sentence sentence, FigureReading reading, Frame frame, bool isPart)
    {
        var phrase = reading.Phrase;
        if (reading.Quantity.Kind is QuantityKind.Multiple)
        {
            string compared = (phrase.IsEmpty ? frame.Indicator : phrase.Indicator ?? phrase.Text.TrimEnd('上')) + Times;
            // 乙类有300万人，规模上|是前者的3倍: of what was counted last.
            if (phrase is { Indicator: null, IsEmpty: false } && phrase.Text[^1] == '上' && frame.Subject is null && frame.Indicator is { } last)
                return new FigureName(frame.Counted ?? last, compared, last, null, null);
            return new FigureName(phrase.IsEmpty ? frame.Subject : subjects.SubjectOf(phrase.Indicator is null ? "" : phrase.Subject, phrase.Scope, frame), compared, frame.Indicator, null, phrase.Scope);
        }

        string? wholeIndicator = lexicon.Indicators.EndingOf(reading.ShareOf is { Length: > 0 } named ? named : frame.Whole ?? "");
        if (phrase.IsEmpty && Relative(sentence, reading) is { } relative)
            return new FigureName(frame.Subject, relative + Share, null, null, null);
        if (phrase.IsEmpty)
        {
            string? measured = wholeIndicator is not null && frame.Counted is not null ? wholeIndicator : frame.Indicator ?? wholeIndicator;
            return new FigureName(wholeIndicator is not null ? frame.Counted ?? frame.Subject : frame.Subject, WithShare(measured), frame.Indicator, null, null);
        }

        if (phrase.Indicator is not null)
            return new FigureName(subjects.SubjectOf(phrase.Subject, phrase.Scope, frame), WithShare(phrase.Indicator), phrase.Indicator, null, phrase.Scope);
        string? shared = wholeIndicator ?? (isPart && reading.ShareOf == FigureReading.SameWhole ? frame.Indicator : null);
        return new FigureName(subjects.SubjectOf(phrase.Text, phrase.Scope, frame), WithShare(shared), shared, null, phrase.Scope);
    }

    /// <summary>等候超过一小时的|占36%: those of whom something is said.</summary>
    private string? Relative(Sentence sentence, FigureReading reading)
    {
        int opening = lexicon.Predicates.ShareOpenings.MatchLengthBefore(sentence.Text, reading.Quantity.Start);
        int end = reading.Quantity.Start - opening - 1;
        return opening > 0 && end - reading.Clause.Start > 2 && sentence.Text[end] == '的' ? sentence.Text[reading.Clause.Start..end] : null;
    }

    /// <summary>愿意的占35%，去了的|只有9%: likewise behind another such share.</summary>
    public static FigureName? NameRelative(Sentence sentence, FigureReading reading, Frame frame)
    {
        int end = sentence.Text.LastIndexOf('的', Math.Max(0, reading.Quantity.Start - 1), Math.Max(0, reading.Quantity.Start - reading.Clause.Start));
        bool isRelative = reading is { ShareOf: null, IsChange: false, FollowsInClause: false, Quantity.Kind: QuantityKind.Share, Predicate.HasLevelWord: true }
            && frame.Measures.TryGetValue(reading.Quantity.NormalizedUnit, out var before) && before.Indicator.EndsWith(Share, StringComparison.Ordinal) && end - reading.Clause.Start > 2 && reading.Quantity.Start - end <= LongestLevel;
        return isRelative ? new FigureName(sentence.Text[reading.Clause.Start..end].TrimEnd('了'), Share, null, frame.Counted, null) : null;
    }

    /// <summary>新增就业…，完成|全年目标|的95%: of what was measured, how much of the aim was reached.</summary>
    public FigureName NameGoal(FigureReading reading, Frame frame)
    {
        var phrase = reading.Phrase;
        string? measured = phrase.IsEmpty ? frame.Indicator : phrase.Indicator ?? phrase.Text;
        string? subject = phrase.IsEmpty ? frame.Subject : subjects.SubjectOf(phrase.Indicator is null ? "" : phrase.Subject, phrase.Scope, frame);
        return new FigureName(subject, $"{measured}完成{reading.Goal}比例", frame.Indicator, null, phrase.Scope);
    }

    /// <summary>How much of the aim was reached of what a figure before measures.</summary>
    public static FigureName OfGoal(StatedFigure before, string goal) => new(before.Subject, $"{before.Indicator}完成{goal}比例", before.Indicator, null, before.Scope);

    /// <summary>占…的4成，|比重|提高2个百分点: the share that was just stated is what moved.</summary>
    public static FigureReading WithoutShareWord(FigureReading reading, List<StatedFigure> stated) =>
        reading is { IsChange: true, Quantity.Kind: QuantityKind.PercentagePoint, FollowsInClause: false, Phrase: { Subject.Length: 0, Indicator: "比重" or Share or "份额" or "比例", Scope: null } }
            && stated is [.., { Change: null } last] && last.Indicator.EndsWith(Share, StringComparison.Ordinal) && reading.Clause.Start - last.Clause.End <= 1
            ? reading with { Phrase = NounPhrase.Empty }
            : reading;

    /// <summary>How large a part of a whole that is which a figure before measures.</summary>
    public static FigureName OfPart(StatedFigure before) => new(before.Subject, WithShare(before.Indicator), before.Indicator, null, before.Scope);

    /// <summary>60%的甲|已…, 扩大到86%的乙: how large a part of some things something holds for.</summary>
    public FigureName? NameShareOfThings(Sentence sentence, FigureReading reading, Frame frame)
    {
        var (noun, tail, end) = reading.Counted;
        var phrase = reading.Phrase;
        // 有|七成受访企业…
        bool onlyIs = phrase.IsEmpty && reading.Quantity.Start > 0 && sentence.Text[reading.Quantity.Start - 1] == '有';
        if (phrase.Indicator is not null || reading.Predicate is { HasLevelWord: true } && !onlyIs || reading.Predicate is { ChangeWord: not null, Reaches: false })
            return null;
        if (!phrase.IsEmpty && reading.FollowsInClause == false && sentence.Text[reading.Quantity.Start - 1] is '以' or '用')
            return new FigureName(subjects.SubjectOf(phrase.Text, phrase.Scope, frame), noun + Share, null, null, phrase.Scope);
        if (tail is not null)
            return new FigureName(FrameSubjects.Balanced(noun), tail + Share, null, null, phrase.Scope);
        if (phrase.IsEmpty && reading.Verb is null && sentence.TokensWithin(end - noun.Length + 1, end).FirstOrDefault(token => token.Tag == "v") is { Text.Length: > 1 } verb)
            return new FigureName(sentence.Text[(end - noun.Length)..verb.Start], sentence.Text[verb.Start..end] + Share, null, null, phrase.Scope);
        // 驿站覆盖所有乡镇和九成的村: where something reaches is not what it is said of.
        if (phrase.GovernedBy is { } reaching && lexicon.Predicates.Locating.Contains(reaching))
            return new FigureName(phrase.Agent ?? frame.Counted ?? frame.Subject, reaching + noun + Share, null, frame.Counted, phrase.Scope);
        return phrase.IsEmpty || lexicon.Subjects.Generic.Contains(phrase.Text)
            ? new FigureName(phrase.Agent ?? frame.Subject, reading.Verb + noun + Share, null, null, phrase.Scope)
            : new FigureName(subjects.SubjectOf(phrase.Text, phrase.Scope, frame), noun, noun, null, phrase.Scope);
    }

    /// <summary>支出的七成|用于民生: what is done with the part.</summary>
    public FigureName? NameUse(Sentence sentence, FigureReading reading)
    {
        if (reading.IsChange || reading.Phrase.IsEmpty || reading.Predicate.HasLevelWord || sentence.TokenStartingAt(reading.Quantity.End) is not { Text.Length: > 1 } use || use.Tag != "v" && !lexicon.Predicates.Uses.Contains(use.Text))
            return null;
        return new FigureName(reading.Phrase.Text.TrimEnd('的'), sentence.Text[use.Start..reading.Clause.End] + Share, null, null, reading.Phrase.Scope);
    }

    /// <summary>受灾的一半在甲地: where the part is.</summary>
    public string? PlaceBehind(Sentence sentence, FigureReading reading)
    {
        string text = sentence.Text;
        int end = reading.Quantity.End;
        if (reading.Phrase.IsEmpty || text[reading.Quantity.Start - 1] != '的')
            return null;
        int length = text.AsSpan(end).StartsWith("在", StringComparison.Ordinal) ? 1 : lexicon.Predicates.Locating.MatchLength(text, end);
        return length > 0 && end + length < reading.Clause.End ? text[(end + length)..reading.Clause.End] : null;
    }

    public static string WithShare(string? indicator) =>
        indicator is null ? Share : indicator.EndsWith(Share, StringComparison.Ordinal) || indicator.EndsWith("比重", StringComparison.Ordinal) ? indicator : indicator + Share;
}
