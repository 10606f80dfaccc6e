namespace BriefingQA.LanguageModels;

/// <summary>A model that did not reply. The message holds nothing of the prompt, the reply or the key.</summary>
public sealed class ModelException(ModelFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ModelFault Fault { get; } = fault;
}
