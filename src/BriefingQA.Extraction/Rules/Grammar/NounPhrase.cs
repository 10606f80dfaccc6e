using BriefingQA.Extraction.Lexicons;

namespace BriefingQA.Extraction.Rules.Grammar;

/// <summary>The noun phrase before a figure, divided into what is measured and what of: <b>甲业|增加值</b>.</summary>
/// <param name="Start">Offset of its first character in the sentence.</param>
/// <param name="Text">All of it, without times and scope words before it.</param>
/// <param name="Subject">What the figure is about; empty where the phrase names only the indicator.</param>
/// <param name="Indicator">What is measured; null where the phrase has no word for it.</param>
/// <param name="Scope">全国, 全球, … before the subject.</param>
internal sealed record NounPhrase(int Start, string Text, string Subject, string? Indicator, string? Scope)
{
    public static readonly NounPhrase Empty = new(0, "", "", null, null);

    public bool IsEmpty => Text.Length == 0;

    public SubjectEntry? KnownSubject { get; init; }

    /// <summary><b>服务</b>进出口总额: what a known indicator has before a shorter one. Null where there is nothing.</summary>
    public string? Kind { get; init; }

    /// <summary>Who or what does something to what the phrase names: <b>某地</b>发送旅客. Null where nothing is done or the clause does not tell.</summary>
    public string? Agent { get; init; }

    /// <summary>The verb that governs it; null where none does.</summary>
    public string? GovernedBy { get; init; }

    public bool IsObject => GovernedBy is not null;
}
