using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>A headed part that says what is to be done, and by when where its heading tells.</summary>
internal sealed record PlannedSection(PeriodMention? Due);

/// <summary>Tells by their headings which parts of a text plan: 三、2026年重点工作, with the numbered parts under it.</summary>
internal sealed class PlannedSections(OrdinalLexicon lexicon, TextAnalyzer analyzer)
{
    private const string Numerals = "一二三四五六七八九十";

    /// <remarks>The numbered parts behind one that says what is to be done in a year go on with it: 二、2026年工作部署 三、….</remarks>
    /// <returns>The parts that plan, by their order.</returns>
    public IReadOnlyDictionary<int, PlannedSection> Read(Transcript transcript)
    {
        Dictionary<int, PlannedSection> planned = [];
        PlannedSection? current = null;
        foreach (var section in transcript.Sections)
        {
            bool isPart = IsNumberedPart(section.Heading);
            if (Has(section.Heading, lexicon.DoneHeadings) && (isPart || current is null))
                current = null;
            else if (isPart || Has(section.Heading, lexicon.PlanHeadings) || Has(section.Heading, lexicon.ListHeadings))
                current = PlanOf(section.Heading, transcript.Header.Date) ?? (isPart && current?.Due is null ? null : current);
            if (current is not null)
                planned[section.Order] = current;
        }

        return planned;
    }

    /// <summary>What a heading plans: by its words, or because its time is still to come.</summary>
    private PlannedSection? PlanOf(string heading, DateOnly? today)
    {
        var due = analyzer.Analyze(heading, today).Mentions.OfType<PeriodMention>().FirstOrDefault();
        return Has(heading, lexicon.PlanHeadings) || due?.To > today ? new PlannedSection(due) : null;
    }

    /// <summary>三、…: a part of its own, as against （三）….</summary>
    private static bool IsNumberedPart(string heading)
    {
        int mark = heading.IndexOf('、');
        return mark is > 0 and < 4 && heading.AsSpan(0, mark).TrimStart(Numerals).IsEmpty;
    }

    private static bool Has(string heading, Vocabulary<string> words)
    {
        for (int at = 0; at < heading.Length; at++)
            if (words.MatchLength(heading, at) > 0)
                return true;
        return false;
    }
}
