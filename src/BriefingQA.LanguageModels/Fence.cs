using System.Security.Cryptography;

namespace BriefingQA.LanguageModels;

/// <summary>
/// Sets text that others wrote apart from instructions. The marks cannot be guessed by whoever wrote the text, so no text
/// can end its own fence; what stands inside is data, and the prompts say so.
/// </summary>
public sealed class Fence
{
    public Fence() => Tag = $"data-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";

    public string Tag { get; }

    public string Around(string text) => $"<{Tag}>\n{text.Replace(Tag, "", StringComparison.Ordinal)}\n</{Tag}>";
}
