using BriefingQA.LanguageModels;
using BriefingQA.Models;
using Microsoft.Extensions.Configuration;

namespace BriefingQA.Tests.Models;

public sealed class ModelConfigurationTests
{
    [Fact]
    public void Without_settings_there_is_no_model() => Assert.False(Read().IsConfigured);

    [Fact]
    public void All_settings_are_read()
    {
        var settings = Read(
            ("Model:Endpoint", "http://localhost:11434/v1"), ("Model:Name", "qwen3:8b"), ("Model:Key", "sk-secret"), ("Model:Timeout", "1.5"), ("Model:Retries", "4"),
            ("Model:TokensPerMinute", "7"), ("Model:TokensPerConversation", "8"), ("Model:Tools", "false"),
            ("Model:Prices:0:Name", "qwen3:8b"), ("Model:Prices:0:Prompt", "0.5"), ("Model:Prices:0:Completion", "2"), ("Model:Prices:0:Currency", "CNY"));

        Assert.True(settings is { IsConfigured: true, Key: "sk-secret", Retries: 4, TokensPerMinute: 7, TokensPerConversation: 8, Tools: false });
        Assert.Equal(TimeSpan.FromSeconds(1.5), settings.Timeout);
        Assert.Equal(2.5m, settings.Cost(new TokenUsage(1_000_000, 1_000_000)));
    }

    [Fact]
    public void A_key_is_never_printed() =>
        Assert.DoesNotContain("sk-secret", $"{new ServiceSettings { Model = Read(("Model:Endpoint", "http://localhost/v1"), ("Model:Name", "m"), ("Model:Key", "sk-secret")) }}", StringComparison.Ordinal);

    [Fact]
    public void A_key_in_a_file_of_the_project_is_not_read()
    {
        var file = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Model:Key"] = "sk-secret" }).Build();

        Assert.Null(ModelConfiguration.Read(file, new ConfigurationBuilder().Build()).Key);
    }

    [Theory]
    [InlineData("Model:Endpoint", "localhost:11434", "http or https")]
    [InlineData("Model:Name", "qwen3:8b", "both")]
    [InlineData("Model:Timeout", "soon", "seconds")]
    [InlineData("Model:Timeout", "-1", "seconds")]
    [InlineData("Model:Retries", "some", "whole number")]
    [InlineData("Model:Prices:0:Name", "m", "price of a million tokens")]
    public void A_wrong_setting_says_what_would_be_right(string key, string value, string right) =>
        Assert.Contains(right, Assert.Throws<CommandException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    private static ModelSettings Read(params (string Key, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values.Select(entry => KeyValuePair.Create(entry.Key, (string?)entry.Value))).Build();
        return ModelConfiguration.Read(configuration, configuration);
    }
}
