using BriefingQA.Extraction.Lexicons;
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

    /// <summary>A topic with less is left alone.</summary>
    private const double Sufficient = 2;

    private const double SameSentence = 2, SentenceBefore = 1.5, ForEachSentence = 0.5, OtherParagraph = 1, SameUnit = 1, SharedWord = 1, People = 1, Subject = 0.5, Named = 0.5;

    private readonly List<Topic> _topics = [];
    private int _sentence;

    /// <param name="Sentence">Number of the sentence it was in last.</param>
    /// <param name="Unit">Of the last figure that was given of it; null where none was.</param>
    private sealed record Topic(string Name, int Sentence, int Paragraph, int Start, string? Unit, string Indicator, double Weight);

    public void Clear() => _topics.Clear();

    /// <summary>The figures of the next sentence, with the topics of those that name none.</summary>
    public IReadOnlyList<StatedFigure> Settle(Sentence sentence, IReadOnlyList<StatedFigure> figures)
    {
        _sentence++;
        if (sentence.Clauses is [var opening, ..] && PlainClauseReader.PointStart(sentence, opening) is not null)
            Clear();
        foreach (var name in sentence.Names.Where(name => name.Kind is NameKind.Program or NameKind.Platform or NameKind.Event))
            Add(new Topic(sentence.Text[name.Start..name.End], _sentence, sentence.Statement.Paragraph, name.Start, null, "", Named));
        List<StatedFigure> settled = [];
        foreach (var stated in figures)
        {
            if (stated.Topic is { Length: >= ShortestTopic } topicOfClause && lexicon.Indicators.EndingOf(topicOfClause) is null)
                Add(new Topic(topicOfClause, _sentence, sentence.Statement.Paragraph, stated.TextStart - 1, null, "", Subject));
            var figure = stated.Subject is null && NamesNothing(sentence, stated) && BestFor(stated) is { } topic ? stated with { Subject = topic } : stated;
            settled.Add(figure);
            var unit = (figure.Level ?? figure.Change?.Amount)?.NormalizedUnit;
            if (figure.Subject is { } subject && !lexicon.Subjects.Generic.Contains(subject) && !lexicon.Subjects.Unspecific.Contains(subject))
                Add(new Topic(subject, _sentence, sentence.Statement.Paragraph, figure.TextStart, unit, figure.Indicator, Subject));
            if (figure.Counted is { Length: > 1 } things && (lexicon.Subjects.IsBearer(things) || lexicon.Subjects.People.MatchLengthBefore(things, things.Length) > 0))
                Add(new Topic(things, _sentence, sentence.Statement.Paragraph, figure.TextStart, unit, figure.Indicator, 0));
        }

        return settled;
    }

    private void Add(Topic topic)
    {
        _topics.RemoveAll(other => other.Name == topic.Name);
        _topics.Add(topic);
        if (_topics.Count > MostTopics)
            _topics.RemoveAt(0);
    }

    private string? BestFor(StatedFigure figure)
    {
        var (best, most) = ((string?)null, Sufficient);
        foreach (var topic in _topics)
            if (topic.Sentence < _sentence || topic.Start < figure.TextStart)
                if (Score(topic, figure) is var score && score >= most)
                    (best, most) = (topic.Name, score);
        return best;
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
