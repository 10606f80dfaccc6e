using System.Diagnostics;
using System.Globalization;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Benchmarks.Segmentation;

/// <summary>
/// <c>segmentation TEXT…</c>: the speed of the segmenter and of other ports of jieba on each text, line by line on one
/// thread, as one table. Of several passes the median counts, in processor time, to which other load adds little.
/// </summary>
internal static class SegmentationBenchmark
{
    private const int Passes = 9;

    private const string Reference = "@node-rs/jieba";

    public static void Run(params ReadOnlySpan<string> paths)
    {
        var segmenter = Load();
        var results = paths.ToArray().Select(SampleText.Read)
            .Select(text => (Text: text, Timings: (List<Timing>)[.. TimeOurs(segmenter, text.Lines), .. Peers.Time(text.Text, Passes)]))
            .ToList();
        Print(results);

        var worst = SampleText.RandomWords();
        var seconds = TimeOurs(segmenter, worst.Lines).First().Seconds;
        Console.WriteLine(Invariant($"\n{worst.Name}, cut, offsets: {worst.Megabytes / seconds:F1} MB/s"));
    }

    private static Segmenter Load()
    {
        var memory = Environment.WorkingSet;
        var start = Stopwatch.GetTimestamp();
        var segmenter = Segmenter.Create();
        var elapsed = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(Invariant($"loaded in {elapsed.TotalMilliseconds:F1} ms, {(Environment.WorkingSet - memory) / 1e6:F1} MB"));
        return segmenter;
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
                var start = Environment.CpuUsage.TotalTime;
                foreach (var line in lines)
                    cut(line);
                return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            }
        }
    }

    /// <summary>A column for each text and mode; beside the MB/s of UTF-8, in parentheses, how many times the reference's.</summary>
    private static void Print(List<(SampleText Text, List<Timing> Timings)> results)
    {
        string[] modes = ["cut", "search", "tag"];
        var columns = results.SelectMany(result => modes.Select(mode => (result.Text, result.Timings, Mode: mode))).ToList();
        Console.WriteLine($"\n| MB/s | {string.Join(" | ", columns.Select(column => Invariant($"{column.Text.Name} ({column.Text.Megabytes:F1} MB), {column.Mode}")))} |");
        Console.WriteLine($"|---|{string.Concat(columns.Select(_ => "---:|"))}");
        foreach (var port in results.SelectMany(result => result.Timings).Select(timing => timing.Port).Distinct())
            Console.WriteLine($"| {port} | {string.Join(" | ", columns.Select(column => Cell(column.Text, column.Timings, port, column.Mode)))} |");
    }

    private static string Cell(SampleText text, List<Timing> timings, string port, string mode)
    {
        var seconds = Seconds(port);
        var reference = Seconds(Reference);
        return seconds is null ? "" : Invariant($"{text.Megabytes / seconds:F1}") + (reference is null ? "" : Invariant($" ({reference / seconds:F2}×)"));

        double? Seconds(string name) => timings.Find(timing => timing.Port == name && timing.Mode == mode)?.Seconds;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
