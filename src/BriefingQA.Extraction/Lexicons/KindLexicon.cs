using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Lexicons;

/// <summary>What sort of body an organization is, by the ending of its name.</summary>
internal sealed class KindLexicon(LexiconFile file)
{
    private readonly Vocabulary<string> _organizations = file.Meanings("organizations");

    public string OfOrganization(string name) =>
        _organizations.TryMatchBefore(name, name.Length, out _, out var kind) ? kind : "other";
}
