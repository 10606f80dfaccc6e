using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Replaces a description by the thing it describes: 拥有81家国家级企业技术中心的那个行业 becomes the industry's name.</summary>
internal sealed class RelativeClauseResolver(QuestionLexicon lexicon, WordForms forms, QuestionReader reader, PostFinder posts, FigureMatcher matcher)
{
    private const string Breaks = "，,。；;";

    /// <returns>The question with the name in place of the description; the question itself where it describes nothing the graph can tell.</returns>
    public string Resolve(string question, GraphIndex index, string? briefing)
    {
        foreach (var deictic in lexicon.Deictics)
        {
            var at = question.IndexOf(deictic, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var description = question[..at];
            var end = question.IndexOfAny(Breaks.ToCharArray(), at);
            var rest = end >= 0 ? question[(end + 1)..] : WithoutNoun(question[(at + deictic.Length)..]);
            if (rest.Length > 0 && posts.Holders(reader.Read(question[(at + deictic.Length)..], index), index) is [{ } holder] && posts.TitleIn(question[(at + deictic.Length)..(end < 0 ? question.Length : end)]) is not null)
                return $"{holder.Person}，{rest}";
            if (rest.Length > 0 && Described(description, index, briefing) is { } name)
                return $"{name}{rest}";
        }

        return question;
    }

    /// <summary>What is being talked about where the description stands.</summary>
    private static string? TalkedAbout(QuestionFrame frame, GraphIndex index, string? briefing) =>
        frame.Subjects.Any() && PassageFinder.Find(frame, index, briefing) is [{ Support: >= 0.85 } match, ..]
            ? SubjectOf(match.Passage, index)
            : null;

    private static string? SubjectOf(Passage passage, GraphIndex index) =>
        index.Names.Matches(passage.Setting).SelectMany(found => found.Things).FirstOrDefault(thing => thing.Label == GraphLabels.Subject)?.Name;

    private static string WithoutNoun(string text) => text.Length > 2 ? text[2..] : "";

    private string? Described(string description, GraphIndex index, string? briefing)
    {
        var frame = reader.Read(description, index) with { Ask = AskKind.Unstated };
        if (!frame.Words.Any(word => word.Role == WordRole.Number))
            return TalkedAbout(frame, index, briefing);
        if (matcher.Match(frame, AskKind.Unstated, index, briefing) is not [var match, ..])
            return null;
        var clause = forms.Form(match.Figure.Values.Clause);
        var other = index.Names.Matches(clause).SelectMany(found => found.Things)
            .FirstOrDefault(thing => thing.Label == GraphLabels.Subject && !frame.Form.Contains(thing.Forms[0], StringComparison.Ordinal));
        return match.Figure.About.FirstOrDefault(thing => !frame.Form.Contains(thing.Forms[0], StringComparison.Ordinal))?.Name ?? other?.Name
            ?? (match.Figure.Passage is { } passage ? SubjectOf(passage, index) : null);
    }
}
