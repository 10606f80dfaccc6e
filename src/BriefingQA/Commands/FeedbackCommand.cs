using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace BriefingQA.Commands;

/// <summary><c>feedback</c>: what readers of the page thought of its answers.</summary>
internal static class FeedbackCommand
{
    private static readonly Option<FeedbackRating?> Rating = new("--rating") { Description = "Only these.", HelpName = "up|down" };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a line." };

    public static Command Create()
    {
        var command = new Command("feedback", "Lists the thumbs that readers of the page gave to answers, the oldest first.") { Rating, Json };
        command.SetAction((result, _) => CommandErrors.ReportAsync(async () =>
        {
            using var file = new FeedbackFile(result.Settings());
            await foreach (var feedback in file.ReadAsync())
                if (result.GetValue(Rating) is not { } wanted || feedback.Rating == wanted)
                    await PrintAsync(feedback, result.GetValue(Json));
            return 0;
        }));
        return command;
    }

    private static async Task PrintAsync(Feedback feedback, bool json)
    {
        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(feedback, ServiceJson.Options));
            return;
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{feedback.At:yyyy-MM-dd HH:mm} {(feedback.Rating == FeedbackRating.Up ? "+" : "-")} {feedback.Question}"));
        await Console.Out.WriteLineAsync($"  {feedback.Answer.ReplaceLineEndings("\n  ")}");
        if (!string.IsNullOrWhiteSpace(feedback.Comment))
            await Console.Out.WriteLineAsync($"  # {feedback.Comment.ReplaceLineEndings("\n  ")}");
    }
}
