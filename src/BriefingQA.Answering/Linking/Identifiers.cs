using System.Text;

namespace BriefingQA.Answering.Linking;

/// <summary>Takes identifiers apart.</summary>
internal static class Identifiers
{
    /// <summary>In lower case, apart by one space: phone number of phoneNumber, managed by of MANAGED_BY, wifi zone of WiFiZone stays as its capitals say.</summary>
    public static string Words(string identifier)
    {
        var words = new StringBuilder(identifier.Length + 4);
        for (var i = 0; i < identifier.Length; i++)
        {
            var character = identifier[i];
            if (character is '_' or '-' or ' ' or '.')
            {
                if (words.Length > 0 && words[^1] != ' ')
                    words.Append(' ');
                continue;
            }

            var opens = char.IsAsciiLetterUpper(character) && i > 0 && (char.IsAsciiLetterLower(identifier[i - 1]) || char.IsAsciiDigit(identifier[i - 1])
                || i + 1 < identifier.Length && char.IsAsciiLetterUpper(identifier[i - 1]) && char.IsAsciiLetterLower(identifier[i + 1]));
            if (opens && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
            words.Append(char.ToLowerInvariant(character));
        }

        return words.ToString().Trim();
    }
}
