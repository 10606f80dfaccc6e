namespace BriefingQA.Extraction.Rules;

/// <summary>The time stated in the sentence in which a thing is first named: the last one before it.</summary>
internal static class NamePeriod
{
    public static string? Of(NameGroup group) => group.Mentions
        .Select(named => named.Sentence.Periods.LastOrDefault(period => period.End <= named.Mention.Start)?.Text)
        .FirstOrDefault(text => text is not null);
}
