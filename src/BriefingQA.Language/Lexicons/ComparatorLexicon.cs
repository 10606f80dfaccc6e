namespace BriefingQA.Language.Lexicons;

/// <summary>Each vocabulary leads from a word to one of ≈ > >= &lt; &lt;=.</summary>
internal sealed class ComparatorLexicon(LexiconFile file)
{
    public Vocabulary<string> Before { get; } = file.Meanings("before");

    /// <summary>Between a number and its unit: 100多万亩.</summary>
    public Vocabulary<string> Inside { get; } = file.Meanings("inside");

    public Vocabulary<string> After { get; } = file.Meanings("after");
}
