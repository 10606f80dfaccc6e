using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>Says what figures are about and what they measure, from the words around them and the frame.</summary>
internal sealed class FigureNaming(FactLexicon lexicon)
{
    private const string Share = "占比";
    private const string Growth = "增速";
    private const string Amount = "金额";

    /// <summary>An indicator of so many characters says what it is of: 基层机构床位使用率.</summary>
    private const int NamesItself = 5;

    /// <summary>A word of so few characters tells too little to be an indicator: 资金.</summary>
    private const int ShortestIndicator = 2;

    /// <summary>甲类 of 其中甲类吞吐量.</summary>
    private const int LongestSort = 4;

    /// <summary>A known subject with so few characters behind it is one word with them: …机构, …企业.</summary>
    private const int LongestCompoundHead = 2;

    private readonly FrameSubjects _subjects = new(lexicon.Subjects);
    private readonly LeaningNaming _leaning = new(lexicon, new FrameSubjects(lexicon.Subjects));
    private readonly CountNaming _counts = new(lexicon, new FrameSubjects(lexicon.Subjects));
    private readonly DeedReader _deeds = new(lexicon, new NounPhraseReader(lexicon));
    private readonly IndicatorLabels _labels = new(lexicon.Predicates);
    private readonly ShareNaming _shares = new(lexicon, new FrameSubjects(lexicon.Subjects));
    private readonly Coordination _coordination = new(lexicon, new NounPhraseReader(lexicon));
    private readonly DeedNaming _done = new(lexicon, new NounPhraseReader(lexicon));
    private readonly ContributionNaming _contributions = new(lexicon.Predicates, new NounPhraseReader(lexicon));
    private readonly IndicatorFirst _first = new(new NounPhraseReader(lexicon));
    private readonly OwnerNaming _owners = new(lexicon);
    private readonly ParallelNaming _parallel = new(lexicon);
    private readonly ListBefore _before = new(lexicon, new NounPhraseReader(lexicon));

    /// <summary>A name for each figure of a list, or for each indicator that one figure is given for.</summary>
    public IReadOnlyList<FigureName> NameAll(Sentence sentence, IReadOnlyList<FigureReading> group, Frame frame)
    {
        var head = group[0];
        if (_done.NameThose(sentence, group, frame) is { Count: > 0 } those)
            return those;
        bool distributes = group.Count == 1 && !head.Phrase.IsEmpty && (head.Quantity.Kind is QuantityKind.Share && _coordination.AllNameIndicators(sentence, head.Phrase)
            || HoldsForEach(sentence, head) && _coordination.AllAreKnown(sentence, head.Phrase));
        if (!distributes && (group.Count == 1 || head.Counted.Noun.Length > 0))
            return NameList(sentence, group, frame);

        var members = head.Phrase.IsEmpty ? [] : _coordination.Members(sentence, head.Phrase, distributes ? 0 : group.Count, group.Count == 2 && (head.Predicate.Respectively || sentence.Text[group[1].Quantity.Start - 1] == '和'));
        if (!distributes && (members.Count < group.Count || members.All(member => member.Indicator is null)) && _first.Members(sentence, head, group.Count) is { Count: > 0 } behind)
            members = behind;
        if (!distributes && members.Count < group.Count && head.Predicate.Respectively)
            members = _before.Members(sentence, head, group.Count, frame.Indicator);
        if (!distributes && members.Count < group.Count)
            members = _before.InClause(sentence, head, group.Count);
        // 三项指标分别增长…: which figure is whose cannot be told.
        if (head.Predicate.Respectively && members.Count < group.Count)
            return [];
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

    /// <summary>甲、乙产量|均|超过…</summary>
    private static bool HoldsForEach(Sentence sentence, FigureReading reading) => reading.Between(sentence).ContainsAny('均', '都');

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
        var name = NameOne(sentence, reading, frame);
        return name with
        {
            Indicator = _labels.Tidy(name.Indicator),
            Subject = name.Subject ?? (frame.KeepsTopic ? TopicFor(name, frame) : null),
            Kind = reading.Phrase.Kind,
            Agent = reading.Phrase.Agent is { } agent && lexicon.Subjects.IsAgent(agent) ? agent : name.Agent,
        };
    }

    /// <summary>What a figure is about that names nothing itself: who does things in the sentence, else what the sentence is about.</summary>
    private string? TopicFor(FigureName name, Frame frame) =>
        lexicon.Indicators.Economy.Contains(name.Indicator) ? null
        : frame.Agent ?? (!frame.IsCarried && frame.Subject is { Length: > 1 } topic && !topic.AsSpan().ContainsAny('、', '等') ? topic : null);

    private FigureName NameOne(Sentence sentence, FigureReading reading, Frame frame)
    {
        var phrase = WithDeed(sentence, reading, frame);
        reading = reading with { Phrase = phrase };
        if (!_leaning.LeansOnSubject(sentence, reading, frame))
            frame = frame with { Subject = frame.Theme, Topic = frame.Subject, Kind = null };
        if (reading.IsRunning)
            return _leaning.NameRunning(sentence, reading, frame);
        // 甲等6国, 甲6国和乙: the unit says what is counted.
        if (reading is { Quantity.Kind: QuantityKind.Count, Verb: null, IsChange: false } && lexicon.Indicators.Counted.TryGet(reading.Quantity.NormalizedUnit, out var units) && !phrase.IsEmpty && phrase.Indicator is null && reading.Counted.Noun is "" or ['和' or '与' or '及' or '、', ..])
            return new FigureName(frame.Theme, phrase.Text + units + CountNaming.Number, phrase.Text + units + CountNaming.Number, units, phrase.Scope) { Things = units };
        if (_done.NameDisposed(sentence, reading, frame) is { } disposed)
            return disposed;
        if (_contributions.Name(sentence, reading, frame) is { } contribution)
            return contribution;
        if (reading.Goal is not null)
            return _shares.NameGoal(reading, frame);
        if (ShareNaming.NameRelative(sentence, reading, frame) is { } relative)
            return relative;
        if (reading.ShareOf is not null)
            return _shares.NameShare(sentence, reading, frame, reading.IsPart);
        if (reading.Quantity.Kind is QuantityKind.Share)
        {
            if (reading.Counted.Noun.Length > 0 && !reading.IsChange && _shares.NameShareOfThings(sentence, reading, frame) is { } part)
                return part;
        }
        else if (_counts.NameOthers(sentence, reading, frame) is { } others)
            return others;
        else if (reading.Counted.Noun.Length > 0 && !reading.IsChange && _counts.Name(sentence, reading, frame) is { } counted)
            return counted;
        if (phrase.Indicator is null && reading.Predicate.ChangeWord is { } word && lexicon.Predicates.ChangeIndicators.TryGet(word, out var moved))
            return Of(phrase.IsEmpty && frame.Counted is { } things ? things : _subjects.SubjectOf(phrase.Subject, phrase.Scope, frame), moved, phrase.Scope);
        if (reading.Quantity.Kind == QuantityKind.Share && _shares.PlaceBehind(sentence, reading) is { } place)
            return new FigureName(place, ShareNaming.WithShare(frame.Indicator?.StartsWith(phrase.Text, StringComparison.Ordinal) == true ? frame.Indicator : phrase.Text), frame.Indicator, null, null);
        if (reading.Quantity.Kind == QuantityKind.Share && _shares.NameUse(sentence, reading) is { } use)
            return use;
        if (phrase.IsEmpty)
            return DeedNaming.NameDoneShare(sentence, reading, frame) ?? _leaning.NameLeaning(sentence, reading, frame);
        if (phrase.Text.Length > 0 && _leaning.NameSum(reading, frame) is { } sum)
            return sum;
        if (phrase is { Indicator: { } own, Subject.Length: 0, Agent: null })
        {
            // 甲线运营路段增至14条、运营里程达580公里: of what the things counted share.
            if (reading.FollowsInClause && frame.Counted?.IndexOf(own[..Math.Min(2, own.Length)], StringComparison.Ordinal) is > 0 and var shared)
                return new FigureName(frame.Counted[..shared], own, own, null, phrase.Scope);
            // 甲类企业达6万家、增加值增长3%: of the things just counted.
            if (reading.FollowsInClause && frame.Counted is { } things && (reading.IsChange || reading.Quantity.Kind is QuantityKind.Money or QuantityKind.Share) && own.Length < NamesItself)
                return new FigureName(things, own, own, things, phrase.Scope);
            // 甲港完成货物吞吐量20吨、集装箱吞吐量13万箱: of the thing that the figure before is of.
            bool isParallel = reading.FollowsInClause && frame is { IsMeasured: true, Indicator: { } before } && lexicon.Indicators.DimensionOf(own) == lexicon.Indicators.DimensionOf(before);
            // 城市垃圾无害化处理能力…，无害化处理率…
            if (!reading.FollowsInClause && !frame.IsCarried && frame.Topic?.IndexOf(own[..Math.Min(3, own.Length)], StringComparison.Ordinal) is > 1 and var owner)
                return Of(frame.Topic[..owner], own, phrase.Scope);
            if (frame.Theme is null && !isParallel && !(frame.Subject is { } around && lexicon.Subjects.IsPlace(around)) && !(reading.FollowsInClause && frame.Agent is not null) && own.Length >= NamesItself && lexicon.Indicators.Qualifiers.MatchLength(own, 0) == 0)
                return Of(phrase.Scope, own, phrase.Scope);
        }

        // 某港货物吞吐量…，其中|甲类|货物吞吐量…: a part of what the place has of it.
        if (reading.IsPart && phrase is { Indicator: not null, Subject.Length: > 0 and <= LongestSort } && phrase.Indicator == frame.Indicator && frame.Subject is { } whole && (lexicon.Subjects.IsPlace(whole) || lexicon.Subjects.IsBearer(whole))
            && !lexicon.Subjects.IsPlace(phrase.Subject) && !lexicon.Subjects.IsBearer(phrase.Subject))
            return Of(whole, phrase.Text, phrase.Scope);
        if (phrase.Indicator is not null)
            return Of(phrase.Subject.Length == 0 && phrase.Agent is { } agent ? agent : OfWholeEconomy(phrase) ? phrase.Scope ?? (phrase.Subject.Length > 0 ? phrase.Subject : null) : _subjects.SubjectOf(phrase.Subject, phrase.Scope, frame), phrase.Indicator, phrase.Scope) with { Doer = phrase.Agent };

        // 投入5亿元，其中|甲级财政|2亿元: whose part it is of what was measured.
        if (reading is { IsPart: true, Verb: null, IsChange: false, Quantity.Kind: QuantityKind.Money } && (phrase.GovernedBy is not { } opening || lexicon.Predicates.Parts.Contains(opening)) && frame.Indicator is { } parted && lexicon.Indicators.DimensionOf(parted) is "money")
            return Of(phrase.Text, parted, phrase.Scope);
        return NameBare(sentence, reading, frame);
    }

    /// <summary>某地|发送|旅客: what somebody does is measured together with what it is done to; and so is a bare 资金.</summary>
    private NounPhrase WithDeed(Sentence sentence, FigureReading reading, Frame frame)
    {
        var phrase = reading.Phrase;
        bool isDeed = phrase.GovernedBy is { Length: > 1 } verb && !phrase.IsEmpty && !lexicon.Indicators.Names.Contains(phrase.Text) && reading.Verb is null && !lexicon.Predicates.Changes.Contains(verb) && !lexicon.Predicates.Planning.Contains(verb)
            && (phrase.Agent is not null || frame.Agent is not null && phrase.Indicator is not null || reading.Quantity.Kind is QuantityKind.Count && _deeds.Governing(sentence, phrase.Start) is not null && phrase.Indicator is not null || lexicon.Indicators.Rates.MatchLength(verb, 0) > 0 || lexicon.Predicates.Modes.MatchLength(verb, 0) > 0 || phrase is { Indicator: not null, Subject.Length: 0, Text.Length: <= ShortestIndicator });
        if (!isDeed)
            return phrase;
        string done = phrase.GovernedBy + phrase.Text;
        return phrase.Indicator is null ? phrase with { Text = done, Subject = done, KnownSubject = null } : phrase with { Text = done, Subject = "", Indicator = done };
    }

    /// <summary>A noun phrase without a word for what is measured.</summary>
    private FigureName NameBare(Sentence sentence, FigureReading reading, Frame frame)
    {
        var phrase = reading.Phrase;
        // 死亡失踪|3人, 损坏房屋|5间: what happens, happens to what the clauses before are about.
        string? topic = frame.Theme;
        if (topic is null && !phrase.IsEmpty && sentence.TokenStartingAt(phrase.Start) is { Tag: ['v', ..] or "ad" } && CountNaming.IsContinued(sentence, reading))
            topic = frame.Doer;
        var quantity = reading.Quantity;
        // 惠及|居民|20万户: whom something reaches is counted together with the deed, and of what reaches them.
        if (quantity.Kind is QuantityKind.Count && !reading.IsChange && phrase.GovernedBy is { } reaching && reading.Verb is null && lexicon.Predicates.Locating.Contains(reaching))
            return _counts.NameReached(reading, frame);
        if (topic is null && reading.Verb is null && _owners.Traded(sentence, reading) is { } traded)
            return Of(traded.Goods, traded.Trade, phrase.Scope);
        if (topic is null && _parallel.Name(sentence, reading, frame) is { } beside)
            return beside;
        bool isKnown = phrase.KnownSubject is not null || lexicon.Subjects.Generic.Contains(phrase.Text);
        string? byUnit = lexicon.Indicators.Units.TryGet(quantity.NormalizedUnit, out var unitIndicator) ? unitIndicator : null;
        bool isBearer = lexicon.Subjects.IsBearer(phrase.Text) && reading.Verb is null && !phrase.IsObject && quantity.Kind is not QuantityKind.Count;
        if (lexicon.Subjects.KnownLength(phrase.Text) == phrase.Text.Length && phrase.Text.Length > 0 || lexicon.Subjects.Generic.Contains(phrase.Text) || isBearer)
        {
            if (quantity.Kind is QuantityKind.Count && !reading.IsChange && lexicon.Subjects.Generic.Contains(phrase.Text) && reading.Verb is null && phrase.Text.Length > 1 && phrase.KnownSubject is null && !lexicon.Predicates.Fill.Contains(phrase.Text) && !lexicon.Subjects.Scopes.Contains(phrase.Text))
                return new FigureName(frame.Theme, phrase.Text + CountNaming.Number, phrase.Text + CountNaming.Number, phrase.Text, phrase.Scope) { Things = phrase.Text };
            string? last = quantity.Kind is QuantityKind.Count ? null : _parallel.IndicatorFor(reading, frame);
            string indicator = last ?? byUnit ?? reading.Verb ?? quantity.Kind switch { QuantityKind.Share => reading.IsChange ? Growth : Share, QuantityKind.Money => Amount, _ => CountNaming.Number };
            return Of(_subjects.SubjectOf(phrase.Text, phrase.Scope, frame), indicator, phrase.Scope);
        }

        if (quantity.Kind is QuantityKind.Price && byUnit is not null)
            return Of(_subjects.SubjectOf(phrase.Text, phrase.Scope, frame), frame.Indicator ?? byUnit, phrase.Scope);

        if (quantity.Kind is QuantityKind.Duration)
            return lexicon.Subjects.IsBearer(phrase.Text) || lexicon.Subjects.IsPlace(phrase.Text) || lexicon.Subjects.IsAgent(phrase.Text)
                ? new FigureName(phrase.Text, reading.Verb + "年数", frame.Indicator, null, phrase.Scope)
                : new FigureName(topic, phrase.Text + "年数", frame.Indicator, null, phrase.Scope);

        // 平台依托网站提供服务，|累计提供…: of the same doer.
        string? doer = phrase.Agent ?? (phrase.IsObject || (phrase.IsEmpty ? reading.Verb is not null : sentence.TokenStartingAt(phrase.Start) is { Tag: "v" }) ? frame.Agent : null);
        if (reading.Verb is { } action && quantity.Kind is QuantityKind.Count && !reading.IsChange && byUnit is not null)
            return new FigureName(doer ?? topic, phrase.Text + action + byUnit, phrase.Text + action + byUnit, phrase.Text, phrase.Scope);

        string measured = phrase.Text + reading.Verb;
        string? subject = doer ?? topic;
        if (isKnown && phrase.KnownSubject?.Kind is not SubjectKind.Region && lexicon.Subjects.KnownListLength(phrase.Text) is > 0 and var known && phrase.Text.Length - known > LongestCompoundHead)
        {
            subject = phrase.Text[..known];
            measured = WithoutFill(measured[known..].TrimStart('的'));
        }

        if (subject is null && quantity.Kind is not QuantityKind.Count && OwnerNaming.Divide(reading, measured) is { } owned)
            (subject, measured) = owned;

        string things = phrase.GovernedBy is { } deed && measured.StartsWith(deed, StringComparison.Ordinal) ? measured[deed.Length..] : measured;
        // 查扣|车辆|699辆: what is done to the things, but that they were made or are there.
        if (quantity.Kind is QuantityKind.Count && !reading.IsChange && things == measured && phrase.IsObject && _deeds.Governing(sentence, phrase.Start) is { } handling)
            measured = handling + measured;
        return quantity.Kind is QuantityKind.Count && !reading.IsChange
            ? new FigureName(subject, measured + (phrase.IsObject && byUnit is not null && lexicon.Subjects.People.MatchLengthBefore(measured, measured.Length) == 0 ? byUnit : CountNaming.Number), measured + CountNaming.Number, things, phrase.Scope) { Things = things }
            : Of(subject, measured, phrase.Scope) with { Topic = reading.Verb is not null && !phrase.IsObject && phrase.Text.Length > 1 ? phrase.Text : null };
    }

    /// <summary>累计|发送旅客.</summary>
    private string WithoutFill(string text)
    {
        while (lexicon.Predicates.Fill.MatchLength(text, 0) is > 0 and var length && length < text.Length)
            text = text[length..];
        return text;
    }

    private static FigureName Of(string? subject, string indicator, string? scope) => new(subject, indicator, indicator, null, scope);

    private bool OfWholeEconomy(NounPhrase phrase) => 
        (phrase.Subject.Length == 0 || lexicon.Subjects.Generic.Contains(phrase.Subject)) && lexicon.Indicators.Economy.Contains(phrase.Indicator!);

}
