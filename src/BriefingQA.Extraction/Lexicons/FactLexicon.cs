using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Lexicons;

/// <summary>The words by which facts are recognised, from the YAML files of the lexicon's folder, where each list is explained.</summary>
internal sealed class FactLexicon(Lexicon lexicon)
{
    public IndicatorLexicon Indicators { get; } = new(LexiconFile.Load(Path.Combine(lexicon.Folder, "indicators.yaml")));

    public SubjectLexicon Subjects { get; } = new(LexiconFile.Load(Path.Combine(lexicon.Folder, "industries.yaml")));

    public PredicateLexicon Predicates { get; } = new(LexiconFile.Load(Path.Combine(lexicon.Folder, "predicates.yaml")));

    public OrdinalLexicon Ordinals { get; } = new(LexiconFile.Load(Path.Combine(lexicon.Folder, "ordinals.yaml")));

    public TimeWords Times { get; } = new(LexiconFile.Load(Path.Combine(lexicon.Folder, "timewords.yaml")));

    public KindLexicon Kinds { get; } = new(LexiconFile.Load(Path.Combine(lexicon.Folder, "kinds.yaml")));
}
