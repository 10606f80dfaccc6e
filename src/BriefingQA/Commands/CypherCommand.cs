using System.CommandLine;
using System.Text.Json;
using BriefingQA.Cypher.Parsing;
using BriefingQA.Cypher.Values;
using BriefingQA.Graph;

namespace BriefingQA.Commands;

/// <summary><c>cypher</c>: runs statements and prints their rows, like cypher-shell.</summary>
internal static class CypherCommand
{
    private static readonly Argument<string?> Query = new("query")
    {
        Description = "Statements, separated by ';'. Read from standard input when neither this nor -f is given.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<FileInfo?> File = new("--file", "-f") { Description = "A file of statements, separated by ';'." };

    private static readonly Option<string?> Parameters = new("--params") { Description = "The values of $parameters, as a JSON object." };

    private static readonly Option<RowFormat> Format = new("--format")
    {
        Description = "How rows are printed.",
        DefaultValueFactory = _ => RowFormat.Table,
    };

    private static readonly Option<bool> Write = new("--write") { Description = "Allow statements that write." };

    public static Command Create()
    {
        var command = new Command("cypher", "Runs Cypher statements; read-only unless --write is given.") { Query, File, Parameters, Format, Write };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(() => RunAsync(result, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var text = result.GetValue(Query)
            ?? (result.GetValue(File) is { } file
                ? await System.IO.File.ReadAllTextAsync(file.FullName, cancellationToken)
                : await Console.In.ReadToEndAsync(cancellationToken));
        var parameters = ReadParameters(result.GetValue(Parameters));
        var write = result.GetValue(Write);
        var printer = new RowPrinter(result.GetValue(Format), Console.Out);

        await using var database = GraphDatabases.Open(result.Settings().Database, reads: !write);
        foreach (var statement in Split(text))
        {
            var query = new CypherQuery(statement, parameters);
            printer.Print(write
                ? (await database.WriteAsync([query], cancellationToken))[0]
                : await database.ReadAsync(query, cancellationToken));
        }

        return 0;
    }

    /// <summary>The text of each statement; a script that does not parse is refused before any of it runs.</summary>
    private static IEnumerable<string> Split(string script)
    {
        var starts = CypherParser.ParseScript(script).Select(statement => statement.Position).ToList();
        return starts.Zip(starts.Skip(1).Append(script.Length), (start, end) => script[start..end]);
    }

    private static Dictionary<string, CypherValue> ReadParameters(string? json)
    {
        if (json is null)
            return [];
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, CypherValue>>(json, ServiceJson.Options) ?? [];
        }
        catch (JsonException exception)
        {
            throw new CommandException($"--params must be a JSON object, such as {{\"name\": \"…\"}}: {exception.Message}");
        }
    }
}
