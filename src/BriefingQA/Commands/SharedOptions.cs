using System.CommandLine;
using BriefingQA.Models;

namespace BriefingQA.Commands;

/// <summary>Options that every command takes. Each is also an environment variable; the option wins.</summary>
internal static class SharedOptions
{
    public static readonly Option<string?> Database = new("--database", "-d")
    {
        Description = "Where the graph lives: a folder, 'memory', or the address of a Neo4j server. Default: the folder 'data' (BRIEFINGQA_DATABASE).",
        HelpName = "FOLDER|memory|URI",
        Recursive = true,
    };

    public static readonly Option<string?> Schema = new("--schema")
    {
        Description = "The schema file that describes the graph. Default: graph-seed/schema.yaml (BRIEFINGQA_SCHEMA).",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>What the options say, or else the environment, or else the defaults.</summary>
    public static ServiceSettings Settings(this ParseResult result)
    {
        var settings = new ServiceSettings();
        return settings with
        {
            Database = result.GetValue(Database) ?? Variable("BRIEFINGQA_DATABASE") ?? Variable("NEO4J_URI") ?? settings.Database,
            Model = ModelConfiguration.Read(),
            Schema = result.GetValue(Schema) ?? Variable("BRIEFINGQA_SCHEMA") ?? settings.Schema,
            Feedback = Variable("BRIEFINGQA_FEEDBACK"),
        };
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
