using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Rules;

/// <summary>Whether a headed part of a text says what is to be done, and by when where its heading tells, or what has been done.</summary>
internal sealed record SectionOutlook(bool IsPlanned, PeriodMention? Due);
