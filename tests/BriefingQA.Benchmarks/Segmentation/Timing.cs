namespace BriefingQA.Benchmarks.Segmentation;

/// <param name="Seconds">For one pass over the text.</param>
internal sealed record Timing(string Port, string Mode, double Seconds);
