using BriefingQA.Language.Lexicons;

namespace BriefingQA.Extraction.Lexicons;

/// <summary>The words by which facts are recognised, from the YAML files of the lexicon's folder, where each list is explained.</summary>
internal sealed class FactLexicon(Lexicon lexicon)
{
    public IndicatorLexicon Indicators { get; } = new(lexicon.Read("indicators.yaml"));

    public SubjectLexicon Subjects { get; } = new(lexicon.Read("industries.yaml"));

    public PredicateLexicon Predicates { get; } = new(lexicon.Read("predicates.yaml"));

    public OrdinalLexicon Ordinals { get; } = new(lexicon.Read("ordinals.yaml"));

    public TimeWords Times { get; } = new(lexicon.Read("timewords.yaml"));

    public KindLexicon Kinds { get; } = new(lexicon.Read("kinds.yaml"));
}
