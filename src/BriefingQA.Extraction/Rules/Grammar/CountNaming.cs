using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Names figures by what is counted or measured out behind them: 建成120所学校.</summary>
internal sealed class CountNaming(FactLexicon lexicon, FrameSubjects subjects)
{
    /// <summary>What is measured where things are counted.</summary>
    public const string Number = "数量";

    /// <summary>N units of something: what is counted is the indicator.</summary>
    public FigureName? Name(Sentence sentence, FigureReading reading, Frame frame)
    {
        var (noun, tail, _) = reading.Counted;
        var phrase = reading.Phrase;
        // 紧急|转移安置: how something is done belongs to what is done.
        if (tail is not null && sentence.TokenStartingAt(reading.Quantity.End) is { Tag: "ad" or "d" or "a" } manner && manner.Text == noun)
            (noun, tail) = (noun + tail, null);
        bool goesOn = OpensClause(sentence, reading) && frame.Doer is not null;
        if (goesOn && tail is not null)
            (noun, tail) = (noun + tail, null);
        bool isPlace = reading.Verb is { } verb && lexicon.Predicates.Locating.Contains(WithoutPlace(verb));
        string? subject = isPlace && phrase.IsEmpty && lexicon.Predicates.Spreading.Contains(reading.Verb!) && frame.Counted is { } things ? things : reading.FollowsInClause && phrase.IsEmpty && reading.Verb is null ? subjects.SubjectOf("", null, frame with { Subject = frame.IsMeasured ? frame.Subject : frame.Theme, Kind = null })
            : phrase.Agent ?? subjects.SubjectOf(ListsExamples(phrase) || phrase.IsObject && (reading.Verb is not null || sentence.Text[reading.Quantity.Start - 1] == '的') ? "" : phrase.Indicator is null || reading.Verb is not null && phrase.Subject.Length > 0 ? phrase.Text : phrase.Subject, phrase.Scope, frame with { Subject = goesOn ? frame.Doer : frame.Theme, Kind = null });
        if (phrase.IsEmpty && reading.Verb is not null)
            subject ??= TopicOfDone(sentence, reading, frame) ?? frame.Agent;
        bool isCount = reading.Quantity.Kind is QuantityKind.Count or QuantityKind.Duration or QuantityKind.Bare;
        if (!isCount)
        {
            // 6亿吨产能|完成改造: how much of the thing has had that done to it.
            if (tail is not null && phrase.IsEmpty && reading.Verb is null && reading.Quantity.Kind is QuantityKind.Measure)
                return new FigureName(subject, $"{tail}的{noun}", $"{tail}的{noun}", null, phrase.Scope);
            if (lexicon.Indicators.EndingOf(noun) is not null)
                return new FigureName(subject, noun, noun, null, phrase.Scope);
            if (phrase.Indicator is not null && reading.Predicate.HasLevelWord || !phrase.IsEmpty && phrase.Indicator is null && reading.Verb is null)
                return null;
            // 总价1亿元的物资
            if (phrase is { Indicator: { } whose, Subject.Length: 0 } && lexicon.Indicators.Relational.Contains(whose) && sentence.Text[reading.Quantity.End] == '的')
                return new FigureName(subject ?? frame.Agent, noun + whose, noun + whose, null, phrase.Scope);
            string indicator = phrase.Indicator + reading.Verb + noun;
            return new FigureName(subject, indicator, indicator, null, phrase.Scope);
        }

        if (reading.Quantity.Kind is QuantityKind.Duration)
            return new FigureName(subjects.SubjectOf("", null, frame), $"{reading.Verb}{phrase.Text}{noun}时间", null, null, phrase.Scope);
        if (phrase.Indicator is not null && reading.Verb is null && reading.Predicate.HasLevelWord && tail is null && noun.Length < 2)
            return null;
        if (IsNotNoun(sentence, reading) && frame.Counted is { } before)
            return new FigureName(subject, $"{noun}的{before}{Number}", $"{noun}的{before}{Number}", before, phrase.Scope);
        if (tail is not null && lexicon.Indicators.EndingOf(noun) is { } moved && noun.Length - moved.Length > 1 && phrase.IsEmpty && reading.Verb is null)
            (noun, tail) = (noun[..^moved.Length], moved + tail);
        // 免除300名学生|住宿费: what is done to the things counted.
        if (reading.Verb is { } deed && tail is null && phrase.IsEmpty && noun.Length > 4 && lexicon.Indicators.EndingOf(noun) is { Length: > 1 } received && lexicon.Indicators.DimensionOf(received) == "money" && (lexicon.Indicators.Units.Contains(reading.Quantity.NormalizedUnit) || sentence.TokenEndingAt(reading.Counted.End) is { Tag: "vn" }) && noun.Length - received.Length > 1)
            (noun, tail) = (noun[..^received.Length], deed + received);
        if (isPlace && subject is null)
            noun = WithoutPlace(reading.Verb!) + noun;
        string counted = tail is not null && reading.Verb is null && !reading.Predicate.HasLevelWord || tail is not null && (phrase.IsEmpty || lexicon.Subjects.Generic.Contains(phrase.Text) || lexicon.Subjects.HomeWords.Contains(phrase.Text))
            ? $"{tail}的{noun}"
            : noun;
        // 20万人|不同程度受灾: what happens to people is counted in people.
        bool isDeedOfPeople = reading.Verb is null && tail is null && (sentence.TokenStartingAt(reading.Quantity.End) is { Tag: "v" or "vn" } || sentence.TokenStartingAt(reading.Quantity.End) is { Tag: ['a' or 'd', ..] } && sentence.TokenEndingAt(reading.Counted.End) is { Tag: "v" } last && !lexicon.Predicates.Nominal.Contains(last.Text));
        string number = isDeedOfPeople && lexicon.Indicators.Units.TryGet(reading.Quantity.NormalizedUnit, out var people) ? people : Number;
        return new FigureName(subject, counted + number, counted + number, isPlace ? (phrase.IsEmpty ? frame.Counted : subject ?? frame.Counted) : IsReceiver(sentence, reading) ? frame.Counted : noun, phrase.Scope) { Things = noun, Agent = reading.Counted.Tail is not null && phrase is { IsEmpty: true, GovernedBy: null } && reading.Verb is null && !IsReceiver(sentence, reading) && lexicon.Subjects.IsAgent(noun) ? noun : null, Doer = phrase.Agent ?? (reading.Verb is not null && !phrase.IsEmpty || subject == frame.Doer ? subject : null) };
    }

    /// <summary>抽查药店85家，|4家被处罚: others of the things that were counted in the same unit, and what is said of them.</summary>
    public FigureName? NameOthers(Sentence sentence, FigureReading reading, Frame frame)
    {
        bool isBare = reading is { Quantity.Kind: QuantityKind.Count, Verb: null, IsChange: false, Phrase.IsEmpty: true, Counted.Tail: null } && !lexicon.Predicates.Times.Contains(reading.Quantity.NormalizedUnit);
        if (!isBare || !frame.Measures.TryGetValue(reading.Quantity.NormalizedUnit, out var counted) || !counted.AreThings)
            return null;
        int start = sentence.Analysis.Mentions.OfType<QuantityMention>().Where(quantity => quantity.Start >= reading.Quantity.Start && quantity.End <= reading.Clause.End).Max(quantity => quantity.End);
        string things = counted.Indicator[(counted.Indicator.LastIndexOf('的') + 1)..];
        things = things.EndsWith(Number, StringComparison.Ordinal) ? things[..^Number.Length] : things;
        bool isSaid = IsNotNoun(sentence, reading) || sentence.TokenEndingAt(reading.Clause.End) is { Tag: "v" or "vn" or "i" or "l", Text.Length: > 1 } last && last.Start >= start && !things.EndsWith(last.Text, StringComparison.Ordinal);
        if (!isSaid || sentence.Text[start..reading.Clause.End].Trim('的', ' ') is not { Length: > 1 } said || said.StartsWith(things, StringComparison.Ordinal))
            return null;
        return new FigureName(null, $"{said}的{things}{Number}", $"{said}的{things}{Number}", things, null) { Things = things };
    }

    /// <summary>向300家企业|发放…: to whom something is done, not what the next figures are of.</summary>
    private bool IsReceiver(Sentence sentence, FigureReading reading) => lexicon.Predicates.Adjuncts.MatchLengthBefore(sentence.Text, reading.Quantity.Start) > 0 || reading.Quantity.Start > 0 && sentence.Text[reading.Quantity.Start - 1] is '与' or '同' or '跟';

    /// <summary>甲工程|惠及|居民|20万户: the deed with those it reaches.</summary>
    public FigureName NameReached(FigureReading reading, Frame frame)
    {
        var phrase = reading.Phrase;
        string reached = phrase.GovernedBy!.TrimEnd('了') + phrase.Text;
        string number = lexicon.Indicators.Units.TryGet(reading.Quantity.NormalizedUnit, out var people) ? people : Number;
        return new FigureName(phrase.Agent ?? frame.Theme ?? frame.Counted ?? frame.Agent ?? frame.Subject, reached + number, reached + number, phrase.Text, phrase.Scope) { Things = phrase.Text, Doer = phrase.Agent };
    }

    /// <summary>甲区…。集聚了500名研发人员: what has been done without a doer was done by what the text is about.</summary>
    private string? TopicOfDone(Sentence sentence, FigureReading reading, Frame frame) =>
        frame.Theme is null && (frame.Subject ?? frame.Topic) is { } topic && (lexicon.Subjects.IsPlace(topic) || lexicon.Subjects.IsBearer(topic))
            && sentence.Text.AsSpan(reading.TextStart, reading.Quantity.Start - reading.TextStart).Contains('了') ? topic : null;

    /// <summary>通达|全球.</summary>
    private string WithoutPlace(string verb) => verb[..^lexicon.Subjects.Scopes.MatchLengthBefore(verb, verb.Length)];

    /// <summary>…造成600人受灾，|20间房屋倒塌: a figure that opens its clause goes on with the deed of the clause before it.</summary>
    private static bool OpensClause(Sentence sentence, FigureReading reading) => IsContinued(sentence, reading) && reading.Quantity.Start == reading.Clause.Start;

    public static bool IsContinued(Sentence sentence, FigureReading reading) => reading.Clause.Start > 0 && sentence.Text[reading.Clause.Start - 1] is '，' or ',' or '、';

    /// <summary>37项|向全国推广: no things are named behind the figure; 50个|示范基地 are.</summary>
    private bool IsNotNoun(Sentence sentence, FigureReading reading) =>
        !lexicon.Predicates.NounUnits.Contains(reading.Quantity.NormalizedUnit) && reading.Quantity.NormalizedUnit is not ("位" or "") && !lexicon.Indicators.Units.Contains(reading.Quantity.NormalizedUnit) && reading.Phrase.IsEmpty
        && sentence.TokenStartingAt(reading.Quantity.End) is { Tag: "p" or "d" or "v" } first && !OpensNoun(sentence, first) && !sentence.FigureStartingAt(reading.Quantity.End);

    private bool OpensNoun(Sentence sentence, Token first) =>
        first.Tag == "v" && !lexicon.Predicates.After.Contains(first.Text) && !lexicon.Predicates.Bounds.Contains(first.Text) && sentence.TokenStartingAt(first.End) is { Tag: ['n', ..] };

    /// <summary>甲、乙等6个…: what is counted, by some of its names.</summary>
    private static bool ListsExamples(NounPhrase phrase) => phrase.Text.EndsWith('等');
}
