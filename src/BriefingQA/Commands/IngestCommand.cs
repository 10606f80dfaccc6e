using System.CommandLine;
using BriefingQA.Extraction;
using BriefingQA.Extraction.Facts;
using BriefingQA.Extraction.Loading;
using BriefingQA.Extraction.Proposals;
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

    private static readonly Option<bool> WithModel = new("--with-model")
    {
        Description = "Let the configured model propose facts for sentences whose numbers no rule claimed; only what stands there word for word enters.",
    };

    public static Command Create()
    {
        var command = new Command("ingest", "Loads transcripts and says what was found in each.") { Files, WithModel };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            await using var services = Composition.Provider(result.Settings());
            var intake = result.GetValue(WithModel) ? WithProposals(services) : services.GetRequiredService<BriefingIntake>();
            return await IngestAsync(intake, result.GetRequiredValue(Files), cancellationToken);
        }));
        return command;
    }

    /// <exception cref="CommandException">No model is configured.</exception>
    public static BriefingIntake WithProposals(IServiceProvider services) =>
        new(services.GetRequiredService<FactExtractor>(), services.GetRequiredService<BriefingLoader>())
        {
            Proposer = services.GetService<FactProposer>() ?? throw new CommandException("--with-model needs a model; set Model__Endpoint and Model__Name."),
        };

    /// <returns>The exit code: 1 where a file could not be loaded.</returns>
    public static async Task<int> IngestAsync(BriefingIntake intake, IReadOnlyList<string> files, CancellationToken cancellationToken)
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
