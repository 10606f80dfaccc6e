using System.Globalization;
using BriefingQA.LanguageModels;

namespace BriefingQA.Models;

/// <summary>
/// Reads the section <c>Model</c> of <c>appsettings.json</c> (where the program is started), the user secrets and the
/// environment, the later over the earlier. The key is read from secrets and environment alone, so that it is in no file of a project.
/// </summary>
internal static class ModelConfiguration
{
    private const string Section = "Model";

    /// <exception cref="CommandException">A value cannot be used.</exception>
    public static ModelSettings Read() => Read(
        new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddUserSecrets(typeof(ModelConfiguration).Assembly, optional: true).AddEnvironmentVariables().Build(),
        new ConfigurationBuilder().AddUserSecrets(typeof(ModelConfiguration).Assembly, optional: true).AddEnvironmentVariables().Build());

    /// <param name="secret">Where the key may stand.</param>
    public static ModelSettings Read(IConfiguration configuration, IConfiguration secret)
    {
        var section = configuration.GetSection(Section);
        var defaults = new ModelSettings();
        var settings = new ModelSettings
        {
            Endpoint = Address(section["Endpoint"]),
            Name = section["Name"],
            Key = secret[$"{Section}:Key"],
            Prices = [.. section.GetSection("Prices").GetChildren().Select(Price)],
            Timeout = Seconds("Timeout", defaults.Timeout),
            RetryDelay = Seconds("RetryDelay", defaults.RetryDelay),
            BreakDuration = Seconds("BreakDuration", defaults.BreakDuration),
            Retries = Number("Retries", defaults.Retries),
            TokensPerMinute = Number("TokensPerMinute", defaults.TokensPerMinute),
            TokensPerConversation = Number("TokensPerConversation", defaults.TokensPerConversation),
            MaxReplyTokens = Number("MaxReplyTokens", defaults.MaxReplyTokens),
            Tools = section.GetValue("Tools", defaults.Tools),
            TraceContent = section.GetValue("TraceContent", defaults.TraceContent),
        };
        return settings.Endpoint is null == string.IsNullOrWhiteSpace(settings.Name)
            ? settings
            : throw new CommandException("A model needs both Model:Endpoint and Model:Name (environment: Model__Endpoint, Model__Name).");

        TimeSpan Seconds(string key, TimeSpan otherwise) => section[key] is not { } text ? otherwise
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400 ? TimeSpan.FromSeconds(seconds)
            : throw new CommandException($"Model:{key} must be a number of seconds; it is '{text}'.");

        int Number(string key, int otherwise) => section[key] is not { } text ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new CommandException($"Model:{key} must be a whole number; it is '{text}'.");
    }

    private static Uri? Address(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new CommandException($"Model:Endpoint must be an http or https address such as http://localhost:11434/v1; it is '{text}'.");

    private static ModelPrice Price(IConfigurationSection price) => new(
        price["Name"] ?? throw new CommandException($"{price.Path} needs 'Name'."), Amount(price, "Prompt"), Amount(price, "Completion"), price["Currency"] ?? "");

    private static decimal Amount(IConfigurationSection price, string key) =>
        decimal.TryParse(price[key], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount
        : throw new CommandException($"{price.Path} needs '{key}', the price of a million tokens.");
}
