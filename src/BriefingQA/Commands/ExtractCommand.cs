using System.CommandLine;
using BriefingQA.Extraction;
using BriefingQA.Extraction.Facts;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Commands;

/// <summary><c>extract</c>: prints the facts of a transcript as JSON lines; touches no store.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<FileInfo> Transcript = new("file") { Description = "A transcript: UTF-8, UTF-16 or GB18030 text." };

    public static Command Create()
    {
        var command = new Command("extract", "Prints the facts that a transcript states, one JSON object a line.") { Transcript };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(result, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var file = result.GetRequiredValue(Transcript);
        string text = TranscriptDecoder.Decode(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        var lexicon = Lexicon.Load(result.Settings().LexiconFolder);
        var facts = new FactExtractor(new TextAnalyzer(lexicon), lexicon).Extract(text, file.Name);
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (string line in new FactJsonWriter(facts).Lines())
            await output.WriteLineAsync(line.AsMemory(), cancellationToken);
        return 0;
    }
}
