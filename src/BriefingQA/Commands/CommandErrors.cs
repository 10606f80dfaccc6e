using BriefingQA.Cypher;
using BriefingQA.Cypher.Storage;
using BriefingQA.Cypher.Transfer;
using BriefingQA.Graph;
using BriefingQA.Graph.Schema;
using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;
using BriefingQA.LanguageModels;

namespace BriefingQA.Commands;

/// <summary>Turns what a user can put right into one line on standard error and exit code 1.</summary>
internal static class CommandErrors
{
    public static async Task<int> ReportAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception exception) when (exception is CommandException or CypherSyntaxException or CypherRuntimeException
            or GraphDatabaseException or GraphStorageException or GraphSchemaException or GraphCsvException
            or TranscriptFormatException or LexiconException or PromptException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
