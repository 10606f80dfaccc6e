using BriefingQA.Answering;

namespace BriefingQA.Models;

/// <summary>Whether a choice of translator can be met.</summary>
internal static class TranslatorChoices
{
    public const string NoModel = "is 'model', and no model is configured; set Model__Endpoint and Model__Name.";

    /// <exception cref="CommandException">A model is asked for, and none is configured.</exception>
    public static void Check(TranslatorChoice? choice, IServiceProvider services)
    {
        if (choice == TranslatorChoice.Model && !services.GetRequiredService<ServiceSettings>().Model.IsConfigured)
            throw new CommandException($"--translator {NoModel}");
    }
}
