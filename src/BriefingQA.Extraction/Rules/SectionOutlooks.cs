using BriefingQA.Extraction.Lexicons;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Tells by their headings which parts of a text plan (三、2026年重点工作, with the numbered parts under it) and which look back.</summary>
internal sealed class SectionOutlooks(OrdinalLexicon lexicon, TextAnalyzer analyzer)
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>全国患者约20万人: a headline with so large a number tells what there is.</summary>
    private const decimal LeastFigure = 10_000;

    private static readonly SectionOutlook LooksBack = new(IsPlanned: false, Due: null);

    /// <remarks>The numbered parts behind one that says what is to be done in a year go on with it: 二、2026年工作部署 三、….</remarks>
    /// <returns>The parts that plan or look back, by their order; a part that does both or neither is not among them.</returns>
    public IReadOnlyDictionary<int, SectionOutlook> Read(Transcript transcript)
    {
        Dictionary<int, SectionOutlook> outlooks = [];
        SectionOutlook? current = null;
        bool isOfPart = false;
        foreach (var section in transcript.Sections)
        {
            bool isPart = IsNumberedPart(section.Heading);
            bool isDone = Has(section.Heading, lexicon.DoneHeadings);
            var plan = PlanOf(section.Heading, isPart, transcript.Header.Date);
            // A numbered part ends the part before it, but not what a heading without a number holds together.
            bool goesOn = !(isPart && isOfPart);
            var next = (isDone, plan) switch
            {
                (true, not null) => null,
                (true, null) => isPart || EndsDone(section.Heading) ? LooksBack : goesOn && current is { IsPlanned: true } ? current : null,
                (false, { Due: null }) => goesOn && current is { IsPlanned: true } ? current : plan,
                (false, not null) => plan,
                _ => goesOn || current is { IsPlanned: true, Due: not null } ? current : null,
            };
            isOfPart = next != current ? isPart : isOfPart;
            current = next;
            if (current is not null)
                outlooks[section.Order] = current;
        }

        return outlooks;
    }

    /// <summary>What a heading plans: by its words, or because its time is still to come. The title of a briefing plans nothing, nor does a headline with a figure.</summary>
    private SectionOutlook? PlanOf(string heading, bool isPart, DateOnly? today)
    {
        if (Has(heading, lexicon.Briefings))
            return null;
        var mentions = analyzer.Analyze(heading, today).Mentions;
        if (mentions.OfType<QuantityMention>().Any(quantity => quantity.Kind is QuantityKind.Share or QuantityKind.Money || quantity.NormalizedValue >= LeastFigure))
            return null;
        // The day of a line such as 2023-07-21 来源：… is no time of a plan.
        var periods = mentions.OfType<PeriodMention>().Where(period => period.From is null || period.From != period.To).ToList();
        var due = periods.LastOrDefault(period => period.To is not null) ?? periods.LastOrDefault();
        return Has(heading, lexicon.PlanHeadings) || due?.From > today || (isPart || Has(heading, lexicon.ListHeadings)) && due?.To > today ? new SectionOutlook(IsPlanned: true, due) : null;
    }

    /// <summary>“十四五”时期工作回顾</summary>
    private bool EndsDone(string heading) => lexicon.DoneHeadings.MatchLengthBefore(heading, heading.Length) > 0;

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
