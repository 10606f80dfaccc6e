namespace BriefingQA.Answering;

/// <summary>Who turns a question into a query.</summary>
public enum TranslatorChoice
{
    Rules,

    /// <summary>The model first; the rules where it fails.</summary>
    Model,

    /// <summary>The rules first; the model where they have no answer.</summary>
    Auto,
}
