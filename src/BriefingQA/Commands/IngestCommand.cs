using System.CommandLine;
using BriefingQA.Extraction.Loading;
using BriefingQA.Language.Documents;
using Spectre.Console;

namespace BriefingQA.Commands;

/// <summary><c>ingest</c>: loads transcripts into the graph; a bad file does not stop the others.</summary>
internal static class IngestCommand
{
    private static readonly Argument<string[]> Files = new("files")
    {
        Description = "Transcripts: text files in UTF-8, UTF-16 or GB18030.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Progress and findings are for people; standard output stays free for programs.</summary>
    private static readonly IAnsiConsole Terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public static Command Create()
    {
        var command = new Command("ingest", "Loads transcripts and says what was found in each.") { Files };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            await using var services = Composition.Provider(result.Settings());
            return await IngestAsync(services.GetRequiredService<BriefingIntake>(), result.GetRequiredValue(Files), cancellationToken);
        }));
        return command;
    }

    /// <returns>The exit code: 1 where a file could not be loaded.</returns>
    public static async Task<int> IngestAsync(BriefingIntake intake, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var failed = 0;
        await Terminal.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Loading", maxValue: files.Count);
            foreach (var file in files)
            {
                var line = await TakeAsync(intake, file, cancellationToken) switch
                {
                    (LoadReport report, _) => $"{file}: {Describe(report)}",
                    (null, var error) when ++failed > 0 => $"{file}: {error}",
                    _ => file,
                };
                Terminal.WriteLine(line);
                task.Increment(1);
            }
        });
        return failed == 0 ? 0 : 1;
    }

    private static async Task<(LoadReport? Report, string? Error)> TakeAsync(BriefingIntake intake, string file, CancellationToken cancellationToken)
    {
        try
        {
            return (await intake.TakeAsync(await File.ReadAllBytesAsync(file, cancellationToken), Path.GetFileName(file), cancellationToken), null);
        }
        catch (Exception exception) when (exception is TranscriptFormatException or IOException or UnauthorizedAccessException)
        {
            return (null, exception.Message);
        }
    }

    private static string Describe(LoadReport report) => string.Join(", ", report.Counts.Select(count => $"{count.Value} {count.Key}"));
}
