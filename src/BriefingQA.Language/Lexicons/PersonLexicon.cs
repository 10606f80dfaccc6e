namespace BriefingQA.Language.Lexicons;

internal sealed class PersonLexicon(LexiconFile surnames, LexiconFile posts)
{
    public IReadOnlySet<char> Surnames { get; } = surnames.List("single").SelectMany(line => line).ToHashSet();

    public Vocabulary<string> DoubleSurnames { get; } = surnames.Vocabulary("double");

    /// <summary>Words that begin like a name and are none.</summary>
    public Vocabulary<string> NotNames { get; } = surnames.Vocabulary("notNames");

    /// <summary>Words that may stand right behind a name.</summary>
    public Vocabulary<string> Followers { get; } = surnames.Vocabulary("followers");

    public Vocabulary<string> Posts { get; } = posts.Vocabulary("posts");

    public Vocabulary<string> PostPrefixes { get; } = posts.Vocabulary("prefixes");

    /// <summary>Behind a surname, said of someone named before.</summary>
    public Vocabulary<string> Courtesies { get; } = posts.Vocabulary("courtesies");

    /// <summary>Posts of those who write, show or ask.</summary>
    public Vocabulary<string> Writers { get; } = posts.Vocabulary("writers");
}
