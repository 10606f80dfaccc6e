using System.CommandLine;
using BriefingQA.Extraction;
using BriefingQA.Extraction.Loading;
using BriefingQA.Extraction.Proposals;
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
            return await TranscriptFiles.LoadAsync(intake, result.GetRequiredValue(Files), cancellationToken);
        }));
        return command;
    }

    /// <exception cref="CommandException">No model is configured.</exception>
    public static BriefingIntake WithProposals(IServiceProvider services) =>
        new(services.GetRequiredService<FactExtractor>(), services.GetRequiredService<BriefingLoader>())
        {
            Proposer = services.GetService<FactProposer>() ?? throw new CommandException("--with-model needs a model; set Model__Endpoint and Model__Name."),
        };
}
