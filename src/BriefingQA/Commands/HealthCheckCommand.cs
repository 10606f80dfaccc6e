using System.CommandLine;

namespace BriefingQA.Commands;

/// <summary><c>healthcheck</c>: asks a running service whether it can answer; the check of a container that has no shell.</summary>
internal static class HealthCheckCommand
{
    private static readonly Argument<string> Address = new("address")
    {
        Description = "The address of the service.",
        DefaultValueFactory = _ => ServeCommand.DefaultAddress,
    };

    public static Command Create()
    {
        var command = new Command("healthcheck", "Exit code 0 when a running service can answer, else 1.") { Address };
        command.SetAction((result, cancellationToken) => CommandErrors.ReportAsync(async () =>
        {
            if (!Uri.TryCreate(result.GetRequiredValue(Address), UriKind.Absolute, out var address))
                throw new CommandException($"'{result.GetValue(Address)}' is not an address, such as {ServeCommand.DefaultAddress}.");
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            try
            {
                using var response = await http.GetAsync(new Uri(address, "/readyz"), cancellationToken);
                if (response.IsSuccessStatusCode)
                    return 0;
                await Console.Error.WriteLineAsync(await response.Content.ReadAsStringAsync(cancellationToken));
                return 1;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return 1;
            }
        }));
        return command;
    }
}
