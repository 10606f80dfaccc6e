using BriefingQA.Extraction;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Loading;
using BriefingQA.Extraction.Proposals;
using BriefingQA.Language.Documents;

namespace BriefingQA;

/// <summary>Takes transcripts in: bytes → text → facts → graph.</summary>
internal sealed class BriefingIntake(FactExtractor extractor, BriefingLoader loader)
{
    /// <summary>Proposes facts for what no rule claims; null leaves it to the rules.</summary>
    public FactProposer? Proposer { get; init; }

    /// <inheritdoc cref="TakeAsync(ReadOnlyMemory{byte}, string, Action{IntakeStage}?, CancellationToken)"/>
    public Task<LoadReport> TakeAsync(ReadOnlyMemory<byte> bytes, string source, CancellationToken cancellationToken = default) =>
        TakeAsync(bytes, source, null, cancellationToken);

    /// <param name="entered">Told of each stage as it begins.</param>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<LoadReport> TakeAsync(ReadOnlyMemory<byte> bytes, string source, Action<IntakeStage>? entered, CancellationToken cancellationToken)
    {
        var facts = await ReadAsync(bytes, source, entered, cancellationToken);
        entered?.Invoke(IntakeStage.Storing);
        return await loader.LoadAsync(facts, cancellationToken);
    }

    /// <param name="source">What the transcript is called. For example, its file name.</param>
    /// <exception cref="TranscriptFormatException">The bytes are not the text of a transcript.</exception>
    public async Task<BriefingFacts> ReadAsync(ReadOnlyMemory<byte> bytes, string source, Action<IntakeStage>? entered, CancellationToken cancellationToken)
    {
        entered?.Invoke(IntakeStage.Decoding);
        var text = TranscriptDecoder.Decode(bytes.Span);
        entered?.Invoke(IntakeStage.Extracting);
        return Proposer is null ? extractor.Extract(text, source) : await extractor.ExtractAsync(text, source, Proposer, cancellationToken);
    }

    /// <inheritdoc cref="BriefingLoader.LoadAllAsync"/>
    public IAsyncEnumerable<LoadReport> LoadAllAsync(IAsyncEnumerable<BriefingFacts> briefings, CancellationToken cancellationToken = default) =>
        loader.LoadAllAsync(briefings, cancellationToken);
}

/// <summary>What happens to a transcript on its way in.</summary>
internal enum IntakeStage
{
    Decoding,
    Extracting,
    Storing,
}
