using System.Security.Cryptography;
using System.Text;
using BriefingQA.Extraction.Facts;

namespace BriefingQA.Extraction.Tests.Samples;

/// <summary>All observations that the extractor reads in a folder of texts, and random samples of them.</summary>
internal static class CorpusObservations
{
    private const int ContextBefore = 36;
    private const int ContextBehind = 16;

    public static IReadOnlyList<JudgedObservation> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(path => Read(path, ExtractionFixture.Extract(File.ReadAllText(path)))),
    ];

    /// <summary>The observations whose hashes with the seed are the smallest: the same ones on every machine.</summary>
    public static IReadOnlyList<JudgedObservation> Draw(IReadOnlyList<JudgedObservation> observations, int count, string seed) =>
    [
        .. observations
            .DistinctBy(one => (one.File, one.Start, one.Figure))
            .OrderBy(one => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{one.File}|{one.Start}|{one.Figure}"))), StringComparer.Ordinal)
            .Take(count),
    ];

    private static IEnumerable<JudgedObservation> Read(string path, BriefingFacts facts)
    {
        var statements = facts.Transcript.Statements.ToDictionary(statement => statement.Order);
        foreach (var observation in facts.Observations)
        {
            var statement = statements[observation.Statement];
            int at = statement.Text.IndexOf(observation.Text, StringComparison.Ordinal);
            int end = at + observation.Text.Length;
            var span = statement.SpanOf(at, end);
            string excerpt = statement.Text[Math.Max(0, at - ContextBefore)..Math.Min(statement.Text.Length, end + ContextBehind)];
            yield return new JudgedObservation(Path.GetFileName(path), span.Start, span.End, FactText.Of([observation]), excerpt.ReplaceLineEndings(" ").Replace('\t', ' '), "", "");
        }
    }
}
