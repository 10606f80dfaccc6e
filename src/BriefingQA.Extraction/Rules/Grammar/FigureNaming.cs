using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Says what figures are about and what they measure, from the words around them and the frame.</summary>
internal sealed class FigureNaming(FactLexicon lexicon)
{
    private const string Share = "占比";
    private const string Growth = "增速";

    /// <summary>What is measured where things are counted.</summary>
    public const string Number = "数量";

    /// <summary>An indicator of so many characters says what it is of: 基层机构床位使用率.</summary>
    private const int NamesItself = 5;

    /// <summary>A word of so few characters tells too little to be an indicator: 资金.</summary>
    private const int ShortestIndicator = 2;

    /// <summary>A known subject with so few characters behind it is one word with them: …机构, …企业.</summary>
    private const int LongestCompoundHead = 2;

    private readonly Coordination _coordination = new(new NounPhraseReader(lexicon));
    private readonly ListBefore _before = new(lexicon, new NounPhraseReader(lexicon));

    /// <summary>A name for each figure of a list, or for each indicator that one figure is given for.</summary>
    public IReadOnlyList<FigureName> NameAll(Sentence sentence, IReadOnlyList<FigureReading> group, Frame frame)
    {
        var head = group[0];
        bool distributes = group.Count == 1 && head.Quantity.Kind is QuantityKind.Share && !head.Phrase.IsEmpty
            && _coordination.AllNameIndicators(sentence, head.Phrase);
        if (!distributes && (group.Count == 1 || head.Counted.Noun.Length > 0))
            return NameList(sentence, group, frame);

        var members = head.Phrase.IsEmpty ? [] : _coordination.Members(sentence, head.Phrase, distributes ? 0 : group.Count);
        if (!distributes && members.Count < group.Count && head.Predicate.Respectively)
            members = _before.Members(sentence, head, group.Count, frame.Indicator);
        if (members.Count == 0 || !distributes && members.Count < group.Count)
            return NameList(sentence, group, frame);
        return
        [
            .. members.Skip(distributes ? 0 : members.Count - group.Count).Select(member => Name(sentence, head with
            {
                Phrase = head.Phrase with { Text = member.Subject + member.Indicator, Subject = member.Subject, Indicator = member.Indicator, KnownSubject = null, GovernedBy = null },
            }, frame)),
        ];
    }

    private List<FigureName> NameList(Sentence sentence, IReadOnlyList<FigureReading> group, Frame frame)
    {
        List<FigureName> names = [];
        foreach (var reading in group)
        {
            // A later member of a list leans on the phrase of the first one.
            var name = Name(sentence, reading.ContinuesList ? reading with { Phrase = group[0].Phrase, Verb = group[0].Verb, Predicate = group[0].Predicate } : reading, frame);
            names.Add(name);
        }

        return names;
    }

    public FigureName Name(Sentence sentence, FigureReading reading, Frame frame)
    {
        var phrase = WithDeed(reading);
        reading = reading with { Phrase = phrase };
        if (reading.IsRunning)
            return NameRunning(sentence, reading, frame);
        if (reading.ShareOf is not null)
            return NameShare(reading, frame);
        if (reading.Quantity.Kind is QuantityKind.Share)
        {
            if (reading.Counted.Noun.Length > 0 && !reading.IsChange && NameShareOfThings(sentence, reading, frame) is { } part)
                return part;
        }
        else if (reading.Counted.Noun.Length > 0 && !reading.IsChange && NameCounted(sentence, reading, frame) is { } counted)
            return counted;
        if (phrase.Indicator is null && reading.Predicate.ChangeWord is { } word && lexicon.Predicates.ChangeIndicators.TryGet(word, out var moved))
            return Of(phrase.IsEmpty && frame.Counted is { } things ? things : SubjectOf(phrase.Subject, phrase.Scope, frame), moved, phrase.Scope);
        if (reading.Quantity.Kind == QuantityKind.Share && PlaceBehind(sentence, reading) is { } place)
            return new FigureName(place, WithShare(frame.Indicator?.StartsWith(phrase.Text, StringComparison.Ordinal) == true ? frame.Indicator : phrase.Text), frame.Indicator, null, null);
        if (phrase.IsEmpty)
            return NameLeaning(reading, frame);
        if (phrase.Text.Length > 0 && NameSum(reading, frame) is { } sum)
            return sum;
        if (phrase is { Indicator: { } own, Subject.Length: 0, Agent: null })
        {
            // 甲类企业达6万家、增加值增长3%: of the things just counted.
            if (reading.FollowsInClause && frame.Counted is { } things && (reading.IsChange || reading.Quantity.Kind is QuantityKind.Money or QuantityKind.Share) && own.Length < NamesItself)
                return new FigureName(things, own, own, things, phrase.Scope);
            if (frame.Theme is null && own.Length >= NamesItself && lexicon.Indicators.Qualifiers.MatchLength(own, 0) == 0)
                return Of(phrase.Scope, own, phrase.Scope);
        }

        if (phrase.Indicator is not null)
            return Of(phrase.Subject.Length == 0 && phrase.Agent is { } agent ? agent : OfWholeEconomy(phrase) ? phrase.Scope ?? (phrase.Subject.Length > 0 ? phrase.Subject : null) : SubjectOf(phrase.Subject, phrase.Scope, frame), phrase.Indicator, phrase.Scope);

        return NameBare(sentence, reading, frame);
    }

    /// <summary>某地|发送|旅客: what somebody does is measured together with what it is done to; and so is a bare 资金.</summary>
    private NounPhrase WithDeed(FigureReading reading)
    {
        var phrase = reading.Phrase;
        bool isDeed = phrase.GovernedBy is { Length: > 1 } verb && !phrase.IsEmpty && !lexicon.Indicators.Names.Contains(phrase.Text) && reading.Verb is null && !lexicon.Predicates.Changes.Contains(verb) && !lexicon.Predicates.Planning.Contains(verb)
            && (phrase.Agent is not null || phrase is { Indicator: not null, Subject.Length: 0, Text.Length: <= ShortestIndicator });
        if (!isDeed)
            return phrase;
        string done = phrase.GovernedBy + phrase.Text;
        return phrase.Indicator is null ? phrase with { Text = done, Subject = done, KnownSubject = null } : phrase with { Text = done, Subject = "", Indicator = done };
    }

    /// <summary>…收入增长5%，总量…; …项目5个、总投资…; …养老金，人均…: a word that leans on what was measured or counted before.</summary>
    private FigureName? NameSum(FigureReading reading, Frame frame)
    {
        var phrase = reading.Phrase;
        if (frame.Counted is { } things && lexicon.Predicates.Dependent.Contains(phrase.Text))
            return new FigureName(things, phrase.Text, frame.Indicator, things, phrase.Scope);
        if (frame.Indicator is not { } measured)
            return null;
        string stem = measured.EndsWith(Number, StringComparison.Ordinal) ? measured[..^Number.Length] : measured;
        return lexicon.Predicates.Sums.Contains(phrase.Text) ? new FigureName(frame.Subject, stem + phrase.Text, measured, frame.Counted, phrase.Scope)
            : lexicon.Indicators.Qualifiers.Contains(phrase.Text) && !(reading.Quantity.Kind is QuantityKind.Count && lexicon.Subjects.Bearers.MatchLengthBefore(phrase.Text, phrase.Text.Length) > 0) ? new FigureName(frame.Subject, phrase.Text + measured, measured, frame.Counted, phrase.Scope)
            : null;
    }

    /// <summary>受灾的一半在甲地: where the part is.</summary>
    private string? PlaceBehind(Sentence sentence, FigureReading reading)
    {
        string text = sentence.Text;
        int end = reading.Quantity.End;
        if (reading.Phrase.IsEmpty || text[reading.Quantity.Start - 1] != '的')
            return null;
        int length = text.AsSpan(end).StartsWith("在", StringComparison.Ordinal) ? 1 : lexicon.Predicates.Locating.MatchLength(text, end);
        return length > 0 && end + length < reading.Clause.End ? text[(end + length)..reading.Clause.End] : null;
    }

    /// <summary>甲连续3年|保持…地位: the indicator is how long that goes on.</summary>
    private FigureName NameRunning(Sentence sentence, FigureReading reading, Frame frame)
    {
        string what = sentence.Text[reading.Quantity.End..reading.Clause.End].Trim(' ', '的');
        var phrase = reading.Phrase;
        string indicator = what.Length > 0 ? $"{phrase.Indicator}连续{what}年数" : $"{phrase.Text}年数";
        return new FigureName(SubjectOf(phrase.Indicator is null ? phrase.Text : phrase.Subject, phrase.Scope, frame), indicator, frame.Indicator, null, reading.Phrase.Scope);
    }

    private FigureName NameShare(FigureReading reading, Frame frame)
    {
        var phrase = reading.Phrase;
        string? wholeIndicator = IndicatorEnding(reading.ShareOf is { Length: > 0 } named ? named : frame.Whole ?? "");
        if (phrase.IsEmpty)
        {
            string? measured = wholeIndicator is not null && frame.Counted is not null ? wholeIndicator : frame.Indicator ?? wholeIndicator;
            return new FigureName(wholeIndicator is not null ? frame.Counted ?? frame.Subject : frame.Subject, WithShare(measured), frame.Indicator, null, null);
        }

        if (phrase.Indicator is not null)
            return new FigureName(SubjectOf(phrase.Subject, phrase.Scope, frame), WithShare(phrase.Indicator), phrase.Indicator, null, phrase.Scope);
        return new FigureName(SubjectOf(phrase.Text, phrase.Scope, frame), WithShare(wholeIndicator), wholeIndicator, null, phrase.Scope);
    }

    private static string WithShare(string? indicator) =>
        indicator is null ? Share : indicator.EndsWith(Share, StringComparison.Ordinal) || indicator.EndsWith("比重", StringComparison.Ordinal) ? indicator : indicator + Share;

    /// <summary>The indicator that a phrase such as 全国甲的面积 ends with.</summary>
    private string? IndicatorEnding(string text) =>
        lexicon.Indicators.Names.MatchLengthBefore(text, text.Length) is > 0 and var name ? text[^name..]
        : lexicon.Indicators.Heads.MatchLengthBefore(text, text.Length) is > 1 and var head ? text[^head..]
        : null;

    /// <summary>60%的甲|已…, 扩大到86%的乙: how large a part of some things something holds for.</summary>
    private FigureName? NameShareOfThings(Sentence sentence, FigureReading reading, Frame frame)
    {
        var (noun, tail, end) = reading.Counted;
        var phrase = reading.Phrase;
        if (phrase.Indicator is not null || reading.Predicate is { HasLevelWord: true } or { ChangeWord: not null, Reaches: false })
            return null;
        if (tail is not null)
            return new FigureName(Balanced(noun), tail + Share, null, null, phrase.Scope);
        if (phrase.IsEmpty && reading.Verb is null && sentence.TokensWithin(end - noun.Length + 1, end).FirstOrDefault(token => token.Tag == "v") is { Text.Length: > 1 } verb)
            return new FigureName(sentence.Text[(end - noun.Length)..verb.Start], sentence.Text[verb.Start..end] + Share, null, null, phrase.Scope);
        return phrase.IsEmpty || lexicon.Subjects.Generic.Contains(phrase.Text)
            ? new FigureName(phrase.Agent ?? frame.Subject, reading.Verb + noun + Share, null, null, phrase.Scope)
            : new FigureName(SubjectOf(phrase.Text, phrase.Scope, frame), noun, noun, null, phrase.Scope);
    }

    /// <summary>N units of something: what is counted is the indicator.</summary>
    private FigureName? NameCounted(Sentence sentence, FigureReading reading, Frame frame)
    {
        var (noun, tail, _) = reading.Counted;
        var phrase = reading.Phrase;
        // 紧急|转移安置: how something is done belongs to what is done.
        if (tail is not null && sentence.TokenStartingAt(reading.Quantity.End) is { Tag: "ad" or "d" or "a" } manner && manner.Text == noun)
            (noun, tail) = (noun + tail, null);
        if (phrase.IsEmpty && reading.Verb is null && !reading.FollowsInClause && reading.Predicate is { HasLevelWord: false, ChangeWord: null } && phrase.Agent is null && !phrase.IsObject)
            frame = OpensClause(sentence, reading) ? frame with { Topic = frame.Subject ?? frame.Topic } : frame with { Topic = frame.Theme, Subject = frame.Theme };
        bool isPlace = reading.Verb is { } verb && lexicon.Predicates.Locating.Contains(verb);
        string? subject = isPlace && phrase.IsEmpty && frame.Counted is { } things ? things : reading.FollowsInClause && phrase.IsEmpty && reading.Verb is null ? SubjectOf("", null, frame)
            : phrase.Agent ?? TopicOf(ListsExamples(phrase) || phrase.IsObject && reading.Verb is not null ? "" : phrase.Indicator is null ? phrase.Text : phrase.Subject, phrase.Scope, frame);
        bool isCount = reading.Quantity.Kind is QuantityKind.Count or QuantityKind.Duration or QuantityKind.Bare;
        if (!isCount)
        {
            if (IndicatorEnding(noun) is not null)
                return new FigureName(subject, noun, noun, null, phrase.Scope);
            if (phrase.Indicator is not null && reading.Predicate.HasLevelWord || !phrase.IsEmpty && phrase.Indicator is null && reading.Verb is null)
                return null;
            string indicator = phrase.Indicator + reading.Verb + noun;
            return new FigureName(subject, indicator, indicator, null, phrase.Scope);
        }

        if (reading.Quantity.Kind is QuantityKind.Duration)
            return new FigureName(SubjectOf("", null, frame), $"{reading.Verb}{phrase.Text}{noun}时间", null, null, phrase.Scope);
        if (phrase.Indicator is not null && reading.Verb is null && reading.Predicate.HasLevelWord && tail is null && noun.Length < 2)
            return null;
        if (IsNotNoun(sentence, reading) && frame.Counted is { } before)
            return new FigureName(subject, $"{noun}的{before}{Number}", $"{noun}的{before}{Number}", before, phrase.Scope);
        if (tail is not null && IndicatorEnding(noun) is { } moved && noun.Length - moved.Length > 1 && phrase.IsEmpty && reading.Verb is null)
            (noun, tail) = (noun[..^moved.Length], moved + tail);
        // 免除300名学生|住宿费: what is done to the things counted.
        if (reading.Verb is { } deed && tail is null && phrase.IsEmpty && noun.Length > 4 && IndicatorEnding(noun) is { Length: > 1 } received && lexicon.Indicators.DimensionOf(received) == "money" && noun.Length - received.Length > 1)
            (noun, tail) = (noun[..^received.Length], deed + received);
        string counted = tail is not null && reading.Verb is null && !reading.Predicate.HasLevelWord || tail is not null && phrase.IsEmpty
            ? $"{tail}的{noun}"
            : noun;
        string number = reading.Verb is null && sentence.TokenStartingAt(reading.Quantity.End) is { Tag: "v" or "vn" } && lexicon.Indicators.Units.TryGet(reading.Quantity.NormalizedUnit, out var people) ? people : Number;
        return new FigureName(subject, counted + number, counted + number, isPlace ? frame.Counted : noun, phrase.Scope) { Things = noun };
    }

    /// <summary>…造成600人受灾，|20间房屋倒塌: a figure that opens its clause goes on with the deed of the clause before it.</summary>
    private static bool OpensClause(Sentence sentence, FigureReading reading) => IsContinued(sentence, reading) && reading.Quantity.Start == reading.Clause.Start;

    private static bool IsContinued(Sentence sentence, FigureReading reading) => reading.Clause.Start > 0 && sentence.Text[reading.Clause.Start - 1] is '，' or ',' or '、';

    /// <summary>37项|向全国推广: no things are named behind the figure.</summary>
    private static bool IsNotNoun(Sentence sentence, FigureReading reading) =>
        reading.Quantity.NormalizedUnit is not ("人" or "名" or "位" or "") && sentence.TokenStartingAt(reading.Quantity.End) is { Tag: "p" or "d" or "v" } && reading.Phrase.IsEmpty;

    /// <summary>甲、乙等6个…: what is counted, by some of its names.</summary>
    private static bool ListsExamples(NounPhrase phrase) => phrase.Text.EndsWith('等');

    /// <summary>No noun phrase of its own: what was measured last, or what the verb does.</summary>
    private FigureName NameLeaning(FigureReading reading, Frame frame)
    {
        if (reading is { Verb: { } deed, Quantity: { Kind: QuantityKind.Count, NormalizedUnit: var unit } } && frame.Counted is { } things)
        {
            string done = deed + (lexicon.Indicators.Units.TryGet(unit, out var byUnit) ? byUnit : things + Number);
            return new FigureName(reading.Phrase.Agent ?? frame.Subject, done, done, things, null);
        }

        string indicator = frame.Indicator ?? (reading.Verb is { } verb ? verb : Number);
        return new FigureName(reading.Phrase.Agent ?? frame.Subject, indicator, indicator, null, null);
    }

    /// <summary>A noun phrase without a word for what is measured.</summary>
    private FigureName NameBare(Sentence sentence, FigureReading reading, Frame frame)
    {
        var phrase = reading.Phrase;
        // 死亡失踪|3人, 损坏房屋|5间: what happens, happens to what the clauses before are about.
        if (frame.Topic is null && !phrase.IsEmpty && sentence.TokenStartingAt(phrase.Start) is { Tag: ['v', ..] or "ad" } && IsContinued(sentence, reading))
            frame = frame with { Topic = frame.Subject };
        var quantity = reading.Quantity;
        bool isKnown = phrase.KnownSubject is not null || lexicon.Subjects.Generic.Contains(phrase.Text);
        string? byUnit = lexicon.Indicators.Units.TryGet(quantity.NormalizedUnit, out var unitIndicator) ? unitIndicator : null;
        bool isBearer = lexicon.Subjects.Bearers.MatchLengthBefore(phrase.Text, phrase.Text.Length) > 0 && reading.Verb is null && !phrase.IsObject && quantity.Kind is not QuantityKind.Count;
        if (KnownLength(phrase.Text) == phrase.Text.Length && phrase.Text.Length > 0 || lexicon.Subjects.Generic.Contains(phrase.Text) || isBearer)
        {
            if (quantity.Kind is QuantityKind.Count && !reading.IsChange && lexicon.Subjects.Generic.Contains(phrase.Text) && reading.Verb is null && phrase.Text.Length > 1 && phrase.KnownSubject is null && !lexicon.Predicates.Fill.Contains(phrase.Text) && !lexicon.Subjects.Scopes.Contains(phrase.Text))
                return new FigureName(frame.Theme, phrase.Text + Number, phrase.Text + Number, phrase.Text, phrase.Scope) { Things = phrase.Text };
            string? last = quantity.Kind is QuantityKind.Count ? null : frame.Indicator;
            string indicator = last ?? byUnit ?? reading.Verb ?? (quantity.Kind is QuantityKind.Share ? reading.IsChange ? Growth : Share : Number);
            return Of(SubjectOf(phrase.Text, phrase.Scope, frame), indicator, phrase.Scope);
        }

        if (quantity.Kind is QuantityKind.Price && byUnit is not null)
            return Of(SubjectOf(phrase.Text, phrase.Scope, frame), frame.Indicator ?? byUnit, phrase.Scope);

        if (quantity.Kind is QuantityKind.Duration)
            return new FigureName(frame.Topic ?? frame.Theme, phrase.Text + "年数", frame.Indicator, null, phrase.Scope);

        if (reading.Verb is { } action && quantity.Kind is QuantityKind.Count && !reading.IsChange && byUnit is not null)
            return new FigureName(frame.Topic ?? frame.Theme, phrase.Text + action + byUnit, phrase.Text + action + byUnit, phrase.Text, phrase.Scope);

        string measured = phrase.Text + reading.Verb;
        string? subject = phrase.Agent ?? frame.Topic ?? frame.Theme;
        if (isKnown && phrase.KnownSubject?.Kind is not SubjectKind.Region && KnownListLength(phrase.Text) is > 0 and var known && phrase.Text.Length - known > LongestCompoundHead)
        {
            subject = phrase.Text[..known];
            measured = WithoutFill(measured[known..].TrimStart('的'));
        }

        string things = phrase.GovernedBy is { } deed && measured.StartsWith(deed, StringComparison.Ordinal) ? measured[deed.Length..] : measured;
        return quantity.Kind is QuantityKind.Count && !reading.IsChange
            ? new FigureName(subject, measured + Number, measured + Number, things, phrase.Scope) { Things = things }
            : Of(subject, measured, phrase.Scope);
    }

    /// <summary>甲、乙、丙|发送旅客: the length of the known subject that a phrase opens with, or of a list that ends with one; 0 where a list does not.</summary>
    private int KnownListLength(string text)
    {
        int mark = text.LastIndexOfAny(['、', '和', '及', '与']);
        int known = KnownLength(text);
        if (mark < known)
            return known;
        int last = KnownLength(text[(mark + 1)..]);
        return last > 0 ? mark + 1 + last : 0;
    }

    /// <summary>累计|发送旅客.</summary>
    private string WithoutFill(string text)
    {
        while (lexicon.Predicates.Fill.MatchLength(text, 0) is > 0 and var length && length < text.Length)
            text = text[length..];
        return text;
    }

    private int KnownLength(string text) => lexicon.Subjects.Names.MatchLength(text, 0);

    private static FigureName Of(string? subject, string indicator, string? scope) => new(subject, indicator, indicator, null, scope);

    private bool OfWholeEconomy(NounPhrase phrase) => 
        (phrase.Subject.Length == 0 || lexicon.Subjects.Generic.Contains(phrase.Subject)) && lexicon.Indicators.Economy.Contains(phrase.Indicator!);

    /// <summary>The subject itself, or what a word such as 全行业 stands for.</summary>
    private static string Balanced(string text) =>
        text.Count(c => c == '“') == text.Count(c => c == '”') ? text : string.Concat(text.Where(c => c is not ('“' or '”')));

    private string? TopicOf(string text, string? scope, Frame frame) => SubjectOf(text, scope, frame with { Subject = frame.Topic });

    private string? SubjectOf(string text, string? scope, Frame frame)
    {
        string subject = Balanced(text.Trim(' ', '的', '、'));
        if (subject.Length > 0 && !lexicon.Subjects.Generic.Contains(subject))
            return subject;
        return frame.Subject ?? frame.Theme ?? scope ?? (subject.Length > 0 ? subject : null);
    }
}
