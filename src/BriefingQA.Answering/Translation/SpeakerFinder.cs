using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>Who spoke of a matter.</summary>
/// <param name="Person">Null where the question that names the matter has no recorded answer.</param>
/// <param name="Exchange">The reporter's question that the person answered; null where <paramref name="Passage"/> tells.</param>
internal sealed record Speaker(string? Person, ExchangeEntry? Exchange, Passage? Passage, double Support);

/// <summary>Finds who spoke of a matter: the one who answered the question about it, or whose sentence carries its words.</summary>
internal sealed class SpeakerFinder(QuestionLexicon lexicon)
{
    private const double SufficientSupport = 0.7;

    /// <summary>How much better a sentence must carry the words than a question does: who only mentions a matter did not speak of it.</summary>
    private const double SentenceCost = 0.12;

    /// <summary>A sentence that holds as many characters of the question in one piece is quoted.</summary>
    private const int Quoted = 7;

    public Speaker? Find(QuestionFrame frame, GraphIndex index, string? briefing)
    {
        var words = frame.Words.Where(word => word.Role != WordRole.Person && !lexicon.Speech.Contains(word.Form) && !lexicon.Posts.Contains(word.Form)).ToList();
        var total = words.Sum(word => word.Weight);
        if (total < 0.75)
            return null;
        if (Quotation(frame.Form, index, briefing) is { } quoted)
            return new Speaker(quoted.Speaker, null, quoted, 1);
        var exchange = index.FindExchanges(words.SelectMany(word => word.Forms), briefing)
            .Select(entry => (Entry: entry, Support: words.Sum(word => word.Weight * word.CoverageIn(entry.Form)) / total)).OrderByDescending(entry => entry.Support)
            .ThenByDescending(entry => words.Sum(word => word.Weight * (WordForms.Plain(entry.Entry.Question).Contains(word.Form, StringComparison.Ordinal) ? 1 : 0))).FirstOrDefault();
        var passage = PassageFinder.Find(frame with { Words = words }, index, briefing, candidate => candidate.Speaker is not null)
            .Select(match => (match.Passage, Support: words.Sum(word => word.Weight * Math.Max(word.CoverageIn(match.Passage.Form), 0.95 * word.CoverageIn(match.Passage.Setting))) / total))
            .OrderByDescending(entry => entry.Support).FirstOrDefault();
        if (Math.Max(exchange.Support, passage.Support - SentenceCost) < SufficientSupport)
            return null;
        return exchange.Entry is not null && exchange.Support >= passage.Support - SentenceCost
            ? new Speaker(exchange.Entry.AnsweredBy, exchange.Entry, null, exchange.Support)
            : new Speaker(passage.Passage.Speaker, null, passage.Passage, passage.Support);
    }

    /// <summary>The sentence that holds the longest piece of the question.</summary>
    private static Passage? Quotation(string form, GraphIndex index, string? briefing)
    {
        Passage? best = null;
        var longest = Quoted - 1;
        foreach (var passage in index.FindPassages([form], briefing).Where(passage => passage is { IsQuestion: false, Speaker: not null }))
            for (var start = 0; start + longest < form.Length; start++)
                while (start + longest < form.Length && passage.Form.AsSpan().IndexOf(form.AsSpan(start, longest + 1), StringComparison.Ordinal) >= 0)
                    (best, longest) = (passage, longest + 1);
        return best;
    }
}
