using System.Diagnostics;
using System.Globalization;
using System.Text;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Benchmarks.Segmentation;

/// <summary>
/// <c>segmentation TEXT…</c>: the speed of the segmenter and of other ports of jieba on the texts put together, line by
/// line on one thread, as one table. The median of the passes counts.
/// </summary>
internal static class SegmentationBenchmark
{
    private const int Passes = 9;

    public static void Run(params ReadOnlySpan<string> paths)
    {
        var text = string.Concat(paths.ToArray().Select(File.ReadAllText));
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;

        var memory = Environment.WorkingSet;
        var start = Stopwatch.GetTimestamp();
        var segmenter = Segmenter.Create();
        var load = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load {load.TotalMilliseconds:F1} ms, {(Environment.WorkingSet - memory) / 1e6:F1} MB"));

        List<Timing> timings = [.. TimeOurs(segmenter, text.Split('\n')), .. Peers.Time(text, Passes)];
        Print(timings, megabytes);
    }

    private static IEnumerable<Timing> TimeOurs(Segmenter segmenter, string[] lines)
    {
        var ranges = new Range[2 * lines.Max(line => line.Length)];
        var tagged = new TaggedRange[ranges.Length];
        yield return Time("ours, offsets", "cut", line => segmenter.Cut(line, ranges));
        yield return Time("ours, offsets", "search", line => segmenter.CutForSearch(line, ranges));
        yield return Time("ours, offsets", "tag", line => segmenter.Tag(line, tagged));
        yield return Time("ours, strings", "cut", line => segmenter.Cut(line));
        yield return Time("ours, strings", "search", line => segmenter.CutForSearch(line));
        yield return Time("ours, strings", "tag", line => segmenter.Tag(line));

        Timing Time(string port, string mode, Action<string> cut)
        {
            for (var pass = 0; pass < Passes; pass++)
                Pass();
            var seconds = Enumerable.Range(0, Passes).Select(_ => Pass()).Order().ToList();
            return new Timing(port, mode, seconds[Passes / 2]);

            double Pass()
            {
                var start = Stopwatch.GetTimestamp();
                foreach (var line in lines)
                    cut(line);
                return Stopwatch.GetElapsedTime(start).TotalSeconds;
            }
        }
    }

    private static void Print(List<Timing> timings, double megabytes)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nMB/s of UTF-8 on {megabytes:F2} MB\n"));
        var modes = timings.Select(timing => timing.Mode).Distinct().ToList();
        var reference = timings.Where(timing => timing.Port == "@node-rs/jieba").ToDictionary(timing => timing.Mode, timing => timing.Seconds);
        Console.WriteLine($"| | {string.Join(" | ", modes)} |\n|---|{string.Concat(modes.Select(_ => "---:|"))}");
        foreach (var port in timings.GroupBy(timing => timing.Port))
        {
            var cells = modes.Select(mode => port.FirstOrDefault(timing => timing.Mode == mode) is not { } timing ? "" : string.Create(
                CultureInfo.InvariantCulture,
                $"{megabytes / timing.Seconds:F1}{(reference.TryGetValue(mode, out var seconds) ? $" ({seconds / timing.Seconds:F2}×)" : "")}"));
            Console.WriteLine($"| {port.Key} | {string.Join(" | ", cells)} |");
        }
    }
}
