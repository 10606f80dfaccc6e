namespace BriefingQA.Extraction.Tests.Samples;

/// <summary>
/// Observations drawn at random from official work reports and judged by eye: right is one whose value, unit, indicator, subject
/// and time are all those of its sentence. A share is what was right when its sample was judged; a better one takes a new sample.
/// </summary>
public sealed class CorpusSampleTests(ITestOutputHelper output)
{
    private const int Size = 100;
    private const string Seed = "2026-12-02";

    [Theory]
    [InlineData("corpus-observations-300.tsv", 300, 0.753)]
    [InlineData("corpus-observations-100.tsv", 100, 0.85)]
    public void The_verdicts_are_complete_and_add_up(string file, int size, double shareRight)
    {
        var sample = Sample(file);
        Assert.Equal(size, sample.Count);
        Assert.All(sample, one => Assert.True(one is { Verdict: "right", Fault: "" } or { Verdict: "wrong", Fault.Length: > 0 }, one.ToString()));
        int right = sample.Count(one => one.Verdict == "right");
        output.WriteLine($"{right} of {sample.Count} right: {(double)right / sample.Count:P1}");
        foreach (var fault in sample.Where(one => one.Verdict == "wrong").CountBy(one => one.Fault.Split(':')[0]).OrderByDescending(fault => fault.Value))
            output.WriteLine($"{fault.Value,4}  {fault.Key}");
        Assert.Equal(shareRight, Math.Round((double)right / sample.Count, 3));
    }

    /// <summary>A changed figure is no failure: it says that the sample's verdict no longer holds for it.</summary>
    [Theory]
    [InlineData("corpus-observations-300.tsv")]
    [InlineData("corpus-observations-100.tsv")]
    public void What_the_extractor_reads_otherwise_now_is_reported(string file)
    {
        var read = CorpusObservations.Read(Corpus()).Select(one => (one.File, one.Start, one.Figure)).ToHashSet();
        var sample = Sample(file);
        var changed = sample.Where(one => !read.Contains((one.File, one.Start, one.Figure))).ToList();
        output.WriteLine($"{changed.Count} of {sample.Count} are read otherwise now, {changed.Count(one => one.Verdict == "right")} of them were right.");
        foreach (var one in changed)
            output.WriteLine(one.ToString());
        Assert.NotEmpty(read);
    }

    /// <summary>Run with <c>-explicit only</c>: writes a fresh sample without verdicts beside the test program.</summary>
    [Fact(Explicit = true)]
    public void Draw_a_sample()
    {
        string path = Path.Combine(AppContext.BaseDirectory, $"drawn-corpus-observations-{Size}.tsv");
        File.WriteAllLines(path, CorpusObservations.Draw(CorpusObservations.Read(Corpus()), Size, Seed).Select(one => one.ToString()));
        output.WriteLine(path);
    }

    private static List<JudgedObservation> Sample(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Samples", file)).Where(line => line.Length > 0 && line[0] != '#').Select(JudgedObservation.Parse)];

    private static string Corpus()
    {
        string? folder = SharedFolder.Find("corpus");
        Assert.SkipWhen(folder is null, SharedFolder.Missing);
        return folder!;
    }
}
