using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Whether a headed part of a text says what is to be done, and by when where its heading tells, or what has been done.</summary>
internal sealed record SectionOutlook(bool IsPlanned, PeriodMention? Due)
{
    /// <summary>Whether all that it states is planned, because its heading tells by when. Other parts with a plan in their headings report too.</summary>
    public bool IsProgram => IsPlanned && Due?.To is not null;
}
