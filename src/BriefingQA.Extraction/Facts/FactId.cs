using System.Security.Cryptography;
using System.Text;

namespace BriefingQA.Extraction.Facts;

/// <summary>Ids made of content: the same thing has the same id in every run and, where it is shared, in every briefing.</summary>
internal static class FactId
{
    /// <summary>For example, <c>organization-5d41402abc4b2a76</c>: the label and 64 bits of the SHA-256 of the identifying texts.</summary>
    public static string Of(string label, params ReadOnlySpan<string?> identity)
    {
        var text = new StringBuilder(label);
        foreach (var part in identity)
            text.Append('\u001f').Append(part);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        return $"{label.ToLowerInvariant()}-{Convert.ToHexStringLower(hash[..8])}";
    }
}
