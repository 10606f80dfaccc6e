using System.CommandLine;
using System.Globalization;
using BriefingQA.Extraction.Coverage;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Commands;

/// <summary><c>coverage</c>: how many of the numbers and quoted names of transcripts are held by facts, with examples of the rest.</summary>
internal static class CoverageCommand
{
    private static readonly Argument<FileInfo[]> Transcripts = new("files")
    {
        Description = "Transcripts: text files in UTF-8, UTF-16 or GB18030.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<int> Examples = new("--examples")
    {
        Description = "How many examples of each unit to print.",
        DefaultValueFactory = _ => 2,
    };

    public static Command Create()
    {
        var command = new Command("coverage", "Counts which numbers with a unit and which quoted names no fact holds.") { Transcripts, Examples };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(result, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var lexicon = Lexicon.Load(result.Settings().LexiconFolder);
        var meter = new CoverageMeter(new TextAnalyzer(lexicon), lexicon);
        List<(string File, CoverageReport Report)> reports = [];
        foreach (var file in result.GetRequiredValue(Transcripts))
        {
            string text = TranscriptDecoder.Decode(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
            reports.Add((file.Name, meter.Measure(text, file.Name)));
        }

        int examples = result.GetValue(Examples);
        Print("numbers with a unit that a fact carries", reports, report => report.Numbers, report => report.MissedNumbers, examples);
        Print("quoted names that a named thing holds", reports, report => report.Names, report => report.MissedNames, examples);
        return 0;
    }

    private static void Print(string what, List<(string File, CoverageReport Report)> reports, Func<CoverageReport, int> total, Func<CoverageReport, IReadOnlyList<Gap>> missed, int examples)
    {
        int all = reports.Sum(read => total(read.Report));
        var gaps = reports.SelectMany(read => missed(read.Report).Select(gap => (read.File, Gap: gap))).ToList();
        string share = all == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{all - gaps.Count} of {all}, {100.0 * (all - gaps.Count) / all:F1} %");
        Console.WriteLine($"{what}: {share}");
        foreach (var group in gaps.GroupBy(gap => gap.Gap.Group).OrderByDescending(group => group.Count()))
        {
            Console.WriteLine($"  {group.Key}  {group.Count()}");
            foreach (var (file, gap) in group.Take(examples))
                Console.WriteLine($"    {file}:{gap.Start}  {gap.Context}");
        }
    }
}
