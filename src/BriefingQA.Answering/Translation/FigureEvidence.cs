using BriefingQA.Answering.Linking;
using BriefingQA.Answering.Questions;

namespace BriefingQA.Answering.Translation;

/// <summary>How much of a question's words a figure carries: in its own name and clause, in the clauses before it, in its sentence, around it.</summary>
/// <param name="Share">Of all the weight of the question, 0 to 1.</param>
/// <param name="Own">Of the weight apart from what the question is about, only what the figure and the clauses it continues carry.</param>
/// <param name="IsBorrowed">Whether what the question is about is named only around the sentence.</param>
/// <param name="IsOther">Whether a noun of the question stands neither in the sentence nor where it would have to stand.</param>
internal readonly record struct FigureEvidence(double Share, double Own, bool IsBorrowed, bool IsOther)
{
    /// <summary>What a word of the clause, of a clause that this one continues, of the sentence, and of what surrounds it counts beside one of the figure's own name.</summary>
    private const double ClauseFactor = 0.9, SharedClauseFactor = 0.75, ContinuedFactor = 0.86, LeadFactor = 0.82, SentenceFactor = 0.7, ContextFactor = 0.75;

    /// <summary>What a word of the clauses before counts of the figure's own, where the clause can and cannot stand alone.</summary>
    private const double ContinuedOwn = 0.9, LeadOwn = 0.4;

    /// <summary>From this weight on a word is a noun, without which a figure is another one.</summary>
    private const double NounWeight = 1.5;

    /// <summary>From this weight on a word must be carried somewhere.</summary>
    private const double NamingWeight = 2;

    /// <summary>Less of a word than this is another word.</summary>
    private const double Enough = 0.35;

    /// <returns>Null where a word of the question rules the figure out.</returns>
    public static FigureEvidence? Of(FigureQuestion question, Figure figure, ClauseReader clauses, QuestionLexicon lexicon)
    {
        var frame = question.Frame;
        double total = 0, support = 0, own = 0, ownTotal = 0;
        bool borrowed = false, isOther = false;
        bool? goesOn = null;
        var inNames = question.Coverage.In(figure.Name);
        Span<double> inClauses = stackalloc double[inNames.Length], inLeads = stackalloc double[inNames.Length];
        var readsLead = false;
        question.Coverage.Read(figure.Clause, inClauses);
        PassageCoverage? around = figure.Passage is null ? null : new PassageCoverage(question.Coverage, figure.Passage);
        for (var i = 0; i < frame.Words.Count; i++)
        {
            var word = frame.Words[i];
            if (word.Role == WordRole.Period && frame.Years.Count > 0 && word.Form.Length == 4)
                continue;
            total += word.Weight;
            if (word.Role == WordRole.Person)
            {
                support += word.Weight * (around is { } passage ? Math.Max(passage.InSpeaker(i), passage.InForm(i)) : 0);
                continue;
            }

            var inOwn = Math.Max(inNames[i], (figure.SharesClause ? SharedClauseFactor : ClauseFactor) * inClauses[i]);
            if (inOwn >= LeadFactor)
            {
                // Wherever else it stands counts less.
                support += word.Weight * inOwn;
                own += word.Role == WordRole.Subject ? 0 : word.Weight * inOwn;
                ownTotal += word.Role == WordRole.Subject ? 0 : word.Weight;
                continue;
            }

            if (!readsLead)
                question.Coverage.Read(figure.Lead, inLeads);
            readsLead = true;
            var inLead = inLeads[i];
            var continues = inOwn < Enough && inLead > 0 && (goesOn ??= clauses.Continues(figure, question));
            if (word.Role == WordRole.Subject && inOwn < SharedClauseFactor && !continues && HasRival(word, figure, question))
                return null;
            if (word.Role == WordRole.Subject && inOwn < Enough && inLead == 0 && word.Things.Any(thing => thing.Kinds.Contains(GraphLabels.Region)) && !(around?.InHeadings(i) > 0))
                return null;
            if (word.Role == WordRole.Subject && inOwn < Enough && inLead < Enough && IsNamedBehind(word, figure))
                return null;
            if (inOwn < Enough && !continues && (word.Role == WordRole.Indicator && word.Weight >= NounWeight || word is { IsCounted: true, IsVerb: false }))
                return null;
            if (inOwn == 0 && lexicon.Limits.Contains(word.Form) || Math.Max(inOwn, inLead) < Enough && lexicon.Qualifiers.Contains(word.Form) && !(around?.InHeadings(i) > 0) || inOwn < Enough && inLead < Enough && question.IsFollowUp && !word.IsInherited && word.Weight >= NounWeight && word.Role != WordRole.Period)
                return null;
            var inSentence = around is { } sentence ? sentence.InForm(i) * SentenceFactor : 0;
            var inContext = around is { } context ? context.Around(word, i) * ContextFactor : 0;
            if (word.Weight >= NamingWeight && Math.Max(Math.Max(inOwn, inLead), Math.Max(inSentence, inContext)) < Enough)
                return null;
            if (inOwn == 0 && word.Weight >= NounWeight)
                isOther |= inSentence == 0 && (inContext == 0 || (word.Role == WordRole.Subject && figure.About.Any(thing => thing.Kinds.Count > 0)));
            support += word.Weight * Math.Max(Math.Max(inOwn, (continues ? ContinuedFactor : LeadFactor) * inLead), Math.Max(inSentence, inContext));
            if (word.Role == WordRole.Subject)
            {
                borrowed |= inOwn == 0 && inSentence == 0;
            }
            else
            {
                ownTotal += word.Weight;
                own += word.Weight * Math.Max(inOwn, inLead * (continues ? ContinuedOwn : LeadOwn));
            }
        }

        return total == 0 ? null : new FigureEvidence(support / total, ownTotal == 0 ? 1 : own / ownTotal, borrowed, isOther);
    }

    /// <summary>Whether the figure is about things that no word of the question names; who acts is not what a figure is about.</summary>
    public static bool IsForeign(FigureQuestion question, Figure figure) =>
        figure.Subjects is { Count: > 0 } subjects && !subjects.Exists(question.Names);

    /// <summary>Whether a thing is named in the sentence only behind the clause of the figure: it has figures of its own.</summary>
    private static bool IsNamedBehind(ContentWord word, Figure figure) =>
        figure.Passage is { } passage && figure.ClauseForm.Length > 0 && passage.Form.IndexOf(figure.ClauseForm, StringComparison.Ordinal) is >= 0 and var at
        && word.CoverageIn(passage.Form[(at + figure.ClauseForm.Length)..]) > 0 && word.CoverageIn(passage.Form[..at]) == 0 && word.CoverageIn(PassageFinder.ContextFor(word, passage)) == 0;

    /// <summary>
    /// Whether the sentence gives the figure to another thing than the one asked about: both are named in it, and the
    /// figure's own subject is neither that thing nor named by the question.
    /// </summary>
    private static bool HasRival(ContentWord word, Figure figure, FigureQuestion question)
    {
        if (figure.Passage is null || figure.Values.Subject.Length == 0 || figure.Values.Subject.EndsWith("情况", StringComparison.Ordinal))
            return false;
        if (figure.About.Any(thing => question.Names(thing) || thing.Forms.Any(form => form.Length > 1 && (word.Form.Contains(form, StringComparison.Ordinal) || form.Contains(word.Form, StringComparison.Ordinal)))))
            return false;
        return word.CoverageIn(figure.Passage.Form) > 0 && figure.About.Count > 0 && figure.About.All(thing => thing.Forms.Any(form => figure.Passage.Form.Contains(form, StringComparison.Ordinal)));
    }
}
