using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>
/// What a text has been about lately. A figure whose own words name nothing that it could be of (剩2000万人, 床位20万张, 访问人次达1亿) is of the
/// topic that fits it best: the nearer, and the more alike what was measured of it, the better.
/// </summary>
internal sealed class TopicChain(FactLexicon lexicon)
{
    private const int MostTopics = 12;

    /// <summary>A shorter one tells too little: 需求.</summary>
    private const int ShortestTopic = 3;

    private const int ShortestRate = 3;

    /// <summary>A topic with less is left alone.</summary>
    private const double Sufficient = 2;

    private const double SameSentence = 2, SentenceBefore = 1.5, ForEachSentence = 0.5, OtherParagraph = 1, SameUnit = 1, SharedWord = 1, People = 1, Subject = 0.5, Named = 0.5;

    /// <summary>Indicators of fewer characters lean on the topic that a paragraph opens with: 参保率.</summary>
    private const int NamesItself = 5;

    private readonly List<Topic> _topics = [];
    private readonly TopicMarks _marks = new(lexicon);
    private int _sentence;

    /// <summary>Whether the subject of the last figure was left out.</summary>
    private bool _isElided;

    /// <summary>医保这一块，…: what the paragraph says itself that it is about.</summary>
    private (string Name, int Paragraph)? _marked;

    /// <param name="Sentence">Number of the sentence it was in last.</param>
    /// <param name="Unit">Of the last figure that was given of it; null where none was.</param>
    private sealed record Topic(string Name, int Sentence, int Paragraph, int Start, string? Unit, string Indicator, double Weight)
    {
        /// <summary>Whether the text says that it was set up, so that it is what does something next.</summary>
        public bool IsMade { get; init; }

        /// <summary>Whether things were counted, or set up.</summary>
        public bool IsThing { get; init; }
    }

    public void Clear()
    {
        _topics.Clear();
        _marked = null;
    }

    /// <summary>The figures of the next sentence, with the topics of those that name none.</summary>
    public IReadOnlyList<StatedFigure> Settle(Sentence sentence, IReadOnlyList<StatedFigure> figures)
    {
        _sentence++;
        if (sentence.Clauses is [var opening, ..] && PlainClauseReader.PointStart(sentence, opening) is not null)
            Clear();
        foreach (var name in sentence.Names.Where(name => name.Kind is NameKind.Program or NameKind.Platform or NameKind.Event))
            Add(new Topic(sentence.Text[name.Start..name.End], _sentence, sentence.Statement.Paragraph, name.Start, null, "", Named));
        if (_marks.Marked(sentence) is { } marked)
            _marked = (marked, sentence.Statement.Paragraph);
        foreach (var (start, name) in _marks.Made(sentence))
            Add(new Topic(name, _sentence, sentence.Statement.Paragraph, start, null, "", name[0] == '“' ? Named : 0) { IsMade = true, IsThing = true });
        List<StatedFigure> settled = [];
        foreach (var stated in figures)
        {
            if (stated.Topic is { Length: >= ShortestTopic } topicOfClause && lexicon.Indicators.EndingOf(topicOfClause) is null)
                Add(new Topic(topicOfClause, _sentence, sentence.Statement.Paragraph, stated.TextStart - 1, null, "", Subject));
            var figure = stated.Subject is null && TopicOf(sentence, stated, settled) is { } topic ? stated with { Subject = topic } : stated;
            _isElided = stated.Subject is null && figure.Subject is not null;
            settled.Add(figure);
            var unit = (figure.Level ?? figure.Change?.Amount)?.NormalizedUnit;
            if (figure.Subject is { Length: > 0 } subject && !lexicon.Subjects.Generic.Contains(subject) && !lexicon.Subjects.Unspecific.Contains(subject))
                Add(new Topic(subject, _sentence, sentence.Statement.Paragraph, figure.TextStart, unit, figure.Indicator, Subject) { IsMade = subject[0] == '“' });
            // 进口甲类货物30吨，货值…: a thing that is measured out is one as much as things that are counted.
            if (figure is { Subject: null, Counted: null, Level: not null } && unit is { Length: > 0 } and not ("%" or "元" or "倍") && ThingIn(figure.Indicator) is { } thing)
                Add(new Topic(thing, _sentence, sentence.Statement.Paragraph, figure.TextStart, unit, figure.Indicator, 0) { IsThing = true });
            var counted = figure.Counted is { } made ? WithoutFounding(made) : null;
            if (counted is { Length: > 1 } things && (lexicon.Subjects.IsBearer(things) || lexicon.Subjects.People.MatchLengthBefore(things, things.Length) > 0))
                Add(new Topic(things, _sentence, sentence.Statement.Paragraph, figure.TextStart, unit, figure.Indicator, 0) { IsMade = IsMade(figure), IsThing = true });
            else if (figure.Subject is null && counted is { Length: > 1 } && !IsReceiver(figure))
                Add(new Topic(counted, _sentence, sentence.Statement.Paragraph, figure.TextStart, unit, figure.Indicator, 0) { IsMade = IsMade(figure), IsThing = true });
        }

        if (figures.Count == 0 || sentence.Clauses is [_, .., var last] && figures[^1].Clause != last)
            _marked = TopicMarks.OfPoint(sentence) is { } point ? (point, sentence.Statement.Paragraph) : _marked;
        return settled;
    }

    /// <summary>驿站|建成.</summary>
    private string WithoutFounding(string things) =>
        lexicon.Predicates.Founding.MatchLengthBefore(things, things.Length) is > 1 and var verb && things.Length - verb > 1 ? things[..^verb] : things;

    /// <summary>新增库容3万吨, as against 完成投资: what has been made is there besides the things named before.</summary>
    private bool FoundsThings(StatedFigure figure) =>
        lexicon.Predicates.Founding.MatchLength(figure.Indicator, 0) is > 0 and var verb && !(figure.Counted is null && lexicon.Indicators.DimensionOf(figure.Indicator[verb..]) is "money" or "share");

    /// <summary>查处|案件, 高标准农田: what is measured out or counted, where it names a thing and not what is measured of one.</summary>
    private string? ThingIn(string indicator)
    {
        int verb = lexicon.Predicates.Bounds.MatchLength(indicator, 0);
        string thing = verb > 1 && verb + 1 < indicator.Length ? indicator[verb..] : indicator;
        return lexicon.Indicators.IsThing(thing) && thing[0] != '最' ? thing : null;
    }

    /// <summary>建成驿站8家: whether a figure counts what was set up.</summary>
    private bool IsMade(StatedFigure figure)
    {
        int start = figure.Sentence.Text.LastIndexOf(figure.Counted!, figure.TextEnd - 1, StringComparison.Ordinal);
        return WithoutFounding(figure.Counted!) != figure.Counted || figure.Verb is { } verb && lexicon.Predicates.Founding.Contains(verb) || start > 0 && lexicon.Predicates.Founding.MatchLengthBefore(figure.Sentence.Text, start) > 0;
    }

    /// <summary>向300家企业发放…, 与30家医院联网: what is only dealt with.</summary>
    private bool IsReceiver(StatedFigure figure)
    {
        int start = figure.TextStart;
        while (start < figure.TextEnd && !figure.Sentence.FigureStartingAt(start))
            start++;
        return start > 0 && (lexicon.Predicates.Adjuncts.MatchLengthBefore(figure.Sentence.Text, start) > 0 || figure.Sentence.Text[start - 1] is '与' or '同' or '跟');
    }

    private string? TopicOf(Sentence sentence, StatedFigure figure, List<StatedFigure> settled)
    {
        bool namesNothing = NamesNothing(sentence, figure);
        // 某班列货值4亿元，站点由5个增加到8个: what was there before is of what is talked about.
        if (figure is { Counted: not null, Change.Base: not null } && settled is [.., { Subject: { } owner }])
            return owner;
        if ((OpensWith(lexicon.Predicates.Working, figure) || IsReceiver(figure) || OpensWithVerb(figure) && !OpensWith(lexicon.Predicates.Founding, figure) && !OpensWith(lexicon.Predicates.NounLike, figure)) && Nearest(figure, topic => topic.IsMade) is { } made)
            return made.Name;
        // 小学860所开了课后班，|提供学位…: who did the one did the other.
        if (OpensWith(lexicon.Predicates.Working, figure) && !IsReceiver(figure) && settled is [.., { Subject: null, Counted: { } doers } acted] && acted.Indicator.Contains('的') && figure.Clause != acted.Clause && !IsReceiver(acted))
            return doers;
        // 驿站8家，入住率…: so short a word for how large a part is of the things just counted.
        if (figure.Indicator.Length == ShortestRate && lexicon.Indicators.DimensionOf(figure.Indicator) == "share" && (Nearest(figure, topic => topic.IsMade) ?? Nearest(figure, topic => topic.IsThing)) is { } thing)
            return thing.Name;
        if (LeansOnThing(figure, settled) && Nearest(figure, topic => topic.IsThing && topic.Start >= settled[^1].TextStart) is { } measured)
            return measured.Name;
        if (namesNothing && BestFor(figure, OpensWithVerb(figure) && figure.Indicator.Length >= NamesItself) is { } best)
            return best;
        // 注册农户2万人、企业300家: the verb holds for the whole list, and so does who does it.
        if (settled is [.., { Subject: { } shared } before] && before.Clause == figure.Clause && _isElided && sentence.Text[figure.TextStart - 1] == '、')
            return shared;
        if (_marked is not { } marked || marked.Paragraph != sentence.Statement.Paragraph || lexicon.Indicators.Economy.Contains(figure.Indicator))
            return null;
        return namesNothing || OpensWithVerb(figure) || IsReceiver(figure) || figure.Indicator.Length < NamesItself && figure.Counted is null ? marked.Name : null;
    }

    /// <summary>查处案件420起，|涉案金额3亿元: a short word for what is measured, right behind things that were counted or measured out.</summary>
    private bool LeansOnThing(StatedFigure figure, List<StatedFigure> settled) =>
        figure is { Counted: null, Indicator.Length: < NamesItself } && !lexicon.Indicators.Economy.Contains(figure.Indicator) && lexicon.Indicators.EndingOf(figure.Indicator) is not null
        && lexicon.Indicators.DimensionOf(figure.Indicator) is "money" or "price" or "share" or "duration" && settled is [.., { Subject: null } before] && figure.Clause != before.Clause && figure.Clause.Start - before.Clause.End <= 1;

    /// <summary>发放|贷款, 参保: what is done, with nobody before it who does so.</summary>
    private static bool OpensWithVerb(StatedFigure figure) =>
        figure.Sentence.TokenStartingAt(figure.TextStart) is { Tag: "v" } first && figure.Indicator.StartsWith(first.Text, StringComparison.Ordinal)
        || figure.Sentence.TokenEndingAt(figure.TextStart) is { } verb && figure.Indicator.StartsWith(verb.Text, StringComparison.Ordinal);

    /// <summary>The topic of the sentence that stands nearest before a figure.</summary>
    private Topic? Nearest(StatedFigure figure, Func<Topic, bool> isMeant) =>
        _topics.Where(topic => isMeant(topic) && topic.Sentence == _sentence && topic.Start < figure.TextStart).MaxBy(topic => topic.Start);

    /// <summary>接待…, 日均|接待…: whether a figure opens with one of some words.</summary>
    private bool OpensWith(Vocabulary<string> words, StatedFigure figure) =>
        words.MatchLength(figure.Indicator, lexicon.Indicators.Rates.MatchLength(figure.Indicator, 0)) > 0;

    private void Add(Topic topic)
    {
        var before = _topics.Find(other => other.Name == topic.Name && other.Sentence == topic.Sentence);
        _topics.RemoveAll(other => other.Name == topic.Name);
        _topics.Add(before is null ? topic : topic with { IsMade = topic.IsMade || before.IsMade, IsThing = topic.IsThing || before.IsThing });
        if (_topics.Count > MostTopics)
            _topics.RemoveAt(0);
    }

    /// <param name="isDeed">What is done to some things: in a sentence of its own nothing before it does so.</param>
    private string? BestFor(StatedFigure figure, bool isDeed)
    {
        var (best, most) = ((Topic?)null, Sufficient);
        foreach (var topic in _topics)
            if ((topic.Sentence < _sentence && !isDeed || topic.Start < figure.TextStart) && !(topic.IsThing && FoundsThings(figure)))
                if (Score(topic, figure) is var score && (score > most || score == most && (best is null || (topic.Sentence, topic.Start).CompareTo((best.Sentence, best.Start)) >= 0)))
                    (best, most) = (topic, score);
        return best?.Name;
    }

    private double Score(Topic topic, StatedFigure figure)
    {
        int distance = _sentence - topic.Sentence;
        double score = topic.Weight + (distance == 0 ? SameSentence : SentenceBefore - ForEachSentence * (distance - 1));
        if (topic.Paragraph != figure.Sentence.Statement.Paragraph)
            score -= OtherParagraph;
        string? unit = (figure.Level ?? figure.Change?.Amount)?.NormalizedUnit;
        if (unit is { Length: > 0 } and not "元" and not "%" && unit == topic.Unit)
            score += SameUnit;
        bool isInPeople = unit is not null && lexicon.Indicators.Units.TryGet(unit, out var people) && people.StartsWith('人');
        if (isInPeople && lexicon.Subjects.People.MatchLengthBefore(topic.Name, topic.Name.Length) > 0)
            score += People;
        if (SharesWord(topic.Indicator, figure.Indicator))
            score += SharedWord;
        return score;
    }

    /// <summary>Whether two characters side by side are in both.</summary>
    private static bool SharesWord(string left, string right)
    {
        for (int at = 0; at + 1 < left.Length; at++)
            if (left.AsSpan(at, 2) is var pair && !pair.SequenceEqual(CountNaming.Number) && right.AsSpan().Contains(pair, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether all words before the figure are verbs, adverbs, and heads and qualifiers of indicators: nothing that the figure could be of.</summary>
    private bool NamesNothing(Sentence sentence, StatedFigure figure)
    {
        if (lexicon.Indicators.Economy.Contains(figure.Indicator))
            return false;
        if (figure.Indicator[0] == '最')
            return true;
        int at = 0;
        string label = figure.Indicator.EndsWith(CountNaming.Number, StringComparison.Ordinal) ? figure.Indicator[..^CountNaming.Number.Length] : figure.Indicator;
        while (at < label.Length)
        {
            int length = Math.Max(Math.Max(lexicon.Indicators.Qualifiers.MatchLength(label, at), lexicon.Indicators.Heads.MatchLength(label, at)), Math.Max(lexicon.Predicates.Bounds.MatchLength(label, at), lexicon.Predicates.Manner.MatchLength(label, at)));
            if (length == 0 && sentence.Text.IndexOf(label[at..], figure.TextStart, StringComparison.Ordinal) is >= 0 and var place && sentence.TokenStartingAt(place) is { Tag: ['v', ..] or "d" or "ad" } word)
                length = word.Text.Length;
            if (length == 0)
                return false;
            at += length;
        }

        return true;
    }
}
