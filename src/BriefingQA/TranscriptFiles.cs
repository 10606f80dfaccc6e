using BriefingQA.Extraction.Facts;
using BriefingQA.Language.Documents;
using Spectre.Console;

namespace BriefingQA;

/// <summary>Loads files of transcripts with progress on standard error; a bad file does not stop the others.</summary>
internal static class TranscriptFiles
{
    /// <returns>The exit code: 1 where a file could not be loaded.</returns>
    public static async Task<int> LoadAsync(BriefingIntake intake, IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var exitCode = 0;
        var terminal = StandardError();
        await terminal.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Loading", maxValue: files.Count);
            await foreach (var report in intake.LoadAllAsync(ReadAllAsync(), cancellationToken))
            {
                var counts = string.Join(", ", report.Counts.Select(count => $"{count.Value} {count.Key}"));
                terminal.WriteLine($"{report.Source}: {(report.Changed ? counts : "there already")}");
                task.Increment(1);
            }

            async IAsyncEnumerable<BriefingFacts> ReadAllAsync()
            {
                foreach (var file in files)
                    if (await ReadAsync(file) is { } facts)
                        yield return facts;
            }

            async Task<BriefingFacts?> ReadAsync(string file)
            {
                try
                {
                    return await intake.ReadAsync(await File.ReadAllBytesAsync(file, cancellationToken), Path.GetFileName(file), null, cancellationToken);
                }
                catch (Exception exception) when (exception is TranscriptFormatException or IOException or UnauthorizedAccessException)
                {
                    exitCode = 1;
                    terminal.WriteLine($"{file}: {exception.Message}");
                    task.Increment(1);
                    return null;
                }
            }
        });
        return exitCode;
    }

    /// <summary>Progress and findings are for people; standard output stays free for programs. In a log a line is not broken.</summary>
    private static IAnsiConsole StandardError()
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
            terminal.Profile.Width = 1_000;
        return terminal;
    }
}
