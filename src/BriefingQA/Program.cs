using System.CommandLine;
using BriefingQA.Commands;

var root = new RootCommand("Answers questions about Chinese government press briefings from a knowledge graph.")
{
    SharedOptions.Database,
    SharedOptions.Schema,
};
root.Subcommands.Add(ServeCommand.Create());
root.Subcommands.Add(IngestCommand.Create());
root.Subcommands.Add(ExtractCommand.Create());
root.Subcommands.Add(CoverageCommand.Create());
root.Subcommands.Add(SegmentCommand.Create());
root.Subcommands.Add(AskCommand.Create());
root.Subcommands.Add(EvalCommand.Create());
root.Subcommands.Add(CypherCommand.Create());
root.Subcommands.Add(ImportCommand.Create());
root.Subcommands.Add(ExportCommand.Create());
root.Subcommands.Add(FeedbackCommand.Create());
root.Subcommands.Add(McpCommand.Create());
root.Subcommands.Add(HealthCheckCommand.Create());
root.SetAction(ServeCommand.RunAsync);
return await root.Parse(args).InvokeAsync();
