using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;
using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Replaces a description by the thing it describes: 拥有81家国家级企业技术中心的那个行业 becomes the industry's name, 回答药品问题的官员 the person's.</summary>
internal sealed partial class DescriptionResolver
{
    private static readonly char[] Parts = ['、', '，', ',', '又', '且'];

    private const string Breaks = "，,。；;";

    private readonly WordForms _forms;
    private readonly QuestionReader _reader;
    private readonly PostFinder _posts;
    private readonly FigureMatcher _matcher;
    private readonly SpeakerFinder _speakers;
    private readonly QuestionLexicon _lexicon;
    private readonly Regex _person, _class, _host;

    /// <param name="persons">The words for a person.</param>
    /// <param name="hosting">The words for who chairs a briefing.</param>
    public DescriptionResolver(QuestionLexicon lexicon, WordForms forms, QuestionReader reader, PostFinder posts, FigureMatcher matcher, SpeakerFinder speakers, IReadOnlyList<string> persons, IReadOnlyList<string> hosting)
    {
        (_lexicon, _forms, _reader, _posts, _matcher, _speakers) = (lexicon, forms, reader, posts, matcher, speakers);
        _person = new Regex($"^(?<what>.{{2,60}}?)的(那个|那位|那名|这个|这位|该)?({Words(persons.Concat(lexicon.Posts))})[，,]?(?<rest>.+)$", RegexOptions.CultureInvariant);
        _class = new Regex($"^(?<what>.*\\d.{{0,60}}?)的(那个|这个|该)?({Words(lexicon.Classes.Values.SelectMany(words => words))})[，,]?(?<rest>.+)$", RegexOptions.CultureInvariant);
        _host = new Regex($"(这场|本场|此次|本次|该场)?(新闻)?(发布会)?的?({Words(hosting.Where(word => word.EndsWith('人')))})", RegexOptions.CultureInvariant);
        Hosting = hosting;
    }

    private IReadOnlyList<string> Hosting { get; }

    /// <returns>The question with the name in place of the description; the question itself where it describes nothing the graph can tell.</returns>
    public string Resolve(string question, GraphIndex index, string? briefing)
    {
        if (Named(question, index, briefing) is { } named)
            return named;
        foreach (var deictic in _lexicon.Deictics)
        {
            var at = question.IndexOf(deictic, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var end = question.IndexOfAny(Breaks.ToCharArray(), at);
            var rest = end >= 0 ? question[(end + 1)..] : WithoutNoun(question[(at + deictic.Length)..]);
            if (rest.Length > 0 && _posts.TitleIn(question[(at + deictic.Length)..(end < 0 ? question.Length : end)]) is { } title && _posts.Holders(_reader.Read(question[(at + deictic.Length)..], index), index) is [{ } holder])
                return IsNameAsked().IsMatch(question[(question.IndexOf(title, at, StringComparison.Ordinal) + title.Length)..]) ? $"{holder.Organization}{holder.Title}是谁" : $"{holder.Person}，{rest}";
            if (rest.Length > 0 && Described(question[..at], index, briefing) is { } name)
                return $"{name}{rest}";
        }

        return question;
    }

    /// <summary>Only the name of whom the description means is asked for.</summary>
    [GeneratedRegex("^(的?名字)?(叫|是)(什么|啥|谁)(名字)?$")]
    private static partial Regex IsNameAsked();

    private string? Named(string question, GraphIndex index, string? briefing)
    {
        var hosts = briefing is null ? index.Hosts : index.Briefings.FirstOrDefault(entry => entry.Id == briefing)?.Hosts ?? [];
        if (hosts.Count == 1 && !_lexicon.Asks.Any(ask => ask.Kind == AskKind.Who && question.Contains(ask.Word, StringComparison.Ordinal)) && _host.Match(question) is { Success: true } host && host.Length < question.Length && !question.Contains('不', StringComparison.Ordinal))
            return question.Remove(host.Index, host.Length).Insert(host.Index, hosts[0]);
        if (_person.Match(question) is { Success: true } person && _lexicon.Speech.Concat(Hosting).Append("答").Any(word => person.Groups["what"].Value.Contains(word, StringComparison.Ordinal)) && !IsWho(person.Groups["rest"].Value))
        {
            var what = person.Groups["what"].Value;
            var name = Hosting.Any(word => what.Contains(word, StringComparison.Ordinal)) && hosts.Count == 1 ? hosts[0] : _speakers.Find(_reader.Read(what, index), index, briefing)?.Person;
            if (name is not null)
                return name + person.Groups["rest"].Value;
        }

        return _class.Match(question) is { Success: true } match && match.Groups["what"].Value is var description
            && (Described(description, index, briefing) ?? description.Split(Parts).Where(part => part.Any(char.IsAsciiDigit)).Select(part => Described(part, index, briefing)).FirstOrDefault(name => name is not null)) is { } thing ? thing + match.Groups["rest"].Value : null;
    }

    private bool IsWho(string rest) => _lexicon.Asks.Any(ask => ask.Kind == AskKind.Who && rest.Contains(ask.Word, StringComparison.Ordinal) && rest.Length <= ask.Word.Length + 2);

    private static string Words(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length).Distinct().Select(Regex.Escape));

    /// <summary>What is being talked about where the description stands.</summary>
    private static string? TalkedAbout(QuestionFrame frame, GraphIndex index, string? briefing) =>
        frame.Subjects.Any() && PassageFinder.Find(frame, index, briefing) is [{ Support: >= 0.85 } match, ..]
            ? SubjectOf(match.Passage, index)
            : null;

    private static string? SubjectOf(Passage passage, GraphIndex index) =>
        index.Names.Matches(passage.Setting).SelectMany(found => found.Things).FirstOrDefault(thing => thing.Label == GraphLabels.Subject)?.Name;

    private static string WithoutNoun(string text) => text.Length > 2 ? text[2..] : "";

    /// <summary>Whether a number of the description is one of the figure's.</summary>
    private static bool IsGiven(QuestionFrame frame, FigureValues values) =>
        new[] { values.Value, values.BaseValue, values.ChangeAmount }.OfType<double>().Any(value => Regex.IsMatch(frame.Form, $@"(?<![\d.]){Regex.Escape(FigureText.Number(value))}(?![\d.])", RegexOptions.CultureInvariant));

    private string? Described(string description, GraphIndex index, string? briefing)
    {
        var frame = _reader.Read(description, index) with { Ask = AskKind.Unstated };
        if (!frame.Words.Any(word => word.Role == WordRole.Number))
            return TalkedAbout(frame, index, briefing);
        if (_matcher.Match(frame, AskKind.Unstated, index, briefing).FirstOrDefault(candidate => IsGiven(frame, candidate.Figure.Values)) is not { } match)
            return null;
        var clause = _forms.Form(match.Figure.Values.Clause);
        var other = index.Names.Matches(clause).SelectMany(found => found.Things)
            .FirstOrDefault(thing => thing.Label == GraphLabels.Subject && !frame.Form.Contains(thing.Forms[0], StringComparison.Ordinal));
        return match.Figure.About.FirstOrDefault(thing => !frame.Form.Contains(thing.Forms[0], StringComparison.Ordinal))?.Name ?? other?.Name
            ?? (match.Figure.Passage is { } passage ? SubjectOf(passage, index) : null);
    }
}
