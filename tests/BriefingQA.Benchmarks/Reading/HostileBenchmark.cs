using System.Globalization;
using System.Text;
using BriefingQA.Extraction;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Benchmarks.Reading;

/// <summary>
/// <c>hostile [MEGABYTES]</c>: texts that are none, of this many MB and of a quarter as many, from bytes to facts. Four times
/// the text should take about four times the time; none may crash. The exit code is 1 where one does.
/// </summary>
internal static class HostileBenchmark
{
    /// <summary>Time for four times the text, as a multiple, above which growth is called faster than linear.</summary>
    private const double MostGrowth = 6;

    private static readonly (string Name, string Piece)[] Texts =
    [
        ("no full stop", "今年上半年产量增长百分之五，"),
        ("no mark at all", "推动高质量发展取得新成效"),
        ("figures without end", "增长5%、"),
        ("only digits", "1234567890"),
        ("only Chinese numerals", "一二三四五六七八九十百千万亿"),
        ("dates", "2023年1月1日"),
        ("opening brackets", "（"),
        ("opening titles", "《"),
        ("nested quotes", "“‘"),
        ("nested brackets, closed", null!),
        ("titles", "《关于某事的通知》"),
        ("posts", "司长、"),
        ("names", "司长王丽、"),
        ("ministries", "财政部、"),
        ("labels", "记者："),
        ("questions", "记者：\n为什么？\n王丽：\n因为。\n"),
        ("points", "一是办好。"),
        ("line breaks", "\n"),
        ("lone surrogates", "\uD800"),
        ("zeros", "\0"),
        ("head words", "战略行动工程计划"),
        ("Latin letters", "abcdefgh"),
    ];

    public static int Run(double megabytes)
    {
        var lexicon = Lexicon.Load(SeedFiles.Lexicon);
        var extractor = new FactExtractor(new TextAnalyzer(lexicon), lexicon);
        var failures = 0;
        foreach (var (name, piece) in Texts)
        {
            try
            {
                var quarter = Seconds(extractor, Text(piece, megabytes / 4));
                var whole = Seconds(extractor, Text(piece, megabytes));
                var growth = whole / Math.Max(quarter, 0.01);
                failures += growth > MostGrowth ? 1 : 0;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {whole,8:F2} s {megabytes / whole,8:F2} MB/s, {growth:F1} times the time of a quarter{(growth > MostGrowth ? ": NOT LINEAR" : "")}"));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failures++;
                Console.WriteLine($"{name,-26} {exception.GetType().Name}: {exception.Message}");
            }
        }

        return failures == 0 ? 0 : 1;
    }

    private static string Text(string? piece, double megabytes)
    {
        if (piece is null)
        {
            var depth = (int)(megabytes * 1e6 / 6);
            return new string('（', depth) + new string('）', depth);
        }

        return string.Concat(Enumerable.Repeat(piece, Math.Max(1, (int)(megabytes * 1e6 / Encoding.UTF8.GetByteCount(piece)))));
    }

    private static double Seconds(FactExtractor extractor, string text)
    {
        var start = Environment.CpuUsage.TotalTime;
        extractor.Extract(text, "hostile");
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }
}
