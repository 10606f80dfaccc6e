using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>When a named thing took place or was issued: the last time with known limits that its sentence states before it.</summary>
internal static class NamePeriod
{
    public static string? Of(NameGroup group) => group.Mentions
        .Select(named => named.Sentence.Periods.LastOrDefault(period => period.End <= named.Mention.Start && IsDated(period))?.Text)
        .FirstOrDefault(text => text is not null);

    private static bool IsDated(PeriodMention period) => period is { From: not null, IsDeadline: false } && !period.Text.EndsWith('来');
}
