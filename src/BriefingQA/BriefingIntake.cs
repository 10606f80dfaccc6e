using BriefingQA.Extraction;
using BriefingQA.Extraction.Loading;
using BriefingQA.Language.Documents;

namespace BriefingQA;

/// <summary>Takes transcripts in: bytes → text → facts → graph.</summary>
internal sealed class BriefingIntake(FactExtractor extractor, BriefingLoader loader)
{
    /// <param name="source">What the transcript is called. For example, its file name.</param>
    /// <exception cref="TranscriptFormatException">The bytes are not the text of a transcript.</exception>
    public Task<LoadReport> TakeAsync(ReadOnlyMemory<byte> bytes, string source, CancellationToken cancellationToken = default) =>
        loader.LoadAsync(extractor.Extract(TranscriptDecoder.Decode(bytes.Span), source), cancellationToken);
}
