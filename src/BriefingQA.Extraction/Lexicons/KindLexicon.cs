using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Lexicons;

/// <summary>What sort of body an organization is, and how bodies come by documents and programs.</summary>
internal sealed class KindLexicon(LexiconFile file)
{
    private readonly Vocabulary<string> _organizations = file.Meanings("organizations");

    /// <summary>Verbs by which a body makes a document its own.</summary>
    public Vocabulary<string> Issuing { get; } = file.Vocabulary("issuing");

    /// <summary>Verbs by which a body makes a program its own.</summary>
    public Vocabulary<string> Running { get; } = file.Vocabulary("running");

    /// <summary>Verbs by which a body has others do something.</summary>
    public Vocabulary<string> Letting { get; } = file.Vocabulary("letting");

    /// <summary>By the ending of its name: ministry, department, …, other.</summary>
    public string OfOrganization(string name) =>
        _organizations.TryMatchBefore(name, name.Length, out _, out var kind) ? kind : "other";
}
