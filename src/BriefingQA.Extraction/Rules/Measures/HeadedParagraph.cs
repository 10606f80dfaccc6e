namespace BriefingQA.Extraction.Rules.Measures;

/// <summary>A paragraph that opens with what it does: <b>优化消费环境。</b>建立健全…。</summary>
/// <param name="First">The place of its first sentence, the heading one, among those of the transcript.</param>
/// <param name="Last">The place of its last sentence.</param>
/// <param name="Theme">The sentence that introduces this paragraph and its neighbours.</param>
internal sealed record HeadedParagraph(int First, int Last, string Title, string Theme, bool IsPlanned);
