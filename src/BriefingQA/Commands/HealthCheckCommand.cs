using System.CommandLine;

namespace BriefingQA.Commands;

/// <summary><c>healthcheck</c>: asks a running service whether it can answer; the check of a container that has no shell.</summary>
internal static class HealthCheckCommand
{
    private static readonly Argument<Uri> Address = new("address")
    {
        Description = "The address of the service.",
        DefaultValueFactory = _ => new Uri(ServeCommand.DefaultAddress),
    };

    public static Command Create()
    {
        var command = new Command("healthcheck", "Exit code 0 when a running service can answer, else 1.") { Address };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            try
            {
                using var response = await http.GetAsync(new Uri(result.GetRequiredValue(Address), "/readyz"), cancellationToken);
                return response.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return 1;
            }
        });
        return command;
    }
}
