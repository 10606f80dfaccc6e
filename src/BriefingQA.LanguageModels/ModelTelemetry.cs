namespace BriefingQA.LanguageModels;

/// <summary>Names under which traces and metrics are offered; their content follows OpenTelemetry's conventions for generative AI.</summary>
public static class ModelTelemetry
{
    public const string SourceName = "BriefingQA.LanguageModels";
}
