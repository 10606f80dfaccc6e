using System.Diagnostics;
using System.Text.Json;
using BriefingQA.Language.Segmentation;

namespace BriefingQA.Language.Tests.Segmentation;

/// <summary>Compares with python jieba itself, where it is installed, on whole transcripts.</summary>
public class ReferenceTests(SegmenterFixture fixture) : IClassFixture<SegmenterFixture>
{
    private const string Python = "/usr/bin/python3", Jieba = "/usr/lib/python3/dist-packages/jieba";

    private readonly Segmenter _segmenter = fixture.Segmenter;

    [Theory]
    [InlineData("cut")]
    [InlineData("cut-nohmm")]
    [InlineData("cut-all")]
    [InlineData("search")]
    [InlineData("search-nohmm")]
    [InlineData("tag")]
    [InlineData("tag-nohmm")]
    public async Task Every_line_of_the_transcripts_is_cut_as_jieba_cuts_it(string mode)
    {
        Assert.SkipUnless(Directory.Exists(Jieba), "Debian's python3-jieba is not installed.");
        var script = SharedFolder.Find("peers/segmentation/reference.py");
        var transcripts = SharedFolder.Find("seeds");
        Assert.SkipWhen(script is null || transcripts is null, SharedFolder.Missing);

        string[] lines = [.. Directory.GetFiles(transcripts, "*.txt").SelectMany(path => File.ReadAllText(path).TrimEnd('\n').Split('\n'))];
        var expected = await RunAsync(script, mode, lines);
        Assert.Equal(lines.Length, expected.Count);
        Assert.All(lines.Zip(expected), pair => Assert.Equal(pair.Second, Cut(pair.First, mode)));
    }

    private IEnumerable<string> Cut(string line, string mode) => mode switch
    {
        "cut" => _segmenter.Cut(line),
        "cut-nohmm" => _segmenter.Cut(line, hmm: false),
        "cut-all" => _segmenter.CutAll(line),
        "search" => _segmenter.CutForSearch(line),
        "search-nohmm" => _segmenter.CutForSearch(line, hmm: false),
        "tag" => SegmenterTests.WithTags(_segmenter.Tag(line)),
        "tag-nohmm" => SegmenterTests.WithTags(_segmenter.Tag(line, hmm: false)),
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    private static async Task<List<string[]>> RunAsync(string script, string mode, string[] lines)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, [script, mode])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(string.Join('\n', lines));
        process.StandardInput.Close();
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Words)];
    }

    private static string[] Words(string json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.EnumerateArray().Select(word => word.ValueKind == JsonValueKind.Array
                ? $"{word[0].GetString()} {word[1].GetString()}"
                : word.GetString()!),
        ];
    }
}
